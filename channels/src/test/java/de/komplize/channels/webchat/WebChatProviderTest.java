package de.komplize.channels.webchat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.ChannelProvider;
import de.komplize.bot.messaging.Settings;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebChatProviderTest {

    @Test
    void theWebChatIsFoundAndNeedsNoSetting() {
        ChannelProvider provider = ServiceLoader.load(ChannelProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.name().equals("webchat"))
                .findFirst()
                .orElseThrow();

        try (Channel channel =
                provider.open(_ -> Optional.empty(), Clock.systemUTC()).orElseThrow()) {
            assertEquals(new Channel.Limits(4_000, true, Channel.Delivery.READ, 1, 1), channel.limits());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KOMPLIZE_EMBED_ORIGINS|www.kassel.de",
                "KOMPLIZE_EMBED_ORIGINS|http://www.kassel.de",
                "KOMPLIZE_EMBED_ORIGINS|https://www.kassel.de/smart",
                "KOMPLIZE_EMBED_ORIGINS|https://*.kassel.de",
                "KOMPLIZE_EMBED_ORIGINS|https://a.de; script-src *",
                "KOMPLIZE_EMBED_ORIGINS|https://a.de,javascript:alert(1)",
                "KOMPLIZE_EMBED_ORIGINS|*",
                "KOMPLIZE_PUBLIC_URL|chat.kassel.de",
                "KOMPLIZE_PUBLIC_URL|ftp://chat.kassel.de",
                "KOMPLIZE_TRUSTED_PROXIES|proxy.kassel.de",
                "KOMPLIZE_TRUSTED_PROXIES|10.0.0.0/33",
                "KOMPLIZE_TRUSTED_PROXIES|10.0.0.0/x",
            })
    void aWrongSettingIsNamed(String name, String value) {
        Settings settings = wanted -> wanted.equals(name) ? Optional.of(value) : Optional.empty();

        IllegalArgumentException wrong = assertThrows(
                IllegalArgumentException.class, () -> new WebChatProvider().open(settings, Clock.systemUTC()));

        assertTrue(String.valueOf(wrong.getMessage()).startsWith(name + ": '"), wrong.getMessage());
    }

    @Test
    void originsAreKeptAsBrowsersWriteThem() {
        Origins origins = Origins.from(name -> name.equals("KOMPLIZE_EMBED_ORIGINS")
                ? Optional.of(" https://WWW.Kassel.de:443/ , http://localhost:3000,https://b.de:8443,, http://[::1]:80")
                : Optional.empty());

        assertEquals(
                List.of("https://www.kassel.de", "http://localhost:3000", "https://b.de:8443", "http://[::1]"),
                origins.embedding());
    }
}
