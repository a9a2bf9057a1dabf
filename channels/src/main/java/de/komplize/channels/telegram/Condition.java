package de.komplize.channels.telegram;

import de.komplize.bot.messaging.Channel.Trouble;
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

    Optional<Trouble> trouble() {
        return lockedOut
                ? Optional.of(new Trouble(
                        "Telegram nimmt das Token nicht an. Ihre IT muss die Einstellung KOMPLIZE_TELEGRAM_TOKEN prüfen.",
                        true))
                : receiving.get().map(why -> new Trouble(why, false));
    }
}
