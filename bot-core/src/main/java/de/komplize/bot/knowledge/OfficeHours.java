package de.komplize.bot.knowledge;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When somebody is in the office. No hours mean that they are not known: then nothing is promised. */
record OfficeHours(List<Hours> hours) {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    private static final List<String> DAYS = List.of("mo", "tu", "we", "th", "fr", "sa", "su");

    OfficeHours {
        hours = List.copyOf(hours);
    }

    /** A day with its hours, the end not included. */
    record Hours(DayOfWeek day, LocalTime from, LocalTime to) {}

    /** Whether somebody is there; empty where that is not known. Public holidays are not. */
    Optional<Boolean> staffed(Instant now) {
        ZonedDateTime local = now.atZone(CITY);
        LocalTime time = local.toLocalTime();
        return hours.isEmpty()
                ? Optional.empty()
                : Optional.of(hours.stream()
                        .filter(line -> line.day == local.getDayOfWeek())
                        .anyMatch(line -> !time.isBefore(line.from) && time.isBefore(line.to)));
    }

    /** Reads lines such as {@code "mo-th 09:00-15:30"} or {@code "fr 09:00-12:00"}. */
    static OfficeHours read(List<String> lines, PackFolder folder) {
        List<Hours> hours = new ArrayList<>();
        for (String line : lines) {
            try {
                hours.addAll(line(line.strip()));
            } catch (DateTimeException | IllegalArgumentException e) {
                folder.mistake(
                        PackFile.FILE,
                        0,
                        PackFolder.shown(line)
                                + " below \"hours:\" is not understood: write \"mo-th 09:00-15:30\", with "
                                + String.join(", ", DAYS));
            }
        }
        return new OfficeHours(hours);
    }

    private static List<Hours> line(String line) {
        String[] parts = line.split("\\s+");
        if (parts.length != 2) {
            throw new IllegalArgumentException(line);
        }
        String[] days = parts[0].split("-", 2);
        String[] times = parts[1].split("-", 2);
        int first = day(days[0]);
        int last = day(days[days.length - 1]);
        LocalTime from = LocalTime.parse(times[0]);
        LocalTime to = LocalTime.parse(times[times.length - 1]);
        if (last < first || !from.isBefore(to)) {
            throw new IllegalArgumentException(line);
        }
        List<Hours> hours = new ArrayList<>();
        for (int day = first; day <= last; day++) {
            hours.add(new Hours(DayOfWeek.of(day), from, to));
        }
        return hours;
    }

    private static int day(String name) {
        int place = DAYS.indexOf(name);
        if (place < 0) {
            throw new IllegalArgumentException(name);
        }
        return place + 1;
    }
}
