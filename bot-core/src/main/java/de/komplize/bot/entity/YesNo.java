package de.komplize.bot.entity;

import de.komplize.bot.entity.YesNoClause.Verdict;
import de.komplize.bot.entity.YesNoWords.Kind;
import java.util.List;
import java.util.Set;

/**
 * Reads yes and no in the many ways people say them, in the bot's languages. A sentence that only contains "ja" is no answer, "vielleicht"
 * is none either, and "ja und nein" is unclear.
 */
public final class YesNo {

    private static final Reading<Boolean> EITHER = new Reading.Unclear<>(List.of(true, false));

    private static final Set<String> CONDITIONS = Set.of("wenn", "falls", "ob", "if");

    // "Klar, dass der Bus zu spät kommt", "genau und deshalb": the word was no answer.
    private static final List<String> GOES_ON = List.of("dass", "und", "ob");

    private static final Set<String> LIMITS = Wordlist.of("aber nur allerdings jedoch obwohl but ama fakat но але لكن ولكن");

    private YesNo() {}

    public static Reading<Boolean> read(String utterance) {
        return read(Words.of(utterance));
    }

    static Reading<Boolean> read(Words words) {
        List<YesNoClause> clauses = YesNoClause.of(words).stream()
                .filter(c -> c.verdict() != Verdict.EMPTY || c.has(Kind.CORRECTION))
                .toList();
        return clauses.isEmpty() ? Reading.absent() : read(clauses);
    }

    private static Reading<Boolean> read(List<YesNoClause> clauses) {
        YesNoClause first = clauses.getFirst();
        List<YesNoClause> rest = clauses.subList(1, clauses.size());
        if (outweighs(clauses)) {
            return reading(clauses.getLast().verdict());
        }
        if (CONDITIONS.contains(first.link()) || first.isMereOpinion() && !rest.isEmpty() && !rest.getFirst().isPure()) {
            return rest.isEmpty() ? Reading.absent() : read(rest);
        }
        return switch (first.verdict()) {
            case YES, NO -> answered(first, rest);
            case BOTH -> EITHER;
            case OPEN -> rest.stream().anyMatch(c -> c.isPure() && c.verdict().decides()) ? EITHER : Reading.absent();
            case QUESTION -> rest.isEmpty() || first.items().size() > 3 ? Reading.absent() : read(rest);
            case NONE -> rest.isEmpty() ? Reading.absent() : conclusion(rest.getLast());
            case EMPTY -> rest.isEmpty() ? Reading.absent() : read(rest);
        };
    }

    /** "Kommt auf die Uhrzeit an, aber eher ja"; "ja, Quatsch, nein". */
    private static boolean outweighs(List<YesNoClause> clauses) {
        YesNoClause last = clauses.getLast();
        boolean corrected = clauses.stream().anyMatch(c -> c.has(Kind.CORRECTION));
        return clauses.size() > 1 && last.isPure() && last.verdict().decides() && (corrected || last.has(Kind.RATHER));
    }

    private static Reading<Boolean> answered(YesNoClause first, List<YesNoClause> rest) {
        Verdict verdict = first.verdict();
        if (!first.isFirm() && isMereBeginning(first, rest)) {
            return Reading.absent();
        }
        boolean doubted = !rest.isEmpty() && rest.getFirst().isPure() && rest.getFirst().has(Kind.OPEN);
        return doubted || rest.stream().anyMatch(c -> contradicts(c, verdict)) ? EITHER : reading(verdict);
    }

    /** "Klar, dass ...", "nicht nur, um ...", "es wäre schön, wenn ..." begin a statement. */
    private static boolean isMereBeginning(YesNoClause first, List<YesNoClause> rest) {
        if (rest.isEmpty() || rest.getFirst().isPure()) {
            return false;
        }
        String link = rest.getFirst().link();
        boolean wish = first.text().contains("waere") && CONDITIONS.contains(link);
        return GOES_ON.contains(link) || wish || first.text().matches("nicht|also nicht") || !first.isPure() && !first.isEllipsis() && !LIMITS.contains(link);
    }

    private static boolean contradicts(YesNoClause later, Verdict verdict) {
        boolean softened = verdict == Verdict.NO && later.has(Kind.SOFT);
        Verdict said = later.verdict();
        // "Ja, aber nicht immer" limits the yes; "ja, aber nein" does not.
        boolean limits = LIMITS.contains(later.link()) && !later.isFirm();
        return later.isPure() && !softened && !limits && (said == Verdict.BOTH || said.decides() && said != verdict);
    }

    /** After a statement only a plain yes or no counts: "ich habe kleine Kinder, also ja". */
    private static Reading<Boolean> conclusion(YesNoClause last) {
        return last.isPure() && last.isFirm() && last.verdict().decides() ? reading(last.verdict()) : Reading.absent();
    }

    private static Reading<Boolean> reading(Verdict verdict) {
        return Reading.read(verdict == Verdict.YES);
    }
}
