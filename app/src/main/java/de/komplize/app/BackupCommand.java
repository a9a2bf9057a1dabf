package de.komplize.app;

import de.komplize.bot.storage.Backup;
import de.komplize.bot.storage.Failpoint;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code backup}: everything in one file, beside a running server. */
@Command(name = "backup", description = "Writes everything into one new file, also while the server runs.")
final class BackupCommand implements Runnable {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    private final Map<String, String> environment;

    BackupCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        Config config = Config.of(environment);
        new Backup(Failpoint.NONE).write(config.data(), file);
        System.out.println("The backup is in " + file.toAbsolutePath());
        LastBackup.note(config.data(), Instant.now());
    }
}
