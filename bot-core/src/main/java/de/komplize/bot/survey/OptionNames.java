package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.survey.Mention.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the options of a question in a reply by the words of their labels, in any of the label's languages. */
final class OptionNames {

    /**
     * @param option its place in the question
     * @param language whose rules of inflection it follows
     * @param spoken all its words
     * @param terms its words and figures; without the light ones, where others are left
     * @param named those that may stand for it alone: "Verein" is not "offene Halle ohne Verein"
     * @param list true where it names several things, each of which stands for it: "Bäume, Grün und Schatten"
     */
    private record Label(
            int option, String language, List<Term> spoken, List<Term> terms, List<Term> named, boolean list) {

        static Label of(int option, String language, String text) {
            List<Term> all = OptionNames.spoken(Term.of(text));
            // The b of "z. B." is no sign.
            List<Term> words = all.stream()
                    .filter(t -> t.text().length() > 1 || !t.isWord())
                    .toList();
            List<Term> spoken = words.isEmpty() ? all : words;
            List<Term> weighty = spoken.stream().filter(OptionNames::isWeighty).toList();
            boolean list = Term.of(text).stream()
                    .anyMatch(t -> t.is(WordClass.AND)
                            || t.is(WordClass.OR)
                            || t.text().equals(","));
            List<Term> terms = weighty.isEmpty() ? spoken : weighty;
            int without = spoken.indexOf(WITHOUT);
            List<Term> named = without > 0
                    ? terms.stream().filter(t -> spoken.indexOf(t) < without).toList()
                    : terms;
            return new Label(option, language, spoken, terms, named.isEmpty() ? terms : named, list);
        }

        boolean beginsAt(List<Term> reply, int from) {
            return from + terms.size() <= reply.size()
                    && IntStream.range(0, terms.size()).allMatch(i -> isForm(terms.get(i), reply.get(from + i)));
        }

        private boolean isForm(Term word, Term said) {
            return word.stem().equals(said.stem()) && !isFar(word, said)
                    || language.equals("tr")
                            && word.isWord()
                            && said.isWord()
                            && Stem.isTurkishFormOf(word.text(), said.text());
        }

        private Likeness likeness(Term word, Term said) {
            return isForm(word, said) ? Likeness.SAME : isFar(word, said) ? Likeness.NONE : Likeness.of(word, said);
        }

        /** "Was" is no "Wasser", though without their endings they are alike. */
        private static boolean isFar(Term word, Term said) {
            return said.text().length() <= LONG
                    && word.text().length() - said.text().length() > 2
                    && word.stem().equals(said.stem());
        }

        boolean has(Term said, Likeness wanted, boolean without) {
            return (without ? terms : named)
                    .stream()
                            .filter(word -> word.isWord() && isWeighty(word))
                            .anyMatch(word -> likeness(word, said) == wanted);
        }

        /** False for an ordinary word somewhere in a long label: who wants "einen Menschen" does not mean "Bürgerrat mit ausgelosten Menschen". */
        boolean isNamedBy(Term said) {
            return list || terms.size() < LONG || Likeness.of(terms.getFirst(), said) != Likeness.NONE;
        }

        boolean isDenied() {
            return spoken.stream()
                    .anyMatch(t -> t.is(WordClass.NOT)
                            || t.is(WordClass.NEVER)
                            || t.text().equals("egal"));
        }

        /** "Zu hell". */
        boolean isTooMuch() {
            return spoken.size() == 2 && spoken.getFirst().text().equals("zu");
        }

        /** "Zufuß". */
        boolean isJoined(Term said) {
            return spoken.stream().map(Term::text).collect(Collectors.joining()).equals(said.text());
        }
    }

    private static final int LONG = 3;

    private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)");

    private static final Term WITHOUT = new Term("ohne");

    /** Alone they name nothing: "neue Fenster" is not "Heizung neu eingestellt". */
    private static final Set<String> ADJECTIVES = Set.of(
            "neu", "neue", "neuer", "neues", "neuen", "gross", "grosse", "klein", "kleine", "lang", "lange", "weit");

    private static final Set<String> SAME = Wordlist.of("egal schnuppe wurscht einerlei");

    private static final Set<String> WANTING = Wordlist.of("""
            will wollen möchte möcht möchten brauche brauch brauchen verlange fordere gebt gib geben verbinden verbinde sprechen want
            need""");

    /** A term of a reply that may name something, and its place there. */
    private record Spot(Term term, int place) {}

    private final List<Label> labels;

    /** The stems of the words of the question: they name none of its options. */
    private final Set<String> asked;

    private static final Memo<List<Option>, OptionNames> OF =
            Memo.ofTheSame(options -> new OptionNames(options, Set.of()));

    static OptionNames of(List<Option> options) {
        return OF.of(options);
    }

    /** @param asked the stems of words that name no option alone */
    OptionNames(List<Option> options, Set<String> asked) {
        this.asked = Set.copyOf(asked);
        labels = IntStream.range(0, options.size())
                .boxed()
                .flatMap(i -> options.get(i).label().byLanguage().entrySet().stream()
                        .flatMap(label -> Stream.of(label.getValue(), withoutBrackets(label.getValue()))
                                .map(text -> Label.of(i, label.getKey(), text))))
                .distinct()
                .toList();
    }

    /** "Tagsüber (8 bis 18 Uhr)". */
    private static String withoutBrackets(String label) {
        String bare = BRACKETS.matcher(label).replaceAll("").strip();
        return bare.length() > 2 ? bare : label;
    }

    private static boolean isWeighty(Term term) {
        // "Ohne Termin" is not "mit Termin".
        return !WordClass.isLight(term.text())
                || term.is(WordClass.NEVER)
                || term.text().equals("ohne");
    }

    private static List<Term> spoken(List<Term> terms) {
        return terms.stream().filter(t -> !t.isMark()).toList();
    }

    /** The option whose whole label the reply is, whatever the words of the label may mean elsewhere: "Vielleicht", "Weiß nicht". */
    Optional<Integer> whole(List<Term> reply) {
        List<Term> said = withoutFillers(spoken(reply));
        Set<Integer> meant = options(
                labels,
                l -> l.spoken.equals(spoken(reply))
                        || withoutFillers(l.spoken).equals(said)
                        || stems(withoutFillers(l.spoken)).equals(stems(said)));
        return meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    private static List<String> stems(List<Term> terms) {
        return terms.stream().map(Term::stem).toList();
    }

    private static List<Term> withoutFillers(List<Term> terms) {
        List<Term> left = terms.stream().filter(t -> !t.is(WordClass.FILLER)).toList();
        return left.isEmpty() ? terms : left;
    }

    /** All places where a label or a word of one stands, in their order. */
    List<Mention> in(List<Term> reply) {
        List<Spot> spots = IntStream.range(0, reply.size())
                .filter(i -> mayName(reply.get(i)))
                .mapToObj(i -> new Spot(reply.get(i), i))
                .toList();
        boolean tooMuch = reply.stream().noneMatch(OptionNames::isEnough);
        List<Mention> found = new ArrayList<>();
        for (int i = 0; i < spots.size(); i++) {
            int at = i;
            Optional<Mention> mention =
                    label(spots, at, tooMuch).or(() -> joined(spots, at)).or(() -> word(spots.get(at), reply, tooMuch));
            mention.ifPresent(found::add);
            int end = mention.map(Mention::to).orElse(0);
            while (i + 1 < spots.size() && spots.get(i + 1).place < end) {
                i++;
            }
        }
        return List.copyOf(found);
    }

    /** "Hell genug" is not "zu hell". */
    private static boolean isEnough(Term term) {
        return term.text().equals("genug") || term.text().equals("ausreichend");
    }

    /** A light word can be all that a label consists of: "Ja", "Nichts". */
    private boolean mayName(Term term) {
        return !term.isMark() && (isWeighty(term) || labels.stream().anyMatch(l -> l.terms.contains(term)));
    }

    private Optional<Mention> label(List<Spot> spots, int i, boolean tooMuch) {
        List<Term> terms = spots.stream().map(Spot::term).toList();
        List<Label> fitting = labels.stream()
                .filter(l -> l.beginsAt(terms, i) && (!l.isTooMuch() || tooMuch))
                .sorted(Comparator.comparingInt((Label l) -> l.terms.size()).reversed())
                .toList();
        if (fitting.isEmpty()) {
            return Optional.empty();
        }
        int length = fitting.getFirst().terms.size();
        Set<Integer> meant = options(fitting, l -> l.terms.size() == length);
        return Optional.of(new Mention(meant, Form.LABEL, spots.get(i).place, spots.get(i + length - 1).place + 1));
    }

    /** "Trinkwasser Brunnen" for "Trinkwasserbrunnen". */
    private Optional<Mention> joined(List<Spot> spots, int i) {
        if (i + 1 >= spots.size() || spots.get(i + 1).place != spots.get(i).place + 1) {
            return Optional.empty();
        }
        Term both = new Term(spots.get(i).term.text() + spots.get(i + 1).term.text());
        return mention(
                l -> l.has(both, Likeness.SAME, false), Form.WORD, spots.get(i).place, spots.get(i + 1).place + 1);
    }

    private static boolean denies(Term term) {
        return term.is(WordClass.NOT)
                || term.is(WordClass.NO)
                || term.is(WordClass.NONE)
                || term.is(WordClass.NEVER)
                || SAME.contains(term.text());
    }

    private Optional<Mention> word(Spot spot, List<Term> reply, boolean tooMuch) {
        boolean wish = reply.stream().anyMatch(t -> WANTING.contains(t.text()));
        boolean denied = reply.stream().anyMatch(OptionNames::denies);
        boolean without = reply.contains(WITHOUT);
        Term term = spot.term;
        int place = spot.place;
        if (!term.isWord() || !isWeighty(term) || asked.contains(term.stem()) || ADJECTIVES.contains(term.stem())) {
            return Optional.empty();
        }
        // "Ein Auto" is not "kein Auto".
        Predicate<Label> named = l -> (tooMuch || !l.isTooMuch())
                && (!wish || l.isNamedBy(term))
                && (denied || asked.isEmpty() || !l.isDenied());
        return mention(
                        named.and(l -> l.has(term, Likeness.SAME, without) || l.isJoined(term)),
                        Form.WORD,
                        place,
                        place + 1)
                .or(() ->
                        mention(named.and(l -> l.has(term, Likeness.LIKELY, without)), Form.LIKELY, place, place + 1));
    }

    private Optional<Mention> mention(Predicate<Label> meant, Form form, int from, int to) {
        Set<Integer> options = options(labels, meant);
        return options.isEmpty() ? Optional.empty() : Optional.of(new Mention(options, form, from, to));
    }

    private static Set<Integer> options(List<Label> labels, Predicate<Label> wanted) {
        return labels.stream().filter(wanted).map(Label::option).collect(Collectors.toSet());
    }
}
