package de.komplize.channels.email.postbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.email.MailLogin;
import de.komplize.channels.email.MailServer;
import de.komplize.channels.email.MailSettings;
import de.komplize.channels.email.submission.Envelope;
import de.komplize.channels.email.submission.Submission;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Out by one way and in by the other, over a mail server that others wrote. */
class GreenMailTest {

    private static final String HOST = "127.0.0.1";

    private final Desk desk = new Desk();
    private final GreenMail mail =
            new GreenMail(new ServerSetup[] {new ServerSetup(0, HOST, "smtp"), new ServerSetup(0, HOST, "imap")});

    @BeforeEach
    void start() {
        mail.start();
        mail.setUser("mitmachen@example.org", "anna", "geheim");
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private MailSettings settings() {
        Optional<MailLogin> login = Optional.of(new MailLogin("anna", "geheim"));
        return new MailSettings(
                "mitmachen@example.org",
                new MailServer("KOMPLIZE_MAIL_IMAP_URL", HOST, mail.getImap().getPort(), false, login),
                new MailServer("KOMPLIZE_MAIL_SMTP_URL", HOST, mail.getSmtp().getPort(), false, login),
                "INBOX");
    }

    private Postbox postbox() {
        return new Postbox(settings(), Desk.CLOCK, desk, desk, Desk.FAST);
    }

    private static byte[] mail(int number) {
        return ("Message-ID: <" + number + "@example.org>\r\nSubject: Nr. " + number + "\r\n\r\n.\r\nHallo\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsSentArrivesInOrderAndIsMarked() throws FolderException {
        try (Submission submission = new Submission(settings(), Desk.CLOCK);
                Postbox postbox = postbox()) {
            postbox.start();
            for (int i = 0; i < 20; i++) {
                SendResult result =
                        submission.send(new Envelope("mitmachen+b@example.org", "mitmachen@example.org"), mail(i));
                assertTrue(result instanceof SendResult.Sent, result.toString());
            }
            for (int i = 0; i < 20; i++) {
                String text = desk.next();
                // GreenMail adds where it came by, and drops the last line's end.
                assertTrue(text.strip().endsWith(new String(mail(i), StandardCharsets.UTF_8).strip()), text);
            }
            assertEquals(Optional.empty(), submission.trouble());
            assertEquals(Optional.empty(), postbox.trouble());
            GreenMailUser anna = mail.getUserManager().getUser("anna");
            MailFolder inbox = mail.getManagers().getImapHostManager().getInbox(anna);
            assertEquals(20, inbox.getMessageCount());
            // The mark of the last one follows it.
            for (int i = 0; i < 500 && inbox.getUnseenCount() > 0; i++) {
                LockSupport.parkNanos(10_000_000);
            }
            assertEquals(0, inbox.getUnseenCount());
        }
        assertEquals(20, desk.done());
    }

    @Test
    void afterARestartOnlyWhatIsNewComes() {
        try (Submission submission = new Submission(settings(), Desk.CLOCK)) {
            for (int round = 0; round < 3; round++) {
                SendResult result =
                        submission.send(new Envelope("mitmachen+b@example.org", "mitmachen@example.org"), mail(round));
                assertTrue(result instanceof SendResult.Sent, result.toString());
                try (Postbox postbox = postbox()) {
                    postbox.start();
                    assertTrue(desk.next().contains("Nr. " + round));
                }
                assertTrue(desk.isEmpty());
            }
        }
        assertEquals(3, desk.done());
    }
}
