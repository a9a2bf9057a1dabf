package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the choices on offer a typed message takes: by its number, in figures or words ("die zweite", "Nr. 2"), or by its label. Pure. */
final class Choosing {

    /** What stands around a number or a label and means nothing by itself. */
    private static final Set<String> AROUND = Set.of(
            "die", "der", "das", "den", "dem", "ich", "nehme", "möchte", "will", "bitte", "lieber", "nr", "nummer",
            "antwort", "punkt", "option", "auswahl", "frage", "zahl");

    /** The numbers from 1, as people write them; a list of choices is never longer. */
    private static final List<Set<String>> NUMBERS = List.of(
            Set.of("1", "eins", "erste", "ersten", "erster", "erstes", "one", "first"),
            Set.of("2", "zwei", "zwo", "zweite", "zweiten", "zweiter", "zweites", "two", "second"),
            Set.of("3", "drei", "dritte", "dritten", "dritter", "drittes", "three", "third"),
            Set.of("4", "vier", "vierte", "vierten", "vierter", "viertes", "four", "fourth"),
            Set.of("5", "fünf", "fuenf", "fünfte", "fünften", "fünfter", "fünftes", "five", "fifth"),
            Set.of("6", "sechs", "sechste", "sechsten", "sechster", "sechstes", "six", "sixth"));

    private static final int LONGEST_NUMBER = 3;

    private Choosing() {}

    static Optional<Choice> of(List<Choice> offered, String utterance) {
        String typed = core(utterance);
        for (int i = 0; i < offered.size(); i++) {
            boolean counted = i < NUMBERS.size() && NUMBERS.get(i).contains(typed);
            if (counted || typed.equals(core(offered.get(i).label()))) {
                return Optional.of(offered.get(i));
            }
        }
        return Optional.empty();
    }

    /** A bare number, whether or not there is a choice for it. */
    static boolean isNumber(String utterance) {
        String typed = core(utterance);
        return !typed.isEmpty()
                && typed.length() <= LONGEST_NUMBER
                && typed.chars().allMatch(Character::isDigit);
    }

    /** The words that count; all of them where nothing else is left. */
    private static String core(String text) {
        String bare = Words.bare(text);
        String core = Arrays.stream(bare.split("[ .)]+"))
                .filter(word -> !AROUND.contains(word))
                .collect(Collectors.joining(" "));
        return core.isEmpty() ? bare : core;
    }
}
