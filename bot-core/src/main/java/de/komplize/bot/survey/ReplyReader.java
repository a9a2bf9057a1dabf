package de.komplize.bot.survey;

import java.util.List;
import java.util.Map;

/** Placeholder. */
public final class ReplyReader {
    private ReplyReader() {}

    public static ReplyReading read(Questionnaire questions, List<Excerpt> excerpts, AnswerReader.Context context) {
        return new ReplyReading(Map.of(), List.of());
    }

    public static List<Question> numbered(Questionnaire questions) {
        return questions.questions().stream()
                .filter(q -> !(q instanceof Question.Info))
                .toList();
    }
}
