package de.komplize.bot.survey;

import de.komplize.bot.entity.Misspelling;
import de.komplize.bot.survey.Mention.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the options of a question in a reply by the words of their labels, in any of the label's languages. */
final class OptionNames {

    // Shorter words are part of too many others.
    private static final int SHORTEST_PART = 4;

    /**
     * @param option its place in the question
     * @param terms the label's words and figures; without the light ones, where others are left
     */
    private record Label(int option, List<Term> terms) {

        boolean beginsAt(List<Term> reply, int from) {
            return from + terms.size() <= reply.size()
                    && IntStream.range(0, terms.size())
                            .allMatch(i -> terms.get(i)
                                    .stem()
                                    .equals(reply.get(from + i).stem()));
        }
    }

    /** A term of a reply that may name something, and its place there. */
    private record Spot(Term term, int place) {}

    private final List<Label> labels;

    OptionNames(List<Option> options) {
        labels = IntStream.range(0, options.size())
                .boxed()
                .flatMap(i ->
                        options.get(i).label().byLanguage().values().stream().map(text -> new Label(i, weighty(text))))
                .distinct()
                .toList();
    }

    private static List<Term> weighty(String label) {
        List<Term> all = Term.of(label).stream().filter(t -> !t.isMark()).toList();
        List<Term> weighty =
                all.stream().filter(t -> !WordClass.isLight(t.text())).toList();
        return weighty.isEmpty() ? all : weighty;
    }

    /** The options whose whole label the reply is. */
    Optional<Integer> whole(List<Term> reply) {
        Set<Integer> meant = labels.stream()
                .filter(l -> l.terms.equals(weighty(joined(reply))))
                .map(Label::option)
                .collect(Collectors.toSet());
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    private static String joined(List<Term> terms) {
        return terms.stream().map(Term::text).collect(Collectors.joining(" "));
    }

    /** All places where a word of a label stands, in their order. */
    List<Mention> in(List<Term> reply) {
        List<Spot> spots = IntStream.range(0, reply.size())
                .filter(i -> !reply.get(i).isMark()
                        && (!WordClass.isLight(reply.get(i).text()) || isLabel(reply.get(i))))
                .mapToObj(i -> new Spot(reply.get(i), i))
                .toList();
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            Optional<Mention> label = label(spots, i);
            if (label.isPresent()) {
                found.add(label.get());
                int end = label.get().to();
                while (i + 1 < spots.size() && spots.get(i + 1).place < end) {
                    i++;
                }
            } else {
                word(spots, i).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /** A light word can be all that a label consists of: "Ja", "Nichts". */
    private boolean isLabel(Term term) {
        return labels.stream().anyMatch(l -> l.terms.getFirst().equals(term));
    }

    private Optional<Mention> label(List<Spot> spots, int i) {
        List<Term> terms = spots.stream().map(Spot::term).toList();
        List<Label> fitting = labels.stream()
                .filter(l -> l.beginsAt(terms, i))
                .sorted(Comparator.comparingInt((Label l) -> l.terms.size()).reversed())
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        int length = fitting.getFirst().terms.size();
        Set<Integer> meant = options(fitting, l -> l.terms.size() == length);
        return Optional.of(new Mention(meant, Form.LABEL, spots.get(i).place, spots.get(i + length - 1).place + 1));
    }

    private Optional<Mention> word(List<Spot> spots, int i) {
        Term term = spots.get(i).term;
        int place = spots.get(i).place;
        if (!term.isWord() || WordClass.isLight(term.text())) {
            return Optional.empty();
        }
        return mention(Form.WORD, place, term, (word, said) -> word.stem().equals(said.stem()))
                .or(() -> mention(Form.WORD, place, term, (word, said) -> Misspelling.isOf(word.text(), said.text())))
                .or(() -> mention(Form.LIKELY, place, term, OptionNames::isPart));
    }

    private interface Likeness {
        boolean is(Term word, Term said);
    }

    private Optional<Mention> mention(Form form, int place, Term said, Likeness likeness) {
        Set<Integer> meant = options(
                labels,
                l -> l.terms.stream()
                        .filter(word -> word.isWord() && !WordClass.isLight(word.text()))
                        .anyMatch(word -> likeness.is(word, said)));
        return meant.isEmpty() ? Optional.empty() : Optional.of(new Mention(meant, form, place, place + 1));
    }

    private static Set<Integer> options(List<Label> labels, Predicate<Label> wanted) {
        return labels.stream().filter(wanted).map(Label::option).collect(Collectors.toSet());
    }

    /** "Bänke" for "Sitzbänke", "Fahrrad" for "Fahrradständer", and the other way round. */
    private static boolean isPart(Term word, Term said) {
        String shorter = word.stem().length() < said.stem().length() ? word.stem() : said.stem();
        String longer = word.stem().length() < said.stem().length() ? said.stem() : word.stem();
        return shorter.length() >= SHORTEST_PART && (longer.endsWith(shorter) || longer.startsWith(shorter));
    }
}
