package de.komplize.bot.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tables of a question: what may stand in their cells, and in which one an answer counts. Which cells there are depends on the question alone,
 * never on the answers: a cell that comes and goes would tell that somebody stands in it.
 */
final class Cells {

    static final String PICKED = "picked";
    static final String OTHERS = "others";
    static final String NONE = "none";
    static final String BELOW = "below";
    static final String ABOVE = "above";

    /** So many different numbers are a table of their own; of more, ranges are counted. */
    private static final int MOST_NUMBERS = 20;

    private static final List<BigDecimal> EDGES = IntStream.rangeClosed(0, 5)
            .boxed()
            .flatMap(power ->
                    Stream.of(1, 2, 5).map(digit -> BigDecimal.valueOf(digit).scaleByPowerOfTen(power)))
            .map(edge -> new BigDecimal(edge.toPlainString()))
            .toList();

    private static final int FIRST_DECADE = 1900;
    private static final int LAST_DECADE = 2090;
    private static final int DECADE = 10;

    private Cells() {}

    /**
     * One table of a question.
     *
     * @param part empty where the question has one table; the option where each has its own
     * @param cells each answer counts in one of them
     */
    record Table(String part, List<String> cells) {
        Table {
            cells = List.copyOf(cells);
        }
    }

    /** @param districts the official names */
    static List<Table> tables(Question question, List<String> districts) {
        return switch (question) {
            case Question.SingleChoice choice -> one(ids(choice.options()));
            case Question.MultipleChoice choice
            when choice.max() == 1 ->
                one(Stream.concat(ids(choice.options()).stream(), Stream.of(NONE))
                        .toList());
            case Question.MultipleChoice choice ->
                choice.options().stream()
                        .map(option -> new Table(option.id(), List.of(PICKED, OTHERS)))
                        .toList();
            case Question.Scale scale ->
                one(IntStream.rangeClosed(scale.min(), scale.max())
                        .mapToObj(String::valueOf)
                        .toList());
            case Question.Number number -> one(numbers(number));
            case Question.YesNo _, Question.Consent _ -> one(List.of("yes", "no"));
            case Question.Date date -> one(times(date));
            case Question.District _ -> one(districts);
            case Question.Ranking ranking -> one(ids(ranking.options()));
            case Question.ShortText _, Question.LongText _, Question.Info _ -> List.of();
        };
    }

    /** The cell of the table that an answer counts in; empty where it was left out, or answers another question than there is now. */
    static Optional<String> of(Question question, Table table, Answer answer) {
        Optional<String> cell = switch (answer) {
            case Answer.Many(List<String> options) ->
                Optional.of(
                        table.part().isEmpty()
                                ? options.stream().findFirst().orElse(NONE)
                                : options.contains(table.part()) ? PICKED : OTHERS);
            case Answer.Order(List<String> options) -> options.stream().findFirst();
            case Answer.Amount(BigDecimal value) ->
                question instanceof Question.Number number ? Optional.of(range(number, value)) : Optional.empty();
            case Answer.Day(var day) ->
                question instanceof Question.Date date
                        ? Optional.of(
                                date.when() == Question.Date.When.PAST
                                        ? String.valueOf(day.getYear() / DECADE * DECADE)
                                        : String.valueOf(day.getMonthValue()))
                        : Optional.empty();
            case Answer.Skipped _, Answer.Words _ -> Optional.empty();
            case Answer.One _, Answer.Rate _, Answer.YesNo _, Answer.Place _, Answer.Agreed _ ->
                Optional.of(answer.stored());
        };
        return cell.filter(table.cells()::contains);
    }

    private static List<Table> one(List<String> cells) {
        return List.of(new Table("", cells));
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }

    /** Whether each number has a cell of its own, so that a mean can be read from them. */
    static boolean isExact(Question.Number number) {
        return number.whole()
                && number.min().isPresent()
                && number.max().isPresent()
                && number.max().get().subtract(number.min().get()).intValue() < MOST_NUMBERS;
    }

    private static List<String> numbers(Question.Number number) {
        if (isExact(number)) {
            return IntStream.rangeClosed(
                            number.min().orElseThrow().intValue(),
                            number.max().orElseThrow().intValue())
                    .mapToObj(String::valueOf)
                    .toList();
        }
        List<String> ranges = new ArrayList<>();
        if (number.min().map(min -> min.signum() < 0).orElse(true)) {
            ranges.add(BELOW);
        }
        ranges.add("0");
        EDGES.stream().map(BigDecimal::toPlainString).forEach(ranges::add);
        ranges.add(ABOVE);
        return ranges;
    }

    /** A range is called by its upper end. */
    private static String range(Question.Number number, BigDecimal value) {
        if (isExact(number)) {
            return String.valueOf(value.intValue());
        }
        if (value.signum() <= 0) {
            return value.signum() < 0 ? BELOW : "0";
        }
        return EDGES.stream()
                .filter(edge -> value.compareTo(edge) <= 0)
                .findFirst()
                .map(BigDecimal::toPlainString)
                .orElse(ABOVE);
    }

    private static List<String> times(Question.Date date) {
        return date.when() == Question.Date.When.PAST
                ? IntStream.iterate(FIRST_DECADE, decade -> decade <= LAST_DECADE, decade -> decade + DECADE)
                        .mapToObj(String::valueOf)
                        .toList()
                : IntStream.rangeClosed(1, 12).mapToObj(String::valueOf).toList();
    }

    /** Whether the answers in this cell of a question lead on to one that is shown on a condition. */
    static boolean leadsOn(Condition condition, String cell) {
        return condition.holds(Map.of(condition.question(), new Answer.One(cell)));
    }
}
