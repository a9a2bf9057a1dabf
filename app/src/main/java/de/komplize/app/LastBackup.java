package de.komplize.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When the data folder was last written into a backup: a line of a file in it, for the office to see. */
final class LastBackup {

    private static final String FILE = "last-backup";

    private LastBackup() {}

    static void note(Path data, Instant at) {
        try {
            Files.writeString(data.resolve(FILE), at.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where there was none yet, or where nobody can read when. */
    static Optional<Instant> in(Path data) {
        try {
            return Optional.of(
                    Instant.parse(Files.readString(data.resolve(FILE)).strip()));
        } catch (IOException | DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
