package de.komplize.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** How long {@code ./komplize start} takes on an empty installation until it answers, and what it holds when idle. */
final class StartUp {

    private static final int ROUNDS = 5;
    private static final String PORT = "18080";

    private StartUp() {}

    static void run() throws IOException, InterruptedException {
        double[] ready = new double[ROUNDS];
        double[] memory = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            Path data = Files.createTempDirectory("komplize-start");
            ProcessBuilder builder =
                    new ProcessBuilder(System.getProperty("komplize.home", ".") + "/komplize", "start");
            builder.environment()
                    .putAll(Map.of(
                            "KOMPLIZE_DATA",
                            data.toString(),
                            "KOMPLIZE_PUBLIC_PORT",
                            PORT,
                            "KOMPLIZE_OFFICE_PORT",
                            "18081"));
            long begin = System.nanoTime();
            Process server = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            awaitAnswer(server);
            ready[round] = (System.nanoTime() - begin) / 1e9;
            Thread.sleep(3_000);
            memory[round] = residentMegabytes(server.pid());
            server.destroy();
            server.waitFor();
        }
        System.out.println();
        System.out.println("| start | median of " + ROUNDS + " |");
        System.out.println("| --- | --- |");
        System.out.printf(Locale.ROOT, "| ready, seconds | %.2f |%n", Load.median(ready));
        System.out.printf(Locale.ROOT, "| idle, MB resident | %.0f |%n", Load.median(memory));
    }

    private static void awaitAnswer(Process server) throws IOException, InterruptedException {
        while (!answers()) {
            if (!server.isAlive()) {
                throw new IOException("The server did not start; is port " + PORT + " free?");
            }
            Thread.sleep(10);
        }
    }

    private static boolean answers() {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://localhost:" + PORT + "/").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    static double residentMegabytes(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
