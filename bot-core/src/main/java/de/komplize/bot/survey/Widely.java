package de.komplize.bot.survey;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an answer once more with kinds and parts of what the choices name: "Töpfern" for "Malen und Handwerk", where it is known what is answered. */
final class Widely {

    /** In words; who says more tells a story. */
    private static final int LONGEST = 16;

    private static final Pattern FOREIGN = Pattern.compile("(?iu)(?<!\\p{L})(?:and|the|or|to|of)(?!\\p{L})");

    private Widely() {}

    /**
     * @param said what stands at the question
     * @param reading what was read of it; only what is open is looked at again
     */
    static AnswerReading or(Question question, String said, AnswerReading reading, AnswerReader.Context context) {
        if (!isOfThings(question)
                || reading instanceof AnswerReading.Read
                || reading instanceof AnswerReading.OutOfRange
                || FOREIGN.matcher(said).find()
                || Term.of(said).stream().filter(Term::isWord).count() > LONGEST) {
            return reading;
        }
        String text = Paraphrase.widely(question, said);
        return text.equals(said)
                ? reading
                : Optional.of(Strictly.read(question, text, context))
                        .filter(wide -> goesOn(reading, wide) && isWhole(said, wide))
                        .orElse(reading);
    }

    /** What is counted or measured is read by its figures. */
    private static boolean isOfThings(Question question) {
        return question instanceof Question.MultipleChoice
                || question instanceof Question.SingleChoice choice
                        && !Spans.suits(choice.options())
                        && !Times.suits(choice.options())
                        && !Clock.suits(choice.options())
                        && !Frequency.suits(choice.options())
                        && !RangeReader.suits(choice.options());
    }

    /** Each thing that is named is one of the choices. */
    private static boolean isWhole(String said, AnswerReading wide) {
        return !(wide instanceof AnswerReading.Read(Answer.Many(List<String> ids)))
                || Plainly.items(said) == ids.size();
    }

    /** Nothing that was understood before is lost. */
    private static boolean goesOn(AnswerReading before, AnswerReading wide) {
        if (!(wide instanceof AnswerReading.Read(Answer answer)) || answer instanceof Answer.Skipped) {
            return false;
        }
        return switch (before) {
            case AnswerReading.Echo(Answer echoed) -> holds(answer, echoed);
            case AnswerReading.Unclear(List<Answer> candidates) ->
                candidates.isEmpty() || candidates.stream().anyMatch(c -> holds(answer, c));
            case AnswerReading.Absent _ -> true;
            case AnswerReading.Read _, AnswerReading.OutOfRange _ -> false;
        };
    }

    private static boolean holds(Answer answer, Answer before) {
        return answer instanceof Answer.Many(List<String> all) && before instanceof Answer.Many(List<String> some)
                ? !some.isEmpty() && all.containsAll(some)
                : answer.equals(before);
    }
}
