package de.komplize.bot.dialogue;

import de.komplize.bot.Refusal;
import de.komplize.bot.messaging.Transcript;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** The ideas of others that are there when a transcript begins, numbered from 1001 in the order of its lines. */
final class ScriptedIdeas {

    private static final long FIRST = 1_001;

    private static final Pattern LINE = Pattern.compile(
            "(?<title>[^|]+)\\|\\s*(?<status>[a-z]+)(?: (?<into>\\d+))?\\s*\\|\\s*(?<topic>[a-z_-]+)\\s*\\|(?<district>[^|]+)\\|\\s*(?<supporters>\\d{1,4})\\s*(?:\\|(?<answer>.+))?");

    private ScriptedIdeas() {}

    static void store(Transcript script, Database database, Instant now) {
        List<String> lines = script.settings().getOrDefault("idea", "").lines().toList();
        WriteSet set = new WriteSet();
        for (int i = 0; i < lines.size(); i++) {
            long number = FIRST + i;
            Matcher idea = LINE.matcher(lines.get(i));
            boolean known =
                    idea.matches() && IdeaStatus.of(idea.group("status")).isPresent();
            if (!known) {
                throw new Refusal("The transcript's idea \"" + lines.get(i)
                        + "\" is not understood: write idea: TITLE | published | mobility | Waldau | 12 | ANSWER, the answer only if"
                        + " there is one, - for no district, and merged 1002 for one that was merged");
            }
            set.add(tx -> {
                insert(tx, number, idea, now);
                return Database.Outcome.COMMITTED;
            });
        }
        if (!set.isEmpty()) {
            database.write(set);
        }
    }

    /** Nobody wrote them: their author is gone, and those who support them are mere numbers. */
    private static void insert(Transaction tx, long number, Matcher idea, Instant now) {
        tx.update(
                """
                INSERT INTO idea (id, number, status, title, text, topic, district, answer, hints, channel, language, created_at, updated_at,
                    merged_into)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}', 'webchat', 'de', ?, ?, (SELECT id FROM idea WHERE number = ?))
                """,
                -number,
                number,
                idea.group("status"),
                idea.group("title").strip(),
                idea.group("title").strip() + ".",
                idea.group("topic"),
                Transaction.orNull(Optional.of(idea.group("district").strip()).filter(name -> !name.equals("-"))),
                Transaction.orNull(Optional.ofNullable(idea.group("answer")).map(String::strip)),
                now.toEpochMilli(),
                now.toEpochMilli(),
                idea.group("into") == null ? 0L : Long.parseLong(idea.group("into")));
        LongStream.rangeClosed(1, Long.parseLong(idea.group("supporters")))
                .forEach(nobody -> tx.update(
                        "INSERT INTO idea_support (idea_id, contact_id, channel, at) VALUES (?, ?, 'webchat', ?)",
                        -number,
                        -nobody,
                        now.toEpochMilli()));
    }
}
