package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads whether somebody has what a question asks for: "hab ich keine", "gibt's bei uns". */
final class Having {

    private static final Pattern ASKED = Pattern.compile(
            "(?iu)^(?:haben|besitzen|hätten) Sie (?!.*(?<!\\p{L})(?:ge\\p{L}{3,}|\\p{L}+iert|\\p{L}*ge\\p{L}{4,}t|be\\p{L}{4,}t|ver\\p{L}{4,}t|er\\p{L}{4,}t)\\s*[?.(])");

    private static final Pattern NONE = Wordlist.whole(
            "(?:hab|habe|haben|ham|hat|besitze|besitzen) (?:ich |wir |mir |man )?(?:leider |noch |selbst |selber |gar |hier |da |bisher |derzeit |auch |so |eh ){0,3}kein(?:e|en|er|s|es|erlei)?|gibt s? ?(?:es )?(?:hier |bei uns |leider |im haus |da ){0,2}(?:nicht|keine?[nsr]?)");

    private static final Pattern SOME = Wordlist.whole(
            "gibts|gibt (?:s|es)(?: hier| bei uns| im haus| da| schon)*|(?:hab|habe|haben|ham) (?:ich|wir|mir|ma)(?: schon| hier| da| natuerlich| selbst| im haus| zu hause| seit \\p{L}+| auch)*[.! ]*$");

    private static final Pattern DENIED =
            Wordlist.whole("nicht|nie|nichts|nix|weder|ohne|kein\\p{L}*|frueher|mal|wenn|falls|waere|haette|wuerde");

    private static final int MOST_WORDS = 7;
    private static final int SHORTEST = 3;

    private Having() {}

    /** Empty where that is not asked, or neither is said. */
    static Optional<AnswerReading> in(Question.YesNo question, String said) {
        return ASKED.matcher(question.text().in("de")).find()
                ? has(question, said).map(yes -> new AnswerReading.Read(new Answer.YesNo(yes)))
                : Optional.empty();
    }

    /** In one of the clauses of a sentence. */
    static Optional<AnswerReading> told(Question.YesNo question, Told told) {
        List<AnswerReading> has = told.clauses().stream()
                .flatMap(clause -> in(question, clause.text()).stream())
                .distinct()
                .toList();
        return has.size() == 1 ? Optional.of(has.getFirst()) : Optional.empty();
    }

    private static boolean isNamed(Question.YesNo question, Term term) {
        return Nouns.of(question).stream().anyMatch(n -> n.equals(term.stem()) || Kinship.isTail(n, term.stem()))
                || term.text().length() > SHORTEST
                        && Term.ofLabel(question.text().in("de")).stream()
                                .anyMatch(w -> w.text().endsWith(term.text()));
    }

    private static Optional<Boolean> has(Question.YesNo question, String said) {
        String text = Words.of(said).text();
        long words = Term.of(said).stream().filter(Term::isWord).count();
        boolean named = Term.of(said).stream().anyMatch(t -> isNamed(question, t));
        if (words > MOST_WORDS || !named) {
            return Optional.empty();
        }
        Matcher none = NONE.matcher(text);
        if (none.find()) {
            // "Mit der Biotonne haben wir keine Probleme" says that there is one.
            boolean other = Term.of(text.substring(none.end())).stream()
                    .filter(Term::isWord)
                    .findFirst()
                    .filter(t -> Subjects.isTelling(t) && !isNamed(question, t))
                    .isPresent();
            return other ? Optional.empty() : Optional.of(false);
        }
        return SOME.matcher(text).find() && !DENIED.matcher(text).find() ? Optional.of(true) : Optional.empty();
    }
}
