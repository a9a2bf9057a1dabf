package de.komplize.app.durability;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Residents of the web chat who write at a rate of their own, whether they are answered or not. */
final class Flood {

    private final int port;
    private final List<Resident> residents;
    private final Queue<Http> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger next = new AtomicInteger();

    /** Somebody with an open session, and what was acknowledged to them. */
    private record Resident(Conversation conversation, AtomicInteger written, Queue<String> taken) {}

    /** What the answers to one flood were, collected while it runs. */
    private record Tally(Queue<Long> taken, AtomicInteger refused, Queue<String> faults) {

        Tally() {
            this(new ConcurrentLinkedQueue<>(), new AtomicInteger(), new ConcurrentLinkedQueue<>());
        }

        Figures figures() {
            long[] sorted = taken.stream().mapToLong(Long::longValue).sorted().toArray();
            long p99 = sorted.length == 0 ? 0 : sorted[sorted.length * 99 / 100];
            Map<String, Long> counted = faults.stream().collect(Collectors.groupingBy(f -> f, Collectors.counting()));
            return new Figures(sorted.length, refused.get(), counted, Duration.ofNanos(p99));
        }
    }

    /**
     * What became of the messages of one flood.
     *
     * @param taken acknowledged
     * @param refused with 429 or 503 and a word when to come again
     * @param faults anything else
     * @param p99 of those taken, from when each was due: what waited behind others is not forgotten
     */
    record Figures(int taken, int refused, Map<String, Long> faults, Duration p99) {

        @Override
        public String toString() {
            return taken + " taken, " + refused + " refused, p99 " + p99.toMillis() + " ms, faults " + faults;
        }
    }

    private Flood(int port, List<Resident> residents) {
        this.port = port;
        this.residents = residents;
    }

    /** Opens sessions for so many residents. */
    static Flood of(int count, int port) {
        Endpoint endpoint = new Endpoint();
        endpoint.up(port);
        List<Resident> residents = IntStream.range(0, count)
                .mapToObj(i ->
                        new Resident(Conversation.numbered(2 * i), new AtomicInteger(), new ConcurrentLinkedQueue<>()))
                .toList();
        try (Line line = new Line(endpoint)) {
            residents.forEach(resident -> resident.conversation.open(line));
        }
        return new Flood(port, residents);
    }

    /** Messages at this rate for this time, from one resident after the other; waits until the last of them is answered. */
    Figures write(int perSecond, Duration time) {
        Tally tally = new Tally();
        List<Thread> calls = new ArrayList<>();
        long begin = System.nanoTime();
        for (long i = 0; i < perSecond * time.toSeconds(); i++) {
            long due = begin + i * Duration.ofSeconds(1).toNanos() / perSecond;
            LockSupport.parkNanos(due - System.nanoTime());
            calls.add(Thread.ofVirtual().start(() -> call(tally, due)));
        }
        calls.forEach(Flood::join);
        return tally.figures();
    }

    /** How many messages a second are taken when so many write at a time, each again as soon as the last one is taken. */
    int capacity(int sideBySide, Duration time) {
        Tally tally = new Tally();
        long end = System.nanoTime() + time.toNanos();
        List<Thread> threads = IntStream.range(0, sideBySide)
                .mapToObj(_ -> Thread.ofVirtual().start(() -> {
                    while (System.nanoTime() < end) {
                        call(tally, System.nanoTime());
                    }
                }))
                .toList();
        threads.forEach(Flood::join);
        return Math.toIntExact(tally.taken.size() / time.toSeconds());
    }

    private void call(Tally tally, long due) {
        Resident resident = residents.get(next.getAndIncrement() % residents.size());
        int message = resident.written.getAndIncrement();
        try {
            Http connection = connection();
            Http.Answer answer = resident.conversation.attempt(connection, message);
            idle.add(connection);
            if (answer.status() == 202) {
                tally.taken.add(System.nanoTime() - due);
                resident.taken.add(resident.conversation.text(message));
            } else if ((answer.status() == 429 || answer.status() == 503)
                    && answer.retryAfter().isPresent()) {
                tally.refused.incrementAndGet();
            } else {
                tally.faults.add(answer.status() + " " + answer.body());
            }
        } catch (IOException e) {
            tally.faults.add(e.toString());
        }
    }

    private Http connection() throws IOException {
        @Nullable Http connection = idle.poll();
        return connection == null ? new Http(port) : connection;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was acknowledged and is not stored. */
    List<String> lost(Stored stored) {
        return residents.stream()
                .flatMap(resident -> {
                    List<String> written = stored.written(resident.conversation.handle());
                    return resident.taken.stream().filter(text -> !written.contains(text));
                })
                .toList();
    }
}
