package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.messaging.SendResult.TryLater;
import de.komplize.bot.messaging.SendResult.Unreachable;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.ChannelContract;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check 12, and 87: what cannot be delivered is kept with its reason; a provider that is down kills nothing. */
class Check12DeadLetterTest {

    private static final TryLater REFUSED = new TryLater("mailbox full", Optional.empty());
    private static final Unreachable DOWN = new Unreachable("connection refused");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("12: ten temporary refusals and the message is kept as dead, with the reason")
    void tenRefusalsAreTheEnd() {
        try (SendingLane lane = SendingLane.in(folder)) {
            lane.channel.answer(Collections.nCopies(20, REFUSED).toArray(SendResult[]::new));
            long id = lane.queue("anna", "hello");
            lane.run();
            for (int refusals = 1; refusals < 10; refusals++) {
                assertEquals("due", lane.row(id).state());
                assertEquals(refusals, lane.row(id).refusals());
                lane.runAfter(Duration.ofHours(1));
            }
            assertEquals("dead", lane.row(id).state());
            assertEquals(10, lane.row(id).attempts());
            assertEquals(Optional.of("mailbox full"), lane.row(id).reason());
            lane.runAfter(Duration.ofDays(7));
            assertEquals(10, lane.channel.attempts().size());
        }
    }

    @Test
    @DisplayName("12: 72 hours after the first refusal the message is dead, however few tries it had")
    void threeDaysAreTheEnd() {
        TryLater tomorrow = new TryLater("greylisted", Optional.of(Duration.ofHours(25)));
        try (SendingLane lane = SendingLane.in(folder)) {
            lane.channel.answer(tomorrow, tomorrow, tomorrow, tomorrow);
            long id = lane.queue("anna", "hello");
            lane.run();
            lane.runAfter(Duration.ofHours(25));
            lane.runAfter(Duration.ofHours(25));
            assertEquals("due", lane.row(id).state());
            lane.runAfter(Duration.ofHours(25));
            assertEquals("dead", lane.row(id).state());
            assertEquals(4, lane.row(id).attempts());
        }
    }

    @Test
    @DisplayName("12: a provider that is down over a weekend dead-letters nothing and counts no try")
    void anUnreachableProviderCountsNoTry() {
        try (SendingLane lane = SendingLane.in(folder)) {
            lane.channel.answerAlways(Optional.of(DOWN));
            List<Long> ids = IntStream.range(0, 20)
                    .mapToObj(n -> lane.queue("resident-" + n, "hello"))
                    .toList();
            for (int hours = 0; hours < 72; hours++) {
                lane.runAfter(Duration.ofHours(1));
            }
            ids.forEach(id -> assertEquals("due", lane.row(id).state()));
            ids.forEach(id -> assertEquals(0, lane.row(id).refusals()));
            lane.channel.answerAlways(Optional.empty());
            lane.runAfter(Duration.ofMinutes(2));
            ids.forEach(id -> assertEquals("sent", lane.row(id).state()));
        }
    }

    @Test
    void aProviderThatIsDownIsLeftAloneByItsWholeLaneAndByNoOther() {
        try (SendingLane lane = SendingLane.in(folder, 1)) {
            SendingLane other = lane.beside("other");
            lane.channel.answer(DOWN);
            lane.queue("anna", "hello");
            lane.run();
            lane.queue("ben", "hello");
            other.queue("carla", "hello");
            lane.run();
            other.run();
            assertEquals(1, lane.channel.attempts().size());
            assertEquals(List.of("hello"), other.channel.textsTo("carla"));
            lane.runAfter(Duration.ofMillis(1_200));
            assertEquals(List.of("hello"), lane.channel.textsTo("ben"));
            assertEquals(List.of("hello", "hello"), lane.channel.textsTo("anna"));
        }
    }

    @Test
    void sendsThatFailSideBySideAreOneFailureOfTheProvider() {
        try (SendingLane lane = SendingLane.in(folder, 16)) {
            lane.channel.answer(Collections.nCopies(16, DOWN).toArray(SendResult[]::new));
            IntStream.range(0, 16).forEach(n -> lane.queue("resident-" + n, "hello"));
            lane.run();
            assertEquals(16, lane.channel.attempts().size());
            lane.runAfter(Duration.ofMillis(1_200));
            assertEquals(32, lane.channel.attempts().size(), "sixteen at once must not count as sixteen outages");
        }
    }

    @Test
    @DisplayName("12, 87: replay clicked twice sends once")
    void replayClickedTwiceSendsOnce() throws Exception {
        try (SendingLane lane = SendingLane.in(folder)) {
            lane.channel.answer(new SendResult.Rejected("550"));
            long id = lane.queue("anna", "hello");
            lane.run();
            List<Database.Outcome> clicks = ChannelContract.together(
                    2,
                    Collections.nCopies(
                            2, () -> lane.database.write(new WriteSet().add(Outbox.replay(id, lane.clock.instant())))));
            lane.run();
            assertEquals(1, Collections.frequency(clicks, Database.Outcome.COMMITTED));
            assertEquals(2, lane.channel.attempts().size());
            assertEquals("sent", lane.row(id).state());
            assertEquals(
                    Database.Outcome.CONFLICT,
                    lane.database.write(new WriteSet().add(Outbox.replay(id, lane.clock.instant()))));
            lane.run();
            assertEquals(2, lane.channel.attempts().size(), "what was sent is never replayed");
        }
    }
}
