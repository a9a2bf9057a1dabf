package de.komplize.bot.survey;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The nouns of a question: what it asks about. */
final class Nouns {

    private static final Pattern NOUN = Pattern.compile("(?<=[\\p{L},] )(?!Sie(?!\\p{L}))\\p{Lu}\\p{L}{2,}");

    private Nouns() {}

    /** Their stems, but for the first word, which is written large whatever it is. */
    static Set<String> of(Question question) {
        return NOUN.matcher(question.text().in("de"))
                .results()
                .map(MatchResult::group)
                .filter(w -> !w.startsWith("Ihr"))
                .flatMap(w -> Term.ofLabel(w).stream())
                .map(Term::stem)
                .collect(Collectors.toSet());
    }
}
