package de.komplize.bot.testing;

import de.komplize.bot.storage.Sqlite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A database with the newest schema and nothing in it, made once: running all migrations for each test takes longer than most tests. */
public final class EmptyDatabase {

    private static final byte[] BYTES = bytes();

    private EmptyDatabase() {}

    /** Lays it there, where there is none yet; the file. */
    public static Path at(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.write(file, BYTES);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes() {
        try {
            Path folder = Files.createTempDirectory("komplize-empty");
            Path file = folder.resolve("empty.db");
            Sqlite.open(file, Sqlite.Options.DURABLE).close();
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
