package de.komplize.bot.storage;

import java.nio.file.Path;
import java.util.List;

/** Write sets that can be counted: contact n, in the order in which they were asked for. */
final class Numbers {

    private Numbers() {}

    static WriteSet add(long number) {
        return new WriteSet().add(change(number));
    }

    static WriteSet.Change change(long number) {
        return tx -> tx.updateOr(
                Database.Outcome.CONFLICT,
                "INSERT INTO contact (id, language, created_at) VALUES (?, 'de', 0) ON CONFLICT (id) DO NOTHING",
                number);
    }

    static List<Long> in(Database database) {
        return database.read(Numbers::in);
    }

    static List<Long> in(Transaction tx) {
        return tx.list(row -> row.number(1), "SELECT id FROM contact ORDER BY id");
    }

    static List<Long> inFile(Path file) {
        return Sqlite.peek(file, Numbers::in);
    }
}
