package de.komplize.bot.staff;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Hashes passwords with argon2id, at most two at once, on threads of their own: what residents wait for goes on beside it (check 38). */
final class Passwords {

    /** OWASP's least: 19 MiB, two passes, one lane. */
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private static final int SALT = 16;

    private static final int AT_ONCE = 2;

    /** Some seconds of work; more is told to come again. */
    private static final int WAITING = 100;

    private static final Duration IDLE = Duration.ofSeconds(10);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE,
            AT_ONCE,
            IDLE.toMillis(),
            TimeUnit.MILLISECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("komplize-password-", 1).factory());

    /** Compared with where there is nothing to compare with, so that it takes as long. */
    private final String standIn;

    Passwords() {
        threads.allowCoreThreadTimeOut(true);
        this.standIn = hash(Secret.random().text());
    }

    /** With its parameters and salt, as it is stored. */
    String hash(String password) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return done(() -> ARGON2.hash(bytes(password), salt).getResult());
    }

    /** Takes as long where there is none. */
    boolean isRight(String password, Optional<String> stored) {
        byte[] known = stored.orElse(standIn).getBytes(StandardCharsets.UTF_8);
        return done(() -> ARGON2.check(bytes(password), known)) && stored.isPresent();
    }

    private <T> T done(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            threads.execute(task);
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

    /** The whole of it; the same letters whichever keyboard they come from. */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }
}
