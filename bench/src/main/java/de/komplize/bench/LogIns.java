package de.komplize.bench;

import de.komplize.app.Main;
import de.komplize.app.Server;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a log-in takes, what a hundred at once cost the residents who write meanwhile, and whether its duration tells that there is an account
 * (checks 38 and 39).
 */
final class LogIns {

    private static final int AT_ONCE = 100;
    private static final int TRIES = 200;

    /** As many wrong passwords as a name has in a quarter of an hour. */
    private static final int TRIES_A_NAME = 10;

    private static final int PER_SECOND = 100;
    private static final int CONNECTIONS = 16;
    private static final int SECONDS = 12;
    private static final int ROUNDS = 3;

    private static final String RIGHT = "Der Fluss ist heute grün";
    private static final String WRONG = "Der Fluss war gestern grau";

    private LogIns() {}

    static void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("komplize-bench");
        try (Child product = Child.start("serve-log-ins", folder);
                HttpClient client = HttpClient.newHttpClient()) {
            Report office = Report.of(product.ask());
            System.out.println();
            System.out.println("| log-ins | measured | goal |");
            System.out.println("| --- | --- | --- |");
            knownAndUnknown(folder, client, office);
            besideResidents(product, client, office);
        }
    }

    /** In the child: Komplize, which answers with its office's port, its link, the peak of its heap and its threads for passwords. */
    static void serve() throws Exception {
        try (Server server =
                Server.start(settings(Path.of(System.getProperty("bench.folder", "."))), Server.Variation.PRODUCTION)) {
            Child.announce(
                    server.publicPort(),
                    () -> server.officePort() + " " + server.officeLink() + " " + heapPeak() + " "
                            + Thread.getAllStackTraces().keySet().stream()
                                    .filter(thread -> thread.getName().startsWith("komplize-password"))
                                    .count());
        }
    }

    private static Map<String, String> settings(Path folder) {
        return Map.of(
                "KOMPLIZE_DATA", ProductServer.dataIn(folder).toString(),
                "KOMPLIZE_PUBLIC_PORT", "0",
                "KOMPLIZE_OFFICE_PORT", "0",
                "KOMPLIZE_TRUSTED_PROXIES", "127.0.0.1");
    }

    /** Of the heap the most megabytes since the last question, what is not collected yet included. */
    private static long heapPeak() {
        long bytes = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                bytes += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        return bytes >> 20;
    }

    private record Report(int officePort, String link, long heap, int threads) {
        static Report of(String line) {
            String[] parts = line.split(" ");
            return new Report(
                    Integer.parseInt(parts[0]), parts[1], Long.parseLong(parts[2]), Integer.parseInt(parts[3]));
        }
    }

    private static void knownAndUnknown(Path folder, HttpClient client, Report office)
            throws IOException, InterruptedException {
        new Door(client, office.officePort).setPassword(office.link, "Name 0", RIGHT);
        String used = "";
        for (int i = 1; i < TRIES / TRIES_A_NAME; i++) {
            used = invited(folder, "Name " + i);
            new Door(client, office.officePort).setPassword(used, "", RIGHT);
        }
        Door door = new Door(client, office.officePort);
        door.open("/login");
        double[] known = new double[TRIES];
        double[] unknown = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            known[i] = tried(door, "Name " + i / TRIES_A_NAME);
            unknown[i] = tried(door, "Nobody " + i / TRIES_A_NAME);
        }
        double verify = Load.median(known);
        row("a wrong password, median ms", "%.0f".formatted(verify), "50 to 500");
        row(
                "of an unknown name beside that of a known one",
                "%.2f".formatted(Load.median(unknown) / verify),
                "0.90 to 1.10");
        double[] over = new double[TRIES];
        double[] none = new double[TRIES];
        for (int i = 0; i < TRIES; i++) {
            over[i] = opened(door, used);
            none[i] = opened(door, "/open/" + "x".repeat(used.length() - "/open/".length()));
        }
        row(
                "a link that never was beside one that was used",
                "%.2f".formatted(Load.median(none) / Load.median(over)),
                "0.90 to 1.10");
    }

    private static double tried(Door door, String name) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int status = door.logIn(name, WRONG);
        double millis = (System.nanoTime() - begin) / 1e6;
        if (status != 401) {
            throw new IOException("A wrong password was answered with " + status);
        }
        return millis;
    }

    private static double opened(Door door, String link) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        int status = door.open(link);
        if (status != 404) {
            throw new IOException("A link that is over was answered with " + status);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    /** The link that the command prints for a new colleague. */
    private static String invited(Path folder, String name) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            int code = Main.run(settings(folder), new String[] {"staff", "add", name, "--role", "reader"});
            if (code != 0) {
                throw new IOException("A colleague was not added");
            }
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).strip().replaceFirst("(?s).*(/open/\\S+).*", "$1");
    }

    private static void besideResidents(Child product, HttpClient client, Report office)
            throws IOException, InterruptedException {
        Load load = new Load(product.port());
        load.sessions(4_000);
        load.paced(CONNECTIONS, PER_SECOND, SECONDS);
        double[] alone = new double[ROUNDS];
        double[] beside = new double[ROUNDS];
        double[] more = new double[ROUNDS];
        Map<Integer, Integer> answers = new ConcurrentHashMap<>();
        int threads = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Report ready = Report.of(product.ask());
            alone[round] = load.paced(CONNECTIONS, PER_SECOND, SECONDS).p99();
            long calm = Report.of(product.ask()).heap();
            List<Thread> crowd = crowd(client, office.officePort, round, answers);
            beside[round] = load.paced(CONNECTIONS, PER_SECOND, SECONDS).p99();
            for (Thread one : crowd) {
                one.join();
            }
            Report after = Report.of(product.ask());
            more[round] = after.heap() - calm;
            threads = Math.max(threads, Math.max(ready.threads(), after.threads()));
        }
        row("passwords looked at at once", String.valueOf(threads), "at most 2");
        row(
                AT_ONCE + " log-ins at once: p99 of the chat beside alone (" + PER_SECOND + "/s, ms)",
                "%.1f / %.1f = %.2f"
                        .formatted(Load.median(beside), Load.median(alone), Load.median(beside) / Load.median(alone)),
                "at most 2");
        row("more heap at its peak, MB", "%.0f".formatted(Load.median(more)), "at most 128");
        row("answers to them", answers.toString(), "401, or 503 with Retry-After");
    }

    private static List<Thread> crowd(HttpClient client, int port, int round, Map<Integer, Integer> answers)
            throws IOException, InterruptedException {
        List<Thread> crowd = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            Door door = new Door(client, port);
            door.open("/login");
            String name = "Crowd " + round + " " + i;
            crowd.add(Thread.ofVirtual().unstarted(() -> {
                try {
                    answers.merge(door.logIn(name, WRONG), 1, Integer::sum);
                } catch (IOException | InterruptedException e) {
                    answers.merge(0, 1, Integer::sum);
                }
            }));
        }
        crowd.forEach(Thread::start);
        return crowd;
    }

    private static void row(String what, String measured, String goal) {
        System.out.printf(Locale.ROOT, "| %s | %s | %s |%n", what, measured, goal);
    }
}
