package de.komplize.bot.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.komplize.bot.messaging.Address;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every channel keeps, whatever its provider. An adapter's test implements it and supplies the {@link Harness}. */
public interface ChannelContract {

    /** A running world with the adapter in it, in this folder. */
    Harness open(Path folder);

    /** The adapter between a double of its provider and the engine. The double outlives {@link #restart}. */
    interface Harness extends AutoCloseable {

        World world();

        /** The address that stands for this resident in the engine; known at the latest after the first message. */
        Address address(String resident);

        /** The provider delivers a text once. True when the channel acknowledged it; never throws for what is written. */
        boolean receive(String externalId, String resident, String text);

        /** The texts of the bot that the resident sees, in order, without repeats that the resident's side hides. */
        List<String> repliesOf(String resident);

        /** Stops the engine as production does and starts it anew in the same folder. */
        void restart();

        /** People who can write at the same time. */
        default List<String> residents() {
            return List.of("anna", "ben");
        }

        /** Whether a resident has the same address after a restart. */
        default boolean keepsAddresses() {
            return true;
        }

        /** Whether the provider gives each message its own id and delivers again what was not acknowledged. */
        default boolean redelivers() {
            return true;
        }

        @Override
        void close();
    }

    /** What people and machines write: empty, too long, broken, right to left. */
    List<String> HOSTILE = List.of(
            "",
            " \t\r\n ",
            "a".repeat(4_000),
            "ü".repeat(100_000),
            "\uD834\uDD60".repeat(3_000),
            "nul\0nul\u0007\u001B[31m",
            "half \uD800 and \uDC00 half",
            "\u202Emoc.elpmaxe\u202C مرحبا بكم \u2067كاسل\u2069",
            "Z" + "\u0301".repeat(500) + "algo",
            "'; DROP TABLE message; --\r\nBcc: all@example.org\r\n\r\n{{7*7}} ${jndi:ldap://127.0.0.1/a}");

    @Test
    @DisplayName("1: acknowledged only after the commit")
    default void acknowledgesOnlyAfterTheCommit(@TempDir Path folder) throws Exception {
        try (Harness harness = open(folder);
                ExecutorService one = Executors.newSingleThreadExecutor()) {
            assertTrue(harness.receive("first", "anna", "goals"));
            harness.world().settle();
            Gate commit = harness.world().failpoints().holdNext("before-commit");
            Future<Boolean> second = one.submit(() -> harness.receive("second", "anna", "results"));
            commit.awaitReached();
            boolean early = second.isDone();
            commit.open();
            assertTrue(second.get());
            assertFalse(early, "acknowledged before the commit");
            assertEquals(List.of("goals", "results"), harness.world().heard(harness.address("anna")));
        }
    }

    @Test
    @DisplayName(
            "6: the same message 100 times from 64 threads is one message and one reply, and every delivery is acknowledged")
    default void takesTheSameMessageOnce(@TempDir Path folder) throws Exception {
        try (Harness harness = open(folder)) {
            assumeTrue(harness.redelivers());
            List<Boolean> acknowledged =
                    together(64, Collections.nCopies(100, () -> harness.receive("same", "anna", "goals")));
            harness.world().settle();
            assertEquals(Set.of(true), Set.copyOf(acknowledged));
            assertEquals(List.of("goals"), harness.world().heard(harness.address("anna")));
            assertEquals(1, answers(harness, "anna", "info.goals"));
            assertEquals(1, harness.world().number("SELECT count(*) FROM message WHERE author = 'contact'"));
        }
    }

    @Test
    @DisplayName("8: the messages of an address are handled and answered in their order")
    default void keepsTheOrderOfAnAddress(@TempDir Path folder) {
        List<String> intents =
                List.of("goals", "results", "events", "funding", "projects", "privacy", "contact", "principles");
        try (Harness harness = open(folder)) {
            for (String resident : harness.residents()) {
                intents.forEach(word -> assertTrue(harness.receive(resident + "-" + word, resident, word)));
            }
            harness.world().settle();
            for (String resident : harness.residents()) {
                assertEquals(intents, harness.world().heard(harness.address(resident)));
                List<String> wanted = intents.stream()
                        .map(word -> text(harness, "info." + word))
                        .toList();
                assertEquals(
                        wanted,
                        harness.repliesOf(resident).stream()
                                .filter(wanted::contains)
                                .toList());
            }
        }
    }

    @Test
    @DisplayName("16: what could not be stored is not acknowledged, leaves nothing, and is taken at the next delivery")
    default void doesNotAcknowledgeWhatCouldNotBeStored(@TempDir Path folder) {
        try (Harness harness = open(folder)) {
            assumeTrue(harness.redelivers());
            assertTrue(harness.receive("first", "anna", "goals"));
            harness.world().settle();
            harness.world().database().failWrites(Integer.MAX_VALUE);
            assertFalse(harness.receive("second", "anna", "results"));
            harness.world().database().failWrites(0);
            assertEquals(List.of("goals"), harness.world().heard(harness.address("anna")));
            assertTrue(harness.receive("second", "anna", "results"));
            harness.world().settle();
            assertEquals(1, answers(harness, "anna", "info.results"));
        }
    }

    @Test
    @DisplayName("50: markup arrives as it was written, in both directions")
    default void showsMarkupAsItWasWritten(@TempDir Path folder) {
        String written = "<script>alert(1)</script> *technology* _a_ [b](javascript:c) & &lt; `d`";
        try (Harness harness = open(folder)) {
            assertTrue(harness.receive("first", "anna", written));
            harness.world().settle();
            assertEquals(List.of(written), harness.world().heard(harness.address("anna")));
            assertEquals(1, answers(harness, "anna", "info.technology"));
        }
    }

    @Test
    @DisplayName("19: a stop loses nothing and repeats nothing")
    default void losesNothingWhenItIsClosed(@TempDir Path folder) {
        List<String> words = List.of("goals", "results", "events", "funding");
        try (Harness harness = open(folder)) {
            assumeTrue(harness.keepsAddresses());
            words.forEach(word -> assertTrue(harness.receive(word, "anna", word)));
            harness.restart();
            harness.world().settle();
            assertEquals(words, harness.world().heard(harness.address("anna")));
            List<String> wanted =
                    words.stream().map(word -> text(harness, "info." + word)).toList();
            assertEquals(
                    wanted,
                    harness.repliesOf("anna").stream().filter(wanted::contains).toList());
            assertTrue(harness.receive("after", "anna", "privacy"));
        }
    }

    @Test
    @DisplayName("53: hostile text never throws and never hinders the next message")
    default void survivesHostileText(@TempDir Path folder) {
        try (Harness harness = open(folder)) {
            assertTrue(harness.receive("hello", "anna", "goals"));
            for (int i = 0; i < HOSTILE.size(); i++) {
                harness.receive("hostile-" + i, "anna", HOSTILE.get(i));
                harness.world().clock().advance(Duration.ofSeconds(11));
            }
            assertTrue(harness.receive("last", "anna", "results"));
            harness.world().settle();
            List<String> heard = harness.world().heard(harness.address("anna"));
            assertEquals("results", heard.getLast());
            heard.forEach(text -> assertTrue(text.codePointCount(0, text.length()) <= 4_000));
            assertEquals(1, answers(harness, "anna", "info.results"));
        }
    }

    /** Runs all calls on this many threads, which begin as close together as they can. */
    static <T> List<T> together(int threads, List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        List<T> results = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (Future<T> result : workers.invokeAll(calls)) {
                results.add(result.get());
            }
        }
        return results;
    }

    private static long answers(Harness harness, String resident, String intent) {
        String answer = text(harness, intent);
        return harness.repliesOf(resident).stream().filter(answer::equals).count();
    }

    private static String text(Harness harness, String intent) {
        return harness.world().pack().answer(intent, "de").orElseThrow().text();
    }
}
