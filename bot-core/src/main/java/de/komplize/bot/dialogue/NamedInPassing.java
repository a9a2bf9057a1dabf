package de.komplize.bot.dialogue;

import de.komplize.bot.understanding.Intents;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A long message that is not understood as a whole may still name one of our subjects by its own word: then that is asked back. Pure. */
final class NamedInPassing {

    /** Beginnings of words that mean one thing here. */
    private static final Map<String, String> SUBJECTS = Map.of(
            "umfrage", Intents.SURVEY,
            "komplize", "volunteer.offer",
            "komplizin", "volunteer.offer",
            "newsletter", "subscribe.start",
            "infomaterial", "material.request",
            "broschüre", "material.request",
            "bürgerrat", "info.council",
            "denklabor", "info.district_participation",
            "crowdfunding", "info.crowdfunding",
            "ideenwettbewerb", "info.idea_contest");

    private NamedInPassing() {}

    /** The one subject that is named; empty where there is none, or more than one. */
    static Optional<String> in(String utterance) {
        List<String> words = List.of(utterance.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        List<String> named = SUBJECTS.entrySet().stream()
                .filter(subject -> words.stream().anyMatch(word -> word.startsWith(subject.getKey())))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }
}
