package de.komplize.bot.entity;

import de.komplize.bot.entity.YesNoClause.Item;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a clause says by itself. */
enum YesNoVerdict {
    YES,
    NO,
    OPEN,
    BOTH,
    /** A statement that is no answer. */
    NONE,
    QUESTION,
    /** Only words that say nothing here. */
    EMPTY;

    private static final Set<YesNoKind> LIGHT = EnumSet.of(YesNoKind.SUBJECT, YesNoKind.PARTLY);
    private static final Set<YesNoKind> AGREEING =
            EnumSet.of(YesNoKind.YES, YesNoKind.ASSENT, YesNoKind.SOFT, YesNoKind.LEANING, YesNoKind.RHETORIC);
    private static final Set<YesNoKind> REFUSING = EnumSet.of(YesNoKind.NO, YesNoKind.HESITANT_NO, YesNoKind.DISSENT);

    // "Ja wann denn?", also where the question mark was left out.
    private static final Set<String> ASKING =
            Wordlist.of("wann wo wie was wer wieso weshalb warum wozu wohin woher welche welcher welches");
    // After "ne" and "no" these go on with the sentence; a noun or figure would make them "eine" and "kein".
    private static final Set<String> GOING_ON = Wordlist.of("""
            mag will kann hab habe hatte hätte muss bin war brauche
            ich wir das es mir uns danke leider da der die i we it that thats this never sorry you my too mein meine heute im in bei zu
            dafür""");

    // "Ja nicht!", but not "ja, nicht schlecht".
    private static final List<String> FORBIDDING = List.of("ja", "nicht");

    boolean decides() {
        return this == YES || this == NO;
    }

    /**
     * Weighs the phrases of a clause.
     *
     * @param question whether a question mark ends the clause
     */
    static YesNoVerdict of(List<Item> items, boolean question) {
        List<Item> said = items.stream()
                .filter(i -> !YesNoClause.MINOR.contains(i.kind()))
                .toList();
        boolean pure = items.stream().noneMatch(i -> i.kind() == YesNoKind.OTHER);
        if (question) {
            return pure && said.stream().anyMatch(i -> i.kind() == YesNoKind.RHETORIC) ? YES : QUESTION;
        }
        if (said.isEmpty()) {
            return EMPTY;
        }
        return pure ? pure(said) : opening(said).orElseGet(() -> new YesNoStatement(List.copyOf(items)).verdict());
    }

    private static Optional<YesNoVerdict> opening(List<Item> said) {
        YesNoKind kind = said.getFirst().kind();
        String next = said.size() > 1 ? said.get(1).text() : "";
        if (kind == YesNoKind.YES) {
            return Optional.of(ASKING.contains(next) ? NONE : YES);
        }
        if (kind == YesNoKind.HESITANT_NO) {
            return Optional.of(GOING_ON.contains(next) ? NO : NONE);
        }
        return Optional.of(NO).filter(_ -> kind == YesNoKind.NO);
    }

    /** "Ich eher nicht" answers, "das ist ja gut so" does not. */
    private static YesNoVerdict pure(List<Item> said) {
        if (said.stream().map(Item::text).toList().equals(FORBIDDING)) {
            return NO;
        }
        List<Item> weighty =
                said.stream().filter(i -> !LIGHT.contains(i.kind())).toList();
        boolean particle = said.getFirst().kind() == YesNoKind.SUBJECT
                && weighty.stream().anyMatch(i -> i.kind() == YesNoKind.YES);
        boolean sentence = said.stream().allMatch(i -> i.kind() == YesNoKind.SUBJECT);
        if (particle || sentence) {
            return new YesNoStatement(said).verdict();
        }
        return weighty.isEmpty() ? OPEN : reduced(weighty);
    }

    /** "Natürlich nicht" is a no, "nicht falsch" a yes, "wahrscheinlich schon" a yes, "ja nein" both. */
    private static YesNoVerdict reduced(List<Item> said) {
        List<YesNoKind> kinds = withoutNots(said.stream().map(Item::kind).toList());
        boolean leans = kinds.stream().allMatch(k -> k == YesNoKind.LEANING);
        List<YesNoKind> weighty =
                kinds.stream().filter(k -> leans || k != YesNoKind.LEANING).toList();
        boolean no = weighty.stream().anyMatch(REFUSING::contains);
        boolean yes = weighty.stream().anyMatch(k -> AGREEING.contains(k) && !(no && k == YesNoKind.SOFT));
        boolean open = weighty.contains(YesNoKind.OPEN);
        if (weighty.contains(YesNoKind.BOTH) || (yes && no) || (open && (yes || no))) {
            return BOTH;
        }
        return open ? OPEN : yes ? YES : NO;
    }

    private static List<YesNoKind> withoutNots(List<YesNoKind> kinds) {
        List<YesNoKind> reduced = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            YesNoKind kind = kinds.get(i);
            Optional<YesNoKind> next = kinds.stream().skip(i + 1L).findFirst().filter(k -> k != YesNoKind.OPEN);
            if (kind == YesNoKind.NOT || REFUSING.contains(kind)) {
                dropStress(reduced);
            }
            if (kind == YesNoKind.NOT && next.isPresent()) {
                reduced.add(turned(next.get()));
                i++;
            } else {
                reduced.add(kind == YesNoKind.NOT ? YesNoKind.DISSENT : kind);
            }
        }
        return reduced;
    }

    private static YesNoKind turned(YesNoKind kind) {
        return AGREEING.contains(kind) || kind == YesNoKind.NOT ? YesNoKind.DISSENT : YesNoKind.ASSENT;
    }

    /** What stands before a no only stresses it: "ganz sicher nicht", "natürlich nein". */
    private static void dropStress(List<YesNoKind> kinds) {
        while (!kinds.isEmpty() && (kinds.getLast() == YesNoKind.ASSENT || kinds.getLast() == YesNoKind.SOFT)) {
            kinds.removeLast();
        }
    }
}
