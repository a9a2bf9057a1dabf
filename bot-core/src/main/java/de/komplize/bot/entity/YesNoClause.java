package de.komplize.bot.entity;

import de.komplize.bot.entity.YesNoWords.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A stretch of a reply without a comma or conjunction in it.
 *
 * @param link the conjunction it begins with, or empty
 * @param verdict what it says by itself
 */
record YesNoClause(List<Item> items, String link, Verdict verdict) {

    /** A phrase of the table, or any other single word. */
    record Item(Kind kind, String text) {}

    /** What a clause says by itself. */
    enum Verdict {
        YES,
        NO,
        OPEN,
        BOTH,
        /** A statement or question that is no answer. */
        NONE,
        QUESTION,
        /** Only words that say nothing here. */
        EMPTY;

        boolean decides() {
            return this == YES || this == NO;
        }
    }

    private static final Set<Kind> MINOR = EnumSet.of(Kind.FILLER, Kind.RATHER, Kind.CORRECTION);
    private static final Set<Kind> LIGHT = EnumSet.of(Kind.SUBJECT, Kind.PARTLY);
    private static final Set<Kind> AGREEING = EnumSet.of(Kind.YES, Kind.ASSENT, Kind.SOFT, Kind.LEANING, Kind.RHETORIC);
    private static final Set<Kind> REFUSING = EnumSet.of(Kind.NO, Kind.HESITANT_NO, Kind.DISSENT);

    // "Ja wann denn?", also where the question mark was left out.
    private static final Set<String> ASKING = Wordlist.of("wann wo wie was wer wieso weshalb warum wohin woher welche welcher welches");
    // After "ne" and "no" these go on with the sentence; a noun or figure would make them "eine" and "kein".
    private static final Set<String> GOING_ON = Wordlist.of("""
            ich wir das es mir uns danke leider da der die i we it that thats this never sorry you my too mein meine heute im in bei zu dafür""");

    private static YesNoClause of(List<Item> items, boolean question, String link) {
        return new YesNoClause(List.copyOf(items), link, verdict(items, question));
    }

    /** Cuts an utterance into its clauses. */
    static List<YesNoClause> of(Words words) {
        List<YesNoClause> clauses = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        String link = "";
        for (int i = 0; i < words.list().size(); ) {
            int length = longest(words.list(), i);
            String phrase = phrase(words.list(), i, length);
            Item item = new Item(YesNoWords.kind(phrase).orElse(Kind.OTHER), phrase);
            boolean mark = item.kind() == Kind.OTHER && words.list().get(i).isMark();
            if (item.kind() == Kind.LINK || mark && parts(words, i)) {
                clauses.add(of(items, phrase.equals("?"), link));
                items.clear();
                link = mark ? "" : phrase;
            } else if (!mark) {
                items.add(item);
            }
            i += length;
        }
        clauses.add(of(items, false, link));
        return clauses.stream().filter(c -> !c.items().isEmpty()).toList();
    }

    private static boolean parts(Words words, int i) {
        Words.Word mark = words.list().get(i);
        boolean glued = mark.end() < words.text().length() && words.text().charAt(mark.end()) != ' ';
        return ",;.!?:()\n".contains(mark.raw()) || mark.raw().equals("-") && !glued;
    }

    private static int longest(List<Words.Word> list, int from) {
        int most = Math.min(YesNoWords.longest(list.get(from).folded()), list.size() - from);
        return IntStream.iterate(most, n -> n > 1, n -> n - 1)
                .filter(n -> YesNoWords.kind(phrase(list, from, n)).isPresent())
                .findFirst()
                .orElse(1);
    }

    private static String phrase(List<Words.Word> list, int from, int length) {
        return list.subList(from, from + length).stream().map(Words.Word::folded).collect(Collectors.joining(" "));
    }

    private static Verdict verdict(List<Item> items, boolean question) {
        List<Item> said = items.stream().filter(i -> !MINOR.contains(i.kind())).toList();
        boolean pure = items.stream().noneMatch(i -> i.kind() == Kind.OTHER);
        if (question) {
            return pure && said.stream().anyMatch(i -> i.kind() == Kind.RHETORIC) ? Verdict.YES : Verdict.QUESTION;
        }
        if (said.isEmpty()) {
            return Verdict.EMPTY;
        }
        return pure ? pure(said) : opening(said).orElseGet(() -> new YesNoStatement(List.copyOf(items)).verdict());
    }

    /** True when nothing but phrases of the table stands in it. */
    boolean isPure() {
        return items.stream().noneMatch(i -> i.kind() == Kind.OTHER);
    }

    boolean has(Kind kind) {
        return items.stream().anyMatch(i -> i.kind() == kind);
    }

    /** True when its yes or no stands whatever follows. */
    boolean isFirm() {
        return items.stream()
                .filter(i -> !MINOR.contains(i.kind()))
                .findFirst()
                .filter(i -> i.kind() == Kind.YES || i.kind() == Kind.NO || i.kind() == Kind.HESITANT_NO)
                .isPresent();
    }

    /** "Ich glaube", which only introduces what follows. */
    boolean isMereOpinion() {
        return items.stream().allMatch(i -> i.kind() == Kind.LEANING || MINOR.contains(i.kind()));
    }

    /** "Mache ich": the verb stands first, as it does in answers. */
    boolean isEllipsis() {
        return items.stream().skip(1).anyMatch(i -> i.text().equals("ich") || i.text().equals("wir"));
    }

    String text() {
        return items.stream().map(Item::text).collect(Collectors.joining(" "));
    }

    private static Optional<Verdict> opening(List<Item> said) {
        String next = said.size() > 1 ? said.get(1).text() : "";
        return switch (said.getFirst().kind()) {
            case YES -> Optional.of(ASKING.contains(next) ? Verdict.NONE : Verdict.YES);
            case NO -> Optional.of(Verdict.NO);
            case HESITANT_NO -> Optional.of(GOING_ON.contains(next) ? Verdict.NO : Verdict.NONE);
            case ASSENT, DISSENT, SOFT, LEANING, RHETORIC, NOT, OPEN, BOTH, CORRECTION, RATHER, PARTLY, LINK, FILLER, SUBJECT, OTHER -> Optional.empty();
        };
    }

    /** "Ich eher nicht" answers, "das ist ja gut so" does not. */
    private static Verdict pure(List<Item> said) {
        List<Item> weighty = said.stream().filter(i -> !LIGHT.contains(i.kind())).toList();
        boolean particle = said.getFirst().kind() == Kind.SUBJECT && weighty.stream().anyMatch(i -> i.kind() == Kind.YES);
        if (particle || weighty.isEmpty() && said.stream().allMatch(i -> i.kind() == Kind.SUBJECT)) {
            return new YesNoStatement(said).verdict();
        }
        return weighty.isEmpty() ? Verdict.OPEN : reduced(weighty);
    }

    /** "Natürlich nicht" is a no, "nicht falsch" a yes, "wahrscheinlich schon" a yes, "ja nein" both. */
    private static Verdict reduced(List<Item> said) {
        List<Kind> kinds = withoutNots(said.stream().map(Item::kind).toList());
        List<Kind> weighty = kinds.stream().anyMatch(k -> k != Kind.LEANING) ? without(kinds, k -> k == Kind.LEANING) : kinds;
        boolean no = weighty.stream().anyMatch(REFUSING::contains);
        boolean yes = weighty.stream().anyMatch(k -> AGREEING.contains(k) && !(no && k == Kind.SOFT));
        boolean open = weighty.contains(Kind.OPEN);
        if (weighty.contains(Kind.BOTH) || yes && no || open && (yes || no)) {
            return Verdict.BOTH;
        }
        return open ? Verdict.OPEN : yes ? Verdict.YES : Verdict.NO;
    }

    private static List<Kind> withoutNots(List<Kind> kinds) {
        List<Kind> reduced = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            boolean turns = kind == Kind.NOT && i + 1 < kinds.size() && kinds.get(i + 1) != Kind.OPEN;
            if (turns) {
                i++;
                reduced.add(AGREEING.contains(kinds.get(i)) || kinds.get(i) == Kind.NOT ? Kind.DISSENT : Kind.ASSENT);
            } else if (kind == Kind.NOT || REFUSING.contains(kind)) {
                // What stands before it only stresses it: "ganz sicher nicht", "natürlich nein".
                while (!reduced.isEmpty() && (reduced.getLast() == Kind.ASSENT || reduced.getLast() == Kind.SOFT)) {
                    reduced.removeLast();
                }
                reduced.add(kind == Kind.NOT ? Kind.DISSENT : kind);
            } else {
                reduced.add(kind);
            }
        }
        return reduced;
    }

    private static List<Kind> without(List<Kind> kinds, Predicate<Kind> dropped) {
        return kinds.stream().filter(dropped.negate()).toList();
    }
}
