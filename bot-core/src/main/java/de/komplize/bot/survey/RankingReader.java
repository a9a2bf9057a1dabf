package de.komplize.bot.survey;

import de.komplize.bot.entity.Correction;
import de.komplize.bot.entity.Wordlist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Reads the order in which a reply names all options of a ranking: "b, a, c", "erst Bänke, dann WLAN", "Bänke 2, WLAN 1". */
final class RankingReader {

    // These say a place of their own; where it is not that of the words, the order is not the one meant.
    private static final Set<String> FIRST =
            Wordlist.of("zuerst erstes zunächst first önce сначала сперва спочатку спершу أولا");
    private static final Set<String> LAST = Wordlist.of("""
            zuletzt letztes letzter letzte schluss ende unwichtigsten least last finally sonunda последнее последним наконец останнє
            останнім нарешті أخيرا""");
    private static final Set<String> EQUAL = Wordlist.of("""
            gleich gleichauf umgekehrt andersrum andersherum unwichtiger equal equally same eşit aynı одинаково поровну однаково نفس
            متساوي متساوية""");

    private final List<Option> options;

    RankingReader(List<Option> options) {
        this.options = List.copyOf(options);
    }

    AnswerReading read(String reply) {
        return Correction.lastWord(reply)
                .map(this::order)
                .filter(reading -> reading instanceof AnswerReading.Read)
                .orElseGet(() -> order(reply));
    }

    private AnswerReading order(String reply) {
        List<Term> terms = Term.of(reply);
        Picks picks = Picking.of(options, true, reply);
        List<Integer> glued = new Signs(options).glued(terms);
        if (picks.isEmpty() && glued.size() < options.size()) {
            return has(terms, EQUAL) ? unclear() : new AnswerReading.Absent();
        }
        if (glued.size() == options.size()) {
            return complete(glued, true);
        }
        boolean open = !picks.refused().isEmpty() || picks.either() || picks.all() || has(terms, EQUAL);
        return open
                ? unclear()
                : ordered(terms, picks.doubtful() || !picks.torn().isEmpty());
    }

    private AnswerReading ordered(List<Term> terms, boolean doubtful) {
        List<Mention> named = named(terms);
        List<Integer> figures = IntStream.range(0, terms.size())
                .filter(i -> !Mention.covers(named, i)
                        && !FIRST.contains(terms.get(i).text())
                        && terms.get(i).number().isPresent())
                .boxed()
                .toList();
        List<Integer> numbers =
                figures.stream().map(i -> terms.get(i).number().getAsInt()).toList();
        if (named.isEmpty()) {
            return complete(numbers.stream().map(n -> n - 1).toList(), doubtful);
        }
        List<Integer> order = named.stream().map(Mention::option).toList();
        if (!figures.isEmpty()) {
            return numbered(order, numbers, doubtful);
        }
        return isOutOfOrder(terms, named) ? unclear() : complete(order, doubtful);
    }

    private List<Mention> named(List<Term> terms) {
        Signs signs = new Signs(options);
        List<Mention> named = new ArrayList<>(OptionNames.of(options).in(terms));
        IntStream.range(0, terms.size())
                .filter(i ->
                        !Mention.covers(named, i) && Signs.isLetter(terms.get(i).text()))
                .boxed()
                .toList()
                .forEach(i -> signs.mention(terms.get(i), i).ifPresent(named::add));
        named.sort(Comparator.comparingInt(Mention::from));
        return named;
    }

    /** "Bänke 2, WLAN 1": each option with its place. */
    private AnswerReading numbered(List<Integer> order, List<Integer> places, boolean doubtful) {
        if (order.size() != places.size()
                || !isPermutation(places.stream().map(p -> p - 1).toList())) {
            return unclear();
        }
        return complete(
                IntStream.range(0, order.size())
                        .boxed()
                        .sorted(Comparator.comparing(places::get))
                        .map(order::get)
                        .toList(),
                doubtful);
    }

    private AnswerReading complete(List<Integer> order, boolean doubtful) {
        if (!order.stream().allMatch(i -> i >= 0 && i < options.size())) {
            return new AnswerReading.OutOfRange(String.join(
                    ", ", order.stream().map(i -> String.valueOf(i + 1)).toList()));
        }
        if (isPermutation(order)) {
            return doubtful ? new AnswerReading.Echo(answer(order)) : new AnswerReading.Read(answer(order));
        }
        Set<Integer> named = new HashSet<>(order);
        List<Integer> missing = IntStream.range(0, options.size())
                .filter(i -> !named.contains(i))
                .boxed()
                .toList();
        // Where one is missing, it can only come last; but it must be said.
        boolean clear = missing.size() == 1 && named.size() == order.size();
        List<Integer> whole = new ArrayList<>(order);
        whole.addAll(missing);
        return clear ? new AnswerReading.Unclear(List.of(answer(whole))) : unclear();
    }

    private boolean isPermutation(List<Integer> order) {
        return order.size() == options.size()
                && new HashSet<>(order).size() == options.size()
                && order.stream().allMatch(i -> i >= 0 && i < options.size());
    }

    private Answer answer(List<Integer> order) {
        return new Answer.Order(order.stream().map(i -> options.get(i).id()).toList());
    }

    private static AnswerReading unclear() {
        return new AnswerReading.Unclear(List.of());
    }

    private static boolean has(List<Term> terms, Set<String> words) {
        return terms.stream().anyMatch(t -> words.contains(t.text()));
    }

    private static boolean isOutOfOrder(List<Term> terms, List<Mention> named) {
        return IntStream.range(0, terms.size())
                .anyMatch(i -> FIRST.contains(terms.get(i).text()) && count(named, m -> m.to() <= i) > 1
                        || LAST.contains(terms.get(i).text()) && count(named, m -> m.from() > i) > 1);
    }

    private static long count(List<Mention> named, Predicate<Mention> which) {
        return named.stream().filter(which).count();
    }
}
