package de.komplize.channels.telegram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final int MOST = 4;
    private static final int CALLS = 60;
    private static final Duration WINDOW = Duration.ofMillis(40);

    @Test
    void noMoreArriveWithinTheTimeHoweverUnevenlyTheyTravel() throws InterruptedException, ExecutionException {
        Throttle throttle = new Throttle(MOST, WINDOW);
        Random chance = new Random(20261130);
        ConcurrentLinkedQueue<Long> arrivals = new ConcurrentLinkedQueue<>();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> calls = IntStream.range(0, CALLS)
                    .mapToObj(_ -> {
                        int there = chance.nextInt(30);
                        int back = chance.nextInt(30);
                        return senders.submit(() -> {
                            throttle.begin();
                            try {
                                Thread.sleep(there);
                                arrivals.add(System.nanoTime());
                                Thread.sleep(back);
                            } finally {
                                throttle.end();
                            }
                            return null;
                        });
                    })
                    .toList();
            for (Future<?> call : calls) {
                call.get();
            }
        }
        List<Long> times = arrivals.stream().sorted().toList();
        assertEquals(CALLS, times.size());
        for (int i = 0; i + MOST < times.size(); i++) {
            assertTrue(times.get(i + MOST) - times.get(i) >= WINDOW.toNanos(), "five within the time, from " + i);
        }
    }
}
