package de.komplize.channels.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.ChannelProvider;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsProviderTest {

    private static final String SID = "AC" + "0123456789abcdef".repeat(2);
    private static final String SMPP = "SMPP_URL=smpp://city@localhost:2775 PASSWORD=secret NUMBER=+495617872467";
    private static final String TWILIO =
            "TWILIO_SID=" + SID + " TWILIO_TOKEN=secret NUMBER=+495617872467 PUBLIC=https://chat.example.org";

    @Test
    void isFoundAndAbsentWithoutSettings() {
        assertTrue(ServiceLoader.load(ChannelProvider.class).stream()
                .anyMatch(provider -> provider.get().name().equals("sms")));
        assertEquals(Optional.empty(), open(""));
    }

    @Test
    void eachWayOpensByItsOwnSettings() {
        assertInstanceOf(Smpp.class, open(SMPP).orElseThrow());
        assertInstanceOf(Twilio.class, open(TWILIO).orElseThrow());
        assertInstanceOf(
                Twilio.class,
                open(TWILIO + " TWILIO_API_URL=http://127.0.0.1:9/").orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SMPP_URL=smpp://city@localhost:2775 NUMBER=+495617872467 | KOMPLIZE_SMS_PASSWORD is missing",
                "SMPP_URL=smpp://city@localhost:2775 PASSWORD=secret | KOMPLIZE_SMS_NUMBER is missing",
                "SMPP_URL=http://city@localhost PASSWORD=secret NUMBER=+495617872467 | KOMPLIZE_SMS_SMPP_URL is no address",
                "SMPP_URL=smpp://localhost PASSWORD=secret NUMBER=+495617872467 | KOMPLIZE_SMS_SMPP_URL is no address",
                "SMPP_URL=smpp://city:secret@localhost PASSWORD=secret NUMBER=+495617872467 | KOMPLIZE_SMS_SMPP_URL is no address",
                "SMPP_URL=smpp://city@localhost PASSWORD=secret NUMBER=Kassel | KOMPLIZE_SMS_NUMBER is no number",
                "SMPP_URL=smpp://city@localhost PASSWORD=secret NUMBER=12345 TWILIO_TOKEN=x | KOMPLIZE_SMS_TWILIO_TOKEN does not belong",
                "PASSWORD=secret | KOMPLIZE_SMS_PASSWORD is set alone",
                "NUMBER=+495617872467 | KOMPLIZE_SMS_NUMBER is set alone",
                "TWILIO_TOKEN=secret | KOMPLIZE_SMS_TWILIO_TOKEN is set alone",
                "SID TWILIO_TOKEN=secret NUMBER=+495617872467 | KOMPLIZE_PUBLIC_URL is missing",
                "SID NUMBER=+495617872467 PUBLIC=https://a.de | KOMPLIZE_SMS_TWILIO_TOKEN is missing",
                "SID TWILIO_TOKEN=secret PUBLIC=https://a.de | KOMPLIZE_SMS_NUMBER is missing",
                "TWILIO_SID=me TWILIO_TOKEN=secret NUMBER=+495617872467 PUBLIC=https://a.de | KOMPLIZE_SMS_TWILIO_SID is no account",
                "SID TWILIO_TOKEN=secret NUMBER=+495617872467 PUBLIC=https://a.de TWILIO_API_URL=http://api.example.org | KOMPLIZE_SMS_TWILIO_API_URL is no address",
                "SID TWILIO_TOKEN=secret NUMBER=+495617872467 PUBLIC=https://a.de SMPP_URL=smpp://c@localhost | KOMPLIZE_SMS_SMPP_URL and KOMPLIZE_SMS_TWILIO_SID are both set"
            })
    void whatIsHalfOrWrongIsNamed(String settings, String complaint) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> open(settings.replace("SID TW", "TWILIO_SID=" + SID + " TW")
                        .replace("SID NU", "TWILIO_SID=" + SID + " NU")));
        assertTrue(String.valueOf(refused.getMessage()).startsWith(complaint), refused.getMessage());
        assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
    }

    private static Optional<Channel> open(String settings) {
        Map<String, String> given = new HashMap<>();
        Arrays.stream(settings.split(" ")).filter(pair -> pair.contains("=")).forEach(pair -> {
            String name = pair.substring(0, pair.indexOf('='));
            String full = name.equals("PUBLIC") ? "KOMPLIZE_PUBLIC_URL" : "KOMPLIZE_SMS_" + name;
            given.put(full, pair.substring(pair.indexOf('=') + 1));
        });
        return new SmsProvider().open(name -> Optional.ofNullable(given.get(name)), Clock.systemUTC());
    }
}
