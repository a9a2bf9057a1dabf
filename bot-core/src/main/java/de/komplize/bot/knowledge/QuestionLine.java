package de.komplize.bot.knowledge;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import de.komplize.bot.knowledge.QuestionnaireFile.Place;
import de.komplize.bot.survey.Condition;
import de.komplize.bot.survey.Option;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A question as it stands in a file. */
record QuestionLine(
        @Nullable Placed id,
        @Nullable Placed kind,
        @Nullable Map<String, String> text,
        @Nullable Boolean optional,
        @Nullable List<Line> choices,
        @Nullable Placed min,
        @Nullable Placed max,
        @Nullable Map<String, String> low,
        @Nullable Map<String, String> high,
        @Nullable Map<String, String> unit,
        @Nullable Boolean decimals,
        @Nullable Placed when,
        @JsonProperty("show_if") @Nullable Shown showIf,
        @JsonAnySetter @Nullable Map<String, Object> others) {

    private static final List<String> KINDS = List.of(
            "single-choice",
            "multiple-choice",
            "scale",
            "number",
            "yesno",
            "date",
            "district",
            "ranking",
            "short-text",
            "long-text",
            "consent",
            "info");

    /** The kinds whose answers are no values to compare with. */
    private static final Set<String> UNCOUNTED = Set.of("date", "ranking", "short-text", "long-text", "info");

    /** A letter stands for each choice. */
    private static final Pattern PARTED = Pattern.compile("(?iu)(?<!\\p{L})(?:euro|stunden|kilometern?)(?!\\p{L})|€");

    private static final int MOST_CHOICES = 26;

    /** A choice of a question. */
    record Line(@Nullable Placed id, @Nullable Map<String, String> label) {}

    /** When the question is asked. */
    record Shown(
            @Nullable Placed question,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<String> is,

            @JsonProperty("is_not") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<String> isNot) {}

    /**
     * The question; empty, and noted, where something is wrong with it.
     *
     * @param before the questions above it
     */
    Optional<Question> question(List<Question> before, Place place) {
        if (id == null || !id.text().matches("[A-Za-z0-9_-]+")) {
            place.mistake(at(), "a question has no id of letters and figures: add one in quotes, such as id: \"1\"");
            return Optional.empty();
        }
        if (before.stream().anyMatch(question -> question.id().equals(id.text()))) {
            place.mistake(at(), PackFolder.shown(id.text()) + " is there twice: give one of them another id");
        }
        if (kind == null || !KINDS.contains(kind.text())) {
            place.mistake(
                    kind == null ? at() : kind.line(),
                    "question " + PackFolder.shown(id.text()) + " has no kind that is known: write one of "
                            + String.join(", ", KINDS));
            return Optional.empty();
        }
        place.refuse(others, at());
        Optional<Wording> wording = place.wording(text, at(), "the text of question " + PackFolder.shown(id.text()));
        Optional<Condition> condition = condition(before, place);
        return wording.flatMap(words -> ofKind(
                kind.text(), new Question.Head(id.text(), words, Boolean.TRUE.equals(optional), condition), place));
    }

    private int at() {
        return Stream.of(Optional.ofNullable(id), Optional.ofNullable(kind))
                .flatMap(Optional::stream)
                .mapToInt(Placed::line)
                .findFirst()
                .orElse(0);
    }

    private Optional<Question> ofKind(String name, Question.Head head, Place place) {
        return switch (name) {
            case "single-choice" -> options(place).map(options -> new Question.SingleChoice(head, options));
            case "multiple-choice" -> options(place).map(options -> many(head, options, place));
            case "ranking" -> options(place).map(options -> new Question.Ranking(head, options));
            case "scale" -> scale(head, place);
            case "number" -> Optional.of(figure(head, place));
            case "yesno" -> Optional.of(new Question.YesNo(head));
            case "date" -> date(head, place);
            case "district" -> Optional.of(new Question.District(head));
            case "short-text" -> Optional.of(new Question.ShortText(head));
            case "long-text" -> Optional.of(new Question.LongText(head));
            case "consent" -> Optional.of(Question.Consent.of(head));
            default -> Optional.of(new Question.Info(head));
        };
    }

    private Optional<List<Option>> options(Place place) {
        List<Line> lines = Optional.ofNullable(choices).orElse(List.of());
        if (lines.size() < 2 || lines.size() > MOST_CHOICES) {
            place.mistake(
                    at(),
                    "the question has " + lines.size() + " choices: write from 2 to " + MOST_CHOICES
                            + " below \"choices:\"");
            return Optional.empty();
        }
        List<Option> options = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Line line : lines) {
            if (line.id == null || !line.id.text().matches("[A-Za-z0-9_-]+") || !ids.add(line.id.text())) {
                place.mistake(
                        line.id == null ? at() : line.id.line(),
                        "a choice has no id of its own: add one in quotes, such as id: \"a\"");
                return Optional.empty();
            }
            place.wording(line.label, line.id.line(), "the label of choice " + PackFolder.shown(line.id.text()))
                    .ifPresent(label -> options.add(new Option(line.id.text(), label)));
        }
        refuseTwins(options, place);
        return options.size() == lines.size() ? Optional.of(options) : Optional.empty();
    }

    /** Who writes the label must be understood. */
    private void refuseTwins(List<Option> options, Place place) {
        Set<Map.Entry<String, String>> labels = new HashSet<>();
        options.stream()
                .flatMap(option -> option.label().byLanguage().entrySet().stream())
                .filter(label ->
                        !labels.add(Map.entry(label.getKey(), label.getValue().toLowerCase(Locale.ROOT))))
                .forEach(label -> place.mistake(
                        at(),
                        PackFolder.shown(label.getValue()) + " is the label of two choices: give one of them another"));
    }

    private Question many(Question.Head head, List<Option> options, Place place) {
        int least = number(min, place).map(BigDecimal::intValue).orElse(0);
        int most = number(max, place).map(BigDecimal::intValue).orElse(options.size());
        if (least < 0 || most < Math.max(1, least) || most > options.size()) {
            place.mistake(at(), "min and max do not fit the choices: write from 0 to " + options.size());
        }
        return new Question.MultipleChoice(head, options, least, most);
    }

    private Optional<Question> scale(Question.Head head, Place place) {
        Optional<Integer> from = number(min, place).map(BigDecimal::intValue);
        Optional<Integer> to = number(max, place).map(BigDecimal::intValue);
        if (from.isEmpty() || to.isEmpty() || from.get() >= to.get()) {
            place.mistake(at(), "a scale needs a smaller min and a larger max: write min: 1, max: 5");
            return Optional.empty();
        }
        return Optional.of(new Question.Scale(
                head, from.get(), to.get(), place.optional(low, at(), "low"), place.optional(high, at(), "high")));
    }

    private Question figure(Question.Head head, Place place) {
        Optional<BigDecimal> from = number(min, place);
        Optional<BigDecimal> to = number(max, place);
        if (from.isPresent()
                && to.filter(most -> most.compareTo(from.get()) < 0).isPresent()) {
            place.mistake(at(), "min is larger than max: correct one of them");
        }
        Optional<Wording> counted = place.optional(unit, at(), "the unit");
        boolean parts = decimals == null ? hasParts(head, counted) : decimals;
        return new Question.Number(head, from, to, counted, !parts);
    }

    /** Prices have cents, and hours halves, unless the file says otherwise. */
    private static boolean hasParts(Question.Head head, Optional<Wording> unit) {
        return Stream.concat(Stream.of(head.text()), unit.stream())
                .anyMatch(wording -> PARTED.matcher(wording.in("de")).find());
    }

    private Optional<Question> date(Question.Head head, Place place) {
        String which = when == null ? "any" : when.text();
        Optional<Question.Date.When> known = Stream.of(Question.Date.When.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(which))
                .findFirst();
        if (known.isEmpty()) {
            place.mistake(at(), PackFolder.shown(which) + " is no value of when: write past, future or any");
        }
        return known.map(value -> new Question.Date(head, value));
    }

    private static Optional<BigDecimal> number(@Nullable Placed value, Place place) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(value.text()));
        } catch (NumberFormatException e) {
            place.mistake(value.line(), PackFolder.shown(value.text()) + " is no number: write figures, such as 5");
            return Optional.empty();
        }
    }

    private Optional<Condition> condition(List<Question> before, Place place) {
        if (showIf == null) {
            return Optional.empty();
        }
        String about = showIf.question == null ? "" : showIf.question.text();
        int line = showIf.question == null ? at() : showIf.question.line();
        Optional<Question> earlier =
                before.stream().filter(question -> question.id().equals(about)).findFirst();
        if (earlier.isEmpty()) {
            place.mistake(line, PackFolder.shown(about) + " is no earlier question: write the id of one above this");
            return Optional.empty();
        }
        if (UNCOUNTED.contains(earlier.get().kind())) {
            place.mistake(
                    line,
                    "nothing can depend on question " + PackFolder.shown(about) + ", which is of the kind "
                            + earlier.get().kind() + ": choose another one");
        }
        List<String> is = Optional.ofNullable(showIf.is).orElse(List.of());
        List<String> isNot = Optional.ofNullable(showIf.isNot).orElse(List.of());
        List<String> possible = possible(earlier.get());
        Stream.concat(is.stream(), isNot.stream())
                .filter(value -> !possible.isEmpty() && !possible.contains(value))
                .forEach(value -> place.mistake(
                        line,
                        PackFolder.shown(value) + " is no answer to question " + PackFolder.shown(about)
                                + ": write one of " + String.join(", ", possible) + ", in quotes"));
        return Optional.of(new Condition(about, is, isNot));
    }

    /** The stored answers to a question; empty where they cannot be counted. */
    private static List<String> possible(Question question) {
        return switch (question) {
            case Question.YesNo _, Question.Consent _ -> List.of("yes", "no");
            case Question.SingleChoice _, Question.MultipleChoice _, Question.Ranking _ ->
                question.offered().stream().map(Option::id).toList();
            case Question.Scale scale ->
                Stream.iterate(scale.min(), n -> n <= scale.max(), n -> n + 1)
                        .map(String::valueOf)
                        .toList();
            case Question.Number _,
                    Question.Date _,
                    Question.District _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Info _ -> List.of();
        };
    }
}
