package de.komplize.channels.telegram;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** What is wrong at this moment, in words for the office. Thread-safe. */
final class Condition {

    private final AtomicReference<Optional<String>> receiving = new AtomicReference<>(Optional.empty());
    private volatile boolean lockedOut;

    void receives() {
        receiving.set(Optional.empty());
        lockedOut = false;
    }

    void doesNotReceive(String why) {
        receiving.set(Optional.of(why));
    }

    /** The token does not hold: nothing is sent until it does again. */
    void lockOut() {
        lockedOut = true;
    }

    boolean isLockedOut() {
        return lockedOut;
    }

    Optional<String> trouble() {
        return lockedOut
                ? Optional.of("Telegram nimmt das Token nicht an. Prüfen Sie KOMPLIZE_TELEGRAM_TOKEN.")
                : receiving.get();
    }
}
