package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.IntentDetector;
import de.komplize.bot.understanding.RankedIntent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SwitchableDetectorTest {

    @Test
    void isReplacedWhileManyThreadsUseIt() throws Exception {
        SwitchableDetector detector = new SwitchableDetector(always("one"));
        Callable<Set<String>> user = () -> {
            Set<String> seen = new TreeSet<>();
            while (!seen.contains("last")) {
                Detection detection = detector.detect("?", Optional.empty());
                assertEquals(detection.intent(), detection.language());
                seen.add(detection.intent());
            }
            return seen;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Set<String>>> users =
                    IntStream.range(0, 4).mapToObj(i -> threads.submit(user)).toList();
            for (int i = 0; i < 10_000; i++) {
                detector.switchTo(always(i % 2 == 0 ? "two" : "one"));
            }
            detector.switchTo(always("last"));
            for (Future<Set<String>> one : users) {
                one.get()
                        .forEach(name ->
                                assertEquals(true, Set.of("one", "two", "last").contains(name)));
            }
        }
    }

    private static IntentDetector always(String name) {
        Detection detection = new Detection(name, List.of(new RankedIntent(name, 1)), false, false, List.of(name), 1);
        return (utterance, language) -> detection;
    }
}
