package de.komplize.bot.storage;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that migrates a database and ends, as by a kill, before its nth statement. */
final class HaltedMigration {

    static final int KILLED = 137;

    private HaltedMigration() {}

    public static void main(String[] arguments) {
        int last = Integer.parseInt(arguments[1]);
        AtomicInteger statements = new AtomicInteger();
        Migrations.migrate(new Failing(SqliteConnections.dataSource(Path.of(arguments[0]), "FULL"), () -> {
            if (statements.incrementAndGet() == last) {
                Runtime.getRuntime().halt(KILLED);
            }
        }));
    }
}
