package de.komplize.channels.email.submission;

import java.time.Duration;

/** Cuts a line that takes too long in all, however often it says something, or that takes nothing more: a socket has no time-out for that. */
final class Alarm implements AutoCloseable {

    private final Thread thread;

    Alarm(Line line, Duration after) {
        thread = Thread.ofVirtual().name("komplize-mail-alarm").start(() -> {
            try {
                Thread.sleep(after);
                line.close();
            } catch (InterruptedException e) {
                // In time.
            }
        });
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
