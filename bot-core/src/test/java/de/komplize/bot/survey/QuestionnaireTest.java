package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.survey.Question.Head;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {

    private static final Answer YES = new Answer.YesNo(true);
    private static final Answer NO = new Answer.YesNo(false);

    private final Questionnaire survey = survey(
            new Question.YesNo(head("uses", Optional.empty())),
            new Question.MultipleChoice(
                    head("what", Optional.of(new Condition("uses", List.of("yes")))),
                    Questions.options("a Bänke", "b WLAN"),
                    0,
                    2),
            new Question.LongText(head("why", Optional.of(new Condition("what", List.of("b"))))),
            new Question.LongText(head("not", Optional.of(new Condition("uses", List.of(), List.of("yes"))))),
            new Question.Info(head("end", Optional.empty())));

    @Test
    void showsWhatTheAnswersOpen() {
        assertEquals(List.of("uses", "end"), ids(Map.of()));
        assertEquals(List.of("uses", "what", "end"), ids(Map.of("uses", YES)));
        assertEquals(
                List.of("uses", "what", "why", "end"),
                ids(Map.of("uses", YES, "what", new Answer.Many(List.of("a", "b")))));
        assertEquals(List.of("uses", "not", "end"), ids(Map.of("uses", NO)));
    }

    @Test
    void whatWasSkippedOpensNothing() {
        assertEquals(List.of("uses", "end"), ids(Map.of("uses", new Answer.Skipped())));
    }

    @Test
    void anAnswerThatACorrectionHasHiddenCountsNoMore() {
        Answer both = new Answer.Many(List.of("a", "b"));
        assertEquals(List.of("uses", "not", "end"), ids(Map.of("uses", NO, "what", both)));
    }

    @Test
    void goesOnAndBackOverWhatIsHidden() {
        Map<String, Answer> answers = Map.of("uses", NO);
        assertEquals(Optional.of("uses"), survey.next(Optional.empty(), answers).map(Question::id));
        assertEquals(
                Optional.of("not"), survey.next(Optional.of("uses"), answers).map(Question::id));
        assertEquals(Optional.of("uses"), survey.previous("not", answers).map(Question::id));
        assertEquals(Optional.empty(), survey.next(Optional.of("end"), answers));
        assertEquals(Optional.empty(), survey.previous("uses", answers));
    }

    @Test
    void isOpenFromItsFirstToItsLastDay() {
        Questionnaire dated = Questionnaire.of(
                "s",
                Wording.of("de", "S"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 11, 1)),
                Optional.of(LocalDate.of(2026, 11, 30)),
                survey.questions());
        assertFalse(dated.isOpen(LocalDate.of(2026, 10, 31)));
        assertTrue(dated.isOpen(LocalDate.of(2026, 11, 1)));
        assertTrue(dated.isOpen(LocalDate.of(2026, 11, 30)));
        assertFalse(dated.isOpen(LocalDate.of(2026, 12, 1)));
        assertTrue(survey.isOpen(LocalDate.of(2026, 12, 1)));
        assertEquals(survey.version(), dated.version());
    }

    @Test
    void theVersionChangesWithTheContent() {
        assertTrue(survey.version().matches("[0-9a-f]{12}"));
        assertEquals(
                survey.version(),
                survey(survey.questions().toArray(Question[]::new)).version());
        assertNotEquals(survey.version(), survey(survey.questions().getFirst()).version());
        assertNotEquals(
                survey(new Question.LongText(head("q", Optional.empty()))).version(),
                survey(new Question.ShortText(head("q", Optional.empty()))).version());
    }

    private List<String> ids(Map<String, Answer> answers) {
        return survey.shown(answers).stream().map(Question::id).toList();
    }

    private static Questionnaire survey(Question... questions) {
        return Questionnaire.of(
                "s",
                Wording.of("de", "S"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(questions));
    }

    private static Head head(String id, Optional<Condition> showIf) {
        return new Head(id, Wording.of("de", id), false, showIf);
    }
}
