package de.komplize.channels.email.postbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Hands mails over, and knows whether one is under way at this moment: a stop lets it finish. Thread-safe. */
final class Hand {

    private static final Logger LOG = System.getLogger(Hand.class.getName());

    private final Arrivals arrivals;
    private final CountDownLatch closing = new CountDownLatch(1);
    private boolean busy;

    /** What became of it. */
    enum Grip {
        DONE,
        LATER,
        THREW
    }

    Hand(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    /** @param done what belongs to it: keeps that it is done */
    Grip take(RawMail mail, Runnable done) {
        if (!begin()) {
            return Grip.LATER;
        }
        try {
            return grip(mail, done);
        } finally {
            end();
        }
    }

    private Grip grip(RawMail mail, Runnable done) {
        try {
            if (arrivals.take(mail) == Arrivals.Outcome.LATER) {
                return Grip.LATER;
            }
        } catch (RuntimeException | StackOverflowError e) {
            // Words of a mail may stand in the exception's: only its kind is told.
            LOG.log(
                    Level.ERROR,
                    "A mail cannot be taken: {0} at {1}",
                    e.getClass().getSimpleName(),
                    place(e));
            return Grip.THREW;
        }
        done.run();
        return Grip.DONE;
    }

    private static String place(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length == 0 ? "an unknown place" : trace[0].toString();
    }

    private synchronized boolean begin() {
        busy = closing.getCount() > 0;
        return busy;
    }

    private synchronized void end() {
        busy = false;
        notifyAll();
    }

    /** Nothing more is begun. Waits for what is under way; true where nothing is any more. */
    synchronized boolean stop(long millis) throws InterruptedException {
        closing.countDown();
        long until = System.nanoTime() + millis * 1_000_000;
        while (busy && System.nanoTime() < until) {
            wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
        }
        return !busy;
    }

    boolean isStopping() {
        return closing.getCount() == 0;
    }

    /** Waits so long, or until the stop. */
    void await(long millis) throws InterruptedException {
        closing.await(millis, TimeUnit.MILLISECONDS);
    }
}
