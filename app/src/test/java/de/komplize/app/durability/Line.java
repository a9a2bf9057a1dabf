package de.komplize.app.durability;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A resident's side of the network: one connection at a time to whichever process is up, and repeats until there is an answer. Used by one thread. */
final class Line implements AutoCloseable {

    private static final Duration PATIENCE = Child.PATIENCE;
    private static final Duration SOON = Duration.ofMillis(5);

    private final Endpoint endpoint;
    private @Nullable Http connection;
    private int process;

    /** One call. */
    @FunctionalInterface
    interface Call {
        Http.Answer on(Http connection) throws IOException;
    }

    Line(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** Repeats the call until it is answered with a 2xx; a refusal for now is waited out as it says. Anything else is a fault. */
    Http.Answer insist(Call call) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<Http.Answer> answer = once(call);
            if (answer.filter(a -> a.status() / 100 == 2).isPresent()) {
                return answer.get();
            }
            answer.filter(a -> a.status() != 429 && a.status() != 503).ifPresent(a -> {
                throw new AssertionError("refused with " + a.status() + " " + a.body());
            });
            LockSupport.parkNanos(answer.flatMap(Http.Answer::retryAfter)
                    .map(Duration::ofSeconds)
                    .orElse(SOON)
                    .toNanos());
        }
        throw new AssertionError("no 2xx within " + PATIENCE);
    }

    /** One try; empty when the connection broke before the answer. */
    Optional<Http.Answer> once(Call call) {
        try {
            return Optional.of(call.on(connected()));
        } catch (IOException e) {
            close();
            return Optional.empty();
        }
    }

    private Http connected() throws IOException {
        Endpoint.Up up = endpoint.await();
        Http open = connection;
        if (open == null || up.process() != process) {
            close();
            open = new Http(up.port());
            connection = open;
            process = up.process();
        }
        return open;
    }

    @Override
    public void close() {
        Http open = connection;
        connection = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            // It was broken already.
        }
    }
}
