package de.komplize.bot.dialogue;

import de.komplize.bot.entity.Folding;
import de.komplize.bot.entity.Numerals;
import de.komplize.bot.messaging.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Which of the choices on offer a typed message takes: by its number, in figures or words ("die zweite", "Nr. 2"), or by its label. Pure. */
final class Choosing {

    /** What stands around a number or a label and means nothing by itself. */
    private static final Set<String> AROUND = Set.of(
            "die",
            "der",
            "das",
            "den",
            "dem",
            "ich",
            "nehme",
            "möchte",
            "will",
            "bitte",
            "lieber",
            "nr",
            "nummer",
            "antwort",
            "punkt",
            "option",
            "auswahl",
            "frage",
            "zahl",
            "the",
            "number",
            "please",
            "numara",
            "lütfen",
            "seçenek",
            "номер",
            "вариант",
            "варіант",
            "пожалуйста",
            "رقم",
            "الخيار",
            "№");

    /** Further on people count in figures. */
    private static final int LAST_IN_WORDS = 6;

    private static final int LONGEST_NUMBER = 3;

    private Choosing() {}

    static Optional<Choice> of(List<Choice> offered, String utterance) {
        String typed = core(Folding.plain(utterance));
        for (int i = 0; i < offered.size(); i++) {
            boolean counted = i < LAST_IN_WORDS && number(typed).equals(OptionalInt.of(i + 1));
            if (counted || typed.equals(core(offered.get(i).label()))) {
                return Optional.of(offered.get(i));
            }
        }
        return Optional.empty();
    }

    /** The number from 1, in figures or in words, as people write them. */
    static OptionalInt number(String typed) {
        String folded = Folding.fold(typed);
        if (typed.matches("[0-9]{1," + LONGEST_NUMBER + "}")) {
            return OptionalInt.of(Integer.parseInt(typed));
        }
        OptionalInt named = folded.equals("one") ? OptionalInt.of(1) : Numerals.cardinal(folded);
        return named.isPresent() ? named : Numerals.ordinal(folded);
    }

    /** A bare number, whether or not there is a choice for it. */
    static boolean isNumber(String utterance) {
        String typed = core(Folding.plain(utterance));
        return !typed.isEmpty()
                && typed.length() <= LONGEST_NUMBER
                && typed.chars().allMatch(Character::isDigit);
    }

    /** The words that count; all of them where nothing else is left. */
    private static String core(String text) {
        String bare = Spelling.bare(text);
        String core = Arrays.stream(bare.split("[ .)]+"))
                .filter(word -> !AROUND.contains(word))
                .collect(Collectors.joining(" "));
        return core.isEmpty() ? bare : core;
    }
}
