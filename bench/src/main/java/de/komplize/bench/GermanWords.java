package de.komplize.bench;

import java.util.List;
import java.util.Random;

/** Sentences such as residents write: words of very different frequency, many of them put together of two, as German does. */
final class GermanWords {

    private static final List<String> FIRST = List.of(
            "Straßen",
            "Spielplatz",
            "Fahrrad",
            "Müll",
            "Bürger",
            "Grünflächen",
            "Park",
            "Haltestellen",
            "Schul",
            "Bäume",
            "Wärme",
            "Stadtteil");

    private static final List<String> SECOND = List.of(
            "beleuchtung",
            "wege",
            "ständer",
            "plätze",
            "container",
            "büro",
            "pflege",
            "gebühr",
            "schäden",
            "führung",
            "überdachung",
            "zählung");

    private static final List<String> COMMON = List.of(
            "ich",
            "wir",
            "die",
            "der",
            "bitte",
            "für",
            "und",
            "eine",
            "mehr",
            "ist",
            "in",
            "über",
            "möchte",
            "wann",
            "schöne",
            "kaputte",
            "fährt",
            "Kinder",
            "Bänke",
            "Bus",
            "Häuser",
            "öffnet",
            "Gehweg",
            "gefährlich",
            "nachts",
            "ältere",
            "Menschen",
            "wünsche",
            "große",
            "Königsplatz");

    private final Random random;

    GermanWords(Random random) {
        this.random = random;
    }

    /** Four to fifteen words; one in two hundred holds a rare one, as names of streets are. */
    String sentence() {
        StringBuilder sentence = new StringBuilder();
        int words = 4 + random.nextInt(12);
        for (int word = 0; word < words; word++) {
            sentence.append(sentence.isEmpty() ? "" : " ").append(word());
        }
        return sentence.append(random.nextInt(200) == 0 ? " Gürtlerstieg" + random.nextInt(2_000) : "")
                .toString();
    }

    private String word() {
        return random.nextInt(5) > 0 ? of(COMMON) : of(FIRST) + of(SECOND);
    }

    /** The first ones far more often than the last. */
    private String of(List<String> words) {
        double skew = random.nextDouble();
        return words.get((int) (skew * skew * words.size()));
    }
}
