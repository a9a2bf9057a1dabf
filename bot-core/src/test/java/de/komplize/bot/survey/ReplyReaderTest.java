package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ReplyReaderTest {

    private static final List<String> TABLES =
            List.of("replies.txt", "replies-2.txt", "replies-3.txt", "replies-4.txt", "replies-5.txt", "replies-6.txt");

    private static final int FEWEST = 300;

    private static final int HUGE = 100_000;

    /** Answers may take this long in a slow hour of a busy machine; alone it is a tenth of it. */
    private static final Duration SOON = Duration.ofSeconds(2);

    @TestFactory
    Stream<DynamicTest> readsWhatPeopleWriteBack() {
        return cases().map(c -> DynamicTest.dynamicTest(c.brief(), () -> assertEquals(List.of(), c.differences())));
    }

    @Test
    void neverTakesAValueThatWasNotSaid() {
        assertEquals(List.of(), cases().flatMap(c -> c.wrong().stream()).toList());
    }

    @Test
    void theTableIsWide() {
        assertTrue(cases().count() >= FEWEST, "the tables have too few replies");
        assertTrue(cases().map(ReplyCase::survey).distinct().count() >= 4);
    }

    @Test
    void countsAllQuestionsButNotWhatIsOnlyShown() {
        Questionnaire traffic = Objects.requireNonNull(ReplySurveys.BY_NAME.get("verkehr"));
        assertEquals(
                List.of("101", "102", "103", "104", "105", "106"),
                ReplyReader.numbered(traffic).stream().map(Question::id).toList());
    }

    @Test
    void saysNothingOfAnEmptyReply() {
        Questionnaire survey = Objects.requireNonNull(ReplySurveys.BY_NAME.get("quartier"));
        for (String nothing : List.of("", " ", "\n\n", "Hallo", "Mit freundlichen Grüßen\nErna")) {
            ReplyReading reading = ReplyReader.read(survey, List.of(new Excerpt("", nothing)), ReplySurveys.CONTEXT);
            assertTrue(reading.answers().isEmpty() && reading.unread().isEmpty(), nothing);
        }
        assertTrue(ReplyReader.read(survey, List.of(), ReplySurveys.CONTEXT)
                .answers()
                .isEmpty());
    }

    @Test
    void losesNothingOfAnEndlessReply() {
        Questionnaire survey = Objects.requireNonNull(ReplySurveys.BY_NAME.get("quartier"));
        String end = "Das ist der letzte Satz.";
        String written = "Ein Satz ohne Antwort. ".repeat(HUGE / 23) + end;
        ReplyReading reading = ReplyReader.read(survey, List.of(new Excerpt("", written)), ReplySurveys.CONTEXT);
        assertTrue(reading.unread().getLast().endsWith(end));
    }

    @Test
    void peoplesWordsStandInNoToString() {
        ReplyReading reading = new ReplyReading(Map.of(), List.of("geheim"));
        assertTrue(!reading.toString().contains("geheim"));
    }

    @TestFactory
    @Tag("heavy")
    Stream<DynamicTest> endsSoonWhateverIsWritten() {
        return Stream.of(
                        "a",
                        " ",
                        "\n",
                        "1)",
                        "1) ",
                        "1. ",
                        "1: ",
                        "(",
                        "[x] ",
                        "- ",
                        ",",
                        "4, ",
                        "nein ",
                        "Bänke ",
                        "Frage 1 ",
                        "erste Frage ",
                        "Nutzen Sie das Stadtteilzentrum? ",
                        "Wie zufrieden sind Sie ",
                        "danke ",
                        "Danke, ",
                        "mit freundlichen Grüßen ",
                        "hallo ",
                        "liebe ",
                        "bitte keine ",
                        "x\n\n",
                        "a b c d e f g h i j k l m n o p q r s t u v w x y z\n",
                        "zu ",
                        "und ",
                        "? ",
                        "1 = ",
                        "Zentrum ",
                        "ich ",
                        "loeschen sie ",
                        "1|",
                        "…",
                        "wenn ",
                        "a) Bänke\n",
                        "eine 4. ",
                        "Stadtteil: ")
                .map(piece -> DynamicTest.dynamicTest("\"" + piece + "\" again and again", () -> endless(piece)));
    }

    private static void endless(String piece) {
        String text = piece.repeat(HUGE / piece.length());
        for (String survey : List.of("quartier", "beteiligung")) {
            Questionnaire questions = Objects.requireNonNull(ReplySurveys.BY_NAME.get(survey));
            assertTimeoutPreemptively(
                    SOON, () -> ReplyReader.read(questions, List.of(new Excerpt("", text)), ReplySurveys.CONTEXT));
            assertTimeoutPreemptively(
                    SOON, () -> ReplyReader.read(questions, List.of(new Excerpt(text, "1) 4")), ReplySurveys.CONTEXT));
        }
    }

    private static Stream<ReplyCase> cases() {
        return TABLES.stream().flatMap(table -> ReplyCase.all(table).stream());
    }
}
