package de.komplize.bot.survey;

import de.komplize.bot.survey.BareNumbers.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds letters that stand for the numbers of the questions. */
final class LetteredLines {

    private static final Pattern LETTER = Pattern.compile("(?m)^[ \\t]*([a-l])[).][ \\t]+(?=\\S)");

    private LetteredLines() {}

    /** "a) Website\nb) 6\nc) …": the questions by letters, one after the other. */
    static List<Spot> in(String text, int questions) {
        List<Spot> found = new ArrayList<>();
        Matcher letter = LETTER.matcher(text);
        while (letter.find()) {
            int number = letter.group(1).charAt(0) - 'a' + 1;
            if (number != found.size() + 1 || number > questions) {
                return List.of();
            }
            found.add(new Spot(letter.start(1), letter.end(), number));
        }
        return found;
    }
}
