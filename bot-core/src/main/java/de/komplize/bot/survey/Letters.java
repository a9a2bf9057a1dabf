package de.komplize.bot.survey;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which places of a list the letters of other scripts stand for: by their own alphabet, and by the Latin letter they look like. */
final class Letters {

    /** As lists are lettered in Russian and Ukrainian; further on they differ. */
    private static final String CYRILLIC = "абвгдежз";

    /** As lists are lettered in Arabic, in folded spelling; the sixth is the word for "and". */
    private static final String ARABIC = "ابجده";

    private static final Map<String, Integer> ARABIC_NAMES = Map.of("الف", 0, "باء", 1, "جيم", 2, "دال", 3, "هاء", 4);

    private static final Map<Integer, Character> LOOK_ALIKES =
            Map.of((int) 'а', 'a', (int) 'в', 'b', (int) 'с', 'c', (int) 'е', 'e', (int) 'н', 'h');

    /** Letters that are words by themselves: "and", "in", "with", "but". */
    private static final Set<String> WORDS = Set.of("а", "в", "с", "ж", "з", "ب");

    private Letters() {}

    static boolean isOne(String folded) {
        return !places(folded).isEmpty();
    }

    static boolean isWord(String folded) {
        return WORDS.contains(folded);
    }

    /** Places from 0; several where the alphabet and the look of the letter say different things, as of "в". */
    static Set<Integer> places(String folded) {
        if (folded.length() != 1) {
            return ARABIC_NAMES.containsKey(folded) ? Set.of(ARABIC_NAMES.get(folded)) : Set.of();
        }
        int letter = folded.charAt(0);
        return Stream.of(
                        CYRILLIC.indexOf(letter),
                        ARABIC.indexOf(letter),
                        LOOK_ALIKES.containsKey(letter) ? LOOK_ALIKES.get(letter) - 'a' : -1)
                .filter(place -> place >= 0)
                .collect(Collectors.toUnmodifiableSet());
    }
}
