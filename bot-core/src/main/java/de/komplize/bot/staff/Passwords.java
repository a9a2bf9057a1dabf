package de.komplize.bot.staff;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Hashes passwords one after the other, on a thread of their own that lets all others go first: residents do not wait for it (check 38). */
final class Passwords {

    /** Some seconds of work; more is told to come again. */
    private static final int WAITING = 100;

    /** So rarely given back that its 19 MiB are not made anew in the middle of a day's log-ins. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    /** Its memory goes with the thread, when nobody has logged in for a while. */
    private static final ThreadLocal<Argon2id> ARGON2 = ThreadLocal.withInitial(() -> {
        Courtesy.ofThisThread();
        return new Argon2id();
    });

    /** One, so that the smallest machine, of two cores, always has one for its residents. */
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("komplize-password-", 1).factory());

    /** Compared with where there is nothing to compare with, so that it takes as long. */
    private final String standIn = new Argon2id().ofNothing();

    Passwords() {
        thread.allowCoreThreadTimeOut(true);
    }

    /** With its parameters and salt, as it is stored. */
    String hash(String password) {
        return done(hasher -> hasher.hash(password));
    }

    /** Takes as long where there is none. */
    boolean isRight(String password, Optional<String> stored) {
        return done(hasher -> hasher.matches(password, stored.orElse(standIn))) && stored.isPresent();
    }

    private <T> T done(Function<Argon2id, T> work) {
        FutureTask<T> task = new FutureTask<>(() -> work.apply(ARGON2.get()));
        try {
            thread.execute(task);
            return task.get();
        } catch (RejectedExecutionException e) {
            throw new Busy(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a password was hashed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A password could not be hashed", e);
        }
    }
}
