package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check 11: what will never be taken is tried once and stays visible; what an address became is kept. */
class Check11PermanentErrorTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("11: a permanent error is one attempt, visible at once with its reason, and the next message goes on")
    void triesOnceAndShowsTheReason() {
        try (SendingLane lane = SendingLane.in(folder)) {
            lane.channel.answer(new SendResult.Rejected("550 no such mailbox"));
            long first = lane.queue("anna", "first");
            long second = lane.queue("anna", "second");
            lane.run();
            assertEquals("failed", lane.row(first).state());
            assertEquals(Optional.of("550 no such mailbox"), lane.row(first).reason());
            assertEquals(1, lane.row(first).attempts());
            assertEquals("sent", lane.row(second).state());
            lane.runAfter(Duration.ofDays(30));
            assertEquals(List.of("first", "second"), lane.channel.textsTo("anna"));
        }
    }

    @Test
    void toWhoHasShutTheDoorNothingMoreIsSent() {
        try (SendingLane lane = SendingLane.in(folder)) {
            lane.channel.answer(new SendResult.OptedOut("403 blocked by the user"));
            long id = lane.queue("anna", "news");
            long next = lane.queue("anna", "more news");
            lane.run();
            lane.runAfter(Duration.ofDays(1));
            assertEquals("failed", lane.row(id).state());
            assertEquals("cancelled", lane.row(next).state());
            assertEquals(List.of("news"), lane.channel.textsTo("anna"));
            assertEquals("blocked", lane.text("SELECT state FROM address WHERE handle = 'anna'"));
        }
    }

    @Test
    void aMovedAddressIsKeptAndTheMessageSentThereOnce() {
        try (SendingLane lane = SendingLane.in(folder)) {
            lane.channel.answer(new SendResult.Moved(lane.channel.address("anna-new")));
            long id = lane.queue("anna", "first");
            lane.queue("anna", "second");
            lane.run();
            assertEquals("sent", lane.row(id).state());
            assertEquals(List.of("first"), lane.channel.textsTo("anna"));
            assertEquals(List.of("first", "second"), lane.channel.textsTo("anna-new"));
        }
    }

    @Test
    void anAddressThatMovesToSomebodyElsesIsGivenUp() {
        try (SendingLane lane = SendingLane.in(folder)) {
            lane.queue("ben", "hello");
            lane.run();
            lane.channel.answer(new SendResult.Moved(lane.channel.address("ben")));
            long id = lane.queue("anna", "private");
            lane.run();
            assertEquals("failed", lane.row(id).state());
            assertEquals(List.of("hello"), lane.channel.textsTo("ben"));
        }
    }

    @Test
    void aProviderThatSaysMovedForEverIsNotAskedForEver() {
        try (SendingLane lane = SendingLane.in(folder)) {
            for (int i = 0; i < 100; i++) {
                lane.channel.answer(new SendResult.Moved(lane.channel.address("anna-" + i)));
            }
            long id = lane.queue("anna", "hello");
            lane.run();
            lane.runAfter(Duration.ofDays(4));
            assertEquals("dead", lane.row(id).state());
            assertEquals(Dispatcher.MOST_REFUSALS, lane.channel.attempts().size());
        }
    }
}
