package de.komplize.bench;

import java.util.List;

/** {@code ./komplize bench}: throughput and latency beside the probe, the timer under load, start-up and memory. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        List<String> all = List.of(arguments);
        switch (all.isEmpty() ? "all" : all.getFirst()) {
            case "serve-probe" -> ProbeServer.serve();
            case "serve-komplize" -> ProductServer.serve();
            case "turns" -> Turns.run(rest(all));
            case "start" -> StartUp.run();
            case "all" -> {
                Turns.run(List.of());
                StartUp.run();
            }
            default -> {
                System.err.println("bench: name turns [SECONDS], start, or nothing for both");
                System.exit(2);
            }
        }
    }

    private static List<String> rest(List<String> all) {
        return all.subList(1, all.size());
    }
}
