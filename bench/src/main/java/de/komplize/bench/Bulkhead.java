package de.komplize.bench;

import de.komplize.app.Main;
import de.komplize.app.Server;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.storage.WriteSet;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the web chat loses while 5,000 mails are due at a mail server that accepts connections and never answers (check 14). */
final class Bulkhead {

    private static final String SURVEY = "zukunftsbild";
    private static final int MAILS = 5_000;
    private static final int CONNECTIONS = 32;
    private static final int SECONDS = 6;
    private static final int ROUNDS = 7;
    private static final int WARM_UP_SECONDS = 10;
    private static final int SESSIONS_A_SECOND = 700;

    private Bulkhead() {}

    static void run() throws IOException, InterruptedException {
        Path alone = Files.createTempDirectory("komplize-bench");
        Path beside = Files.createTempDirectory("komplize-bench");
        try (Silent mailServer = new Silent()) {
            for (Path folder : List.of(alone, beside)) {
                Files.writeString(folder.resolve("mail-port"), String.valueOf(mailServer.port()));
            }
            Files.writeString(alone.resolve("mail-off"), "");
            try (Child without = Child.start("serve-bulkhead", alone);
                    Child with = Child.start("serve-bulkhead", beside)) {
                measure(new Load(without.port()), new Load(with.port()), without, with, mailServer);
            }
        }
    }

    private static void measure(Load base, Load load, Child without, Child with, Silent mailServer)
            throws IOException, InterruptedException {
        for (Load each : List.of(base, load, base, load)) {
            each.sessions(SESSIONS_A_SECOND * WARM_UP_SECONDS);
            each.run(CONNECTIONS, WARM_UP_SECONDS, false);
        }
        double[] rates = new double[ROUNDS];
        double[] latencies = new double[ROUNDS];
        double[] heaps = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            base.sessions(SESSIONS_A_SECOND * SECONDS);
            load.sessions(SESSIONS_A_SECOND * SECONDS);
            // In turns, so that neither has the warmer machine.
            boolean first = round % 2 == 0;
            Load.Figures before = (first ? base : load).run(CONNECTIONS, SECONDS, false);
            Load.Figures after = (first ? load : base).run(CONNECTIONS, SECONDS, false);
            Load.Figures plain = first ? before : after;
            Load.Figures stuck = first ? after : before;
            rates[round] = stuck.perSecond() / plain.perSecond();
            latencies[round] = stuck.p99() / plain.p99();
            heaps[round] = Double.parseDouble(with.ask()) - Double.parseDouble(without.ask());
            System.err.printf(
                    Locale.ROOT,
                    "round %d: %.0f and %.0f turns/s, p99 %.1f and %.1f ms%n",
                    round + 1,
                    plain.perSecond(),
                    stuck.perSecond(),
                    plain.p99(),
                    stuck.p99());
        }
        System.out.println(
                "| " + MAILS
                        + " mails due at a mail server that never answers | of the turns without | of the p99 without | more heap, MB | connections at once |");
        System.out.println("| --- | --- | --- | --- | --- |");
        System.out.printf(
                Locale.ROOT,
                "| %d connections | %.2f | %.2f | %.0f | %d |%n",
                CONNECTIONS,
                Load.median(rates),
                Load.median(latencies),
                Load.median(heaps),
                mailServer.most());
    }

    /** In the child: a city with mails that are due; started without a mail server where the folder says so. */
    static void serve() throws Exception {
        Path folder = Path.of(System.getProperty("bench.folder", "."));
        String at = "127.0.0.1:" + Files.readString(folder.resolve("mail-port"));
        Map<String, String> plain = ProductServer.settings();
        Map<String, String> settings = new HashMap<>(plain);
        settings.put("KOMPLIZE_PUBLIC_URL", "https://chat.example.org/");
        settings.put("KOMPLIZE_MAIL_ADDRESS", "stadt@example.org");
        settings.put("KOMPLIZE_MAIL_IMAP_URL", "imap://" + at);
        settings.put("KOMPLIZE_MAIL_SMTP_URL", "smtp://" + at);
        Server.start(plain, Server.Variation.PRODUCTION).close();
        invite(folder, settings);
        boolean off = Files.exists(folder.resolve("mail-off"));
        try (Server server = Server.start(off ? plain : settings, Server.Variation.PRODUCTION)) {
            Child.announce(server.publicPort(), ProductServer::live);
        }
    }

    private static void invite(Path folder, Map<String, String> settings) throws IOException {
        Path list = folder.resolve("addresses.csv");
        Files.writeString(
                list,
                IntStream.range(0, MAILS)
                        .mapToObj(i -> "person" + i + "@example" + i % 50 + ".org,de,Fest")
                        .collect(Collectors.joining("\n", "address,language,source\n", "\n")));
        PrintStream answers = System.out;
        System.setOut(System.err);
        int code = Main.run(settings, "invite", SURVEY, list.toString());
        System.setOut(answers);
        if (code != 0) {
            throw new IOException("The mails could not be made due");
        }
        // Invitations wait for the morning; here they are due at once.
        Sqlite.amend(ProductServer.dataIn(folder).resolve("komplize.db"), new WriteSet().add(tx -> {
                    tx.update("UPDATE outbox SET due_at = 0 WHERE channel = 'email'");
                    return Database.Outcome.COMMITTED;
                }));
    }

    /** Accepts, and never says a word. */
    private static final class Silent implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        private final Set<Socket> open = ConcurrentHashMap.newKeySet();
        private final AtomicInteger most = new AtomicInteger();

        Silent() throws IOException {
            Thread.ofVirtual().start(this::accept);
        }

        private void accept() {
            try {
                while (!server.isClosed()) {
                    Socket socket = server.accept();
                    open.add(socket);
                    most.accumulateAndGet(open.size(), Math::max);
                    Thread.ofVirtual().start(() -> hold(socket));
                }
            } catch (IOException e) {
                // Closed.
            }
        }

        private void hold(Socket socket) {
            try (socket) {
                while (socket.getInputStream().read() >= 0) {
                    // Whatever it says, there is no answer.
                }
            } catch (IOException e) {
                // It has given up.
            } finally {
                open.remove(socket);
            }
        }

        int port() {
            return server.getLocalPort();
        }

        int most() {
            return most.get();
        }

        @Override
        public void close() {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
