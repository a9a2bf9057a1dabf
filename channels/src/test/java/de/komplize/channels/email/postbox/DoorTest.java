package de.komplize.channels.email.postbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.channels.email.MailPatience;
import de.komplize.channels.email.MailSettings;
import de.komplize.channels.email.Script;
import de.komplize.channels.email.TestCertificates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Getting in, being kept out, and leaving. */
class DoorTest {

    /** This machine under a name that is not known as such: what holds beyond it can be tried. */
    private static final String ELSEWHERE = "127.1";

    private final ImapDouble box = new ImapDouble();
    private final Desk desk = new Desk();
    private Postbox postbox = postbox(Desk.settings(box.port()));

    private Postbox postbox(MailSettings settings) {
        return new Postbox(settings, Desk.CLOCK, desk, desk, Desk.FAST);
    }

    @AfterEach
    void close() {
        postbox.close();
        box.close();
    }

    private String trouble() {
        box.await(_ -> postbox.trouble().isPresent(), "the trouble is seen");
        return postbox.trouble().orElseThrow().words();
    }

    @Test
    void aRefusedLogInLastsAndNamesTheSettings() {
        box.loginAnswer = "NO [AUTHENTICATIONFAILED]";
        postbox.start();
        String words = trouble();
        assertTrue(words.contains("KOMPLIZE_MAIL_IMAP_URL und KOMPLIZE_MAIL_PASSWORD"), words);
        assertFalse(words.contains("anna") || words.contains("geheim"));
        assertTrue(postbox.trouble().orElseThrow().lasting());
        box.loginAnswer = "OK";
        box.arrive("let in again");
        assertEquals("let in again", desk.next());
    }

    @Test
    void aLogInThatIsRefusedForTheMomentPasses() {
        box.loginAnswer = "NO [UNAVAILABLE]";
        postbox.start();
        assertTrue(trouble().contains("nicht zu erreichen"));
        assertFalse(postbox.trouble().orElseThrow().lasting());
    }

    @Test
    void aFolderThatDoesNotExistIsNamed() {
        box.selectAnswer = "NO [NONEXISTENT]";
        postbox.start();
        assertTrue(trouble().contains("KOMPLIZE_MAIL_FOLDER"));
    }

    @Test
    void withoutPlainAuthenticationTheOlderLogInIsUsed() {
        box.capabilities.remove("AUTH=PLAIN");
        box.arrive("one");
        postbox.start();
        assertEquals("one", desk.next());
        assertEquals(1, box.heard("LOGIN anna geheim").size());
    }

    @Test
    void beyondThisMachineNoPasswordGoesInTheClear() {
        postbox = postbox(Desk.settings(ELSEWHERE, box.port(), false));
        postbox.start();
        String words = trouble();
        assertTrue(words.contains("Verschlüsselung") && words.contains("imaps://"), words);
        box.await(it -> it.opened() > 2, "tried again");
        assertEquals(List.of(), box.heard("geheim"));
        assertEquals(List.of(), box.heard("AUTH"));
        assertEquals(List.of(), box.heard("LOGIN"));
    }

    @Test
    void aServerThatHasLoggedUsInByItselfInTheClearIsNotBelieved() {
        try (Script script = Script.of("S: * PREAUTH [CAPABILITY IMAP4rev1] welcome\nsilence")) {
            postbox = postbox(Desk.settings(ELSEWHERE, script.port(), false));
            postbox.start();
            assertTrue(trouble().contains("Verschlüsselung"));
        }
    }

    @Test
    void aServerThatLetsInAndIsOfNoUseThenIsAway() {
        String useless =
                "S: * PREAUTH [CAPABILITY IMAP4rev1] in\nC: T SELECT…\nS: T OK done\nC: T UID SEARCH…\nhang up";
        try (Script script = Script.of(useless)) {
            postbox = postbox(Desk.settings("127.0.0.1", script.port(), false));
            postbox.start();
            assertTrue(trouble().contains("nicht zu erreichen"));
        }
    }

    @Test
    void aServerThatAcceptsAndNeverAnswersIsAway() {
        try (Script script = Script.of("silence")) {
            postbox =
                    new Postbox(Desk.settings("127.0.0.1", script.port(), false), Desk.CLOCK, desk, desk, impatient());
            postbox.start();
            assertTrue(trouble().contains("nicht zu erreichen"));
        }
    }

    @Test
    void aServerThatOffersIdleAndDoesNotDoItIsPolled() {
        String in = """
                S: * OK [CAPABILITY IMAP4rev1 IDLE] ready
                C: T LOGIN…
                S: T OK in
                C: T CAPABILITY
                S: * CAPABILITY IMAP4rev1 IDLE
                S: T OK done
                C: T SELECT INBOX
                S: * OK [UIDVALIDITY 1] valid
                S: T OK done
                C: T UID SEARCH UID 1:*
                S: * SEARCH
                S: T OK done
                """;
        String no = in + "C: T IDLE\nS: T NO not today\nsilence";
        String polled = in + "C: T NOOP\nS: T OK done\nsilence";
        try (Script script = Script.of(no, no, no, polled)) {
            postbox =
                    new Postbox(Desk.settings("127.0.0.1", script.port(), false), Desk.CLOCK, desk, desk, impatient());
            postbox.start();
            box.await(_ -> script.heard().stream().anyMatch(line -> line.endsWith(" NOOP")), "polled");
        }
    }

    @Test
    void anUnknownCertificateIsRefusedAndAKnownOneIsNot(@TempDir Path folder) {
        TestCertificates own = TestCertificates.make(folder, "localhost");
        String conversation = "S: * OK [CAPABILITY IMAP4rev1] ready\nC: T LOGIN…\nS: T NO [UNAVAILABLE] later";
        try (Script script = Script.within(own.server(), conversation)) {
            postbox = postbox(Desk.settings("localhost", script.port(), true));
            postbox.start();
            assertTrue(trouble().contains("Zertifikat"));
            assertTrue(postbox.trouble().orElseThrow().lasting());
            assertEquals(List.of(), script.heard());
            own.trusted(() -> box.await(
                    _ -> script.heard().stream().anyMatch(line -> line.contains("LOGIN")), "the password is sent"));
        }
    }

    @Test
    void aKnownCertificateForAnotherNameIsRefused(@TempDir Path folder) {
        TestCertificates own = TestCertificates.make(folder, "mail.example.org");
        try (Script script = Script.within(own.server(), "silence")) {
            own.trusted(() -> {
                postbox = postbox(Desk.settings("localhost", script.port(), true));
                postbox.start();
                assertTrue(trouble().contains("Zertifikat"));
            });
            assertEquals(List.of(), script.heard());
        }
    }

    /** Closing an encrypted connection waits for the other side's farewell: that must not come on top. */
    @Test
    void line45AnEncryptedConnectionThatFallsSilentIsReplacedAsSoonAsAnother(@TempDir Path folder) {
        TestCertificates own = TestCertificates.make(folder, "localhost");
        String silent = "S: * PREAUTH [CAPABILITY IMAP4rev1] ready\nC: T SELECT…\nstall";
        try (Script script = Script.within(own.server(), silent)) {
            own.trusted(() -> {
                postbox = new Postbox(
                        Desk.settings("localhost", script.port(), true), Desk.CLOCK, desk, desk, patient(2_000));
                postbox.start();
                script.awaitSilence();
                long before = System.nanoTime();
                box.await(_ -> script.connections() == 2, "a new connection");
                assertTrue(System.nanoTime() - before < Duration.ofMillis(3_500).toNanos());
            });
        }
    }

    @Test
    void itClosesAtOnceWhileNothingHappens() {
        postbox.start();
        box.awaitHeard("IDLE", 1);
        long before = System.nanoTime();
        postbox.close();
        assertTrue(System.nanoTime() - before < Duration.ofSeconds(1).toNanos());
        box.arrive("after the stop");
        assertTrue(desk.isEmpty());
    }

    @Test
    void itClosesWithinThreeSecondsWhileAServerIsSilent() {
        try (Script script = Script.of("silence")) {
            postbox = postbox(Desk.settings("127.0.0.1", script.port(), false));
            postbox.start();
            script.awaitSilence();
            long before = System.nanoTime();
            postbox.close();
            assertTrue(System.nanoTime() - before < Duration.ofSeconds(3).toNanos());
        }
    }

    @Test
    void whatIsBeingTakenAtAStopIsTakenToItsEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        desk.answers(_ -> {
            begun.countDown();
            await(go);
            return Arrivals.Outcome.DONE;
        });
        box.arrive("one");
        box.arrive("two");
        postbox.start();
        await(begun);
        Thread stop = Thread.ofVirtual().start(postbox::close);
        box.await(_ -> stop.getState() == Thread.State.TIMED_WAITING, "the stop waits");
        go.countDown();
        assertTrue(stop.join(Duration.ofSeconds(3)));
        assertEquals(List.of("one"), desk.next(1));
        assertEquals(1, desk.done());
        assertTrue(desk.isEmpty());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("It was not let finish", e);
        }
    }

    private static Rhythm impatient() {
        return patient(300);
    }

    private static Rhythm patient(long millis) {
        return new Rhythm(
                new MailPatience(Duration.ofSeconds(5), Duration.ofMillis(millis)),
                Duration.ofMillis(250),
                Duration.ofMillis(50),
                Duration.ofMillis(10),
                Duration.ofMillis(100),
                Duration.ofMillis(50));
    }
}
