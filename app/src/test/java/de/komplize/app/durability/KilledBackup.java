package de.komplize.app.durability;

import de.komplize.bot.Refusal;
import de.komplize.bot.storage.Backup;
import de.komplize.bot.storage.DataFolder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * The process that is killed over a backup or a restore. Its arguments are {@code name=value}: {@code do} (backup or restore), {@code data},
 * {@code file}, and where wanted {@code failpoint}. A refusal ends it with code 2, as the commands do.
 */
public final class KilledBackup {

    private KilledBackup() {}

    public static void main(String[] arguments) {
        Map<String, String> given = KilledServer.given(arguments);
        Path data = Path.of(given.getOrDefault("data", "data"));
        Path file = Path.of(given.getOrDefault("file", "backup"));
        Backup backup = new Backup(KilledServer.failpoint(given));
        try {
            if (given.getOrDefault("do", "").equals("backup")) {
                backup.write(data, file);
            } else {
                restore(backup, data, file);
            }
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void restore(Backup backup, Path data, Path file) {
        try (DataFolder folder = DataFolder.take(data)) {
            backup.restore(file, folder, Instant.now());
        }
    }
}
