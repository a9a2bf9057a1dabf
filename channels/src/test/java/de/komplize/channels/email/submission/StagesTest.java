package de.komplize.channels.email.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.email.Script;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the mail server's word, or its silence, means at each step (lines 63 to 65). */
class StagesTest {

    private static final String HELLO = """
            S: 220 mail.example.org ready
            C: EHLO example.org
            S: 250-mail.example.org
            S: 250-SIZE 26214400
            S: 250-8BITMIME
            S: 250 PIPELINING
            """;
    private static final String MAIL = "C: MAIL FROM:<mitmachen+b1@example.org> SIZE=" + Post.MAIL.length + "\n";
    private static final String RCPT = "C: RCPT TO:<anna.muster@example.net>\n";
    private static final String OK = "S: 250 2.1.0 Ok\n";
    private static final String DATA = "C: DATA\n";
    private static final String GO = "S: 354 go on\nC.\n";

    private static SendResult send(String conversation, Tempo tempo) {
        try (Script script = Script.of(conversation);
                Submission submission = Post.to(script.port(), tempo)) {
            return submission.send(Post.TO_ANNA, Post.MAIL);
        }
    }

    /** Everything up to the step, then its answer. */
    private static String upTo(String stage, String answer) {
        String before = switch (stage) {
            case "MAIL" -> MAIL;
            case "RCPT" -> MAIL + OK + RCPT;
            case "DATA" -> MAIL + OK + RCPT + OK + DATA;
            case "END" -> MAIL + OK + RCPT + OK + DATA + GO;
            default -> throw new IllegalArgumentException(stage);
        };
        return HELLO + before + answer;
    }

    @Test
    void aMailThatIsTakenIsSentUnderItsNumberInTheQueue() {
        String taken = upTo("END", "S: 250 2.0.0 Ok: queued as 4XyZ12abc\nC: QUIT\n");
        assertEquals(new SendResult.Sent(Optional.of("4XyZ12abc")), send(taken, Post.FAST));
        assertEquals(new SendResult.Sent(Optional.empty()), send(upTo("END", "S: 250 done\nC: QUIT\n"), Post.FAST));
        assertEquals(
                new SendResult.Sent(Optional.of("1u3abc-000000001-X")),
                send(upTo("END", "S: 250 OK id=1u3abc-000000001-X\n"), Post.FAST));
    }

    @ParameterizedTest
    @CsvSource({"MAIL", "RCPT", "DATA", "END"})
    void line63ATemporaryRefusalIsTriedLater(String stage) {
        SendResult result = send(upTo(stage, "S: 451 4.7.1 try again in 5 minutes\nC: RSET\n" + OK), Post.FAST);
        assertEquals(
                new SendResult.TryLater("451 4.7.1 try again in 5 minutes", Optional.of(Duration.ofMinutes(5))),
                result);
    }

    @ParameterizedTest
    @CsvSource({"MAIL", "RCPT", "DATA", "END"})
    void line63ALastingRefusalIsGivenUpWithoutTheAddressInIt(String stage) {
        String no = "S: 550-5.1.1 <anna.muster@example.net>: Recipient\nS: 550 5.1.1 anna.muster unknown\nC: RSET\n";
        SendResult result = send(upTo(stage, no + OK), Post.FAST);
        assertEquals(new SendResult.Rejected("550-5.1.1 … Recipient 550 5.1.1 … unknown"), result);
    }

    @ParameterizedTest
    @CsvSource({"MAIL", "RCPT", "DATA"})
    void aServerThatClosesOrHangsUpOrFallsSilentBeforeTheMailIsUnreachable(String stage) {
        for (String end : new String[] {"S: 421 4.3.2 shutting down\nhang up", "hang up", "silence"}) {
            SendResult result = send(upTo(stage, end), Post.IMPATIENT);
            assertTrue(result instanceof SendResult.Unreachable, stage + " " + end + " " + result);
        }
    }

    @Test
    void line65WhatWasLostAfterTheFinalDotMayHaveArrived() {
        for (String end : new String[] {"hang up", "silence"}) {
            SendResult result = send(upTo("END", end), Post.IMPATIENT);
            assertTrue(result instanceof SendResult.Uncertain, end + " " + result);
        }
    }

    @Test
    void aMailAtWhichTheServerBreaksOffDoesNotHoldUpTheOthersForEver() {
        SendResult result = send(upTo("END", "S: 421 4.3.0 filter failed\nhang up"), Post.FAST);
        assertTrue(result instanceof SendResult.TryLater, result.toString());
    }

    @Test
    void aFullDiskOfTheMailServerConcernsAllMails() {
        SendResult result = send(upTo("MAIL", "S: 452 4.3.1 Insufficient system storage\nC: RSET\n" + OK), Post.FAST);
        assertTrue(result instanceof SendResult.Unreachable, result.toString());
    }

    @Test
    void aSenderThatIsNotLetThroughIsShownUntilAMailGoesThrough() {
        String no =
                "S: 553 5.7.1 <mitmachen+b1@example.org>: Sender address rejected: not owned by user\nC: RSET\n" + OK;
        String then = MAIL + OK + RCPT + OK + DATA + GO + "S: 250 Ok\n";
        try (Script script = Script.of(upTo("RCPT", no + then));
                Submission submission = Post.to(script.port())) {
            assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Rejected);
            assertTrue(submission.trouble().orElseThrow().words().contains("Absenderadresse"));
            assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Sent);
            assertTrue(submission.trouble().isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"hang up", "silence", "S: 421 not now", "S: 554 not you"})
    void aServerThatDoesNotGreetIsUnreachable(String greeting) {
        try (Script script = Script.of(greeting);
                Submission submission = Post.to(script.port(), Post.IMPATIENT)) {
            assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Unreachable);
            assertTrue(submission.trouble().orElseThrow().words().contains("nicht zu erreichen"));
            assertFalse(submission.trouble().orElseThrow().lasting());
        }
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        int port;
        try (Script gone = Script.of("silence")) {
            port = gone.port();
        }
        try (Submission submission = Post.to(port)) {
            assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Unreachable);
        }
    }
}
