package de.komplize.channels.email.submission;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.email.Script;
import de.komplize.channels.email.TestCertificates;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is let in, and whom we trust. */
class AdmissionTest {

    /** This machine under a name that is not known as such. */
    private static final String ELSEWHERE = "127.1";

    @Test
    void aRefusedLogInLastsAndNamesTheSettings() {
        String refused =
                SubmissionTest.HELLO + "S: 250-mail\nS: 250 AUTH PLAIN LOGIN\nC: AUTH PLAIN…\nS: 535 5.7.8 wrong\n";
        try (Script script = Script.of(refused);
                Submission submission = new Submission(
                        Post.settings("127.0.0.1", script.port(), false, Post.anna()), Post.CLOCK, Post.FAST)) {
            assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Unreachable);
            String words = submission.trouble().orElseThrow().words();
            assertTrue(words.contains("KOMPLIZE_MAIL_SMTP_URL und KOMPLIZE_MAIL_PASSWORD"), words);
            assertTrue(submission.trouble().orElseThrow().lasting());
        }
    }

    @Test
    void aLogInThatIsRefusedForTheMomentPasses() {
        String refused = SubmissionTest.HELLO + "S: 250-mail\nS: 250 AUTH PLAIN\nC: AUTH PLAIN…\nS: 454 4.7.0 later\n";
        String then = SubmissionTest.HELLO + "S: 250-mail\nS: 250 AUTH PLAIN\nC: AUTH PLAIN…\nS: 235 in\n"
                + SubmissionTest.ONE;
        try (Script script = Script.of(refused, then);
                Submission submission = new Submission(
                        Post.settings("127.0.0.1", script.port(), false, Post.anna()), Post.CLOCK, Post.FAST)) {
            assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Unreachable);
            assertFalse(submission.trouble().orElseThrow().lasting());
            assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Sent);
            assertTrue(submission.trouble().isEmpty());
        }
    }

    @Test
    void beyondThisMachineNoPasswordGoesInTheClear() {
        try (Script script = Script.of(SubmissionTest.HELLO + "S: 250-mail\nS: 250 AUTH PLAIN\n");
                Submission submission = new Submission(
                        Post.settings(ELSEWHERE, script.port(), false, Post.anna()), Post.CLOCK, Post.FAST)) {
            assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Unreachable);
            assertTrue(submission.trouble().orElseThrow().words().contains("smtps://"));
            assertFalse(script.heard().stream().anyMatch(line -> line.startsWith("AUTH")));
        }
    }

    @Test
    void anUnknownCertificateIsRefusedAndAKnownOneIsNot(@TempDir Path folder) {
        TestCertificates own = TestCertificates.make(folder, "localhost");
        try (Script script = Script.within(
                        own.server(), "silence", SubmissionTest.HELLO + "S: 250 mail\n" + SubmissionTest.ONE);
                Submission submission = new Submission(
                        Post.settings("localhost", script.port(), true, Optional.empty()), Post.CLOCK, Post.FAST)) {
            assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Unreachable);
            assertTrue(submission.trouble().orElseThrow().words().contains("Zertifikat"));
            own.trusted(() -> assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Sent));
        }
    }

    @Test
    void aKnownCertificateForAnotherNameIsRefused(@TempDir Path folder) {
        TestCertificates own = TestCertificates.make(folder, "mail.example.org");
        try (Script script = Script.within(own.server(), "silence");
                Submission submission = new Submission(
                        Post.settings("localhost", script.port(), true, Optional.empty()), Post.CLOCK, Post.FAST)) {
            own.trusted(() -> assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Unreachable));
            assertTrue(submission.trouble().orElseThrow().words().contains("Zertifikat"));
        }
    }
}
