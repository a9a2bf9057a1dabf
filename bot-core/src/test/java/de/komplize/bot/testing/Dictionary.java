package de.komplize.bot.testing;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.IntentDetector;
import de.komplize.bot.understanding.Intents;
import de.komplize.bot.understanding.RankedIntent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Finds the intents whose last word is written: {@code goals} is {@code info.goals}. With {@code maybe} among the words it is unsure; with a
 * word such as {@code ru:} it takes the utterance for that language.
 */
public final class Dictionary implements IntentDetector {

    private static final List<String> CATALOGUE =
            Stream.concat(Intents.ANSWERED.stream(), Intents.ACTED_ON.stream()).toList();

    private final AtomicReference<Consumer<String>> before = new AtomicReference<>(utterance -> {});

    /** What happens at every utterance before it is looked up: a test waits there, counts, or throws. */
    public void before(Consumer<String> action) {
        before.set(action);
    }

    @Override
    public Detection detect(String utterance, Optional<String> language) {
        before.get().accept(utterance);
        List<String> words = Arrays.asList(utterance.toLowerCase(Locale.ROOT).split("[^\\p{L}_:]+"));
        List<String> found = words.stream()
                .flatMap(word -> CATALOGUE.stream().filter(intent -> intent.endsWith("." + word)))
                .distinct()
                .toList();
        boolean unsure = words.contains("maybe");
        List<RankedIntent> ranked = (found.isEmpty() ? List.of("info.smart_kassel") : found)
                .stream()
                        .map(intent -> new RankedIntent(intent, unsure ? 0.4 : 0.9))
                        .toList();
        List<String> intents = unsure && found.size() > 1 ? found.subList(0, 1) : found;
        return new Detection(
                spoken(words, language), ranked, found.isEmpty(), unsure && !found.isEmpty(), intents, 0.9);
    }

    private static String spoken(List<String> words, Optional<String> hint) {
        return words.stream()
                .filter(word -> word.length() == 3 && word.endsWith(":"))
                .map(word -> word.substring(0, 2))
                .findFirst()
                .orElse(hint.map(language -> language.substring(0, 2)).orElse("de"));
    }
}
