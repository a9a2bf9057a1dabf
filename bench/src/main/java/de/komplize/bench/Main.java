package de.komplize.bench;

import de.komplize.bench.understanding.Understanding;
import java.util.List;

/**
 * {@code ./komplize bench}: throughput and latency beside the probe, the timer under load, a backup meanwhile, start-up and memory; and, when
 * named, log-ins beside residents, a mail server that never answers, and understanding beside its peers.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        switch (all.isEmpty() ? "all" : all.getFirst()) {
            case "serve-probe" -> ProbeServer.serve();
            case "serve-komplize" -> ProductServer.serve();
            case "serve-log-ins" -> LogIns.serve();
            case "logins" -> LogIns.run();
            case "serve-office" -> ProductServer.serveOffice();
            case "turns" -> Turns.run(rest(all));
            case "backup" -> Backups.run();
            case "start" -> StartUp.run();
            case "serve-bulkhead" -> Bulkhead.serve();
            case "bulkhead" -> Bulkhead.run();
            case "office" -> Offices.run(rest(all));
            case "understanding" -> System.exit(Understanding.run(rest(all)));
            case "all" -> {
                Turns.run(List.of());
                Backups.run();
                StartUp.run();
            }
            default -> {
                System.err.println(
                        "bench: name turns [SECONDS], backup, start, office [FOLDER], logins, bulkhead, understanding [--help], or nothing for the first three");
                System.exit(2);
            }
        }
    }

    private static List<String> rest(List<String> all) {
        return all.subList(1, all.size());
    }
}
