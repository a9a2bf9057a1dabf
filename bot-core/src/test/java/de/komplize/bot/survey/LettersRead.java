package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.fail;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.SurveyFile;
import de.komplize.bot.testing.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads a whole letter to a survey that a test writes down. */
final class LettersRead {

    private static final AnswerReader.Context CONTEXT = new AnswerReader.Context(
            "de", LocalDate.of(2026, 11, 22), ContentPack.load(World.cityPack()).districts());

    private LettersRead() {}

    /** What is taken for sure but own words, as "1=yes 2=a,c". */
    static String sure(Path folder, String survey, String letter) {
        Questionnaire questions = load(folder, survey);
        Map<String, AnswerReading> answers = ReplyReader.read(questions, List.of(new Excerpt("", letter)), CONTEXT)
                .answers();
        return ReplyReader.numbered(questions).stream()
                .map(question -> shown(question, answers))
                .filter(shown -> !shown.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String shown(Question question, Map<String, AnswerReading> answers) {
        return answers.get(question.id()) instanceof AnswerReading.Read(Answer answer)
                        && !(answer instanceof Answer.Skipped)
                        && !answer.hasWords()
                ? question.id() + "=" + answer.stored().replace(", ", ",")
                : "";
    }

    private static Questionnaire load(Path folder, String survey) {
        try {
            return SurveyFile.load(Files.writeString(folder.resolve("probe.yaml"), survey));
        } catch (IOException broken) {
            return Objects.requireNonNull(fail(broken));
        }
    }
}
