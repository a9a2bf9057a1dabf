package de.komplize.bot.survey;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A survey as it was filled in on one sheet, by whoever asks the questions aloud or copies from paper. Read as strictly as a conversation; what is
 * left blank is left out. Pure.
 *
 * @param answers to the questions that are shown, the left-out ones included
 * @param problems by the ids of the questions; the answers count only where there is none
 */
public record Sheet(Map<String, Answer> answers, Map<String, Problem> problems) {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d.M.yyyy");

    public Sheet {
        answers = Map.copyOf(answers);
        problems = Map.copyOf(problems);
    }

    /** Why an answer cannot be taken. */
    public enum Problem {
        /** It is none of the kind. */
        UNREAD,
        /** Beside the range, too long, or no such day. */
        RANGE,
        /** More or fewer ticks than asked for. */
        COUNT,
        /** A ranking with a place missing or given twice. */
        ORDER,
        /** After the other answers this question is not asked. */
        NOT_ASKED
    }

    /** Whether anything was answered. */
    public boolean isBlank() {
        return answers.values().stream().allMatch(Answer.Skipped.class::isInstance);
    }

    /**
     * Reads the fields of a sheet.
     *
     * @param fields by the ids of the questions, without what is blank; of a ranking the place of each option in its order
     */
    public static Sheet read(Questionnaire questions, Map<String, List<String>> fields, AnswerReader.Context context) {
        Map<String, Answer> read = new HashMap<>();
        Map<String, Problem> problems = new LinkedHashMap<>();
        for (Question question : questions.questions()) {
            List<String> given = fields.getOrDefault(question.id(), List.of());
            if (!given.isEmpty() && !(question instanceof Question.Info)) {
                Entry entry = entry(question, given, context);
                entry.answer.ifPresent(answer -> read.put(question.id(), answer));
                entry.problem.ifPresent(problem -> problems.put(question.id(), problem));
            }
        }
        Map<String, Answer> counting = new HashMap<>();
        List<String> shown = new ArrayList<>();
        for (Question question : questions.shown(read)) {
            shown.add(question.id());
            if (!(question instanceof Question.Info)) {
                counting.put(question.id(), read.getOrDefault(question.id(), new Answer.Skipped()));
            }
        }
        read.keySet().stream().filter(id -> !shown.contains(id)).forEach(id -> problems.put(id, Problem.NOT_ASKED));
        return new Sheet(counting, problems);
    }

    /** What one question was answered with. */
    private record Entry(Optional<Answer> answer, Optional<Problem> problem) {

        static Entry of(Answer answer) {
            return new Entry(Optional.of(answer), Optional.empty());
        }

        static Entry wrong(Problem problem) {
            return new Entry(Optional.empty(), Optional.of(problem));
        }
    }

    private static Entry entry(Question question, List<String> given, AnswerReader.Context context) {
        return switch (question) {
            case Question.MultipleChoice many -> many(many, given);
            case Question.Ranking ranking -> ranking(ranking, given);
            case Question.SingleChoice _,
                    Question.Scale _,
                    Question.YesNo _,
                    Question.District _,
                    Question.Consent _,
                    Question.Number _,
                    Question.Date _,
                    Question.ShortText _,
                    Question.LongText _,
                    Question.Info _ ->
                given.size() == 1 ? one(question, given.getFirst(), context) : Entry.wrong(Problem.UNREAD);
        };
    }

    private static Entry one(Question question, String given, AnswerReader.Context context) {
        return switch (question) {
            case Question.SingleChoice choice ->
                ids(choice.options()).contains(given) ? Entry.of(new Answer.One(given)) : Entry.wrong(Problem.UNREAD);
            case Question.YesNo _ ->
                yesNo(given).map(yes -> Entry.of(new Answer.YesNo(yes))).orElseGet(Sheet::unread);
            case Question.Consent _ ->
                yesNo(given).map(yes -> Entry.of(new Answer.Agreed(yes))).orElseGet(Sheet::unread);
            case Question.District _ ->
                context.districts().official().contains(given)
                        ? Entry.of(new Answer.Place(given))
                        : Entry.wrong(Problem.UNREAD);
            case Question.Date _ ->
                written(given).map(day -> spoken(question, day, context)).orElseGet(Sheet::unread);
            case Question.Scale _, Question.Number _, Question.ShortText _, Question.LongText _ ->
                spoken(question, given, context);
            case Question.MultipleChoice _, Question.Ranking _, Question.Info _ -> Entry.wrong(Problem.UNREAD);
        };
    }

    private static Entry unread() {
        return Entry.wrong(Problem.UNREAD);
    }

    /** What is read as if it had been said: with the limits of the question. */
    private static Entry spoken(Question question, String given, AnswerReader.Context context) {
        return switch (AnswerReader.read(question, given, context)) {
            case AnswerReading.Read(Answer answer) -> Entry.of(answer);
            case AnswerReading.OutOfRange _ -> Entry.wrong(Problem.RANGE);
            case AnswerReading.Echo _, AnswerReading.Unclear _ -> Entry.wrong(Problem.UNREAD);
            case AnswerReading.Absent _ ->
                AnswerReader.declines(given) ? Entry.of(new Answer.Skipped()) : Entry.wrong(Problem.UNREAD);
        };
    }

    private static Optional<Boolean> yesNo(String given) {
        return switch (given) {
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Fields for a day send it as 2026-11-29. */
    private static Optional<String> written(String given) {
        try {
            return Optional.of(WRITTEN.format(LocalDate.parse(given)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Entry many(Question.MultipleChoice many, List<String> given) {
        List<String> picked =
                ids(many.options()).stream().filter(given::contains).toList();
        if (picked.size() != new HashSet<>(given).size()) {
            return Entry.wrong(Problem.UNREAD);
        }
        return picked.size() < many.min() || picked.size() > many.max()
                ? Entry.wrong(Problem.COUNT)
                : Entry.of(new Answer.Many(picked));
    }

    private static Entry ranking(Question.Ranking ranking, List<String> given) {
        List<String> ids = ids(ranking.options());
        if (given.size() != ids.size()) {
            return Entry.wrong(Problem.ORDER);
        }
        SortedMap<Integer, String> order = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            order.put(place(given.get(i), ids.size()), ids.get(i));
        }
        return order.size() == ids.size() && order.firstKey() == 1
                ? Entry.of(new Answer.Order(List.copyOf(order.values())))
                : Entry.wrong(Problem.ORDER);
    }

    /** From 1; 0 where it is none. */
    private static int place(String given, int places) {
        return given.matches("[0-9]{1,2}") && Integer.parseInt(given) <= places ? Integer.parseInt(given) : 0;
    }

    private static List<String> ids(List<Option> options) {
        return options.stream().map(Option::id).toList();
    }
}
