package de.komplize.bot.dialogue;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.Option;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Response;
import de.komplize.bot.survey.Wording;
import de.komplize.bot.understanding.Intents;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a question and an answer are put into words: everything can be answered by typed text alone. */
final class QuestionText {

    /** Before the id of the option that a choice stands for; no intent begins so. */
    private static final String CHOICE = "answer:";

    private static final BigDecimal MOST_TOLD = BigDecimal.valueOf(1_000);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy", Locale.GERMAN);

    private QuestionText() {}

    static Reply of(Questions.Open open, Turn turn) {
        return new Reply(progress(open, turn) + body(open.question(), turn), choices(open.question(), turn));
    }

    /** The question without its number: it was asked before. */
    static Reply again(Questions.Open open, Turn turn) {
        return new Reply(body(open.question(), turn), choices(open.question(), turn));
    }

    private static String progress(Questions.Open open, Turn turn) {
        List<String> ids = open.pass().counted().stream().map(Question::id).toList();
        int place = ids.indexOf(open.id()) + 1;
        if (open.pass().kind() == Response.Kind.FORM || place == 0) {
            return "";
        }
        Map<String, String> values = Map.of("count", String.valueOf(place), "max", String.valueOf(ids.size()));
        return turn.pack().say(Say.ASK_PROGRESS, turn.language(), values) + "\n";
    }

    private static String body(Question question, Turn turn) {
        List<String> lines = new ArrayList<>(List.of(question.text().in(turn.language())));
        hint(question, turn).ifPresent(lines::add);
        if (question.optional()) {
            lines.add(turn.say(Say.ASK_OPTIONAL));
        }
        return String.join("\n", lines);
    }

    private static Optional<String> hint(Question question, Turn turn) {
        return switch (question) {
            case Question.MultipleChoice many ->
                Optional.of(lettered(many.options(), turn) + "\n" + turn.say(Say.ASK_MANY));
            case Question.Ranking ranking ->
                Optional.of(lettered(ranking.options(), turn) + "\n" + turn.say(Say.ASK_RANKING));
            case Question.Scale scale -> Optional.of(scale(scale, turn));
            case Question.Date _ -> Optional.of(turn.say(Say.ASK_DATE));
            case Question.Number number -> number(number, turn);
            case Question.SingleChoice _,
                    Question.YesNo _,
                    Question.District _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Consent _,
                    Question.Info _ -> Optional.empty();
        };
    }

    private static String lettered(List<Option> options, Turn turn) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            lines.add(letter(i) + ") " + options.get(i).label().in(turn.language()));
        }
        return String.join("\n", lines);
    }

    static char letter(int place) {
        return (char) ('a' + place);
    }

    private static String scale(Question.Scale scale, Turn turn) {
        String min = String.valueOf(scale.min());
        String max = String.valueOf(scale.max());
        String ends = scale.low()
                .flatMap(low -> scale.high()
                        .map(high -> min + " = " + said(low, turn) + ", " + max + " = " + said(high, turn) + "\n"))
                .orElse("");
        return ends + turn.pack().say(Say.ASK_SCALE, turn.language(), Map.of("min", min, "max", max));
    }

    private static String said(Wording wording, Turn turn) {
        return wording.in(turn.language());
    }

    /** A range is told where somebody might meet its end. */
    private static Optional<String> number(Question.Number number, Turn turn) {
        return number.min()
                .filter(_ -> number.max()
                        .filter(max -> max.compareTo(MOST_TOLD) <= 0)
                        .isPresent())
                .flatMap(min -> number.max()
                        .map(max -> turn.pack()
                                .say(
                                        Say.ASK_SCALE,
                                        turn.language(),
                                        Map.of("min", min.toPlainString(), "max", max.toPlainString()))));
    }

    private static List<Choice> choices(Question question, Turn turn) {
        List<Choice> choices = new ArrayList<>();
        switch (question) {
            case Question.SingleChoice single ->
                single.options().forEach(option -> choices.add(choice(option.id(), said(option.label(), turn))));
            case Question.YesNo _, Question.Consent _ -> {
                choices.add(choice("yes", turn.pack().label(Intents.YES, turn.language())));
                choices.add(choice("no", turn.pack().label(Intents.NO, turn.language())));
            }
            case Question.MultipleChoice _,
                    Question.Ranking _,
                    Question.Scale _,
                    Question.Number _,
                    Question.Date _,
                    Question.District _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Info _ -> {}
        }
        // Where there is nothing else to choose, a number may be the answer.
        if (question.optional() && !choices.isEmpty()) {
            choices.addAll(turn.choices(List.of(Intents.SKIP)));
        }
        return choices;
    }

    private static Choice choice(String stored, String label) {
        return new Choice(CHOICE + stored, label);
    }

    /** What may have been meant, to choose from. */
    static List<Choice> candidates(Question question, List<Answer> candidates, Turn turn) {
        return candidates.stream()
                .map(answer -> choice(answer.stored(), shown(question, answer, turn)))
                .toList();
    }

    /** The answer that a choice stands for; empty where it stands for something else. */
    static Optional<Answer> answer(Question question, Choice choice) {
        if (!choice.id().startsWith(CHOICE)) {
            return Optional.empty();
        }
        String stored = choice.id().substring(CHOICE.length());
        return Optional.of(
                switch (question) {
                    case Question.SingleChoice _ -> new Answer.One(stored);
                    case Question.MultipleChoice _ -> new Answer.Many(ids(stored));
                    case Question.Ranking _ -> new Answer.Order(ids(stored));
                    case Question.Scale _ -> new Answer.Rate(Integer.parseInt(stored));
                    case Question.Number _ -> new Answer.Amount(new BigDecimal(stored));
                    case Question.YesNo _ -> new Answer.YesNo(stored.equals("yes"));
                    case Question.Consent _ -> new Answer.Agreed(stored.equals("yes"));
                    case Question.Date _ -> new Answer.Day(LocalDate.parse(stored));
                    case Question.District _ -> new Answer.Place(stored);
                    case Question.ShortText _, Question.LongText _, Question.Info _ -> new Answer.Words(stored);
                });
    }

    private static List<String> ids(String stored) {
        return stored.isEmpty() ? List.of() : Arrays.asList(stored.split(", "));
    }

    /** The answer as the resident reads it. */
    static String shown(Question question, Answer answer, Turn turn) {
        return switch (answer) {
            case Answer.One(String option) -> label(question, option, turn);
            case Answer.Many(List<String> options) ->
                options.isEmpty() ? turn.say(Say.ASK_NONE_OF_THESE) : labels(question, options, turn);
            case Answer.Order(List<String> options) -> labels(question, options, turn);
            case Answer.YesNo(boolean yes) -> yesNo(yes, turn);
            case Answer.Agreed(boolean yes) -> yesNo(yes, turn);
            case Answer.Day(LocalDate day) -> day.format(DAY);
            case Answer.Skipped _ -> "–";
            case Answer.Amount(BigDecimal value) -> value.toPlainString().replace('.', ',') + unit(question, turn);
            case Answer.Rate _, Answer.Place _, Answer.Words _ -> answer.stored();
        };
    }

    private static String unit(Question question, Turn turn) {
        return question instanceof Question.Number number
                ? number.unit().map(unit -> " " + said(unit, turn)).orElse("")
                : "";
    }

    private static String yesNo(boolean yes, Turn turn) {
        return turn.pack().label(yes ? Intents.YES : Intents.NO, turn.language());
    }

    private static String labels(Question question, List<String> options, Turn turn) {
        return options.stream().map(option -> label(question, option, turn)).collect(Collectors.joining(", "));
    }

    private static String label(Question question, String id, Turn turn) {
        return question.offered().stream()
                .filter(option -> option.id().equals(id))
                .map(option -> said(option.label(), turn))
                .findFirst()
                .orElse(id);
    }
}
