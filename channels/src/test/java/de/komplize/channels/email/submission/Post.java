package de.komplize.channels.email.submission;

import de.komplize.channels.email.MailLogin;
import de.komplize.channels.email.MailPatience;
import de.komplize.channels.email.MailServer;
import de.komplize.channels.email.MailSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** What is sent in the tests, and to whom. */
final class Post {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T10:00:00Z"), ZoneOffset.UTC);
    static final Envelope TO_ANNA = new Envelope("mitmachen+b1@example.org", "anna.muster@example.net");
    static final byte[] MAIL = octets("Message-ID: <1@example.org>\r\nSubject: x\r\n\r\nHallo\r\n");

    static final Tempo FAST = new Tempo(
            new MailPatience(Duration.ofSeconds(5), Duration.ofSeconds(5)),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            Duration.ofSeconds(20));

    /** For servers that never answer. */
    static final Tempo IMPATIENT = new Tempo(
            new MailPatience(Duration.ofSeconds(5), Duration.ofMillis(300)),
            Duration.ofMillis(300),
            Duration.ofMillis(900),
            Duration.ofMillis(300),
            Duration.ofMillis(200));

    private Post() {}

    static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Submission to(int port, Tempo tempo) {
        return new Submission(settings("127.0.0.1", port, false, Optional.empty()), CLOCK, tempo);
    }

    static Submission to(int port) {
        return to(port, FAST);
    }

    static Optional<MailLogin> anna() {
        return Optional.of(new MailLogin("anna", "geheim"));
    }

    static MailSettings settings(String host, int port, boolean encrypted, Optional<MailLogin> login) {
        MailServer smtp = new MailServer("KOMPLIZE_MAIL_SMTP_URL", host, port, encrypted, login);
        return new MailSettings("mitmachen@example.org", smtp, smtp, "INBOX");
    }
}
