package de.komplize.channels.telegram;

import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which updates are under way, and which may be confirmed: all before the first that is not stored yet. Thread-safe. */
final class Window {

    private final NavigableSet<Integer> pending = new TreeSet<>();
    private final NavigableSet<Integer> done = new TreeSet<>();
    private final NavigableSet<Integer> again = new TreeSet<>();
    private int ends;
    private Optional<Integer> next = Optional.empty();

    /** False where the update is under way or done already. */
    synchronized boolean begin(int update) {
        again.remove(update);
        return !done.contains(update) && pending.add(update);
    }

    /** @param stored false: it must come again */
    synchronized void end(int update, boolean stored) {
        pending.remove(update);
        (stored ? done : again).add(update);
        ends++;
        notifyAll();
    }

    /** The number that confirms what is stored; empty while nothing is. */
    synchronized Optional<Integer> offset() {
        if (!done.isEmpty()) {
            int first = Stream.of(pending, again)
                    .filter(open -> !open.isEmpty())
                    .map(NavigableSet::getFirst)
                    .reduce(done.getLast() + 1, Math::min);
            next = next.filter(n -> n >= first).or(() -> Optional.of(first));
            done.headSet(first).clear();
        }
        return next;
    }

    synchronized boolean isPending() {
        return !pending.isEmpty();
    }

    /** Waits until something is done, at most so long. */
    synchronized void await(long millis) throws InterruptedException {
        int before = ends;
        long until = System.nanoTime() + millis * 1_000_000;
        while (!pending.isEmpty() && ends == before && System.nanoTime() < until) {
            wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
        }
    }
}
