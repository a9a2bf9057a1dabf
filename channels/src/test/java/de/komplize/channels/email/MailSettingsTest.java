package de.komplize.channels.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the channel, and the sentence for each that is wrong. */
class MailSettingsTest {

    private static final Map<String, String> GOOD = Map.of(
            "KOMPLIZE_MAIL_ADDRESS", "mitmachen@example.org",
            "KOMPLIZE_MAIL_IMAP_URL", "imaps://stadt%40example.org@mail.example.org",
            "KOMPLIZE_MAIL_SMTP_URL", "smtp://stadt%40example.org@mail.example.org:2525",
            "KOMPLIZE_MAIL_PASSWORD", "geheim");

    private static Optional<MailSettings> read(Map<String, String> settings) {
        return MailSettings.from(name -> Optional.ofNullable(settings.get(name)));
    }

    private static String refusal(Map<String, String> settings) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> read(settings))
                .getMessage());
    }

    private static Map<String, String> with(String... changes) {
        Map<String, String> settings = new HashMap<>(GOOD);
        for (String change : changes) {
            String[] pair = change.split("=", 2);
            if (pair[1].isEmpty()) {
                settings.remove(pair[0]);
            } else {
                settings.put(pair[0], pair[1]);
            }
        }
        return settings;
    }

    @Test
    void allThreeMakeTheChannelAndNoneOfThemNone() {
        MailSettings settings = read(GOOD).orElseThrow();
        assertEquals(
                new MailServer(
                        "KOMPLIZE_MAIL_IMAP_URL",
                        "mail.example.org",
                        993,
                        true,
                        Optional.of(new MailLogin("stadt@example.org", "geheim"))),
                settings.imap());
        assertEquals(2525, settings.smtp().port());
        assertFalse(settings.smtp().encrypted());
        assertEquals("INBOX", settings.folder());
        assertEquals(Optional.empty(), read(Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "imap://h, 143, smtp://h, 587",
        "imaps://h, 993, smtps://h, 465",
        "IMAPS://h:1, 1, SMTP://h:65535/, 65535",
        "imap://[::1]:1143, 1143, smtp://127.0.0.1:1025, 1025"
    })
    void withoutAUserThereIsNoLogInAndWithoutAPortTheUsualOne(String imap, int imapPort, String smtp, int smtpPort) {
        MailSettings settings = read(with(
                        "KOMPLIZE_MAIL_PASSWORD=", "KOMPLIZE_MAIL_IMAP_URL=" + imap, "KOMPLIZE_MAIL_SMTP_URL=" + smtp))
                .orElseThrow();
        assertEquals(imapPort, settings.imap().port());
        assertEquals(smtpPort, settings.smtp().port());
        assertEquals(Optional.empty(), settings.imap().login());
    }

    @Test
    void aUserKeepsItsPlusAndItsLetters() {
        MailSettings settings =
                read(with("KOMPLIZE_MAIL_IMAP_URL=imap://a+b%2Fc%C3%A4@h")).orElseThrow();
        assertEquals("a+b/cä", settings.imap().login().orElseThrow().user());
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOMPLIZE_MAIL_ADDRESS", "KOMPLIZE_MAIL_IMAP_URL", "KOMPLIZE_MAIL_SMTP_URL"})
    void eachOfTheThreeIsMissedByName(String missing) {
        String words = refusal(with(missing + "="));
        assertTrue(words.startsWith(missing + " is missing: "), words);
        assertTrue(words.contains("remove all that begin with KOMPLIZE_MAIL_"), words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KOMPLIZE_MAIL_PASSWORD=                                  | KOMPLIZE_MAIL_PASSWORD is missing: the user in",
                "KOMPLIZE_MAIL_IMAP_URL=imap://h,KOMPLIZE_MAIL_SMTP_URL=smtp://h | KOMPLIZE_MAIL_PASSWORD is set, but neither",
                "KOMPLIZE_MAIL_IMAP_URL=http://h                          | KOMPLIZE_MAIL_IMAP_URL is no mail server",
                "KOMPLIZE_MAIL_IMAP_URL=smtp://h                          | KOMPLIZE_MAIL_IMAP_URL is no mail server",
                "KOMPLIZE_MAIL_SMTP_URL=imap://h                          | KOMPLIZE_MAIL_SMTP_URL is no mail server",
                "KOMPLIZE_MAIL_SMTP_URL=mail.example.org                  | KOMPLIZE_MAIL_SMTP_URL is no mail server",
                "KOMPLIZE_MAIL_SMTP_URL=smtp://h:0                        | KOMPLIZE_MAIL_SMTP_URL is no mail server",
                "KOMPLIZE_MAIL_SMTP_URL=smtp://h:65536                    | KOMPLIZE_MAIL_SMTP_URL is no mail server",
                "KOMPLIZE_MAIL_SMTP_URL=smtp://h:port                     | KOMPLIZE_MAIL_SMTP_URL is no mail server",
                "KOMPLIZE_MAIL_SMTP_URL=smtp://h/folder                   | KOMPLIZE_MAIL_SMTP_URL is no mail server",
                "KOMPLIZE_MAIL_SMTP_URL=smtp://u%@h                       | KOMPLIZE_MAIL_SMTP_URL is no mail server",
                "KOMPLIZE_MAIL_SMTP_URL=smtp://u%0Av@h                    | KOMPLIZE_MAIL_SMTP_URL is no mail server",
                "KOMPLIZE_MAIL_SMTP_URL=smtp://u@                         | KOMPLIZE_MAIL_SMTP_URL is no mail server",
                "KOMPLIZE_MAIL_SMTP_URL=smtp://u@v@h                      | KOMPLIZE_MAIL_SMTP_URL is no mail server",
                "KOMPLIZE_MAIL_SMTP_URL=smtp://u:hidden@h                 | KOMPLIZE_MAIL_SMTP_URL holds a password",
                "KOMPLIZE_MAIL_ADDRESS=mitmachen                          | KOMPLIZE_MAIL_ADDRESS is no address",
                "KOMPLIZE_MAIL_ADDRESS=mit+machen@example.org             | KOMPLIZE_MAIL_ADDRESS is no address",
                "KOMPLIZE_MAIL_ADDRESS=Stadt <mitmachen@example.org>      | KOMPLIZE_MAIL_ADDRESS is no address",
                "KOMPLIZE_MAIL_ADDRESS=.a@example.org                     | KOMPLIZE_MAIL_ADDRESS is no address",
                "KOMPLIZE_MAIL_ADDRESS=a@example.org.                     | KOMPLIZE_MAIL_ADDRESS is no address",
                "KOMPLIZE_MAIL_FOLDER=a\u0007b                            | KOMPLIZE_MAIL_FOLDER is no name of a folder"
            })
    void aWrongOneIsNamedWithWhatToDoAndNeverShown(String changes, String beginning) {
        String words = refusal(with(changes.split(",")));
        assertTrue(words.startsWith(beginning), words);
        assertFalse(words.contains("hidden") || words.contains("geheim") || words.contains("stadt@"), words);
        assertTrue(
                Arrays.asList("write it as", "set it", "put it", "write it before").stream()
                        .anyMatch(words::contains),
                words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOMPLIZE_MAIL_PASSWORD", "KOMPLIZE_MAIL_FOLDER"})
    void whatBelongsToAChannelThatIsNotThereIsRefused(String alone) {
        assertTrue(refusal(Map.of(alone, "x")).startsWith(alone + " is set alone"));
    }

    @Test
    void nothingSecretIsPrinted() {
        String printed = read(GOOD).orElseThrow().toString();
        assertFalse(printed.contains("geheim") || printed.contains("stadt") || printed.contains("mitmachen"));
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, true",
        "127.0.0.1, true",
        "127.9.9.9, true",
        "[::1], true",
        "LOCALHOST, true",
        "127.1, false",
        "localhost.example.org, false",
        "10.0.0.1, false",
        "127.0.0.1.example.org, false"
    })
    void onlyThisMachineGetsAPasswordInTheClear(String host, boolean loopback) {
        MailServer server = new MailServer("X", host, 1, false, Optional.of(new MailLogin("u", "p")));
        assertEquals(loopback, server.isLoopback());
        assertEquals(!loopback, server.mustEncrypt());
        assertEquals(
                String.valueOf(!loopback),
                server.properties("mail.imap", patience(), server.tls()).get("mail.imap.starttls.required"));
    }

    private static MailPatience patience() {
        return new MailPatience(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
}
