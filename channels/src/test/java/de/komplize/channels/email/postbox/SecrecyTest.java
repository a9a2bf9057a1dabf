package de.komplize.channels.email.postbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.channels.email.submission.Envelope;
import de.komplize.channels.email.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever fails, no address, no password and no word of a mail is in the log. */
class SecrecyTest {

    private static final Logger LOGGER = Logger.getLogger("de.komplize.channels.email");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private final class Keeping extends Handler {
        @Override
        public void publish(LogRecord entry) {
            lines.add(MessageFormat.format(entry.getMessage(), entry.getParameters()) + " " + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void nothingOfPeopleIsLogged() {
        Handler keeping = new Keeping();
        keeping.setLevel(Level.ALL);
        LOGGER.addHandler(keeping);
        Level before = LOGGER.getLevel();
        LOGGER.setLevel(Level.FINE);
        Desk desk = new Desk();
        try (ImapDouble box = new ImapDouble();
                Postbox postbox = new Postbox(Desk.settings(box.port()), Desk.CLOCK, desk, desk, Desk.FAST);
                Submission submission = new Submission(Desk.settings(box.port()), Desk.CLOCK)) {
            box.loginAnswer = "NO [AUTHENTICATIONFAILED] anna is not let in with geheim";
            box.refusals.put(box.arrive("Subject: Kummer"), "NO mail of anna");
            box.arrive("Kummer");
            desk.answers(mail -> {
                throw new IllegalStateException(Desk.text(mail));
            });
            postbox.start();
            box.await(_ -> postbox.trouble().isPresent(), "kept out");
            box.loginAnswer = "OK";
            box.await(_ -> desk.done() == 2, "both are passed over");
            submission.send(
                    new Envelope("mitmachen@example.org", "anna@example.net"),
                    "Subject: Kummer\r\n\r\nx".getBytes(StandardCharsets.UTF_8));
        } finally {
            LOGGER.removeHandler(keeping);
            LOGGER.setLevel(before);
        }
        assertTrue(lines.stream().anyMatch(line -> line.contains("passed over")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.contains("Mails cannot be handed to")), lines.toString());
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(line -> Stream.of("anna", "geheim", "mitmachen", "Kummer")
                                .anyMatch(line::contains))
                        .toList());
    }
}
