package de.komplize.channels.sms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line 75 of the channels: the example of Twilio's documentation, and what differs from it. */
class TwilioSignatureTest {

    private static final String URL = "https://example.com/myapp.php?foo=1&bar=2";
    private static final String SIGNATURE = "L/OH5YylLD5NRKLltdqwSvS0BnU=";
    private static final Map<String, List<String>> PARAMETERS = Map.of(
            "CallSid", List.of("CA1234567890ABCDE"),
            "Caller", List.of("+14158675310"),
            "Digits", List.of("1234"),
            "From", List.of("+14158675310"),
            "To", List.of("+18005551212"));

    private final TwilioSignature signature = new TwilioSignature("12345");

    @Test
    void line75TheVectorOfTwiliosDocumentationIsRight() {
        assertEquals(SIGNATURE, signature.of(URL, PARAMETERS));
        assertTrue(signature.matches(SIGNATURE, URL, PARAMETERS));
    }

    @Test
    void line75TheUsualPortMayStandInTheAddressOrNot() {
        String with = signature.of("https://example.com:443/myapp.php?foo=1&bar=2", PARAMETERS);
        assertTrue(signature.matches(with, URL, PARAMETERS));
        String without = signature.of("https://example.com/hook", PARAMETERS);
        assertTrue(signature.matches(without, "https://example.com:8443/hook", PARAMETERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/myapp.php?foo=1&bar=3",
                "https://example.com/myapp.php",
                "https://example.org/myapp.php?foo=1&bar=2",
                "http://example.com/myapp.php?foo=1&bar=2",
                "https://example.com:8443/myapp.php?foo=1&bar=2"
            })
    void line75AnotherAddressIsRefused(String other) {
        assertFalse(signature.matches(signature.of(other, PARAMETERS), URL, PARAMETERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "L/OH5YylLD5NRKLltdqwSvS0BnV=",
                "l/OH5YylLD5NRKLltdqwSvS0BnU=",
                "L/OH5YylLD5NRKLltdqwSvS0BnU= "
            })
    void line75OneCharacterOffIsRefused(String other) {
        assertFalse(signature.matches(other, URL, PARAMETERS));
    }
}
