package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.storage.StorageException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets in as many as can be served; who cannot be is told to come again. Thread-safe. */
final class Gate {

    private static final Logger LOG = System.getLogger(Conversations.class.getName());

    /** Turns that wait or run at the same time; beyond it providers are told to come again (check 15). */
    private static final int MOST_TURNS = 1_024;

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(5);

    private final Semaphore room = new Semaphore(MOST_TURNS);

    Receipt pass(Supplier<Receipt> work) {
        if (!room.tryAcquire()) {
            return new Receipt.Unavailable(SOON);
        }
        try {
            return work.get();
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "A message was not taken, its provider is told to come again: {0}", e.getMessage());
            return new Receipt.Unavailable(e.isBusy() ? SOON : LATER);
        } finally {
            room.release();
        }
    }

    /** Waits until what is under way has finished, and lets nobody in any more. */
    void shut(Duration atMost) {
        try {
            if (!room.tryAcquire(MOST_TURNS, atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(
                        Level.WARNING,
                        "Some turns did not finish before the stop; their messages were not acknowledged");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
