package de.komplize.bot.idea;

import de.komplize.bot.entity.Folding;
import de.komplize.bot.entity.Misspelling;
import de.komplize.bot.knowledge.Topic;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the topic by its keywords: inflected, as part of a compound, without umlauts, with a slip of the finger. */
final class TopicWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]{2,60}+");
    private static final Set<String> ENDINGS = Set.of(
            "", "e", "en", "er", "ern", "es", "s", "n", "se", "sen", "nen", "in", "innen", "te", "ten", "a", "et");

    /** Shorter keywords stand inside too many other words: the "Amt" in "gesamt", the "Bus" in "Busch". */
    private static final int SHORTEST_INSIDE = 5;

    private static final int SHORTEST_PART = 3;

    /** "Gemalt" is not "Gewalt". */
    private static final int SHORTEST_MISTYPED = 7;

    /** What begins or ends with a keyword and is no compound of it. */
    private static final Pattern NO_COMPOUND = Pattern.compile("""
            automat\\p{L}*|autor\\p{L}*|autonom\\p{L}*|gesamt\\p{L}*|\\p{L}*samt|appell|\\p{L}*dacht\\p{L}*|hausauf\\p{L}*|zuhaus\\p{L}*|\\p{L}*hausen|festival|fest\\p{L}{0,2}|festplatte|\
            busch\\p{L}*|buesche\\p{L}*|parkt|einparken|geparkt\\p{L}*|wohn(?:e|t|te)|terminal\\p{L}*|kunststoff\\p{L}*|stromer\\p{L}?|amtlich|rollen|rolle|knapp\\p{L}*|bekannt\\p{L}*|stamm\\p{L}*|\
            verkehrt\\p{L}*|stauden?|bauhaus|haustuer|kindergarten|krankenhaus|parkplatz|parkplaetze\\p{L}*|parkhaus|parkhaeuser|radio\\p{L}*|radikal\\p{L}*|gerade\\p{L}*|\\p{L}*grad\\p{L}*|\
            kamerad\\p{L}*|\\p{L}*pflicht\\p{L}*|\\p{L}*moeglich\\p{L}*|\\p{L}*oeffentlich\\p{L}*|bankett|eisbahn|kegelbahn|rutschbahn""");

    /** Spelled like a keyword, and said of something else: "wir wohnen", "zu Hause". */
    private static final Set<String> NOT_MEANT = Set.of("wohnen", "hause");

    /** A word early in the text says more than one in the reasons. */
    private static final int EARLY = 60;

    private static final double EARLY_WEIGHT = 2;

    /** A place names where, not what about: "an der Haltestelle" a little, "am Bahnhof" nothing of trains. */
    private static final double PLACE_WEIGHT = 0.3;

    /** "Other" takes what no one else claims: a playground without light is about safety. */
    private static final double OTHER_WEIGHT = 0.4;

    /** Part of a compound; a slip of the finger counts less, and only where nothing else fits. */
    private static final double COMPOUND = 0.9;

    private static final double MISTYPED = 0.8;

    /** "Vom Bahnhof zum Rathaus". */
    private static final Pattern LEADS_THERE =
            Pattern.compile("(?<!\\p{L})(?:vom|zum|zur|beim|am|im|an der|bei der|vor der|nach) $");

    private static final int LONGEST_LEAD = 10;

    private static final double LENGTH_WEIGHT = 0.01;

    private static final int LONGEST_READ = 1_000;

    private TopicWords() {}

    /** A keyword in the spelling that words are compared in. */
    private record Keyword(String topic, String stem) {}

    private record Hit(Keyword keyword, double fit) {}

    static Optional<String> topic(String text, List<Topic> topics) {
        String folded = Folded.of(text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text)
                .text();
        List<MatchResult> places = Whereabouts.places(folded);
        List<Keyword> keywords = topics.stream()
                .flatMap(topic ->
                        topic.keywords().stream().map(word -> new Keyword(topic.id(), stem(Folding.fold(word)))))
                .toList();
        Map<String, Double> votes = new HashMap<>();
        for (MatchResult word : WORD.matcher(folded).results().toList()) {
            best(word.group(), keywords)
                    .ifPresent(hit -> votes.merge(
                            hit.keyword.topic, weight(hit, word, isPlace(folded, word, places)), Double::sum));
        }
        return topics.stream()
                .map(Topic::id)
                .filter(id -> votes.getOrDefault(id, 0.0) > 0)
                .max(Comparator.comparingDouble(votes::get));
    }

    private static boolean isPlace(String folded, MatchResult word, List<MatchResult> places) {
        String before = folded.substring(Math.max(0, word.start() - LONGEST_LEAD), word.start());
        return LEADS_THERE.matcher(before).find()
                || places.stream().anyMatch(p -> p.start() <= word.start() && word.end() <= p.end());
    }

    private static double weight(Hit hit, MatchResult word, boolean place) {
        // Of two that fit as well, the longer keyword says more.
        return (hit.fit + hit.keyword.stem.length() * LENGTH_WEIGHT)
                * (hit.keyword.topic.equals(Proposals.OTHER) ? OTHER_WEIGHT : 1)
                * (place ? (hit.fit < 1 ? 0 : PLACE_WEIGHT) : 1)
                * (word.start() < EARLY ? EARLY_WEIGHT : 1);
    }

    /** The keyword that covers most of the word. */
    private static Optional<Hit> best(String word, List<Keyword> keywords) {
        return keywords.stream()
                .map(keyword -> new Hit(keyword, fit(keyword.stem, stem(word), word)))
                .filter(hit -> hit.fit > 0)
                .max(Comparator.comparing((Hit hit) -> hit.fit > MISTYPED)
                        .thenComparingInt(hit -> hit.keyword.stem.length()));
    }

    private static double fit(String keyword, String word, String written) {
        if (word.startsWith(keyword) && ENDINGS.contains(word.substring(keyword.length()))) {
            return NOT_MEANT.contains(written) ? 0 : 1;
        }
        if (NO_COMPOUND.matcher(written).matches()) {
            return 0;
        }
        boolean longer = word.length() - keyword.length() >= (keyword.length() < SHORTEST_INSIDE ? SHORTEST_PART : 2);
        boolean part = word.startsWith(keyword)
                || ENDINGS.stream().anyMatch(ending -> word.endsWith(keyword + ending))
                || keyword.length() >= SHORTEST_INSIDE && word.contains(keyword);
        if (longer && part) {
            return COMPOUND;
        }
        return keyword.length() >= SHORTEST_MISTYPED && Misspelling.isOf(keyword, word) ? MISTYPED : 0;
    }

    /** Bänke and Bank, Räder and Rad: the umlaut of a plural counts for nothing. */
    private static String stem(String folded) {
        return folded.replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }
}
