package de.komplize.bench;

import de.komplize.bot.storage.Backup;
import de.komplize.bot.storage.Failpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** What 200 messages a second lose while one backup after the other is written beside them (check 22). */
final class Backups {

    private static final int PER_SECOND = 200;
    private static final int CONNECTIONS = 16;
    private static final int SECONDS = 10;
    private static final int ROUNDS = 3;

    /** Stored before, so that a backup has something to copy. */
    private static final int STOCK_SECONDS = 10;

    private Backups() {}

    static void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("komplize-bench");
        try (Child product = Child.start("serve-komplize", folder)) {
            Load load = new Load(product.port());
            load.sessions(20_000);
            load.run(CONNECTIONS, STOCK_SECONDS, false);
            System.out.println();
            System.out.println("| at 200 messages a second | reached/s | p50/p99 ms | backups | of the rate without |");
            System.out.println("| --- | --- | --- | --- | --- |");
            double[] without = new double[ROUNDS];
            double[] with = new double[ROUNDS];
            AtomicInteger written = new AtomicInteger();
            Load.Figures alone = new Load.Figures(0, 0, 0);
            Load.Figures beside = alone;
            for (int round = 0; round < ROUNDS; round++) {
                alone = load.paced(CONNECTIONS, PER_SECOND, SECONDS);
                without[round] = alone.perSecond();
                beside = meanwhile(folder, written, load);
                with[round] = beside.perSecond();
            }
            print("alone", Load.median(without), alone, 0, 1);
            print("beside backups", Load.median(with), beside, written.get(), Load.median(with) / Load.median(without));
        }
    }

    private static Load.Figures meanwhile(Path folder, AtomicInteger written, Load load) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        Thread backups = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                Path file = folder.resolve("backup-" + written.incrementAndGet() + ".zip");
                new Backup(Failpoint.NONE).write(ProductServer.dataIn(folder), file);
            }
        });
        Load.Figures figures = load.paced(CONNECTIONS, PER_SECOND, SECONDS);
        over.set(true);
        backups.join();
        return figures;
    }

    private static void print(String how, double reached, Load.Figures last, int backups, double ratio) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.1f / %.1f | %d | %.2f |%n",
                how,
                reached,
                last.p50(),
                last.p99(),
                backups,
                ratio);
    }
}
