package de.komplize.bench;

import de.komplize.bot.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Residents who write as fast as they are answered, or at a given rate, each connection one after the other; a session writes a few messages only. */
final class Load {

    /** Under the burst that the pace allows one contact. */
    private static final int MESSAGES_A_SESSION = 8;

    private static final List<String> UTTERANCES = List.of(
            "Was ist Smart Kassel?",
            "Wer zahlt das eigentlich alles?",
            "wann ist das naechste treffen",
            "Wie kann ich beim Bürgerrat mitmachen?",
            "Am Bahnhof fehlen Bänke",
            "Was passiert mit meinen Daten?",
            "Ich möchte gern mit einem Menschen sprechen",
            "Wie wird das Wetter morgen?");

    private final int port;
    private final ConcurrentLinkedQueue<String> tokens = new ConcurrentLinkedQueue<>();
    private final AtomicInteger networks = new AtomicInteger();

    Load(int port) {
        this.port = port;
    }

    /** Messages a second and the p99 in milliseconds. */
    record Figures(double perSecond, double p50, double p99) {}

    /** Makes sessions ahead of the measurement. */
    void sessions(int count) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(count);
        inParallel(16, connection -> {
            while (left.getAndDecrement() > 0) {
                tokens.add(session(connection));
            }
            return List.of();
        });
    }

    private String session(Http connection) throws IOException {
        int network = networks.incrementAndGet();
        String from = "X-Forwarded-For: 10." + (network >> 16 & 255) + "." + (network >> 8 & 255) + "."
                + (network & 255) + "\r\n";
        Http.Answer answer = connection.post("/api/chat/sessions", from, "{}");
        if (answer.status() != 201) {
            throw new IOException("A session was refused with " + answer.status());
        }
        return Json.MAPPER.readTree(answer.body()).path("token").asText();
    }

    /** As many as are answered. */
    Figures run(int connections, int seconds, boolean probe) throws InterruptedException {
        return run(connections, seconds, probe, 0);
    }

    /** So many a second in all; less where the answers do not keep up. */
    Figures paced(int connections, int perSecond, int seconds) throws InterruptedException {
        return run(connections, seconds, false, 1_000_000_000L * connections / perSecond);
    }

    private Figures run(int connections, int seconds, boolean probe, long gap) throws InterruptedException {
        AtomicBoolean over = new AtomicBoolean();
        long begin = System.nanoTime();
        Thread clock = Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(seconds * 1_000L);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            over.set(true);
        });
        List<Long> nanos = inParallel(connections, connection -> write(connection, over, probe, gap));
        double elapsed = (System.nanoTime() - begin) / 1e9;
        clock.join();
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Figures(sorted.length / elapsed, at(sorted, 0.5), at(sorted, 0.99));
    }

    private List<Long> write(Http connection, AtomicBoolean over, boolean probe, long gap) throws IOException {
        List<Long> nanos = new ArrayList<>();
        long due = System.nanoTime();
        String token = "";
        for (int i = 0; !over.get(); i++) {
            if (!probe && i % MESSAGES_A_SESSION == 0) {
                String next = tokens.poll();
                if (next == null) {
                    throw new IOException("The sessions made ahead are used up: make more");
                }
                token = next;
            }
            String body = Json.write(Map.of("id", "m" + i, "text", UTTERANCES.get(i % UTTERANCES.size())));
            long before = System.nanoTime();
            Http.Answer answer = connection.post("/api/chat/messages", "Authorization: Bearer " + token + "\r\n", body);
            nanos.add(System.nanoTime() - before);
            if (answer.status() != 202) {
                throw new IOException("A message was refused with " + answer.status() + " " + answer.body());
            }
            due += gap;
            LockSupport.parkNanos(gap == 0 ? 0 : due - System.nanoTime());
        }
        return nanos;
    }

    private interface Work {
        List<Long> with(Http connection) throws IOException;
    }

    private List<Long> inParallel(int connections, Work work) throws InterruptedException {
        ConcurrentLinkedQueue<Long> all = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try (Http connection = new Http(port)) {
                    all.addAll(work.with(connection));
                } catch (IOException e) {
                    failures.add(String.valueOf(e.getMessage()));
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " connections failed: " + failures.peek());
        }
        return new ArrayList<>(all);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
