package de.komplize.bot.results;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.Ids;
import de.komplize.bot.Json;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes every stored event as one line of {@code results/YYYY-MM-DD.jsonl}, once, after its commit. The numbers of events grow with time but are
 * given before the commit, so that one may appear behind a later one: the last minutes are read again and again, and what is written already is
 * passed over. What is written is known from the files themselves. Used by one thread.
 */
public final class ResultsLog {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    /** No turn takes longer from its first number to its commit. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** How often the window is read again; in between only what is new. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(30);

    /** Events of one reading. */
    private static final int PAGE = 500;

    private final Database database;
    private final InstantSource clock;
    private final ResultFiles files;
    private Optional<Written> written = Optional.empty();
    private long lastLookBack = System.nanoTime() - LOOK_BACK.toNanos();

    public ResultsLog(Database database, Path folder, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.files = new ResultFiles(folder);
    }

    private record Line(long id, LocalDate day, String text) {}

    /** Writes what has been stored since. Throws {@link UncheckedIOException} where the disk refuses; the next call goes on from there. */
    public void follow() {
        Written known = written.orElseGet(this::begin);
        written = Optional.of(known);
        boolean back = System.nanoTime() - lastLookBack >= LOOK_BACK.toNanos();
        read(known, back ? windowBegin(known.highest()) : known.highest());
        if (back) {
            lastLookBack = System.nanoTime();
            known.forgetBefore(windowBegin(known.highest()));
        }
    }

    /** All that is there, also what appeared behind later ones; for the stop, and for tests. */
    public void followAll() {
        lastLookBack = System.nanoTime() - LOOK_BACK.toNanos();
        follow();
    }

    private Written begin() {
        try {
            long window = windowBegin(files.highest());
            Written known = files.from(day(window));
            known.forgetBefore(window);
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("The results cannot be read", e);
        }
    }

    /** A clock that was set back before a start gives lower numbers from then on: the window goes along. */
    private long windowBegin(long highest) {
        long now = clock.instant().toEpochMilli();
        long last = highest >> Ids.BITS_BELOW_MILLIS;
        return Math.max(0, Math.min(last, now) - WINDOW.toMillis()) << Ids.BITS_BELOW_MILLIS;
    }

    private static LocalDate day(long id) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(id >> Ids.BITS_BELOW_MILLIS), CITY)
                .minusDays(1);
    }

    private void read(Written known, long after) {
        long last = after;
        for (List<Line> page = page(last); !page.isEmpty(); page = page(last)) {
            append(known, page.stream().filter(line -> !known.has(line.id)).toList());
            last = page.getLast().id;
        }
    }

    private void append(Written known, List<Line> lines) {
        Map<LocalDate, List<Line>> byDay = new LinkedHashMap<>();
        lines.forEach(
                line -> byDay.computeIfAbsent(line.day, _ -> new ArrayList<>()).add(line));
        byDay.forEach((day, ofDay) -> {
            try {
                files.append(day, ofDay.stream().map(Line::text).toList());
            } catch (IOException e) {
                throw new UncheckedIOException("The results cannot be written", e);
            }
            ofDay.forEach(line -> known.add(line.id));
        });
    }

    private List<Line> page(long after) {
        return database.read(tx -> tx.list(ResultsLog::line, """
                SELECT e.id, e.contact_id, e.kind, e.body, e.at, a.channel
                FROM event e LEFT JOIN message m ON m.id = e.message_id LEFT JOIN address a ON a.id = m.address_id
                WHERE e.id > ? ORDER BY e.id LIMIT ?
                """, after, PAGE));
    }

    /** Numbers beyond 2^53 lose their end in many programs: ids are texts. */
    private static Line line(Transaction.Row row) throws SQLException {
        Instant at = Instant.ofEpochMilli(row.number(5));
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.put("id", Long.toString(row.number(1)));
        line.put("contact", Long.toString(row.number(2)));
        line.put("at", at.toString());
        row.optionalText(6).ifPresent(channel -> line.put("channel", channel));
        line.put("kind", row.text(3));
        figures(row.text(4)).ifPresent(figures -> line.set("figures", figures));
        return new Line(row.number(1), LocalDate.ofInstant(at, CITY), Json.write(line));
    }

    private static Optional<ObjectNode> figures(String body) {
        try {
            if (Json.MAPPER.readTree(body) instanceof ObjectNode figures) {
                figures.remove("kind");
                return Optional.of(figures).filter(some -> !some.isEmpty());
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
