package de.komplize.bot.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A reply's terms, and to which clause each belongs.
 *
 * @param clause for each term the number of its clause; marks and words that begin a new one belong to none and have -1
 */
record Clauses(List<Term> terms, List<Integer> clause) {

    private static final Set<String> ENDS = Set.of(",", ";", ".", "!", "?", ":", "(", ")", "\n", "…");

    // "1. und 3.", "b) Bänke": the mark belongs to the sign before it.
    private static final Set<String> AFTER_SIGN = Set.of(".", ")", ":");

    Clauses {
        terms = List.copyOf(terms);
        clause = List.copyOf(clause);
    }

    static Clauses of(List<Term> terms) {
        List<Integer> clause = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < terms.size(); i++) {
            boolean ends = ends(terms, i);
            number += ends ? 1 : 0;
            clause.add(ends ? -1 : number);
        }
        return new Clauses(terms, clause);
    }

    private static boolean ends(List<Term> terms, int i) {
        Term term = terms.get(i);
        boolean ofSign =
                i > 0 && i + 1 < terms.size() && AFTER_SIGN.contains(term.text()) && isSignLike(terms.get(i - 1));
        return !ofSign && (ENDS.contains(term.text()) || term.is(WordClass.LINK));
    }

    private static boolean isSignLike(Term term) {
        return term.text().length() == 1 && !term.isMark() || term.isFigure();
    }

    boolean together(int a, int b) {
        return clause.get(a).equals(clause.get(b));
    }

    /** The places of the terms in the same clause. */
    IntStream around(int place) {
        return IntStream.range(0, terms.size()).filter(i -> together(i, place));
    }

    Term term(int place) {
        return terms.get(place);
    }
}
