package de.komplize.bot.storage;

import java.security.SecureRandom;
import java.util.Optional;

/** The stored secrets that the program makes for itself. */
public final class Secrets {

    /** 256 bit. */
    private static final int LENGTH = 32;

    private Secrets() {}

    /** The secret of that name, made at random when it is asked for the first time. */
    public static byte[] obtain(Database database, String name) {
        return find(database, name).orElseGet(() -> {
            byte[] fresh = new byte[LENGTH];
            new SecureRandom().nextBytes(fresh);
            database.write(new WriteSet().add(tx -> {
                tx.update("INSERT INTO secret (name, bytes) VALUES (?, ?) ON CONFLICT (name) DO NOTHING", name, fresh);
                return Database.Outcome.COMMITTED;
            }));
            return find(database, name).orElse(fresh);
        });
    }

    private static Optional<byte[]> find(Database database, String name) {
        return database.read(tx -> tx.one(row -> row.bytes(1), "SELECT bytes FROM secret WHERE name = ?", name));
    }
}
