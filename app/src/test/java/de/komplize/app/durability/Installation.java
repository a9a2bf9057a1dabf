package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.storage.Check;
import de.komplize.bot.storage.DataFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A data folder, the record of what its double sent, and the processes that are started on them one after the other. */
record Installation(Path data, Path work) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Installation in(Path folder) {
        return new Installation(folder.resolve("data"), folder);
    }

    /** Starts the server. @param more such as {@code failpoint=before-commit} */
    Child start(String... more) {
        return start(List.of(), List.of(), more);
    }

    Child start(List<String> before, List<String> jvm, String... more) {
        List<String> arguments = new ArrayList<>(List.of("data=" + data, "record=" + record()));
        arguments.addAll(List.of(more));
        return Child.start(before, jvm, KilledServer.class, log(), Map.of(), arguments);
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
        assertTrue(
                Residents.comesTrue(PATIENCE, () -> {
                    Stored stored = Stored.in(database());
                    return stored.outgoing("due").isEmpty() && stored.outgoing("sending").isEmpty();
                }),
                "what is due is sent");
    }

    /** Starts once more without any trouble, lets all be said and sent, stops, and holds everything against the ledger. */
    void finish(Residents residents, Endpoint endpoint, Ledger ledger) {
        try (Child child = start()) {
            endpoint.up(child.ports().open());
            residents.finish();
            drained();
            child.terminate();
            child.ended();
        }
        ledger.whenAllIsSaid(Stored.in(database()), sends());
        assertEquals(List.of(), Check.full(database()).faults());
    }
}
