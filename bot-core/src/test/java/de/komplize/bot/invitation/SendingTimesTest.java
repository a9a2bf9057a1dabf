package de.komplize.bot.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing unasked at night, and one after the other. */
class SendingTimesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-29T10:00:00Z, 2026-11-29T10:00:00Z",
        "2026-11-29T18:59:59Z, 2026-11-29T18:59:59Z",
        "2026-11-29T19:00:00Z, 2026-11-30T07:00:00Z",
        "2026-11-29T23:30:00Z, 2026-11-30T07:00:00Z",
        "2026-11-30T06:59:59Z, 2026-11-30T07:00:00Z",
        // The night in which the clocks are changed.
        "2026-03-28T20:00:00Z, 2026-03-29T06:00:00Z",
        "2026-10-24T20:00:00Z, 2026-10-25T07:00:00Z",
    })
    void theFirstOneGoesByDay(Instant now, Instant first) {
        assertEquals(first, new SendingTimes(now).take());
    }

    @Test
    void whatDoesNotFitIntoTheDayGoesTheNext() {
        SendingTimes times = new SendingTimes(Instant.parse("2026-11-29T18:59:58Z"));
        assertEquals(Instant.parse("2026-11-29T18:59:58Z"), times.take());
        assertEquals(Instant.parse("2026-11-29T18:59:59Z"), times.take());
        assertEquals(Instant.parse("2026-11-30T07:00:00Z"), times.take());
        assertEquals(Instant.parse("2026-11-30T07:00:01Z"), times.take());
    }

    @Test
    void aSecondListGoesBehindTheFirst() {
        Instant now = Instant.parse("2026-11-29T10:00:00Z");
        assertEquals(now, SendingTimes.behind(now, 0));
        assertEquals(now, SendingTimes.behind(now, now.minusSeconds(5).toEpochMilli()));
        assertEquals(
                now.plusSeconds(61),
                SendingTimes.behind(now, now.plusSeconds(60).toEpochMilli()));
    }
}
