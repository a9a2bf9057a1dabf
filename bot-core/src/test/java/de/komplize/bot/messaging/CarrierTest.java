package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.DeliveryReport.State;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines 72 and 73 of the channels: messages in parts, and reports in every order. */
class CarrierTest {

    @TempDir
    private Path folder;

    private World.Setting setting;
    private PushChannel sms;
    private World world;

    @BeforeEach
    void start() {
        setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void line72PartsAreJoinedInWhicheverOrderTheyCome() {
        assertEquals(new Receipt.Accepted(0), piece("8:7", 2, 2, "zwei"));
        assertEquals(List.of(), world.heard(anna()));

        assertEquals(new Receipt.Accepted(1), piece("8:7", 1, 2, "eins "));

        assertEquals(List.of("eins zwei"), world.heard(anna()));
        assertInstanceOf(Receipt.Duplicate.class, piece("8:7", 2, 2, "zwei"), "a repeat of a part is known");
        assertEquals(List.of("eins zwei"), world.heard(anna()));
        assertEquals(0, world.number("SELECT count(*) FROM piece WHERE text <> ''"), "the words are in one place");
    }

    @Test
    void line72WhatNeverBecomesCompleteIsTakenAndMarked() {
        piece("8:7", 1, 3, "Anfang ");
        piece("8:7", 3, 3, " Ende");
        assertEquals(0, carrier().acceptOverdue(), "the rest may still come");
        world.clock().advance(Carrier.PATIENCE.plusSeconds(1));

        assertEquals(1, carrier().acceptOverdue());

        assertEquals(List.of("Anfang […] Ende"), world.heard(anna()));
        assertEquals(0, carrier().acceptOverdue());
    }

    @Test
    void line72PartsOutliveACrash() {
        piece("8:7", 1, 2, "eins ");
        World.Setting crashed = world.crashed(folder.resolve("copy"));
        PushChannel other = new PushChannel("sms", crashed.clock());
        try (World after = World.start(crashed, other)) {
            Piece second =
                    new Piece(anna(), "8:7", 2, 2, "zwei", crashed.clock().instant());
            after.conversations().carrier("sms").accept(second);
            assertEquals(List.of("eins zwei"), after.heard(anna()));
        }
    }

    @Test
    void line72TheSameReferenceWithOtherWordsIsAnotherMessage() {
        piece("8:7", 1, 2, "alt ");
        world.clock().advance(Duration.ofSeconds(1));
        piece("8:7", 1, 2, "neu ");
        piece("8:7", 2, 2, "ganz");
        assertEquals(List.of("neu ganz"), world.heard(anna()), "the newest that lacks the part gets it");
    }

    @Test
    void aCharacterThatWasDividedIsWholeAgain() {
        piece("8:7", 1, 2, "gut \uD83D");
        piece("8:7", 2, 2, "\uDE00!");
        assertEquals(List.of("gut 😀!"), world.heard(anna()));
    }

    @Test
    void whatCannotBeStoredIsNotTaken() {
        world.database().failWrites(Integer.MAX_VALUE);
        assertInstanceOf(Receipt.Unavailable.class, piece("8:7", 1, 2, "eins "));
        assertFalse(carrier().report(report("x", State.DELIVERED)));
        world.database().failWrites(0);
    }

    @Test
    void line73DeliveredIsFinal() {
        send("abc");
        hear("abc", State.DELIVERED, State.FAILED, State.UNDER_WAY, State.DELIVERED);
        assertEquals("delivered", state());
    }

    @Test
    void line73AFailureIsSaidAndALateSuccessCounts() {
        send("abc");
        hear("abc", State.UNDER_WAY, State.FAILED);
        assertEquals("failed", state());
        hear("abc", State.DELIVERED);
        assertEquals("delivered", state());
    }

    @Test
    void line73EveryPartHasToArrive() {
        send("p1 p2");
        hear("p2", State.DELIVERED);
        assertEquals("sent", state());
        hear("p1", State.DELIVERED);
        assertEquals("delivered", state());
    }

    @Test
    void line73AReportMayComeBeforeTheAnswerToTheSend() {
        hear("early", State.DELIVERED);
        send("early");
        assertEquals("delivered", state());
    }

    @Test
    void line73AnIdMayBeHexadecimalAtOneTimeAndDecimalAtTheOther() {
        send("00A1F3C2");
        hear("10613698", State.DELIVERED);
        assertEquals("delivered", state());
    }

    @Test
    void line73TheOtherWayRoundAndEarly() {
        hear("a1f3c2", State.FAILED);
        send("10613698");
        assertEquals("failed", state());
    }

    @Test
    void line73AnotherNumbersMessageIsNotMeantByAnotherNotation() {
        send("10");
        DeliveryReport other = new DeliveryReport(
                "16", Optional.of(new Address("sms", "+4915112345678")), State.FAILED, Optional.empty());
        assertTrue(carrier().report(other));
        assertEquals("sent", state());
    }

    @Test
    void line73UnknownReportsAreNoMistakeAndAreForgotten() {
        for (int i = 0; i < 3; i++) {
            assertTrue(carrier().report(report("nobody's", State.DELIVERED)));
        }
        world.clock().advance(Duration.ofHours(1));
        assertTrue(carrier().report(report("another", State.FAILED)));
        assertEquals(1, world.number("SELECT count(*) FROM delivery WHERE outbox_id IS NULL"));
    }

    @Test
    void whatFailedAndIsSentAgainHearsOnlyOfTheNewAttempt() {
        send("first");
        hear("first", State.FAILED);
        sms.answer(new SendResult.Sent(Optional.of("second")));
        long id = world.number("SELECT id FROM outbox WHERE state = 'failed'");
        world.database()
                .write(new WriteSet().add(Outbox.replay(id, world.clock().instant())));
        world.settle();
        hear("first", State.FAILED);
        assertEquals("sent", state());
        hear("second", State.DELIVERED);
        assertEquals("delivered", state());
    }

    private Address anna() {
        return sms.address("+4917012345678");
    }

    private Carrier carrier() {
        return world.conversations().carrier("sms");
    }

    private Receipt piece(String reference, int number, int total, String text) {
        return carrier()
                .accept(new Piece(
                        anna(), reference, number, total, text, world.clock().instant()));
    }

    /** The notice and an answer go out; the answer is the one that the provider takes under these ids. */
    private void send(String ids) {
        sms.answer(new SendResult.Sent(Optional.of("notice")), new SendResult.Sent(Optional.of(ids)));
        sms.receive("m1", anna().handle(), "goals");
        world.settle();
    }

    private void hear(String id, State... states) {
        for (State state : states) {
            assertTrue(carrier().report(report(id, state)));
        }
    }

    private DeliveryReport report(String id, State state) {
        return new DeliveryReport(id, Optional.of(anna()), state, Optional.of("UNDELIV"));
    }

    private String state() {
        return world.database()
                .read(tx -> tx.one(row -> row.text(1), "SELECT state FROM outbox ORDER BY id DESC LIMIT 1"))
                .orElseThrow();
    }
}
