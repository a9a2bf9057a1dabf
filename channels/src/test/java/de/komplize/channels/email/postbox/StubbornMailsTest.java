package de.komplize.channels.email.postbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Channel.Trouble;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Line 48, as far as it is about fetching: a mail that does not come, or that nobody can take, does not hold up the next. */
class StubbornMailsTest {

    private static final String BAD = "Subject: bad\r\n\r\nbody";

    private final ImapDouble box = new ImapDouble();
    private final Desk desk = new Desk();
    private final Postbox postbox = new Postbox(Desk.settings(box.port()), Desk.CLOCK, desk, desk, Desk.FAST);

    @AfterEach
    void close() {
        postbox.close();
        box.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DROP", "NO unavailable", "BAD internal error", "NOTHING"})
    void line48AMailThatCannotBeFetchedIsPassedOverWhereEverybodySeesIt(String refusal) {
        box.arrive("before");
        long bad = box.arrive(BAD);
        box.refusals.put(bad, refusal);
        box.arrive("after");
        postbox.start();
        assertEquals(List.of("before", "after"), desk.next(2));
        // While the connection breaks, the mailbox itself seems to be away.
        box.await(_ -> words().contains("1 E-Mail im Postfach kann nicht gelesen werden"), "the trouble is seen");
        assertEquals(Set.of(), box.flags(bad));
        assertTrue(box.heard("UID FETCH " + bad + " (UID BODY.PEEK[]").size() <= 3);
        box.expunge(bad);
        box.await(it -> postbox.trouble().isEmpty(), "somebody has put it elsewhere");
    }

    @Test
    void line48OfAMailWhoseRestCannotBeFetchedTheHeadersAreTaken() {
        long bad = box.arrive(BAD);
        box.refusals.put(bad, "DROP WHOLE");
        box.arrive("after");
        postbox.start();
        assertEquals(List.of("Subject: bad\r\n\r\n", "after"), desk.next(2));
        assertTrue(desk.all().getFirst().cut());
        assertFalse(desk.all().getLast().cut());
        box.await(_ -> postbox.trouble().isEmpty(), "nothing is wrong any more");
    }

    @Test
    void line48AMailOfWhichTheServerSaysNothingSensibleIsTakenAllTheSame() {
        long bad = box.arrive(BAD);
        box.refusals.put(bad, "BAD HEAD");
        box.put(new ImapDouble.Mail("no date", new HashSet<>(), "yesterday", 7));
        box.arrive("after");
        postbox.start();
        assertEquals(List.of(BAD, "no date", "after"), desk.next(3));
        assertEquals(Desk.START, desk.all().getFirst().receivedAt());
    }

    @Test
    void line48WhatThrowsThreeTimesIsPassedOver() {
        desk.answers(mail -> {
            if (Desk.text(mail).equals("boom")) {
                throw new IllegalStateException("words of somebody");
            }
            return Arrivals.Outcome.DONE;
        });
        box.arrive("before");
        box.arrive("boom");
        box.arrive("after");
        postbox.start();
        assertEquals(List.of("before", "after"), desk.next(2));
        assertEquals(5, desk.all().size());
        box.await(it -> postbox.trouble().isPresent(), "the trouble is seen");
        assertTrue(postbox.trouble().orElseThrow().lasting());
    }

    @Test
    void aMailThatIsTooLargeComesAsItsBeginning() {
        box.put(new ImapDouble.Mail("x".repeat(3_000_000), new HashSet<>(), at(), OpenFolder.LARGEST + 1));
        box.arrive("after");
        postbox.start();
        assertEquals(OpenFolder.BEGINNING, desk.next().length());
        assertEquals("after", desk.next());
        RawMail large = desk.all().getFirst();
        assertTrue(large.cut());
        assertEquals(OpenFolder.LARGEST + 1, large.size());
    }

    @Test
    void aLargeMailComesWholeWhateverSizeTheServerGuesses() {
        String text = "0123456789".repeat(314_573);
        for (long size : new long[] {0, 100, text.length(), text.length() + 1_000_000}) {
            box.put(new ImapDouble.Mail(text, new HashSet<>(), at(), size));
        }
        String whole = "x".repeat(1024 * 1024);
        box.put(new ImapDouble.Mail(whole, new HashSet<>(), at(), whole.length()));
        postbox.start();
        assertEquals(List.of(text, text, text, text, whole), desk.next(5));
        assertTrue(desk.all().stream().noneMatch(RawMail::cut));
    }

    @Test
    void aMailThatIsLargerThanTheServerSaysIsCutAsWell() {
        box.put(new ImapDouble.Mail("x".repeat(OpenFolder.LARGEST + 1), new HashSet<>(), at(), 100));
        postbox.start();
        assertEquals(OpenFolder.BEGINNING, desk.next().length());
        assertTrue(desk.all().getFirst().cut());
    }

    private String words() {
        return postbox.trouble().map(Trouble::words).orElse("");
    }

    private static String at() {
        return "29-Nov-2026 12:00:00 +0000";
    }
}
