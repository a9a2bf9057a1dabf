package de.komplize.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Turns a second over HTTP, beside the probe R0, in alternating rounds of one run (checks 66 and 68). */
final class Turns {

    private static final int[] CONNECTIONS = {1, 8, 32, 128};
    private static final int ROUNDS = 3;
    private static final int SECONDS = 5;

    /** Far above what this has been seen to do: sessions for a round are made ahead. */
    private static final int SESSIONS_A_SECOND = 700;

    private Turns() {}

    static void run(List<String> arguments) throws IOException, InterruptedException {
        int seconds = arguments.isEmpty() ? SECONDS : Integer.parseInt(arguments.getFirst());
        Path folder = Files.createTempDirectory("komplize-bench");
        try (Child probe = Child.start("serve-probe", folder);
                Child product = Child.start("serve-komplize", folder)) {
            Load r0 = new Load(probe.port());
            Load ours = new Load(product.port());
            System.out.println(
                    "| connections | R0/s | Komplize/s | ratio | R0 p50/p99 ms | Komplize p50/p99 ms | timer p99 ms |");
            System.out.println("| --- | --- | --- | --- | --- | --- | --- |");
            warmUp(r0, ours);
            for (int connections : CONNECTIONS) {
                row(connections, seconds, r0, ours, product);
            }
        }
    }

    private static void warmUp(Load r0, Load ours) throws InterruptedException {
        ours.sessions(SESSIONS_A_SECOND * 8);
        r0.run(32, 4, true);
        ours.run(32, 8, false);
    }

    private static void row(int connections, int seconds, Load r0, Load ours, Child product)
            throws IOException, InterruptedException {
        double[] probes = new double[ROUNDS];
        double[] products = new double[ROUNDS];
        double[] ratios = new double[ROUNDS];
        double[] timers = new double[ROUNDS];
        Load.Figures probe = new Load.Figures(0, 0, 0);
        Load.Figures own = probe;
        for (int round = 0; round < ROUNDS; round++) {
            probe = r0.run(connections, seconds, true);
            ours.sessions(SESSIONS_A_SECOND * seconds);
            product.ask();
            own = ours.run(connections, seconds, false);
            timers[round] = Double.parseDouble(product.ask());
            probes[round] = probe.perSecond();
            products[round] = own.perSecond();
            ratios[round] = own.perSecond() / probe.perSecond();
        }
        System.out.printf(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %.2f | %.1f / %.1f | %.1f / %.1f | %.1f |%n",
                connections,
                Load.median(probes),
                Load.median(products),
                Load.median(ratios),
                probe.p50(),
                probe.p99(),
                own.p50(),
                own.p99(),
                Load.median(timers));
    }
}
