package de.komplize.bot.messaging;

import java.time.Duration;

/** Spaces the starts of sends evenly, as the provider allows; by the steady clock, which nobody sets. Used by one thread. */
final class Spacing {

    private final long gap;
    private long next = System.nanoTime();

    Spacing(int perSecond) {
        this.gap = Duration.ofSeconds(1).dividedBy(perSecond).toNanos();
    }

    /** Takes the next place; how long it is until then. */
    Duration take() {
        long now = System.nanoTime();
        long wait = Math.max(0, next - now);
        next = now + wait + gap;
        return Duration.ofNanos(wait);
    }
}
