package de.komplize.bot.office;

import de.komplize.bot.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The last seven days beside the seven before, in figures.
 *
 * @param today the last of the days
 * @param lines each of fourteen days, the latest last
 */
public record Week(LocalDate today, List<Line> lines, Waiting waiting) {

    public static final int DAYS = 7;

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /** Days begin at full hours, so hours are counted and put together to days. */
    private static final long HOUR = Duration.ofHours(1).toMillis();

    public Week {
        lines = List.copyOf(lines);
    }

    /** What is counted, in the order in which it is shown. */
    public enum Kind {
        MESSAGES("SELECT address_id, at / ?, count(*) FROM message WHERE at >= ? AND author = 'contact' GROUP BY 1, 2"),
        CONVERSATIONS(MESSAGES.sql),
        PEOPLE("SELECT 0, created_at / ?, count(*) FROM contact WHERE created_at >= ? GROUP BY 2"),
        IDEAS("SELECT 0, at / ?, count(*) FROM event WHERE at >= ? AND kind = 'idea_submitted' GROUP BY 2"),
        SUPPORTS("SELECT 0, at / ?, count(*) FROM event WHERE at >= ? AND kind = 'idea_supported' GROUP BY 2"),
        RESPONSES("""
                SELECT 0, completed_at / ?, count(*) FROM response WHERE completed_at >= ? AND kind = 'survey' AND state = 'complete' GROUP BY 2
                """);

        final String sql;

        Kind(String sql) {
            this.sql = sql;
        }
    }

    /** A figure for each day. */
    public record Line(Kind kind, List<Long> days) {
        public Line {
            days = List.copyOf(days);
        }

        /** The last seven. */
        public List<Long> now() {
            return days.subList(DAYS, 2 * DAYS);
        }

        public long sum() {
            return now().stream().mapToLong(Long::longValue).sum();
        }

        public long sumBefore() {
            return days.subList(0, DAYS).stream().mapToLong(Long::longValue).sum();
        }
    }

    /** What waits for the office. */
    public record Waiting(long danger, long requests, long ideas, long faults, long notUnderstood) {}

    /** Counts. */
    public static Week of(Transaction tx, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CITY);
        LocalDate first = today.minusDays(2L * DAYS - 1);
        List<Line> lines = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            lines.add(new Line(kind, days(tx, kind, first)));
        }
        return new Week(today, lines, waiting(tx, today.minusDays(DAYS - 1L)));
    }

    /** Whether nobody has written yet. */
    public boolean isEmpty() {
        return lines.stream().flatMap(line -> line.days.stream()).allMatch(count -> count == 0);
    }

    private record Hour(long who, long hour, long count) {}

    private static List<Long> days(Transaction tx, Kind kind, LocalDate first) {
        List<Hour> hours =
                tx.list(row -> new Hour(row.number(1), row.number(2), row.number(3)), kind.sql, HOUR, start(first));
        long[] days = new long[2 * DAYS];
        Set<List<Long>> seen = new HashSet<>();
        for (Hour hour : hours) {
            LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(hour.hour * HOUR), CITY);
            int place = Math.toIntExact(day.toEpochDay() - first.toEpochDay());
            if (place >= 0 && place < days.length) {
                boolean again = !seen.add(List.of(hour.who, (long) place));
                days[place] += kind == Kind.CONVERSATIONS ? (again ? 0 : 1) : hour.count;
            }
        }
        List<Long> counts = new ArrayList<>();
        for (long day : days) {
            counts.add(day);
        }
        return counts;
    }

    private static Waiting waiting(Transaction tx, LocalDate since) {
        return new Waiting(
                tx.number("SELECT count(*) FROM session WHERE attention = 'danger'"),
                tx.number(
                        "SELECT count(*) FROM response WHERE kind = 'form' AND state = 'complete' AND status = 'open'"),
                tx.number("SELECT count(*) FROM idea WHERE status = 'submitted'"),
                tx.number("""
                        SELECT (SELECT count(*) FROM session WHERE attention = 'failed')
                            + (SELECT count(*) FROM outbox WHERE state IN ('failed', 'dead'))
                        """),
                tx.number("SELECT count(*) FROM event WHERE kind = 'not_understood' AND at >= ?", start(since)));
    }

    private static long start(LocalDate day) {
        return day.atStartOfDay(CITY).toInstant().toEpochMilli();
    }
}
