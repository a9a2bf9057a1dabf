package de.komplize.bot.survey;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sees that something is named in one breath with a choice that is none by its words: "eine Seilbahn und ein Klo". */
final class Coordinated {

    private static final Pattern NEXT = Pattern.compile(
            "(?u)([\\p{L}-]+) (?:und|sowie|plus|&) (?:(?:ein|eine|einen|der|die|das|den|mehr|auch|noch) ){0,2}(\\p{Lu}[\\p{L}-]+)");

    private Coordinated() {}

    static boolean besides(Question.MultipleChoice question, Subjects subjects, String said) {
        OptionNames names = subjects.names(question);
        Matcher next = NEXT.matcher(said);
        while (next.find()) {
            boolean choice = isNamed(names, question, next.group(1));
            boolean other = names.in(Term.of(Paraphrase.in(question, next.group(2)))).stream()
                    .noneMatch(m -> m.form() == Mention.Form.LABEL || m.form() == Mention.Form.WORD);
            boolean subject = subjects.strong(Term.of(next.group(2)).getFirst()).isPresent();
            if (choice && other && !subject) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNamed(OptionNames names, Question question, String word) {
        List<Term> terms = Term.of(Paraphrase.in(question, word));
        return !names.in(terms).isEmpty();
    }
}
