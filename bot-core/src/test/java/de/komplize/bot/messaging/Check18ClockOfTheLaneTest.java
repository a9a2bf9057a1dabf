package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Check 18, as far as sending goes: a clock that is set forward or back holds nothing up and repeats nothing. */
class Check18ClockOfTheLaneTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P-400D"})
    @DisplayName("18: what was queued before the jump is sent after it, once and in order")
    void sendsAcrossAJump(Duration jump) {
        try (SendingLane lane = SendingLane.in(folder)) {
            lane.queue("anna", "first");
            lane.queue("anna", "second");
            lane.clock.advance(jump);
            lane.queue("anna", "third");
            lane.run();
            lane.runAfter(Duration.ofHours(2));
            assertEquals(List.of("first", "second", "third"), lane.channel.textsTo("anna"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "P-400D"})
    @DisplayName("18: a wait begun before the jump does not outlast it")
    void waitsEndAcrossAJump(Duration jump) {
        try (SendingLane lane = SendingLane.in(folder)) {
            lane.channel.answer(new SendResult.TryLater("500", Optional.empty()));
            lane.queue("anna", "refused");
            lane.run();
            lane.channel.answer(new SendResult.Unreachable("down"));
            lane.queue("ben", "held");
            lane.run();
            lane.clock.advance(jump);
            lane.runAfter(Duration.ofMinutes(2));
            assertEquals(List.of("refused", "refused"), lane.channel.textsTo("anna"));
            assertEquals(List.of("held", "held"), lane.channel.textsTo("ben"));
        }
    }
}
