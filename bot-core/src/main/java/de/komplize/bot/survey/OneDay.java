package de.komplize.bot.survey;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the day that answers where an answer names several: the one that is said with a word of the question. */
final class OneDay {

    private static final Pattern DAY = Pattern.compile("\\d{1,2}\\. ?(?:\\d{1,2}\\.|\\p{L}{3,})");

    /** "An allen Tagen außer am 16. und am 23. September": those are none. */
    private static final Pattern EXCEPT = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:außer|ausser|ausgenommen|bis auf|nur nicht) (?:(?:am |dem |den |der )?\\d{1,2}\\.(?: ?(?:\\d{1,2}\\.|\\p{L}{3,9}))?(?: ?\\d{4})?(?:,| und| oder)? ?)+");

    private OneDay() {}

    /** Whether days are named that are not meant. */
    static boolean excepts(String said) {
        return EXCEPT.matcher(said).find();
    }

    /** The same where no part of it stands out. */
    static String of(Question.Date question, String text) {
        String said = EXCEPT.matcher(text).replaceAll(" ");
        if (DAY.matcher(said).results().count() < 2) {
            return said;
        }
        Set<String> asked = OneFigure.asked(question);
        List<String> own = Parts.of(said, OneFigure.CUT).stream()
                .filter(part -> DAY.matcher(part).results().count() == 1)
                .filter(part -> Term.of(part).stream()
                        .anyMatch(t -> t.isWord() && !t.is(WordClass.NOT) && asked.contains(t.stem())))
                .toList();
        return own.size() == 1 ? own.getFirst() : said;
    }
}
