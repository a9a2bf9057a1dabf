package de.komplize.bot.survey;

import java.util.List;
import java.util.Set;

/** Recognises who asks instead of answering: "Was kostet das WLAN?", "Gibt es auch Bänke?". */
final class Asking {

    private static final Set<String> VERBS = Set.of(
            "gibt",
            "kann",
            "koennen",
            "koennten",
            "kannst",
            "muss",
            "muessen",
            "darf",
            "duerfen",
            "ist",
            "sind",
            "habt",
            "haben",
            "hat",
            "wird",
            "werden",
            "soll",
            "sollen",
            "do",
            "does",
            "can",
            "is",
            "are",
            "есть",
            "можно",
            "нужно",
            "є",
            "можна",
            "треба",
            "هل",
            "يمكن");

    /** Turkish asks by a word of its own, wherever it stands. */
    private static final Set<String> PARTICLES = Set.of("mi", "mu", "mue", "misiniz", "miyim", "musunuz");

    private Asking() {}

    static boolean is(String reply) {
        List<Term> terms = Term.of(reply);
        List<Term> words = terms.stream().filter(Term::isWord).toList();
        boolean marked = terms.stream().anyMatch(t -> t.text().equals("?"));
        return marked
                && words.size() > 1
                && (words.stream().limit(2).anyMatch(t -> t.is(WordClass.ASKING) || VERBS.contains(t.text()))
                        || words.stream().anyMatch(t -> PARTICLES.contains(t.text())));
    }
}
