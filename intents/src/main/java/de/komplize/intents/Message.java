package de.komplize.intents;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.RankedIntent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From a message to its intents: the whole is judged, and in a message of several sentences each of them, for what it adds. */
record Message(Verdict whole, List<Verdict> sentences) {

    /** A sentence at least this sure says something of its own. */
    private static final double CLEAR = 0.6;

    /** What a sentence says alone must show in the whole a little, or it is but the setting of another sentence. */
    private static final double SHOWS = 0.05;

    /** In a message of many questions each shows but a little: a sentence this sure counts whatever the whole looks like. */
    private static final double CERTAIN = 0.95;

    private static final int RANKED = 8;

    /** What people say beside what they want. */
    private static final Set<String> COURTESIES =
            Set.of("chat.greet", "chat.goodbye", "chat.thanks", "chat.praise", "chat.complain");

    Message {
        sentences = List.copyOf(sentences);
    }

    static Message read(String text, LanguageModel model) {
        List<String> sentences = Sentences.of(text);
        return new Message(
                model.judge(text),
                sentences.size() > 1 ? sentences.stream().map(model::judge).toList() : List.of());
    }

    double noneness() {
        return clear().isEmpty() ? whole.noneness() : Math.min(whole.noneness(), 1 - confidence());
    }

    Detection detection(String language) {
        Map<String, Double> clear = clear();
        if (!clear.isEmpty()) {
            List<String> intents = List.copyOf(clear.keySet());
            return new Detection(language, ranked(intents.getFirst()), false, false, intents, confidence());
        }
        if (whole.refused()) {
            return new Detection(
                    language, whole.ranked(RANKED), true, false, List.of(), whole.confidence(Detection.NONE));
        }
        List<String> best = List.of(whole.best());
        return new Detection(
                language, whole.ranked(RANKED), false, whole.unclear(), best, whole.confidence(whole.best()));
    }

    private double confidence() {
        return clear().values().iterator().next();
    }

    /** What the sentences clearly want, in their order, with its confidence; courtesies only where there is nothing else. */
    private Map<String, Double> clear() {
        Map<String, Double> clear = new LinkedHashMap<>();
        for (Verdict sentence : sentences) {
            String intent = sentence.best();
            double confidence = sentence.confidence(intent);
            boolean shows = whole.confidence(intent) >= SHOWS || confidence >= CERTAIN;
            if (!sentence.refused() && confidence >= CLEAR && shows) {
                clear.merge(intent, confidence, Math::max);
            }
        }
        if (!COURTESIES.containsAll(clear.keySet())) {
            clear.keySet().removeAll(COURTESIES);
        }
        return clear;
    }

    private List<RankedIntent> ranked(String first) {
        List<RankedIntent> ranked = new ArrayList<>();
        ranked.add(new RankedIntent(first, confidence()));
        whole.ranked(RANKED).stream()
                .filter(other -> !other.intent().equals(first))
                .forEach(ranked::add);
        return ranked;
    }
}
