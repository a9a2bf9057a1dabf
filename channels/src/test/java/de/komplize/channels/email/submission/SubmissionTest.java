package de.komplize.channels.email.submission;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Channel.Pace;
import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.email.Script;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The connections, the way the octets go, and what may not go. */
class SubmissionTest {

    static final String HELLO = "S: 220 ready\nC: EHLO example.org\n";
    static final String ONE = """
            C: MAIL FROM:<mitmachen+b1@example.org>…
            S: 250 Ok
            C: RCPT TO:<…
            S: 250 Ok
            C: DATA
            S: 354 go on
            C.
            S: 250 Ok
            """;

    @Test
    void theOctetsGoOutAsTheyAreButForTheDoubledDots() {
        String text = "Subject: x\r\nX: ä\r\n\r\n.\r\n..two\r\nÄ €\tend \r\n.last";
        try (Script script = Script.of(HELLO + "S: 250-mail\nS: 250-8BITMIME\nS: 250 SMTPUTF8\n" + ONE);
                Submission submission = Post.to(script.port())) {
            assertTrue(submission.send(Post.TO_ANNA, Post.octets(text)) instanceof SendResult.Sent);
            List<String> heard = script.heard();
            assertEquals("MAIL FROM:<mitmachen+b1@example.org> BODY=8BITMIME SMTPUTF8", heard.get(1));
            assertEquals(
                    List.of("Subject: x", "X: ä", "", "..", "...two", "Ä €\tend ", "..last", "."),
                    heard.subList(4, 12));
        }
    }

    /** A bare line feed before a dot would be an end to some servers, and the rest a mail of its own. */
    @Test
    void line47OfReliabilityABareLineFeedEndsNoMail() {
        String text = "Subject: x\r\n\r\none\n.\nMAIL FROM:<evil@example.net>\r.\rtwo\r\n";
        try (Script script = Script.of(HELLO + "S: 250 mail\n" + ONE);
                Submission submission = Post.to(script.port())) {
            assertTrue(submission.send(Post.TO_ANNA, Post.octets(text)) instanceof SendResult.Sent);
            assertEquals(
                    List.of("one", "..", "MAIL FROM:<evil@example.net>", "..", "two", "."),
                    script.heard().subList(6, 12));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.org>\r\nRCPT TO:<b@example.org",
                "a@example.org\nDATA",
                "a b@example.org",
                "a@exa mple.org",
                "<a@example.org>",
                "a@b@example.org ",
                "\"a b\"@example.org",
                "a,b@example.org",
                "a\u0000@example.org",
                "a\u0085@example.org",
                "a\u2028@example.org",
                "a\u202e@example.org",
                "a\ud800@example.org",
                "a@example.org\u0000",
                "a@",
                "@example.org",
                "a",
                "",
                "a@-",
                "a@example..org",
                "a@[127.0.0.1]"
            })
    void line47OfReliabilityNoAddressPutsAnythingIntoTheConversation(String address) {
        try (Script script = Script.of("silence");
                Submission submission = Post.to(script.port())) {
            SendResult result = submission.send(new Envelope("mitmachen@example.org", address), Post.MAIL);
            assertTrue(result instanceof SendResult.Rejected no && !no.reason().contains("example"));
            if (!address.isEmpty()) {
                result = submission.send(new Envelope(address, "anna@example.net"), Post.MAIL);
                assertTrue(result instanceof SendResult.Rejected);
            }
            assertEquals(0, script.connections());
        }
    }

    @Test
    void aMailThatMustNotBounceHasNoSender() {
        String mail = ONE.replace("mitmachen+b1@example.org", "");
        try (Script script = Script.of(HELLO + "S: 250 mail\n" + mail);
                Submission submission = Post.to(script.port())) {
            Envelope envelope = new Envelope("", "anna@example.net");
            assertTrue(submission.send(envelope, Post.MAIL) instanceof SendResult.Sent);
        }
    }

    @Test
    void line66LettersBeyondAsciiNeedAServerThatTakesThem() {
        Envelope anna = new Envelope("mitmachen+b1@example.org", "jörg@exämple.net");
        try (Script script = Script.of(HELLO + "S: 250-mail\nS: 250 SMTPUTF8\n" + ONE, HELLO + "S: 250 mail\n");
                Submission submission = Post.to(script.port());
                Submission another = Post.to(script.port())) {
            assertTrue(submission.send(anna, Post.MAIL) instanceof SendResult.Sent);
            assertTrue(script.heard().contains("MAIL FROM:<mitmachen+b1@example.org> SMTPUTF8"));
            assertTrue(script.heard().contains("RCPT TO:<jörg@xn--exmple-cua.net>"));
            SendResult result = another.send(anna, Post.MAIL);
            assertTrue(result instanceof SendResult.Rejected no && no.reason().contains("SMTPUTF8"), result.toString());
        }
    }

    @Test
    void anInternationalDomainNeedsNothing() {
        try (Script script = Script.of(HELLO + "S: 250 mail\n" + ONE);
                Submission submission = Post.to(script.port())) {
            Envelope envelope = new Envelope("mitmachen+b1@example.org", "anna@Exämple.net");
            assertTrue(submission.send(envelope, Post.MAIL) instanceof SendResult.Sent);
            assertTrue(script.heard().contains("RCPT TO:<anna@xn--exmple-cua.net>"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Subject: x\r\n\r\n\u0000", "eight bits: ä"})
    void whatNoServerMayBeGivenIsNotSent(String text) {
        try (Script script = Script.of(HELLO + "S: 250 mail\n");
                Submission submission = Post.to(script.port())) {
            assertTrue(submission.send(Post.TO_ANNA, Post.octets(text)) instanceof SendResult.Rejected);
            byte[] tooLong = Post.octets("Subject: x\r\n\r\n" + "x".repeat(999) + "\r\n");
            assertTrue(submission.send(Post.TO_ANNA, tooLong) instanceof SendResult.Rejected);
            assertFalse(script.heard().stream().anyMatch(line -> line.startsWith("MAIL")));
        }
    }

    @Test
    void oneConnectionServesManyMails() {
        try (Script script = Script.of(HELLO + "S: 250 mail\n" + ONE + ONE + ONE + "C: QUIT\n");
                Submission submission = Post.to(script.port())) {
            for (int i = 0; i < 3; i++) {
                assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Sent);
            }
            assertEquals(1, script.connections());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hang up", "S: 421 4.4.2 idle for too long\nhang up", "C: MAIL…\nS: 421 4.4.2 timeout\nhang up"})
    void aKeptConnectionThatTheServerHasClosedIsReplacedAtOnce(String end) {
        try (Script script = Script.of(HELLO + "S: 250 mail\n" + ONE + end, HELLO + "S: 250 mail\n" + ONE);
                Submission submission = Post.to(script.port())) {
            assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Sent);
            SendResult second = submission.send(Post.TO_ANNA, Post.MAIL);
            assertTrue(second instanceof SendResult.Sent, second.toString());
            assertEquals(2, script.connections());
            assertTrue(submission.trouble().isEmpty());
        }
    }

    @Test
    void aConnectionThatIsNotUsedIsClosed() {
        try (Script script = Script.of(HELLO + "S: 250 mail\n" + ONE + "C: QUIT\nsilence");
                Submission submission = Post.to(script.port(), Post.IMPATIENT)) {
            assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.Sent);
            script.awaitSilence();
        }
    }

    @Test
    void line14OfReliabilityAServerThatNeverAnswersGetsTwoConnectionsWhateverWaits() throws Exception {
        try (Script script = Script.of("silence");
                Submission submission = Post.to(script.port(), Post.IMPATIENT);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SendResult>> all = IntStream.range(0, 40)
                    .mapToObj(_ -> threads.submit(() -> submission.send(Post.TO_ANNA, Post.MAIL)))
                    .toList();
            for (Future<SendResult> one : all) {
                assertTrue(one.get() instanceof SendResult.Unreachable);
            }
            assertTrue(script.connections() <= 2 * Submission.CONNECTIONS, script.connections() + " connections");
        }
    }

    @Test
    void aMailThatTheServerTakesTooSlowlyIsCutOff() {
        String slow = HELLO + "S: 250 mail\n" + ONE.substring(0, ONE.indexOf("C.")) + "stall";
        byte[] large = Post.octets("Subject: x\r\n\r\n" + ("x".repeat(900) + "\r\n").repeat(20_000));
        try (Script script = Script.of(slow);
                Submission submission = Post.to(script.port(), Post.IMPATIENT)) {
            SendResult result = submission.send(Post.TO_ANNA, large);
            assertTrue(result instanceof SendResult.TryLater, result.toString());
        }
    }

    @Test
    void line66PeopleOfOneProviderAreSpacedTogether() {
        try (Submission submission = Post.to(1)) {
            Pace pace = submission.pace("anna@Example.NET");
            assertEquals(new Pace("example.net", Duration.ofMillis(200)), pace);
            assertEquals(pace, submission.pace("ben@example.net"));
            assertEquals("xn--exmple-cua.net", submission.pace("a@exämple.net").place());
        }
    }

    @Test
    void itClosesWithinThreeSecondsWhileAServerIsSilent() throws Exception {
        try (Script script = Script.of("silence");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Submission submission = Post.to(script.port());
            Future<SendResult> waiting = threads.submit(() -> submission.send(Post.TO_ANNA, Post.MAIL));
            script.awaitSilence();
            long before = System.nanoTime();
            submission.close();
            assertTrue(System.nanoTime() - before < Duration.ofSeconds(3).toNanos());
            assertTrue(waiting.get() instanceof SendResult.Unreachable);
            assertTrue(submission.send(Post.TO_ANNA, Post.MAIL) instanceof SendResult.TryLater);
        }
    }

    @Test
    void nothingOfTheEnvelopeOrTheLogInIsPrinted() {
        String printed = Post.TO_ANNA + " " + Post.anna() + " " + Post.settings("127.0.0.1", 1, false, Post.anna())
                + Route.of(Post.TO_ANNA);
        assertArrayEquals(
                new boolean[] {false, false, false},
                new boolean[] {printed.contains("anna"), printed.contains("geheim"), printed.contains("mitmachen")});
    }
}
