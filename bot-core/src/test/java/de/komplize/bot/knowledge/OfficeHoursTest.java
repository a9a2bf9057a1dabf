package de.komplize.bot.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeHoursTest {

    private static final List<String> LINES = List.of("mo-th 09:00-15:30", "fr 09:00-12:00");

    @TempDir
    Path folder;

    @Test
    void somebodyIsThereWithinTheHoursOfTheDayInTheCity() {
        OfficeHours hours = OfficeHours.read(LINES, new PackFolder(folder));
        assertEquals(Optional.of(true), hours.staffed(Instant.parse("2026-11-23T08:00:00Z")), "Monday, 9:00");
        assertEquals(Optional.of(false), hours.staffed(Instant.parse("2026-11-23T07:59:59Z")), "a moment before");
        assertEquals(Optional.of(false), hours.staffed(Instant.parse("2026-11-23T14:30:00Z")), "the end");
        assertEquals(Optional.of(false), hours.staffed(Instant.parse("2026-11-27T13:00:00Z")), "Friday afternoon");
        assertEquals(Optional.of(false), hours.staffed(Instant.parse("2026-11-28T10:00:00Z")), "Saturday");
        assertEquals(Optional.of(true), hours.staffed(Instant.parse("2026-07-06T07:00:00Z")), "in summer time");
    }

    @Test
    void withoutHoursNothingIsKnown() {
        assertEquals(Optional.empty(), new OfficeHours(List.of()).staffed(Instant.EPOCH));
    }
}
