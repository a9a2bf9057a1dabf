package de.komplize.admin;

import de.komplize.bot.survey.Condition;
import de.komplize.bot.survey.Option;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws the questions of a survey as fields, with what was typed and what is wrong with it. Pure. */
final class SurveySheet {

    private static final String GERMAN = "de";

    private final Questionnaire survey;
    private final List<String> districts;
    private final Map<String, List<String>> typed;
    private final Map<String, Sheet.Problem> problems;

    /** @param typed by the ids of the questions */
    SurveySheet(
            Questionnaire survey,
            List<String> districts,
            Map<String, List<String>> typed,
            Map<String, Sheet.Problem> problems) {
        this.survey = survey;
        this.districts = List.copyOf(districts);
        this.typed = Map.copyOf(typed);
        this.problems = Map.copyOf(problems);
    }

    static String name(Question question) {
        return "q-" + question.id();
    }

    List<FilingSurveyPage.Field> fields() {
        return survey.questions().stream().map(this::field).toList();
    }

    private FilingSurveyPage.Field field(Question question) {
        List<String> given = typed.getOrDefault(question.id(), List.of());
        return new FilingSurveyPage.Field(
                name(question),
                question.kind(),
                question.text().in(GERMAN),
                question.showIf().map(this::condition).orElse(""),
                hint(question),
                options(question, given),
                given.size() == 1 ? given.getFirst() : "",
                Optional.ofNullable(problems.get(question.id()))
                        .map(problem -> sentence(problem, question))
                        .orElse(""));
    }

    private List<FilingSurveyPage.Option> options(Question question, List<String> given) {
        return switch (question) {
            case Question.SingleChoice one -> choices(one.options(), given);
            case Question.MultipleChoice many -> choices(many.options(), given);
            case Question.Ranking ranking -> places(ranking.options(), given);
            case Question.Scale scale ->
                IntStream.rangeClosed(scale.min(), scale.max())
                        .mapToObj(String::valueOf)
                        .map(figure -> option(figure, figure, given))
                        .toList();
            case Question.YesNo _, Question.Consent _ ->
                List.of(option("yes", "Ja", given), option("no", "Nein", given));
            case Question.District _ ->
                districts.stream().map(name -> option(name, name, given)).toList();
            case Question.Number _, Question.Date _, Question.ShortText _, Question.LongText _, Question.Info _ ->
                List.of();
        };
    }

    private static List<FilingSurveyPage.Option> choices(List<Option> options, List<String> given) {
        return options.stream()
                .map(option -> option(option.id(), option.label().in(GERMAN), given))
                .toList();
    }

    private static FilingSurveyPage.Option option(String value, String label, List<String> given) {
        return new FilingSurveyPage.Option(value, label, given.contains(value), "");
    }

    private static List<FilingSurveyPage.Option> places(List<Option> options, List<String> given) {
        List<FilingSurveyPage.Option> places = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            places.add(new FilingSurveyPage.Option(
                    options.get(i).id(),
                    options.get(i).label().in(GERMAN),
                    false,
                    given.size() == options.size() ? given.get(i) : ""));
        }
        return places;
    }

    private static String hint(Question question) {
        return switch (question) {
            case Question.MultipleChoice many ->
                many.min() == many.max()
                        ? "Genau " + many.max() + " ankreuzen"
                        : many.min() <= 1
                                ? "Bis zu " + many.max() + " ankreuzen"
                                : many.min() + " bis " + many.max() + " ankreuzen";
            case Question.Ranking ranking ->
                "Plätze von 1 (am wichtigsten) bis " + ranking.options().size();
            case Question.Scale scale ->
                scale.low()
                        .flatMap(low -> scale.high()
                                .map(high -> scale.min() + " = " + low.in(GERMAN) + ", " + scale.max() + " = "
                                        + high.in(GERMAN)))
                        .orElse("");
            case Question.Number number ->
                number.unit().map(unit -> unit.in(GERMAN)).orElse("");
            case Question.SingleChoice _,
                    Question.YesNo _,
                    Question.Date _,
                    Question.District _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Consent _,
                    Question.Info _ -> "";
        };
    }

    /** "Nur, wenn bei „Kennen Sie das Projekt?“ geantwortet wurde: Ja". */
    private String condition(Condition condition) {
        Optional<Question> asked = survey.question(condition.question());
        String about = asked.map(question -> question.text().in(GERMAN)).orElse(condition.question());
        String is = labels(condition.is(), asked);
        String isNot = labels(condition.isNot(), asked);
        return "Nur, wenn bei „" + about + "“ "
                + (is.isEmpty() ? "" : "geantwortet wurde: " + is)
                + (isNot.isEmpty() ? "" : (is.isEmpty() ? "" : "; ") + "nicht geantwortet wurde: " + isNot)
                + (is.isEmpty() && isNot.isEmpty() ? "etwas geantwortet wurde" : "");
    }

    private static String labels(List<String> values, Optional<Question> asked) {
        return values.stream()
                .map(value -> asked.map(Question::offered).orElse(List.of()).stream()
                        .filter(option -> option.id().equals(value))
                        .map(option -> option.label().in(GERMAN))
                        .findFirst()
                        .orElse(value.equals("yes") ? "Ja" : value.equals("no") ? "Nein" : value))
                .collect(Collectors.joining(", "));
    }

    private static String sentence(Sheet.Problem problem, Question question) {
        return switch (problem) {
            case UNREAD -> "Das ist keine Antwort auf diese Frage. Bitte prüfen Sie es noch einmal.";
            case RANGE ->
                switch (question) {
                    case Question.Date _ -> "Dieser Tag passt nicht zur Frage.";
                    case Question.ShortText _, Question.LongText _ -> "Das ist zu lang. Bitte fassen Sie es kürzer.";
                    case Question.Number _,
                            Question.Scale _,
                            Question.SingleChoice _,
                            Question.MultipleChoice _,
                            Question.YesNo _,
                            Question.District _,
                            Question.Ranking _,
                            Question.Consent _,
                            Question.Info _ -> "Diese Zahl liegt außerhalb dessen, was möglich ist.";
                };
            case COUNT -> "Bitte prüfen Sie, wie viele angekreuzt sind: " + hint(question) + ".";
            case ORDER -> "Bitte geben Sie jedem Punkt einen anderen Platz.";
            case NOT_ASKED -> "Nach den anderen Antworten wird diese Frage nicht gestellt. Bitte leeren Sie das Feld.";
        };
    }
}
