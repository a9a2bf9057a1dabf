package de.komplize.bot.entity;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Tells what was from what is, of which alone an answer speaks: "früher ja, heute nicht mehr". */
record YesNoOnceAndNow(List<YesNoClause> clauses) {

    private static final Set<String> ONCE = Wordlist.of("früher damals einst ehemals");
    private static final Set<String> NOW =
            Wordlist.of("heute jetzt nun inzwischen mittlerweile aktuell derzeit momentan heutzutage seitdem");
    private static final Set<String> NO_MORE = Wordlist.of("nicht nie nichts");

    private static final Reading<Boolean> EITHER = new Reading.Unclear<>(List.of(true, false));

    Reading<Boolean> read(Function<List<YesNoClause>, Reading<Boolean>> grammar) {
        if (clauses.stream().noneMatch(YesNoOnceAndNow::tellsOfOnce)) {
            return grammar.apply(clauses);
        }
        if (clauses.size() > 1 && endsInNoMore(clauses.getLast())) {
            return Reading.read(false);
        }
        List<YesNoClause> now = clauses.stream()
                .filter(c -> !isAnswerOfOnce(c))
                .map(c -> c.without(NOW))
                .filter(c -> !c.items().isEmpty())
                .toList();
        if (now.isEmpty()) {
            return EITHER;
        }
        Reading<Boolean> read = now.size() == clauses.size() ? Reading.absent() : grammar.apply(now);
        return read.value().isPresent() ? read : grammar.apply(clauses);
    }

    private static boolean tellsOfOnce(YesNoClause clause) {
        return clause.items().stream().anyMatch(i -> ONCE.contains(i.text()));
    }

    /** "Früher schon", but not "früher war das besser". */
    private static boolean isAnswerOfOnce(YesNoClause clause) {
        YesNoClause answer = clause.without(ONCE);
        return tellsOfOnce(clause) && answer.isPure() && answer.verdict().decides();
    }

    /** "... aber seit dem Umzug nicht mehr". */
    private static boolean endsInNoMore(YesNoClause clause) {
        String text = clause.text();
        return !tellsOfOnce(clause)
                && text.endsWith(" mehr")
                && NO_MORE.stream().anyMatch(no -> text.endsWith(no + " mehr"));
    }
}
