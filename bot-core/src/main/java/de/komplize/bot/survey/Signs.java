package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.survey.Mention.Form;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What letters and numbers mean for a list of options: an id, a place in the list, or a value that a label names. */
final class Signs {

    private static final Set<String> LAST = Wordlist.of("""
            letzte letzten letzter letztes letztere last sonuncu sonuncusu последний последнее последнюю последняя останній останнє останню
            остання الأخير الأخيرة""");

    private final List<Option> options;
    private final List<LabelRange> ranges;

    Signs(List<Option> options) {
        this.options = List.copyOf(options);
        ranges = LabelRange.of(options);
    }

    static boolean isLetter(String text) {
        return isLatin(text) || Letters.isOne(text);
    }

    private static boolean isLatin(String text) {
        return text.length() == 1 && text.charAt(0) >= 'a' && text.charAt(0) <= 'z';
    }

    /** A letter that is a word elsewhere, such as "u", is a sign only where the list has it. */
    boolean isSign(Term term) {
        return isLetter(term.text()) && (!letter(term.text()).isEmpty() || !WordClass.isLight(term.text()))
                || isLast(term)
                || term.number().isPresent();
    }

    boolean isLast(Term term) {
        return LAST.contains(term.text());
    }

    /** What the sign stands for; empty where the list has no such place. */
    Optional<Mention> mention(Term term, int place) {
        Set<Integer> meant =
                isLetter(term.text()) ? letter(term.text()) : isLast(term) ? Set.of(options.size() - 1) : number(term);
        return meant.isEmpty() ? Optional.empty() : Optional.of(new Mention(meant, Form.SIGN, place, place + 1));
    }

    /** The only option that holds all the figures a reply names: "18-29", "über 65". */
    Optional<Integer> range(String reply) {
        Optional<LabelRange> said = LabelRange.of(reply);
        Set<Integer> meant = said.stream()
                .flatMap(range -> ranges.stream().filter(r -> r.holds(range)))
                .map(LabelRange::option)
                .collect(Collectors.toSet());
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    /** "Bac", "13": signs that were written in one, if the reply is nothing else; empty where one of them is none. */
    List<Integer> glued(List<Term> reply) {
        List<Term> words = reply.stream().filter(t -> !t.isMark()).toList();
        if (words.size() != 1 || words.getFirst().text().length() < 2) {
            return List.of();
        }
        String word = words.getFirst().text();
        List<Integer> meant = word.chars()
                .mapToObj(c -> new Term(Character.toString(c)))
                .filter(t -> isLatin(t.text()) || t.isFigure())
                .flatMap(t -> mention(t, 0).stream())
                .filter(Mention::isClear)
                .map(Mention::option)
                .distinct()
                .toList();
        return meant.size() == word.length() ? meant : List.of();
    }

    /** Options are shown with the letters of their places; an id that is another letter makes two of it. */
    private Set<Integer> letter(String letter) {
        return IntStream.range(0, options.size())
                .filter(i -> options.get(i).id().equalsIgnoreCase(letter)
                        || isLatin(letter) && letter.charAt(0) == 'a' + i
                        || Letters.places(letter).contains(i))
                .boxed()
                .collect(Collectors.toSet());
    }

    private Set<Integer> number(Term term) {
        OptionalInt number = term.number();
        Set<Integer> meant = new HashSet<>();
        if (number.isPresent()) {
            int value = number.getAsInt();
            if (value >= 1 && value <= options.size()) {
                meant.add(value - 1);
            }
            if (term.ordinal().isEmpty()) {
                ranges.stream().filter(r -> r.holds(value)).forEach(r -> meant.add(r.option()));
            }
        }
        return meant;
    }
}
