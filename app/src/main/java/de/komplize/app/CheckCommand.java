package de.komplize.app;

import de.komplize.bot.staff.AuditTrail;
import de.komplize.bot.storage.Check;
import de.komplize.bot.storage.DataFolder;
import de.komplize.bot.storage.Sqlite;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code check}: looks the whole database through, also beside a running server. */
@Command(name = "check", description = "Looks the whole database through, also while the server runs.")
final class CheckCommand implements Callable<Integer> {

    private final Map<String, String> environment;

    CheckCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() {
        Config config = Config.of(environment);
        Path database = DataFolder.existing(config.data());
        Check.Report report = Check.full(database);
        if (report.faults().isEmpty()) {
            Optional<String> tampered = Sqlite.peek(database, AuditTrail::fault);
            if (tampered.isPresent()) {
                System.err.println(
                        "komplize: " + tampered.get()
                                + ": somebody changed the database past Komplize; keep a copy of the folder and compare with a backup");
                return Main.REFUSED;
            }
            System.out.println("The database is sound: " + report.contacts() + " contacts, " + report.messages()
                    + " messages, " + report.waiting() + " waiting to be sent");
            return 0;
        }
        System.err.println(
                "komplize: The database is damaged: keep the folder as it is and restore the last backup with"
                        + " ./komplize restore FILE");
        report.faults().forEach(fault -> System.err.println("  " + fault));
        return Main.REFUSED;
    }
}
