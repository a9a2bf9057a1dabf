package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the sentences that answer a question for the person's own words: they say its words, or wish something where wishes were asked for. */
final class ToldWish {

    private static final Pattern WISHING = Wordlist.whole("""
            (?:haette|haetten|haett) (?:ich|wir)? ?(?:gern\\p{L}*|lieber|auch gern\\p{L}*)|waere (?:auch |sehr |wirklich |echt |ganz |halt |doch |es )?(?:schoen|toll|super|gut|prima|nett|klasse|wuenschenswert)|(?:schoen|toll|gut|super|prima|klasse) waer\\p{L}*|\
            (?:faende|faend) (?:ich|wir|es)|wuenschte|mein(?:e|en)? (?:groesste[nr]? )?(?:wunsch|wuensche)""");

    private static final Pattern GREETING = Wordlist.whole(
            "wuensche?n? (?:ihnen|euch|dir|allen|noch|viel|ihrem|weiterhin|ich ihnen|ich euch|wir ihnen)");

    private static final Pattern EMPTY = Wordlist.whole(
            "(?:keine|nichts?|keinen) (?:wunsch|wuensche|weiteren? wuensche?)|wunschlos\\p{L}*|gerne? (?:nehme|antworte|mache) (?:ich|wir)(?: teil| mit)?|sonst (?:nichts|nix)(?: mehr)?|(?:nichts|nix) (?:weiter|mehr)|mehr (?:hab|habe|haben|weiss|faellt) (?:ich|wir|mir|uns) (?:dazu |jetzt )?nicht(?: ein)?|faellt (?:mir|uns) .{0,20}(?:nichts|nix) ein");

    private static final Set<String> SAYING = Wordlist.of("ich wir mir uns nein ja fehlt fehlen");

    /** They say nothing of a subject: "Was liegt Ihnen am Herzen?" */
    private static final Set<String> LIGHT_VERBS = Wordlist.of(
            "liegt liegen liege lag gibt geben gebe sieht sehen sehe macht machen mache geht gehen gehe steht stehen kommt kommen komme finde finden hält halten sonst ansonsten noch weitere weiteren weiter");

    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_ITEMS = 4;

    private ToldWish() {}

    static Optional<AnswerReading> claim(Told told, Question question) {
        String folded = Words.of(told.text()).text();
        if (GREETING.matcher(folded).find() || EMPTY.matcher(folded).find()) {
            return Optional.empty();
        }
        if (isList(told) || question instanceof Question.ShortText && namesChoice(told)) {
            return Optional.empty();
        }
        return told.clauses().stream()
                .filter(clause -> isOnSubject(told, clause, question) || wishes(told, clause, question))
                .findFirst()
                .map(clause -> words(told, clause, question))
                .filter(words -> Term.of(words).stream().filter(Term::isWord).count() >= FEWEST_WORDS)
                .map(words -> AnswerReader.read(question, words, told.context()));
    }

    /** "App, 9, ja, 5.11., 2": answers to other questions. */
    private static boolean isList(Told told) {
        long bare = told.clauses().stream()
                .filter(clause ->
                        clause.terms().stream().filter(t -> !t.isMark()).count() <= 3)
                .count();
        return told.clauses().size() >= FEWEST_ITEMS
                && bare * 2 >= told.clauses().size();
    }

    private static boolean namesChoice(Told told) {
        return told.asked().stream()
                .filter(q -> !q.offered().isEmpty())
                .anyMatch(q -> told.subjects().names(q).in(Term.of(told.text())).stream()
                        .anyMatch(m -> m.form() == Mention.Form.LABEL && m.isClear()));
    }

    /** One noun of the question may stand in any sentence; its verb, or two of its words, do not. */
    private static boolean isOnSubject(Told told, Told.Clause clause, Question question) {
        List<Term> own = clause.terms().stream()
                .filter(t -> told.subjects().touches(question, t))
                .distinct()
                .toList();
        boolean verb = own.stream()
                .anyMatch(t -> !LIGHT_VERBS.contains(t.text())
                        && Nouns.of(question).stream()
                                .noneMatch(noun ->
                                        noun.endsWith(t.stem()) || t.stem().endsWith(noun)));
        return clause.isAbout(question) && (verb || own.size() > 1);
    }

    private static boolean wishes(Told told, Told.Clause clause, Question question) {
        long open = told.asked().stream().filter(Section::hasWords).count();
        boolean choice = told.asked().stream()
                .filter(q -> !q.offered().isEmpty())
                .anyMatch(q -> told.subjects().names(q).in(clause.terms()).stream()
                        .anyMatch(m -> m.form() == Mention.Form.LABEL));
        return open == 1
                && !choice
                && clause.about().isEmpty()
                && WISHING.matcher(clause.folded()).find()
                && Words.of(question.text().in("de")).text().contains("wuensch");
    }

    private static Told.Clause last(Told told, Told.Clause clause, Question question) {
        Told.Clause last = clause;
        for (Told.Clause next : told.clauses()
                .subList(told.clauses().indexOf(clause) + 1, told.clauses().size())) {
            if (isElsewhere(next, question)) {
                return last;
            }
            last = next;
        }
        return last;
    }

    /** "…, das Zentrum nutze ich": another question is answered; "… und die Radwege ausbauen" only names its subject. */
    private static boolean isElsewhere(Told.Clause clause, Question question) {
        boolean says = clause.terms().stream().anyMatch(t -> t.isFigure() || SAYING.contains(t.text()));
        return ToldFigure.isRating(clause)
                || says && !clause.about().isEmpty() && !clause.about().contains(question);
    }

    /** The whole sentence, or from where it turns to this question. */
    private static String words(Told told, Told.Clause clause, Question question) {
        boolean others = told.clauses().stream().anyMatch(c -> !c.equals(clause) && ToldFigure.isRating(c))
                || told.about().stream().anyMatch(q -> !q.equals(question))
                || told.clauses().stream()
                        .limit(told.clauses().indexOf(clause))
                        .anyMatch(c -> c.about().isEmpty() && c.terms().stream().anyMatch(Term::isFigure));
        return others
                ? told.between(clause, last(told, clause, question)).replaceFirst("(?iu)^(?:und|aber|sowie|doch) ", "")
                : told.text();
    }
}
