package de.komplize.bot.entity;

import de.komplize.bot.entity.PostalCodes.Code;
import de.komplize.bot.entity.Words.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds five figures that were spoken one by one or in pairs: "drei vier eins eins sieben", "vierunddreißig eins siebzehn", "3 4 1 1 7". */
final class DictatedCodes {

    private static final int LENGTH = 5;

    private DictatedCodes() {}

    static List<Code> in(Words words) {
        List<Code> codes = new ArrayList<>();
        List<Word> run = new ArrayList<>();
        for (Word word : words.list()) {
            boolean hyphen =
                    word.raw().equals("-") && !run.isEmpty() && run.getLast().isLetters();
            boolean goesOn =
                    !digits(word).isEmpty() && (run.isEmpty() || run.getLast().isDigits() == word.isDigits());
            if (!goesOn && !hyphen) {
                add(words, run, codes);
                run.clear();
            }
            if (goesOn) {
                run.add(word);
            }
        }
        add(words, run, codes);
        return codes;
    }

    private static void add(Words words, List<Word> run, List<Code> codes) {
        List<String> spoken = run.stream().map(DictatedCodes::digits).toList();
        String digits = String.join("", spoken);
        if (digits.length() == LENGTH && isDictated(run, spoken) && !isCount(digits) && !isRest(words, run)) {
            codes.add(new Code(
                    digits, false, run.getFirst().start(), run.getLast().end()));
        }
    }

    private static boolean isDictated(List<Word> run, List<String> spoken) {
        boolean pair = run.getFirst().isLetters() && spoken.getFirst().length() == 2;
        return spoken.size() == LENGTH || (spoken.size() > 1 && pair);
    }

    /** "1 2 3 4 5" are the numbers of several answers. */
    private static boolean isCount(String digits) {
        return IntStream.range(1, digits.length()).allMatch(i -> digits.charAt(i) > digits.charAt(i - 1));
    }

    /** In "vier und dreißig eins zwei drei" the first figures are missing. */
    private static boolean isRest(Words words, List<Word> run) {
        return words.before(run.getFirst().start())
                .filter(word -> word.folded().equals("und"))
                .isPresent();
    }

    private static String digits(Word word) {
        if (word.isDigits()) {
            return word.raw().length() == 1 ? word.raw() : "";
        }
        boolean power = word.folded().matches("hundert|tausend") || !word.isLetters();
        OptionalInt value = power ? OptionalInt.empty() : Numerals.cardinal(word.folded());
        return value.isPresent() && value.getAsInt() < 1000 ? Integer.toString(value.getAsInt()) : "";
    }
}
