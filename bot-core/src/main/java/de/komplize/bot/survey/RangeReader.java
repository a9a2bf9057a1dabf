package de.komplize.bot.survey;

import de.komplize.bot.entity.Correction;
import de.komplize.bot.entity.Wordlist;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the reply to a question whose options are ranges, such as ages: there a figure is a value, not a place in the list. */
final class RangeReader {

    private static final Set<String> MEASURES = Wordlist.of("""
            jahr jahre jahren j alter lebensjahr lebensjahre alt jährig jährige jähriger years year old yaşında yaşındayım yaşında yaş yaşım
            yaşından yıl лет год года годов лет років роки рік исполнилось виповнилося سنة سنوات عاما عام عمري العمر عمر أبلغ age aged m""");

    /** Beside a figure they make more or less of it, or another one. */
    private static final Set<String> BOUNDS = Wordlist.of("""
            unter über ab bis mindestens höchstens maximal minimal mehr weniger älter jünger fast knapp bald beinahe noch zwischen over
            under from more less older younger up x mal plus minus jahrgang almost nearly about between below above than küçük büyük üstü üstünde üzeri
            üzerinde altında arası младше моложе старше больше меньше до от более менее почти скоро между молодше більше менше від майже між
            أقل أكثر من أكبر أصغر تحت فوق دون بين إلى حتى فما فأكثر فأقل وأكثر وأكبر""");

    private static final Set<String> OTHER_UNITS = Set.of("%", "€", "$", "°", "=");

    // "Am 18.", "um 18" are a day and an hour.
    private static final Set<String> BEFORE_TIMES = Set.of("am", "um", "im", "in", "vor", "nach", "bei");

    private static final Set<String> OF_AGE = Wordlist.of("""
            alt jung uralt blutjung steinalt volljährig minderjährig erwachsen erwachsene erwachsener rentner rentnerin senior seniorin
            jugendlich jugendliche jugendlicher teenager teenie young old adult yaşlıyım gencim emekliyim emekli pensioner retired teenager пенсионер
            пенсионерка взрослый взрослая молодой молодая пожилой пенсіонер пенсіонерка дорослий доросла молодий молода متقاعد متقاعدة بالغ
            شاب شابة""");

    /** What they add to the first and the last year of a decade: "Mitte 40". */
    private static final Map<String, List<Integer>> DECADE =
            Map.of("anfang", List.of(0, 3), "mitte", List.of(4, 6), "ende", List.of(7, 9));

    /** The option of what is said. */
    private static final int NONE = -1;

    private final List<Option> options;
    private final List<LabelRange> ranges;
    private final Signs signs;

    RangeReader(List<Option> options) {
        this.options = List.copyOf(options);
        ranges = LabelRange.of(options).stream().filter(r -> r.from() != r.to()).toList();
        signs = new Signs(options);
    }

    /** True where most of the options are ranges. */
    static boolean suits(List<Option> options) {
        long ranges = LabelRange.of(options).stream()
                .filter(r -> r.from() != r.to())
                .map(LabelRange::option)
                .distinct()
                .count();
        return ranges > 1 && ranges * 2 > options.size();
    }

    AnswerReading read(String reply) {
        return Correction.lastWord(reply)
                .map(this::whole)
                .filter(reading -> reading instanceof AnswerReading.Read || reading instanceof AnswerReading.Echo)
                .orElseGet(() -> whole(reply));
    }

    private AnswerReading whole(String reply) {
        List<Term> terms = Term.of(reply);
        Set<Integer> named = options(label -> spoken(Term.ofLabel(label)).equals(spoken(terms)));
        if (named.size() == 1) {
            return new AnswerReading.Read(answer(named.iterator().next()));
        }
        if (Asking.is(reply) || Declining.is(reply)) {
            return new AnswerReading.Absent();
        }
        List<Integer> figures = IntStream.range(0, terms.size())
                .filter(i -> isFigure(terms.get(i)))
                .boxed()
                .toList();
        return figures.isEmpty() ? named(spoken(terms), reply) : figured(Clauses.of(terms), figures, reply);
    }

    private static List<Term> spoken(List<Term> terms) {
        return terms.stream().filter(t -> !t.isMark()).toList();
    }

    private static boolean isFigure(Term term) {
        return term.number().isPresent() && term.ordinal().isEmpty();
    }

    /** "b", "die zweite", "älter". */
    private AnswerReading named(List<Term> spoken, String reply) {
        List<Term> said = spoken.stream()
                .filter(t -> signs.isSign(t) || !WordClass.isLight(t.text()))
                .toList();
        boolean ofAge = !said.isEmpty() && said.stream().allMatch(t -> OF_AGE.contains(t.text()));
        if (ofAge || said.size() != 1) {
            return ofAge ? unclear(List.of()) : new AnswerReading.Absent();
        }
        Term only = said.getFirst();
        Set<Integer> meant = signs.isSign(only)
                ? signs.mention(only, 0).map(Mention::options).orElse(Set.of())
                : options(label -> Term.ofLabel(label).contains(only));
        if (meant.size() == 1) {
            return spoken.stream().anyMatch(RangeReader::refuses)
                    ? unclear(List.of())
                    : read(meant.iterator().next(), Doubt.in(reply));
        }
        return signs.isSign(only) && meant.isEmpty()
                ? new AnswerReading.OutOfRange(only.text())
                : new AnswerReading.Absent();
    }

    private static boolean refuses(Term term) {
        return term.is(WordClass.NOT) || term.is(WordClass.NO) || term.is(WordClass.NONE);
    }

    private AnswerReading figured(Clauses clauses, List<Integer> figures, String reply) {
        int first = figures.getFirst();
        List<Integer> around = clauses.around(first).boxed().toList();
        boolean stray = figures.stream()
                .flatMap(i -> clauses.around(i).boxed())
                .filter(i -> i < end(clauses, figures.getLast()))
                .map(clauses::term)
                .anyMatch(RangeReader::isStray);
        boolean typing = figures.size() > 1
                && figures.stream().map(clauses::term).distinct().count() == 1;
        if (stray || typing) {
            return new AnswerReading.Absent();
        }
        List<Integer> values =
                figures.stream().map(i -> clauses.term(i).number().getAsInt()).toList();
        boolean refused = around.stream().map(clauses::term).anyMatch(RangeReader::refuses);
        boolean negative = first > 0 && clauses.term(first - 1).text().equals("-");
        boolean timed = first > 0
                && BEFORE_TIMES.contains(clauses.term(first - 1).text())
                && !(first > 1 && clauses.term(first - 2).text().equals("i"));
        if (refused || negative || timed) {
            return unclear(List.of());
        }
        Optional<LabelRange> said = said(clauses, around, values);
        if (said.isPresent()) {
            return within(said.get(), Doubt.in(reply));
        }
        boolean bound =
                around.stream().anyMatch(i -> BOUNDS.contains(clauses.term(i).text()));
        if (bound || values.size() > 1) {
            return unclear(bound ? List.of() : held(values));
        }
        Term before = first > 0 ? clauses.term(first - 1) : clauses.term(first);
        return before.is(WordClass.HINT) ? place(values.getFirst()) : value(values.getFirst(), before, reply);
    }

    /** "Ich bin 34 und wohne in Waldau": where another thought begins. */
    private static int end(Clauses clauses, int last) {
        return IntStream.range(last, clauses.terms().size())
                .filter(i -> clauses.term(i).is(WordClass.AND))
                .findFirst()
                .orElse(clauses.terms().size());
    }

    private static boolean isStray(Term term) {
        return OTHER_UNITS.contains(term.text())
                || term.isWord()
                        && !isFigure(term)
                        && !WordClass.isLight(term.text())
                        && !MEASURES.contains(term.text())
                        && !BOUNDS.contains(term.text())
                        && !DECADE.containsKey(term.text());
    }

    /** "Über 65", "zwischen 30 und 40": the range that the reply names, where it names no other figure. */
    private static Optional<LabelRange> said(Clauses clauses, List<Integer> around, List<Integer> values) {
        String from = around.stream()
                .map(clauses::term)
                .dropWhile(t -> !isFigure(t) && !BOUNDS.contains(t.text()))
                .map(t -> t.isWord() && isFigure(t) ? String.valueOf(t.number().getAsInt()) : t.text())
                .collect(Collectors.joining(" "));
        return LabelRange.of(from)
                .filter(range ->
                        values.size() == 1 || values.size() == 2 && values.equals(List.of(range.from(), range.to())));
    }

    private AnswerReading within(LabelRange said, boolean doubt) {
        List<Integer> holding =
                holding(said).stream().filter(_ -> isPlausible(said.from())).toList();
        return holding.size() == 1 ? read(holding.getFirst(), doubt) : unclear(touching(said));
    }

    private AnswerReading place(int number) {
        return number >= 1 && number <= options.size()
                ? read(number - 1, false)
                : new AnswerReading.OutOfRange(String.valueOf(number));
    }

    private AnswerReading value(int value, Term before, String reply) {
        Optional<List<Integer>> part = Optional.ofNullable(DECADE.get(before.text()));
        if (part.isPresent()) {
            return within(
                    new LabelRange(
                            NONE,
                            value + part.get().getFirst(),
                            value + part.get().getLast()),
                    true);
        }
        List<Integer> held = held(List.of(value));
        if (value >= 1 && value <= options.size()) {
            Set<Integer> either = new HashSet<>(held);
            either.add(value - 1);
            return unclear(either.stream().sorted().toList());
        }
        return value > 0 && held.size() == 1 && isPlausible(value)
                ? read(held.getFirst(), Doubt.in(reply))
                : unclear(List.of());
    }

    /** No range is open without an end: nobody is 180, and 1980 is a year. */
    private boolean isPlausible(int value) {
        OptionalInt highest = ranges.stream().mapToInt(LabelRange::from).max();
        return value <= 2 * highest.orElse(0);
    }

    private List<Integer> held(List<Integer> values) {
        return values.stream()
                .flatMap(value -> holding(new LabelRange(NONE, value, value)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Of "bis 60" and "bis 120 Euro", which hold each other, the least that holds it. */
    private List<Integer> holding(LabelRange said) {
        List<LabelRange> holding = ranges.stream().filter(r -> r.holds(said)).toList();
        boolean nested = holding.stream().allMatch(r -> r.from() == 0);
        Stream<LabelRange> least =
                nested ? holding.stream().min(Comparator.comparingInt(LabelRange::to)).stream() : holding.stream();
        return least.map(LabelRange::option).distinct().toList();
    }

    private List<Integer> touching(LabelRange said) {
        return ranges.stream()
                .filter(r -> r.from() <= said.to() && said.from() <= r.to())
                .map(LabelRange::option)
                .distinct()
                .toList();
    }

    private Set<Integer> options(Predicate<String> label) {
        return IntStream.range(0, options.size())
                .filter(i ->
                        options.get(i).label().byLanguage().values().stream().anyMatch(label))
                .boxed()
                .collect(Collectors.toSet());
    }

    private AnswerReading read(int option, boolean doubt) {
        return doubt ? new AnswerReading.Echo(answer(option)) : new AnswerReading.Read(answer(option));
    }

    private AnswerReading unclear(Collection<Integer> candidates) {
        return new AnswerReading.Unclear(candidates.stream().map(this::answer).toList());
    }

    private Answer answer(int option) {
        return new Answer.One(options.get(option).id());
    }
}
