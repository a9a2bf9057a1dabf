package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each kind of question, counted; and when even the number of those who were asked is not told. */
class TallyTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    private static final List<String> DISTRICTS = List.of("Mitte", "Nord", "Süd");

    private static final List<Option> OPTIONS = List.of(option("a"), option("b"));

    @Test
    void countsEachKindOfQuestion() {
        counted(new Question.SingleChoice(head(), OPTIONS), one("a"), one("b"), "a=6, b=7");
        counted(new Question.Scale(head(), 1, 2, Optional.empty(), Optional.empty()), rate(1), rate(2), "1=6, 2=7");
        counted(new Question.YesNo(head()), new Answer.YesNo(true), new Answer.YesNo(false), "yes=6, no=7");
        counted(new Question.Consent(head(), "1"), new Answer.Agreed(true), new Answer.Agreed(false), "yes=6, no=7");
        counted(new Question.Ranking(head(), OPTIONS), order("b", "a"), order("a", "b"), "a=7, b=6");
        Question.Number whole = new Question.Number(
                head(), Optional.of(BigDecimal.ONE), Optional.of(BigDecimal.TWO), Optional.empty(), true);
        counted(whole, amount("1"), amount("2"), "1=6, 2=7");
    }

    @Test
    void countsRangesOfNumbersAndOfDaysThatDoNotHangOnTheAnswers() {
        Question.Number open =
                new Question.Number(head(), Optional.of(BigDecimal.ZERO), Optional.empty(), Optional.empty(), false);
        assertEquals("50", cell(open, amount("20.5")));
        assertEquals("0", cell(open, amount("0")));
        assertEquals("1", cell(open, amount("0.3")));
        assertEquals("above", cell(open, amount("9000000")));
        Question.Date born = new Question.Date(head(), Question.Date.When.PAST);
        assertEquals("1970", cell(born, new Answer.Day(LocalDate.of(1979, 12, 31))));
        Question.Date visit = new Question.Date(head(), Question.Date.When.FUTURE);
        assertEquals("12", cell(visit, new Answer.Day(LocalDate.of(2027, 12, 31))));
        assertEquals("Nord", cell(new Question.District(head()), new Answer.Place("Nord")));
    }

    @Test
    void countsEachOptionOfSeveralForItself() {
        Question several = new Question.MultipleChoice(head(), OPTIONS, 0, 2);
        List<Counted> responses = new ArrayList<>();
        responses.addAll(times(6, new Answer.Many(List.of("a", "b"))));
        responses.addAll(times(6, new Answer.Many(List.of("a"))));
        responses.addAll(times(6, new Answer.Many(List.of())));
        Tally.Item item = item(several, responses);
        assertEquals(
                List.of("a", "b"), item.parts().stream().map(Tally.Part::name).toList());
        assertEquals("picked=12, others=6", words(item.parts().get(0).shown()));
        assertEquals("picked=6, others=12", words(item.parts().get(1).shown()));
    }

    @Test
    void saysHowManyLeftAQuestionOutAndCountsNoWords() {
        List<Counted> responses = new ArrayList<>(times(6, new Answer.Words("mehr Bänke")));
        responses.addAll(times(2, new Answer.Skipped()));
        Tally.Item item = item(new Question.LongText(head()), responses);
        assertEquals(6, item.answered());
        assertEquals(2, item.skipped());
        assertTrue(item.parts().isEmpty());
    }

    @Test
    void hidesASmallCellTogetherWithTheNextLargerOne() {
        List<Counted> responses = new ArrayList<>(times(3, rate(1)));
        responses.addAll(times(8, rate(2)));
        responses.addAll(times(20, rate(3)));
        Question scale = new Question.Scale(head(), 1, 3, Optional.empty(), Optional.empty());
        assertEquals(
                "3=20, 1+2=11", words(item(scale, responses).parts().getFirst().shown()));
        responses.subList(3, 11).clear();
        assertFalse(item(scale, responses).isShown(), "nobody took 2: 20 of 23 would tell the other three");
    }

    @Test
    void whoWasAskedBecauseOfAHiddenAnswerIsNotCounted() {
        Question first = new Question.YesNo(head());
        Question then = new Question.YesNo(
                new Question.Head("2", Wording.of("de", "?"), false, Optional.of(new Condition("1", List.of("no")))));
        Questionnaire survey = survey(first, then);
        List<Counted> few = new ArrayList<>(times(20, new Answer.YesNo(true)));
        few.addAll(both(3));
        assertTrue(tally(survey, few, List.of()).item("2").orElseThrow().withheld());
        few.addAll(both(9));
        Tally.Item shown = tally(survey, few, List.of()).item("2").orElseThrow();
        assertFalse(shown.withheld());
        assertEquals(12, shown.answered());
    }

    private static List<Counted> both(int count) {
        return times(count, Map.of("1", new Answer.YesNo(false), "2", new Answer.YesNo(true)));
    }

    @Test
    void whatWasSeenBeforeIsHeldBeside() {
        Questionnaire survey = survey(new Question.YesNo(head()));
        List<Counted> responses = new ArrayList<>(times(10, new Answer.YesNo(true)));
        responses.addAll(times(10, new Answer.YesNo(false)));
        Tally first = tally(survey, responses, List.of());
        responses.addAll(times(4, new Answer.YesNo(true)));
        responses.addAll(times(1, new Answer.YesNo(false)));
        Tally next = tally(survey, responses, List.of(first));
        assertTrue(next.losesAgainst(first), "one no would be told by the difference");
        responses.addAll(times(4, new Answer.YesNo(false)));
        responses.addAll(times(1, new Answer.YesNo(true)));
        assertFalse(tally(survey, responses, List.of(first)).losesAgainst(first));
    }

    private static void counted(Question question, Answer one, Answer other, String expected) {
        List<Counted> responses = new ArrayList<>(times(6, one));
        responses.addAll(times(7, other));
        assertEquals(
                expected, words(item(question, responses).parts().getFirst().shown()), question.kind());
    }

    private static String cell(Question question, Answer answer) {
        return Cells.of(question, Cells.tables(question, DISTRICTS).getFirst(), answer)
                .orElse("none");
    }

    private static String words(Shown shown) {
        return String.join(
                ", ",
                shown.blocks().stream()
                        .map(block -> String.join("+", block.cells()) + "=" + block.count())
                        .toList());
    }

    private static Tally.Item item(Question question, List<Counted> responses) {
        return tally(survey(question), responses, List.of()).item("1").orElseThrow();
    }

    private static Tally tally(Questionnaire survey, List<Counted> responses, List<Tally> history) {
        return Tally.of(survey, DISTRICTS, responses, history, NOW);
    }

    private static Questionnaire survey(Question... questions) {
        return Questionnaire.of(
                "s",
                Wording.of("de", "s"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(questions));
    }

    private static List<Counted> times(int count, Answer answer) {
        return times(count, Map.of("1", answer));
    }

    private static List<Counted> times(int count, Map<String, Answer> answers) {
        List<Counted> responses = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            responses.add(new Counted("1", answers, Map.of()));
        }
        return responses;
    }

    private static Question.Head head() {
        return new Question.Head("1", Wording.of("de", "?"), false, Optional.empty());
    }

    private static Option option(String id) {
        return new Option(id, Wording.of("de", id));
    }

    private static Answer one(String option) {
        return new Answer.One(option);
    }

    private static Answer rate(int value) {
        return new Answer.Rate(value);
    }

    private static Answer amount(String value) {
        return new Answer.Amount(new BigDecimal(value));
    }

    private static Answer order(String... options) {
        return new Answer.Order(List.of(options));
    }
}
