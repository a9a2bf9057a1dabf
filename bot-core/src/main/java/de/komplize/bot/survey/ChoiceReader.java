package de.komplize.bot.survey;

import de.komplize.bot.entity.YesNo;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the reply to a question that offers options, of which one or several are taken. */
final class ChoiceReader {

    private static final Pattern HELD_KEY = Pattern.compile("\\P{L}*(\\p{L})\\1{2,}+\\P{L}*");

    private final List<Option> options;

    ChoiceReader(List<Option> options) {
        this.options = List.copyOf(options);
    }

    AnswerReading one(String reply) {
        Picks picks = picks(reply);
        if (picks.isEmpty()) {
            return new AnswerReading.Absent();
        }
        Function<Integer, Answer> answer = i -> new Answer.One(options.get(i).id());
        TreeSet<Integer> open = new TreeSet<>(picks.torn());
        open.addAll(picks.wanted());
        if (open.size() == 1) {
            Answer only = answer.apply(open.first());
            return picks.doubtful() || picks.all() || picks.outside().isPresent()
                    ? new AnswerReading.Echo(only)
                    : new AnswerReading.Read(only);
        }
        return open.isEmpty() ? unnamed(picks, answer) : unclear(open, answer);
    }

    private AnswerReading unnamed(Picks picks, Function<Integer, Answer> answer) {
        if (picks.outside().isPresent()) {
            return new AnswerReading.OutOfRange(picks.outside().get());
        }
        Optional<Integer> standsForNone = noneOption();
        if (picks.none() && standsForNone.isPresent()) {
            return new AnswerReading.Read(answer.apply(standsForNone.get()));
        }
        List<Integer> left = left(picks);
        // "Nicht zu viel und nicht zu wenig" is not "gar keine".
        if (left.equals(standsForNone.stream().toList())) {
            return unclear(List.of(), answer);
        }
        if (left.size() == 1) {
            return new AnswerReading.Echo(answer.apply(left.getFirst()));
        }
        return unclear(picks.none() ? List.of() : left, answer);
    }

    AnswerReading many(String reply, int min, int max) {
        Picks picks = glued(reply).orElseGet(() -> picks(reply));
        if (picks.isEmpty()) {
            return new AnswerReading.Absent();
        }
        Function<Integer, Answer> single =
                i -> new Answer.Many(List.of(options.get(i).id()));
        boolean contradiction = picks.wanted().size() > 1
                && noneOption().filter(picks.wanted()::contains).isPresent();
        if (!picks.torn().isEmpty() || picks.either() || contradiction) {
            TreeSet<Integer> open = new TreeSet<>(picks.torn());
            open.addAll(picks.wanted());
            return unclear(open, single);
        }
        if (picks.outside().isPresent()) {
            return new AnswerReading.OutOfRange(picks.outside().get());
        }
        boolean named = !picks.wanted().isEmpty()
                || picks.all()
                || picks.none()
                || left(picks).isEmpty();
        return named ? counted(picks, min, max) : unclear(left(picks), single);
    }

    private AnswerReading counted(Picks picks, int min, int max) {
        Collection<Integer> taken = picks.all()
                ? left(picks)
                : picks.wanted().isEmpty() ? noneOption().stream().toList() : new TreeSet<>(picks.wanted());
        List<String> ids = taken.stream().map(i -> options.get(i).id()).toList();
        if (ids.size() < min || ids.size() > max) {
            return new AnswerReading.OutOfRange(String.join(
                    ", ", taken.stream().map(i -> options.get(i).id()).toList()));
        }
        boolean both = picks.none() && !picks.wanted().isEmpty();
        Answer answer = new Answer.Many(ids);
        return picks.doubtful() || both ? new AnswerReading.Echo(answer) : new AnswerReading.Read(answer);
    }

    /** "ac", "13", where nothing else can be meant. */
    private Optional<Picks> glued(String reply) {
        List<Integer> signs = new Signs(options).glued(Term.of(reply));
        boolean ascending = signs.equals(signs.stream().sorted().toList());
        return signs.isEmpty() || !ascending ? Optional.empty() : Optional.of(Picks.probably(signs));
    }

    private Picks picks(String reply) {
        if (isTyping(reply)) {
            return Picks.NOTHING;
        }
        Picks picks = Picking.of(options, false, reply);
        return picks.isEmpty()
                ? yesOrNo(reply)
                        .map(Picks::one)
                        .or(() -> never(reply).map(i -> Picks.probably(List.of(i))))
                        .orElse(picks)
                : picks;
    }

    /** "aaaa", "a a a a", "' OR 1=1 --": the same sign again and again, and nothing else. */
    private boolean isTyping(String reply) {
        List<Term> said = Term.of(reply).stream()
                .filter(t -> !t.isMark() && !t.is(WordClass.OR))
                .toList();
        boolean repeated = said.size() > 1 && new HashSet<>(said).size() == 1;
        return repeated && new Signs(options).isSign(said.getFirst())
                || HELD_KEY.matcher(reply).matches();
    }

    /** "Gar nicht", where one option alone refuses something. */
    private Optional<Integer> never(String reply) {
        List<Term> said = Term.of(reply).stream().filter(t -> !t.isMark()).toList();
        boolean refusal = said.stream().allMatch(t -> WordClass.isLight(t.text()))
                && said.stream().anyMatch(t -> t.is(WordClass.NOT));
        List<Integer> refusing = options(label -> Term.ofLabel(label).stream().anyMatch(t -> t.is(WordClass.NOT)))
                .toList();
        return refusal && refusing.size() == 1 ? Optional.of(refusing.getFirst()) : Optional.empty();
    }

    /** Options that are a yes and a no are named in all the ways of yes and no. */
    private Optional<Integer> yesOrNo(String reply) {
        return YesNo.read(reply)
                .value()
                .flatMap(yes -> options(label -> YesNo.read(label).value().equals(Optional.of(yes)) && isShort(label))
                        .findFirst());
    }

    private static boolean isShort(String label) {
        return Term.ofLabel(label).size() == 1;
    }

    /** The option that stands for none of the others. */
    private Optional<Integer> noneOption() {
        return options(label ->
                        Term.ofLabel(label).stream().filter(t -> !t.isMark()).allMatch(t -> WordClass.isLight(t.text()))
                                && Term.ofLabel(label).stream().anyMatch(t -> t.is(WordClass.NONE)))
                .findFirst();
    }

    private Stream<Integer> options(java.util.function.Predicate<String> label) {
        return IntStream.range(0, options.size())
                .boxed()
                .filter(i ->
                        options.get(i).label().byLanguage().values().stream().anyMatch(label));
    }

    private List<Integer> left(Picks picks) {
        return IntStream.range(0, options.size())
                .boxed()
                .filter(i -> !picks.refused().contains(i))
                .toList();
    }

    private static AnswerReading unclear(Collection<Integer> candidates, Function<Integer, Answer> answer) {
        return new AnswerReading.Unclear(candidates.stream().map(answer).toList());
    }
}
