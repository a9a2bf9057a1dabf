package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No message is acknowledged before the log that holds it was synced, as the kernel saw it (check 1). */
@Tag("needs-strace")
class Check01AckAfterSyncTest {

    /** Side by side, so that several messages share one commit. */
    private static final int SIDE_BY_SIDE = 5;

    @TempDir
    private Path folder;

    /** Told on a connection, as the nth "202" there. */
    private record Told(int port, int nth, String mark) {}

    @Test
    void eachOfFiveHundredMessagesAChannelIsSyncedBeforeItIsAcknowledged() {
        Outcome outcome = write(1_000, "synchronous=FULL");
        System.out.println("check 1: " + outcome);
        assertEquals(new Outcome(1_000, List.of()), outcome);
    }

    @Test
    void theSameCheckFailsWhereCommitsAreNotSynced() {
        Outcome outcome = write(100, "synchronous=NORMAL");
        System.out.println("check 1, control: " + outcome);
        assertEquals(100, outcome.acknowledged());
        assertTrue(outcome.early().size() > 90, "hardly any commit is synced then");
    }

    /** Messages that were acknowledged, and those of them that were not on the disk yet. */
    private record Outcome(int acknowledged, List<String> early) {

        @Override
        public String toString() {
            return acknowledged + " acknowledgements, " + early.size() + " of them before the sync";
        }
    }

    private Outcome write(int messages, String synchronous) {
        Path output = folder.resolve("trace");
        List<String> strace = new ArrayList<>(Trace.STRACE);
        strace.addAll(List.of("-o", output.toString()));
        List<Told> told = Collections.synchronizedList(new ArrayList<>());
        try (Child child = Installation.in(folder).start(strace, List.of(), synchronous)) {
            int port = child.ports().open();
            List<Conversation> all = Conversation.numbered(0, messages / Conversation.BURST);
            List<Thread> threads = IntStream.range(0, SIDE_BY_SIDE)
                    .mapToObj(i -> Thread.ofVirtual().start(() -> told.addAll(hold(every(all, i), port))))
                    .toList();
            threads.forEach(Check01AckAfterSyncTest::join);
            child.leave();
        }
        Trace trace = Trace.read(output);
        List<String> early = told.stream()
                .filter(t -> !trace.syncedBefore(t.mark, acknowledged(trace, t)))
                .map(Told::mark)
                .toList();
        return new Outcome(told.size(), early);
    }

    private static int acknowledged(Trace trace, Told told) {
        List<Integer> lines = trace.accepted(told.port);
        assertTrue(lines.size() > told.nth, "the trace shows each acknowledgement");
        return lines.get(told.nth);
    }

    private static List<Conversation> every(List<Conversation> all, int first) {
        return IntStream.range(0, all.size())
                .filter(i -> i % SIDE_BY_SIDE == first)
                .mapToObj(all::get)
                .toList();
    }

    private static List<Told> hold(List<Conversation> conversations, int port) {
        Endpoint endpoint = new Endpoint();
        endpoint.up(port);
        List<Told> told = new ArrayList<>();
        try (Http connection = new Http(port);
                Line line = new Line(endpoint)) {
            for (Conversation conversation : conversations) {
                conversation.open(line);
                for (int i = 0; i < conversation.texts().size(); i++) {
                    assertEquals(202, conversation.attempt(connection, i).status());
                    told.add(new Told(connection.port(), told.size(), conversation.mark(i)));
                }
            }
            return told;
        } catch (IOException e) {
            throw new UncheckedIOException("The connection broke", e);
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
