package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.durability.Conversation.Shown;
import de.komplize.app.durability.Sends.Send;
import de.komplize.app.durability.Stored.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What must hold after each end of a process, and when all is said: what is stored and sent, held against what was written and acknowledged. */
final class Ledger {

    private final Residents residents;

    /** The sends that were under way when a process ended: rows of the outbox, and which attempt of each it was. */
    private final Map<Long, Set<Integer>> underWay = new HashMap<>();

    Ledger(Residents residents) {
        this.residents = residents;
    }

    /** Acknowledged is stored, nothing is stored but what was written, in order, and each message has had one turn. */
    void afterTheEndOfAProcess(Stored stored) {
        List<Conversation> conversations = residents.conversations();
        for (Conversation conversation : conversations) {
            List<String> written = stored.written(conversation.handle());
            int acknowledged = conversation.acknowledged();
            assertTrue(
                    written.size() >= acknowledged,
                    () -> "acknowledged, but lost: " + conversation.texts().get(written.size()));
            assertTrue(written.size() <= acknowledged + 1, "more is stored than was written");
            assertEquals(conversation.texts().subList(0, written.size()), written);
            oneTurnEach(conversation, stored);
        }
        assertEquals(
                conversations.stream()
                        .mapToLong(c -> stored.written(c.handle()).size())
                        .sum(),
                stored.written(),
                "messages of nobody");
        stored.outgoing("sending")
                .forEach((id, row) ->
                        underWay.computeIfAbsent(id, _ -> new HashSet<>()).add(row.attempts()));
    }

    /** Each message has one answer; the notice stands before the first message or right after it; seq counts from 1 without a gap. */
    private static void oneTurnEach(Conversation conversation, Stored stored) {
        List<Row> rows = stored.of(conversation.handle());
        long turns = stored.written(conversation.handle()).size();
        String opening = conversation.isWebchat() ? "bot " : "contact bot bot ";
        String each = "contact bot ";
        boolean begun = !rows.isEmpty();
        String expected =
                !begun ? "" : opening + each.repeat(Math.toIntExact(conversation.isWebchat() ? turns : turns - 1));
        String authors = rows.stream().map(row -> row.author() + " ").collect(Collectors.joining());
        assertEquals(expected, authors, "one answer for each message");
        assertEquals(
                LongStream.rangeClosed(1, rows.size()).boxed().toList(),
                rows.stream().map(Row::seq).toList());
        assertTrue(rows.stream().allMatch(row -> row.failure().isEmpty()), "a turn failed");
        long version = turns + (conversation.isWebchat() && begun ? 1 : 0);
        assertEquals(
                version,
                stored.versions().getOrDefault(conversation.handle(), 0L),
                "each message changes the session once");
    }

    /** All is stored, shown once and sent; what was sent twice was under way at a kill, and said so. */
    void whenAllIsSaid(Stored stored, Sends sends) {
        afterTheEndOfAProcess(stored);
        for (Conversation conversation : residents.conversations()) {
            assertEquals(conversation.texts(), stored.written(conversation.handle()));
            if (conversation.isWebchat()) {
                List<Shown> all = stored.of(conversation.handle()).stream()
                        .map(row -> new Shown(row.seq(), row.author(), row.text()))
                        .toList();
                assertEquals(all, conversation.shown(), "the page shows everything, once and in order");
            }
        }
        assertEquals(stored.outbox().keySet(), stored.outgoing("sent").keySet(), "all is sent");
        inOrder(stored, sends);
        repeats(sends);
    }

    private void inOrder(Stored stored, Sends sends) {
        Map<String, List<Send>> byHandle =
                sends.processes().stream().flatMap(List::stream).collect(Collectors.groupingBy(Send::handle));
        for (Conversation conversation : residents.conversations()) {
            List<Long> answers = stored.of(conversation.handle()).stream()
                    .filter(row -> !row.byContact() && !conversation.isWebchat())
                    .map(Row::id)
                    .toList();
            Stream<Long> sent = byHandle.getOrDefault(conversation.handle(), List.of()).stream()
                    .map(Send::id);
            assertEquals(
                    answers, List.copyOf(sent.collect(Collectors.toCollection(LinkedHashSet::new))), "sent in order");
        }
    }

    private void repeats(Sends sends) {
        Map<Long, Integer> before = new HashMap<>();
        for (List<Send> process : sends.processes()) {
            assertEquals(
                    process.size(), process.stream().map(Send::id).distinct().count(), "no process sends twice");
            for (Send send : process) {
                int kills = underWay.getOrDefault(send.id(), Set.of()).size();
                int times = before.merge(send.id(), 1, Integer::sum);
                assertTrue(
                        times <= 1 + kills,
                        () -> send + " was sent " + times + " times, and under way at " + kills + " kills");
                assertTrue(times == 1 || send.uncertain(), () -> send + " was repeated without saying so");
                assertTrue(!send.uncertain() || kills > 0, () -> send + " was not under way at any kill, but says so");
            }
        }
    }

    /** How many sends were under way at the ends of processes. */
    long underWay() {
        return underWay.values().stream().mapToLong(Set::size).sum();
    }

    static long repeated(Sends sends) {
        return sends.count()
                - sends.processes().stream()
                        .flatMap(List::stream)
                        .map(Send::id)
                        .distinct()
                        .count();
    }
}
