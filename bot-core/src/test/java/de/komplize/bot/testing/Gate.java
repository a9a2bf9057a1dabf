package de.komplize.bot.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds whoever comes to it until it is opened. */
public final class Gate {

    /** Longer than anything takes here; a test that waits this long has failed. */
    private static final long LIMIT_SECONDS = 30;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /** Called by what is to be held. */
    public void pass() {
        reached.countDown();
        await(open, "opened");
    }

    /** Waits until somebody stands at the gate. */
    public void awaitReached() {
        await(reached, "reached");
    }

    public boolean isReached() {
        return reached.getCount() == 0;
    }

    public void open() {
        open.countDown();
    }

    private static void await(CountDownLatch latch, String what) {
        try {
            if (!latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The gate was not " + what + " in " + LIMIT_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at a gate", e);
        }
    }
}
