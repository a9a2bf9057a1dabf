package de.komplize.app;

import de.komplize.bot.storage.Backup;
import de.komplize.bot.storage.DataFolder;
import de.komplize.bot.storage.Failpoint;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code restore}: puts a backup into the data folder; what was there is moved aside. */
@Command(
        name = "restore",
        description = "Puts a backup into the data folder; what was there is moved aside. The server must be stopped.")
final class RestoreCommand implements Runnable {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    private final Map<String, String> environment;

    RestoreCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        Config config = Config.of(environment);
        try (DataFolder folder = DataFolder.take(config.data())) {
            new Backup(Failpoint.NONE)
                    .restore(file, folder, Instant.now())
                    .ifPresent(aside -> System.out.println("What was there before is kept in " + aside));
        }
        System.out.println("The backup is restored in " + config.data());
    }
}
