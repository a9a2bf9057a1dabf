package de.komplize.bot.entity;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A stretch of a reply without a comma or conjunction in it.
 *
 * @param link the conjunction it begins with, or empty
 * @param verdict what it says by itself
 */
record YesNoClause(List<Item> items, String link, YesNoVerdict verdict) {

    /**
     * A phrase of the table, or any other single word.
     *
     * @param length its number of words and marks
     */
    record Item(YesNoKind kind, String text, int length) {

        static Item of(String word) {
            return new Item(YesNoWords.kind(word), word, 1);
        }
    }

    /** What adds nothing to a yes or no. */
    static final Set<YesNoKind> MINOR = EnumSet.of(YesNoKind.FILLER, YesNoKind.RATHER, YesNoKind.CORRECTION);

    private static YesNoClause of(List<Item> items, boolean question, String link) {
        return new YesNoClause(List.copyOf(items), link, YesNoVerdict.of(items, question));
    }

    /** Cuts an utterance into its clauses. */
    static List<YesNoClause> of(Words words) {
        List<YesNoClause> clauses = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        String link = "";
        for (int i = 0; i < words.list().size(); ) {
            Item item = item(words.list(), i);
            boolean mark = item.kind() == YesNoKind.OTHER && words.list().get(i).isMark();
            if (item.kind() == YesNoKind.LINK || (mark && parts(words, i))) {
                clauses.add(of(items, item.text().equals("?"), link));
                items.clear();
                link = mark ? "" : item.text();
            } else if (!mark) {
                items.add(item);
            }
            i += item.length();
        }
        clauses.add(of(items, false, link));
        return clauses.stream().filter(c -> !c.items().isEmpty()).toList();
    }

    private static boolean parts(Words words, int i) {
        Words.Word mark = words.list().get(i);
        boolean glued = mark.end() < words.text().length() && words.text().charAt(mark.end()) != ' ';
        return ",;.!?:()\n".contains(mark.raw()) || (mark.raw().equals("-") && !glued);
    }

    /** The longest phrase of the table that begins at a word, or that word alone. */
    private static Item item(List<Words.Word> list, int from) {
        int most = Math.min(YesNoWords.longest(YesNoWords.spelled(list.get(from))), list.size() - from);
        int length = IntStream.iterate(most, n -> n > 1, n -> n - 1)
                .filter(n -> YesNoWords.isKnown(phrase(list, from, n)))
                .findFirst()
                .orElse(1);
        String phrase = phrase(list, from, length);
        return new Item(YesNoWords.kind(phrase), phrase, length);
    }

    private static String phrase(List<Words.Word> list, int from, int length) {
        return list.subList(from, from + length).stream()
                .map(YesNoWords::spelled)
                .collect(Collectors.joining(" "));
    }

    /** True when nothing but phrases of the table stands in it. */
    boolean isPure() {
        return items.stream().noneMatch(i -> i.kind() == YesNoKind.OTHER);
    }

    boolean has(YesNoKind kind) {
        return items.stream().anyMatch(i -> i.kind() == kind);
    }

    /** True when its yes or no stands whatever follows. */
    boolean isFirm() {
        return items.stream()
                .filter(i -> !MINOR.contains(i.kind()))
                .findFirst()
                .filter(i -> i.kind() == YesNoKind.YES || i.kind() == YesNoKind.NO || i.kind() == YesNoKind.HESITANT_NO)
                .isPresent();
    }

    /** "Ich glaube", which only introduces what follows. */
    boolean isMereOpinion() {
        return items.stream().allMatch(i -> i.kind() == YesNoKind.LEANING || MINOR.contains(i.kind()));
    }

    /** True for "das ist gut" and "ich kann nicht", but not for "mache ich gern" and "klar", which only answers begin with. */
    boolean isStatement() {
        boolean ellipsis = items.stream()
                .skip(1)
                .anyMatch(i -> i.text().equals("ich") || i.text().equals("wir"));
        return !ellipsis && (!isPure() || items.getFirst().kind() == YesNoKind.SUBJECT);
    }

    /** The same clause without some of its words. */
    YesNoClause without(Set<String> words) {
        return of(
                items.stream().filter(i -> !words.contains(i.text())).toList(), verdict == YesNoVerdict.QUESTION, link);
    }

    String text() {
        return items.stream().map(Item::text).collect(Collectors.joining(" "));
    }
}
