package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.storage.Check;
import de.komplize.bot.storage.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A data folder, the record of what its double sent, and the processes that are started on them one after the other. */
record Installation(Path data, Path work) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A new one in this folder, which is made if need be. */
    static Installation in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("no folder", e);
        }
        return new Installation(folder.resolve("data"), folder);
    }

    /** Starts the server, with more of its arguments, such as {@code failpoint=before-commit}. */
    Child start(String... more) {
        return start(List.of(), List.of(), more);
    }

    /**
     * Starts the server.
     *
     * @param before the command that runs the JVM
     * @param jvm more options of the JVM
     */
    Child start(List<String> before, List<String> jvm, String... more) {
        List<String> options = new ArrayList<>(FastStart.options());
        options.addAll(jvm);
        List<String> arguments = new ArrayList<>(List.of("data=" + data, "record=" + record()));
        arguments.addAll(List.of(more));
        return Child.start(before, options, KilledServer.class, log(), Map.of(), arguments);
    }

    Path log() {
        return work.resolve("log");
    }

    private Path record() {
        return work.resolve("record");
    }

    Path database() {
        return DataFolder.databaseIn(data);
    }

    Stored afterKill() {
        return Stored.copied(database(), work.resolve("copy.db"));
    }

    Sends sends() {
        return Sends.read(record());
    }

    /** Waits until nothing is left to send. */
    void drained() {
        drained(PATIENCE);
    }

    /** @param atMost longer than a message waits that was refused again and again */
    void drained(Duration atMost) {
        assertTrue(
                Residents.comesTrue(atMost, () -> {
                    Stored stored = Stored.in(database());
                    return stored.outgoing("due").isEmpty()
                            && stored.outgoing("sending").isEmpty();
                }),
                "what is due is sent");
    }

    /**
     * Starts once more without any trouble, lets all be said and sent, stops, and holds everything against the ledger.
     *
     * @param messages that are acknowledged in the end, at least
     */
    void finish(Residents residents, Endpoint endpoint, Ledger ledger, int messages) {
        try (Child child = start()) {
            endpoint.up(child.ports().open());
            residents.await(Math.max(0, messages - residents.acknowledged()));
            residents.finish();
            drained();
            child.terminate();
            child.ended();
        }
        endpoint.down();
        ledger.whenAllIsSaid(Stored.in(database()), sends());
        assertEquals(List.of(), Check.full(database()).faults());
    }
}
