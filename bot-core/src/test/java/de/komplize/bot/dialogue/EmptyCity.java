package de.komplize.bot.dialogue;

import java.util.concurrent.atomic.AtomicLong;

/** A city in which nobody has done anything yet. */
final class EmptyCity implements Lookup {

    private final AtomicLong last = new AtomicLong(1_000);

    @Override
    public long freshNumber() {
        return last.incrementAndGet();
    }
}
