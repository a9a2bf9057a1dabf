package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells which of the options that a reply names are refused: "kein WLAN", "WLAN nicht", "alles außer a, b", "lieber Bänke als WLAN".
 *
 * @param named where labels stand; what is part of one refuses nothing
 * @param mentions where options are named, be it by a label or a sign
 */
record Refusals(Clauses clauses, List<Mention> named, List<Mention> mentions) {

    // Between "kein" and what it refuses: "kein kostenloses WLAN".
    private static final int WORDS_BETWEEN = 2;

    // "b hariç hepsi"
    private static final Set<String> BEHIND = Wordlist.of("hariç dışında");

    private static final Set<String> THAN = Set.of("als", "than");
    private static final Set<String> RATHER = Set.of("lieber", "eher", "mehr", "besser", "wichtiger", "rather", "more");
    private static final Set<String> ONLY =
            Set.of("nur", "only", "bloss", "только", "лише", "тільки", "فقط", "sadece", "yalnizca");

    Refusals {
        named = List.copyOf(named);
        mentions = List.copyOf(mentions);
    }

    boolean refuses(Mention mention) {
        return isExcepted(mention) || isBefore(mention) || isBehind(mention);
    }

    /** "Alles außer ..." */
    boolean hasException() {
        return IntStream.range(0, clauses.terms().size()).anyMatch(this::isException);
    }

    private boolean isException(int place) {
        return clauses.term(place).is(WordClass.NOT_ANY) && !Mention.covers(named, place);
    }

    private boolean isExcepted(Mention mention) {
        return IntStream.range(0, mention.from())
                        .anyMatch(i -> isException(i)
                                && !BEHIND.contains(clauses.term(i).text()))
                || IntStream.range(mention.to(), clauses.terms().size())
                        .anyMatch(i -> isException(i)
                                && BEHIND.contains(clauses.term(i).text()));
    }

    private boolean isBefore(Mention mention) {
        int between = 0;
        for (int i = mention.from() - 1; i >= 0 && between <= WORDS_BETWEEN; i--) {
            if (!clauses.together(i, mention.from())) {
                return false;
            }
            if (isRefusal(i)) {
                return true;
            }
            Term term = clauses.term(i);
            boolean light = term.isMark() || WordClass.isLight(term.text()) || Mention.covers(mentions, i);
            between += light ? 0 : 1;
        }
        return false;
    }

    /** "WLAN brauche ich nicht", "WLAN nein": where nothing else follows that it could refuse. */
    private boolean isBehind(Mention mention) {
        return clauses.around(mention.from())
                .filter(i ->
                        i >= mention.to() && (isRefusal(i) || clauses.term(i).is(WordClass.NO)))
                .anyMatch(i ->
                        mentions.stream().noneMatch(m -> m.from() >= mention.to() && clauses.together(m.from(), i)));
    }

    private boolean isRefusal(int place) {
        Term term = clauses.term(place);
        boolean than = THAN.contains(term.text())
                && clauses.around(place)
                        .anyMatch(i ->
                                i < place && RATHER.contains(clauses.term(i).text()));
        boolean notOnly = place + 1 < clauses.terms().size()
                && ONLY.contains(clauses.term(place + 1).text());
        return !Mention.covers(named, place) && (than || term.is(WordClass.NOT) && !notOnly);
    }
}
