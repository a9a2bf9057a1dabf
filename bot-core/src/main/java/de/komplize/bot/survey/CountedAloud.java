package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import de.komplize.bot.entity.Numerals;
import de.komplize.bot.survey.BareNumbers.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what counts the answers in one line other than by figures: "eins vier zwei nein drei a", "a) 4 b) nein c) Bänke". */
final class CountedAloud {

    private static final Pattern CARDINAL = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{N}-])(?:(?:zu|bei|und zu|frage|punkt) )?(eins|zwei|drei|vier|fünf|fuenf|sechs|sieben|acht|neun|zehn)(?![\\p{L}\\p{N}-])[ \\t]*(?=[^\\s])");

    private static final Pattern LETTER = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}(])([a-l])\\)[ \\t]*(?=[^\\s])");

    private static final int FEWEST = 3;

    private CountedAloud() {}

    /** Empty where it does not begin with the first of nearly all questions. */
    static List<Spot> in(String text, int questions) {
        List<Spot> words = spots(CARDINAL, text, questions);
        List<Spot> letters = spots(LETTER, text, questions);
        boolean rising = letters.size() >= questions - 1;
        for (int i = 0; i < letters.size(); i++) {
            rising &= letters.get(i).number() == i + 1;
        }
        return counts(letters, questions) && rising ? letters : counts(words, questions) ? words : List.of();
    }

    private static boolean counts(List<Spot> spots, int questions) {
        return !spots.isEmpty()
                && spots.getFirst().number() == 1
                && spots.stream().map(Spot::number).distinct().count() >= Math.max(FEWEST, questions - 1);
    }

    private static List<Spot> spots(Pattern pattern, String text, int questions) {
        List<Spot> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String said = matcher.group(1);
            int value = said.length() == 1
                    ? Character.toLowerCase(said.charAt(0)) - 'a' + 1
                    : Numerals.cardinal(Folding.fold(said)).orElse(0);
            if (value >= 1 && value <= questions) {
                found.add(new Spot(matcher.start(), matcher.end(), value));
            }
        }
        return found;
    }
}
