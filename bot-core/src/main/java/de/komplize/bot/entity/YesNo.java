package de.komplize.bot.entity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads yes and no in the many ways people say them, in the bot's languages. A sentence that only contains "ja" is no answer, "vielleicht"
 * is none either, and "ja und nein" is unclear.
 */
public final class YesNo {

    private static final Reading<Boolean> EITHER = new Reading.Unclear<>(List.of(true, false));

    private static final Set<String> CONDITIONS = Set.of("wenn", "falls", "ob", "if");

    // "Klar, dass der Bus zu spät kommt", "genau und deshalb": the word was no answer.
    private static final List<String> GOES_ON = List.of("dass", "und", "ob");

    private static final Set<String> LIMITS = Wordlist.of("aber jedoch obwohl but ama fakat но але لكن ولكن");

    // "Neun, ich meine nein": the first was a slip of the tongue.
    private static final Pattern TAKES_BACK =
            Pattern.compile("(?:ich mein(?:t)?e|meine ich) (?:natuerlich )?(?:ja|jo|nein|nee)");

    private YesNo() {}

    public static Reading<Boolean> read(String utterance) {
        return Letter.body(Words.of(utterance), YesNo::read);
    }

    static Reading<Boolean> read(Words words) {
        List<YesNoClause> clauses = YesNoClause.of(words).stream()
                .filter(c -> c.verdict() != YesNoVerdict.EMPTY || c.has(YesNoKind.CORRECTION))
                .toList();
        return clauses.isEmpty() ? Reading.absent() : new YesNoOnceAndNow(clauses).read(YesNo::read);
    }

    private static Reading<Boolean> read(List<YesNoClause> clauses) {
        YesNoClause first = clauses.getFirst();
        List<YesNoClause> rest = clauses.subList(1, clauses.size());
        if (outweighs(clauses)) {
            return reading(clauses.getLast().verdict());
        }
        if (isAlternative(clauses.getLast())) {
            return Reading.absent();
        }
        if (CONDITIONS.contains(first.link())) {
            return conclusion(rest);
        }
        if (first.isMereOpinion() && !rest.isEmpty() && !rest.getFirst().isPure()) {
            return read(rest);
        }
        return verdict(first, rest);
    }

    private static Reading<Boolean> verdict(YesNoClause first, List<YesNoClause> rest) {
        return switch (first.verdict()) {
            case YES, NO -> answered(first, rest);
            case BOTH -> EITHER;
            case OPEN -> rest.stream().anyMatch(c -> c.isPure() && c.verdict().decides()) ? EITHER : Reading.absent();
            case QUESTION -> rest.isEmpty() || first.items().size() > 3 ? Reading.absent() : read(rest);
            case NONE -> conclusion(rest);
            case EMPTY -> rest.isEmpty() ? Reading.absent() : read(rest);
        };
    }

    /** "Kommt auf die Uhrzeit an, aber eher ja"; "ja, Quatsch, nein". */
    private static boolean outweighs(List<YesNoClause> clauses) {
        YesNoClause last = clauses.getLast();
        boolean corrected = clauses.stream().anyMatch(c -> c.has(YesNoKind.CORRECTION))
                || clauses.stream().skip(1).anyMatch(c -> c.text().startsWith("ach "))
                || TAKES_BACK.matcher(last.text()).matches();
        return clauses.size() > 1
                && last.isPure()
                && last.verdict().decides()
                && (corrected || last.has(YesNoKind.RATHER));
    }

    private static Reading<Boolean> answered(YesNoClause first, List<YesNoClause> rest) {
        YesNoVerdict verdict = first.verdict();
        if (!first.isFirm() && isMereBeginning(first, rest)) {
            return Reading.absent();
        }
        boolean doubted =
                !rest.isEmpty() && rest.getFirst().isPure() && rest.getFirst().has(YesNoKind.OPEN);
        return doubted || rest.stream().anyMatch(c -> contradicts(c, verdict)) ? EITHER : reading(verdict);
    }

    /** "Klar, dass ...", "nicht nur, um ...", "es wäre schön, wenn ..." begin a statement. */
    private static boolean isMereBeginning(YesNoClause first, List<YesNoClause> rest) {
        if (rest.isEmpty() || rest.getFirst().isPure()) {
            return false;
        }
        String link = rest.getFirst().link();
        boolean wish = first.text().contains("waere") && CONDITIONS.contains(link);
        boolean bareNot = first.text().equals("nicht") || first.text().equals("also nicht");
        boolean statement = first.isStatement() && !LIMITS.contains(link);
        return GOES_ON.contains(link) || wish || bareNot || statement;
    }

    private static boolean contradicts(YesNoClause later, YesNoVerdict verdict) {
        boolean softened = verdict == YesNoVerdict.NO && later.has(YesNoKind.SOFT);
        YesNoVerdict said = later.verdict();
        // "Ja, aber nicht immer" limits the yes; "ja, aber nein" does not.
        boolean limits = LIMITS.contains(later.link()) && !later.isFirm();
        return later.isPure()
                && !softened
                && !limits
                && (said == YesNoVerdict.BOTH || (said.decides() && said != verdict));
    }

    /** After a statement only a plain yes or no counts: "ich habe kleine Kinder, also ja". */
    private static Reading<Boolean> conclusion(List<YesNoClause> rest) {
        return rest.isEmpty()
                        || !rest.getLast().isPure()
                        || !rest.getLast().isFirm()
                        || !rest.getLast().verdict().decides()
                ? Reading.absent()
                : reading(rest.getLast().verdict());
    }

    /** "Ja oder nein?" */
    private static boolean isAlternative(YesNoClause last) {
        return last.verdict() == YesNoVerdict.QUESTION && last.link().equals("oder");
    }

    private static Reading<Boolean> reading(YesNoVerdict verdict) {
        return Reading.read(verdict == YesNoVerdict.YES);
    }
}
