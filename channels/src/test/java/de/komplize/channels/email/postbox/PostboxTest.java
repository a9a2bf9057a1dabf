package de.komplize.channels.email.postbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.channels.email.MailPatience;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lines 44 to 47 of the conformance list: nothing that arrives is lost, or taken twice. */
class PostboxTest {

    private final ImapDouble box = new ImapDouble();
    private final Desk desk = new Desk();
    private Postbox postbox = postbox(Desk.FAST);

    private Postbox postbox(Rhythm rhythm) {
        return new Postbox(Desk.settings(box.port()), Desk.CLOCK, desk, desk, rhythm);
    }

    @AfterEach
    void close() {
        postbox.close();
        box.close();
    }

    @Test
    void aMailIsHandedOverAsTheServerHoldsIt() {
        postbox.start();
        box.awaitHeard("IDLE", 1);
        box.arrive("Subject: x\r\n\r\n.\r\nÄ €\r\n");
        assertEquals("Subject: x\r\n\r\n.\r\nÄ €\r\n", desk.next());
        RawMail mail = desk.all().getFirst();
        assertEquals(Instant.parse("2026-11-29T12:00:00Z"), mail.receivedAt());
        assertEquals(mail.content().length, mail.size());
        assertFalse(mail.cut());
    }

    @Test
    void line44WhenTheNumbersChangeAllIsGoneThroughAgainAndNothingIsLost() {
        box.arriveAt("01-Nov-2026 12:00:00 +0000", "old and read", "\\Seen");
        box.arrive("one");
        postbox.start();
        assertEquals("one", desk.next());
        box.awaitHeard("IDLE", 1);
        box.away(true);
        box.arrive("two");
        box.recreate(8);
        box.away(false);
        assertEquals(List.of("one", "two"), desk.next(2));
        box.arrive("three");
        assertEquals("three", desk.next());
        assertEquals(8, desk.load().orElseThrow().validity());
        assertEquals(Desk.START, desk.load().orElseThrow().since());
    }

    @Test
    void line45AMailAfterASessionWasKickedWhileIdleIsSeen() {
        postbox.start();
        box.awaitHeard("IDLE", 1);
        box.kick();
        box.arrive("after the kick");
        assertEquals("after the kick", desk.next());
        assertEquals(2, box.opened());
        box.awaitHeard("IDLE", 2);
    }

    @Test
    void line45AMailAfterTheConnectionWasForgottenWithoutAWordIsSeen() {
        postbox = postbox(new Rhythm(
                new MailPatience(Duration.ofSeconds(5), Duration.ofMillis(400)),
                Duration.ofMillis(250),
                Duration.ofMillis(50),
                Duration.ofMillis(10),
                Duration.ofMillis(100),
                Duration.ofMillis(50)));
        postbox.start();
        box.awaitHeard("IDLE", 1);
        box.forget();
        box.arrive("nobody was told");
        assertEquals("nobody was told", desk.next());
    }

    /** The worst case of a dead connection, with a second for the next. */
    @Test
    void line45WithTheRealWaitsADeadConnectionIsReplacedWithinAMinute() {
        Rhythm real = Rhythm.REAL;
        Duration worst =
                real.patience().silence().plus(real.patience().connect()).plus(real.first());
        assertTrue(worst.compareTo(Duration.ofMinutes(1)) < 0);
        assertTrue(real.idle().compareTo(real.patience().silence()) < 0);
        assertTrue(real.poll().compareTo(Duration.ofSeconds(30)) < 0);
    }

    @Test
    void line46IdleIsBegunAnewWhileNothingHappens() {
        postbox.start();
        box.awaitHeard("DONE", 3);
        assertEquals(1, box.opened());
    }

    @Test
    void line46AServerWithoutIdleIsPolled() {
        box.capabilities.remove("IDLE");
        postbox.start();
        box.awaitHeard("NOOP", 2);
        box.arrive("polled");
        assertEquals("polled", desk.next());
        assertEquals(List.of(), box.heard("IDLE"));
    }

    @Test
    void line46WhatArrivedDuringAnOutageIsTakenInOrder() {
        postbox.start();
        box.awaitHeard("IDLE", 1);
        box.away(true);
        List<String> missed =
                IntStream.range(0, 450).mapToObj(number -> "mail " + number).toList();
        missed.forEach(box::arrive);
        box.await(it -> postbox.trouble().isPresent(), "the trouble is seen");
        assertTrue(postbox.trouble().orElseThrow().words().startsWith("Seit 29. November, 11:00 Uhr"));
        assertFalse(postbox.trouble().orElseThrow().lasting());
        box.away(false);
        assertEquals(missed, desk.next(450));
        box.await(it -> postbox.trouble().isEmpty(), "the trouble is over");
    }

    @Test
    void line47AMailIsMarkedOnlyWhenItIsDone() {
        desk.answers(_ -> desk.all().size() < 3 ? Arrivals.Outcome.LATER : Arrivals.Outcome.DONE);
        long first = box.arrive("first");
        long second = box.arrive("second");
        desk.answers(mail -> {
            assertEquals(Set.of(), box.flags(second));
            assertTrue(desk.done() < second);
            return Desk.text(mail).equals("first") && desk.all().size() < 3
                    ? Arrivals.Outcome.LATER
                    : Arrivals.Outcome.DONE;
        });
        postbox.start();
        assertEquals(List.of("first", "first", "first", "second"), desk.next(4));
        box.awaitHeard("UID STORE " + second, 1);
        box.await(it -> it.flags(second).size() == 2, "marked");
        assertEquals(Set.of("\\Seen", "$KomplizeDone"), box.flags(first));
        assertEquals(second, desk.done());
    }

    @Test
    void line47AfterAKillBetweenTheCommitAndTheMarkNothingIsLost() {
        box.arrive("one");
        box.arrive("two");
        postbox.start();
        desk.next(2);
        box.awaitHeard("IDLE", 1);
        postbox.close();
        // As it was before the second was kept.
        desk.save(new Place(7, 1, Desk.START));
        postbox = postbox(Desk.FAST);
        postbox.start();
        assertEquals("two", desk.next());
        box.awaitHeard("IDLE", 2);
        assertTrue(desk.isEmpty());
    }

    @Test
    void line47WhatCouldNotBeMarkedBeforeTheConnectionEndedIsMarkedByTheNext() {
        long mail = box.arrive("one");
        desk.answers(_ -> {
            box.kick();
            return Arrivals.Outcome.DONE;
        });
        postbox.start();
        assertEquals("one", desk.next());
        box.await(it -> it.flags(mail).contains("$KomplizeDone"), "marked");
        assertTrue(desk.isEmpty());
    }

    @Test
    void aFolderThatKeepsNoMarksIsReadAllTheSame() {
        box.permanent = "";
        box.arrive("one");
        postbox.start();
        assertEquals("one", desk.next());
        box.awaitHeard("IDLE", 1);
        assertEquals(List.of(), box.heard("STORE"));
    }

    @Test
    void whatPeopleHaveReadBeforeTheFirstStartIsTheirs() {
        for (int i = 0; i < 1_000; i++) {
            box.arriveAt("01-Nov-2026 12:00:00 +0000", "old", "\\Seen");
        }
        box.arriveAt("01-Nov-2026 12:00:00 +0000", "old and unread");
        box.arrive("read by a colleague before we came to it", "\\Seen");
        postbox.start();
        assertEquals(List.of("old and unread", "read by a colleague before we came to it"), desk.next(2));
        box.awaitHeard("IDLE", 1);
        assertTrue(desk.isEmpty());
    }

    @Test
    void aMailThatOthersMoveAwayMeanwhileHoldsUpNobody() {
        long first = box.arrive("first");
        box.arrive("moved");
        box.arrive("third");
        desk.answers(_ -> {
            box.expunge(first + 1);
            return Arrivals.Outcome.DONE;
        });
        postbox.start();
        assertEquals(List.of("first", "third"), desk.next(2));
        assertTrue(postbox.trouble().isEmpty());
    }
}
