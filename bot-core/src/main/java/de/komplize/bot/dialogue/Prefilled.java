package de.komplize.bot.dialogue;

import static de.komplize.bot.survey.Forms.PERSON;

import de.komplize.bot.idea.Defects;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.survey.AnswerReading;
import de.komplize.bot.survey.Option;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the message that begins a form says to its questions already: only what is plain, and it is read back. Pure. */
final class Prefilled {

    /** What it is about, after these words. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?iuU).*?(?:\\bwegen\\b|\\bzum thema\\b|\\bes geht um\\b|\\bgeht es um\\b|\\büber\\b|\\bueber\\b|\\bbezüglich\\b)"
                    + "\\s+(?<subject>.{3,}?)(?:\\s+(?:sprechen|reden|unterhalten|telefonieren|austauschen))?[.!?\\s]*",
            Pattern.DOTALL);

    /** A message that tells what is broken is not asked for it once more. */
    private static final int TELLING = 2;

    /** What only says that something shall be reported. */
    private static final Set<String> REPORTING = Set.of(
            "ich",
            "wir",
            "möchte",
            "moechte",
            "möchten",
            "will",
            "wollte",
            "würde",
            "gern",
            "gerne",
            "kann",
            "man",
            "hier",
            "bei",
            "ihnen",
            "bitte",
            "einen",
            "eine",
            "ein",
            "den",
            "das",
            "die",
            "der",
            "etwas",
            "was",
            "schaden",
            "schäden",
            "defekt",
            "mangel",
            "melden",
            "melde",
            "meldung",
            "anzeigen",
            "ist",
            "kaputt",
            "hallo",
            "guten",
            "tag",
            "muss",
            "mal");

    /** Questions whose answer is what the message tells. */
    private static final Set<String> TOLD = Set.of("defect");

    private Prefilled() {}

    static Map<String, Answer> of(Questionnaire form, Turn turn) {
        Map<String, Answer> told = new LinkedHashMap<>();
        if (turn.choice().isPresent()) {
            return told;
        }
        for (Question question : form.questions()) {
            read(form, question, turn).ifPresent(answer -> told.put(question.id(), answer));
        }
        return told;
    }

    private static Optional<Answer> read(Questionnaire form, Question question, Turn turn) {
        return switch (question) {
            case Question.SingleChoice choice -> plain(question, turn).or(() -> named(choice, turn));
            case Question.Date _ -> plain(question, turn);
            case Question.Number number -> quantity(number, turn);
            case Question.District _ ->
                // By its grammar alone: all others together take longer than the rest of a turn.
                turn.pack().districts().read(turn.utterance()).value().map(Answer.Place::new);
            case Question.LongText _ -> text(form, turn);
            case Question.MultipleChoice _,
                    Question.Ranking _,
                    Question.Scale _,
                    Question.YesNo _,
                    Question.ShortText _,
                    Question.Consent _,
                    Question.Info _ -> Optional.empty();
        };
    }

    /** The one option whose label is a word of the message: "30 Flyer für unser Fest". */
    private static Optional<Answer> named(Question.SingleChoice question, Turn turn) {
        List<String> words = List.of(turn.utterance().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        List<Option> named = question.options().stream()
                .filter(option -> {
                    String label = option.label().in(turn.language()).toLowerCase(Locale.ROOT);
                    return words.stream().anyMatch(word -> word.startsWith(label));
                })
                .toList();
        return named.size() == 1 ? Optional.of(new Answer.One(named.getFirst().id())) : Optional.empty();
    }

    private static Optional<Answer> quantity(Question.Number question, Turn turn) {
        return turn.understanding()
                .entities()
                .number()
                .filter(value ->
                        question.min().filter(min -> value.compareTo(min) < 0).isEmpty())
                .filter(value ->
                        question.max().filter(max -> value.compareTo(max) > 0).isEmpty())
                .map(Answer.Amount::new);
    }

    private static Optional<Answer> plain(Question question, Turn turn) {
        AnswerReader.Context context = new AnswerReader.Context(
                turn.language(), turn.today(), turn.pack().districts());
        return AnswerReader.read(question, turn.utterance(), context) instanceof AnswerReading.Read(Answer answer)
                ? Optional.of(answer)
                : Optional.empty();
    }

    private static Optional<Answer> text(Questionnaire form, Turn turn) {
        String utterance = turn.utterance().strip();
        if (TOLD.contains(form.id())) {
            long telling = Arrays.stream(utterance.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                    .filter(word -> !word.isEmpty() && !REPORTING.contains(word))
                    .count();
            boolean tells = telling >= TELLING && Defects.kind(utterance).isPresent();
            return tells ? Optional.of(new Answer.Words(utterance)) : Optional.empty();
        }
        Matcher subject = SUBJECT.matcher(utterance);
        return form.id().equals(PERSON) && subject.matches()
                ? Optional.of(new Answer.Words(subject.group("subject").strip()))
                : Optional.empty();
    }
}
