package de.komplize.bot.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.Refusal;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.testing.SmallPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a clerk may get wrong in a survey or a form, each with the sentence that meets them. */
class QuestionnaireMistakesTest {

    private static final String SURVEY = "surveys/small.yaml";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        SmallPack.write(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: small|id: other|surveys/small.yaml, line 1: the id must be the file's name: write \"id: small\"",
                "kind: yesno|kind: ja-nein|line 5: question \"2\" has no kind that is known: write one of single-choice",
                "id: \"2\"|id: \"1\"|line 5: \"1\" is there twice: give one of them another id",
                "{id: \"2\", |{|line 5: a question has no id of letters and figures: add one in quotes",
                "min: 1, max: 5|min: 5, max: 1|line 4: a scale needs a smaller min and a larger max",
                "min: 1|min: eins|line 4: \"eins\" is no number: write figures, such as 5",
                "de-easy: \"2 de-easy\", |''|line 5: the text of question \"2\" is missing in de-easy: add it",
                "en: \"small en\"|en: ''|the title is missing in en: add it",
                "\"2 de\"|\"Ruf an: {telefon}\"|the text of question \"2\": \"{telefon}\" is no placeholder",
                "\"2 de\"|\"**Wichtig**\"|the text of question \"2\": \"**Wichtig**\" is no plain text",
                "question: \"2\"|question: \"9\"|line 9: \"9\" is no earlier question: write the id of one above this",
                "question: \"2\"|question: \"3\"|line 9: \"3\" is no earlier question",
                "is: \"yes\"|is: \"ja\"|line 9: \"ja\" is no answer to question \"2\": write one of yes, no, in quotes",
                "kind: yesno|optinal: true, kind: yesno|line 5: \"optinal\" is no entry that is known here: correct it",
                "show_if|zeige_wenn|line 6: \"zeige_wenn\" is no entry that is known here",
                "title:|titel:|\"titel\" is no entry that is known here",
                "kind: scale, min: 1, max: 5|kind: number, min: 5, max: 1|line 4: min is larger than max",
                "kind: yesno|kind: long-text|line 9: nothing can depend on question \"2\", which is of the kind long-text",
                "kind: yesno|kind: single-choice, choices: [{id: a, label: {de: Ja, de-easy: Ja, en: a}}, {id: b, label: {de: ja, de-easy: b, en: b}}]|line 5: \"ja\" is the label of two choices",
                "kind: yesno|kind: single-choice|line 5: the question has 0 choices: write from 2 to 26",
                "kind: yesno|kind: date, when: gestern|line 5: \"gestern\" is no value of when: write past, future or any",
            })
    void aMistakeIsToldWithFileLineAndMend(String right, String wrong, String sentence) throws IOException {
        Path file = folder.resolve(SURVEY);
        String text = Files.readString(file);
        assertTrue(text.contains(right.replace("''", "")), "the survey has what is replaced");
        Files.writeString(
                file, text.replaceFirst(Pattern.quote(right), wrong.equals("''") ? "" : wrong.replace("\\n", "\n")));
        refused(sentence);
    }

    @Test
    void aDayThatIsNoneIsRefused() throws IOException {
        String survey = Files.readString(folder.resolve(SURVEY));
        Files.writeString(folder.resolve(SURVEY), survey.replace("questions:", "opens: morgen\nquestions:"));
        refused("line 3: \"morgen\" is no date: write it as 2026-12-31");
    }

    @Test
    void aSurveyDoesNotCloseBeforeItOpens() throws IOException {
        String survey = Files.readString(folder.resolve(SURVEY));
        Files.writeString(
                folder.resolve(SURVEY),
                survey.replace("questions:", "opens: 2026-12-01\ncloses: 2026-11-01\nquestions:"));
        refused("line 4: it closes before it opens: correct one of the dates");
    }

    @Test
    void aPackNeedsNoSurveys() throws IOException {
        Files.delete(folder.resolve(SURVEY));
        Files.delete(folder.resolve("surveys"));
        assertEquals(List.of(), ContentPack.load(folder).surveys());
    }

    @Test
    void aFormThatTheConversationBeginsMustBeThere() throws IOException {
        Files.delete(folder.resolve("forms/person.yaml"));
        refused("forms/person.yaml: the file must exist");
    }

    @Test
    void aSurveyIsNotLongerThanAnybodyAnswers() throws IOException {
        String questions = IntStream.rangeClosed(1, 51)
                .mapToObj(n -> "  - {id: \"q" + n + "\", kind: yesno, text: {de: \"a\", de-easy: \"a\", en: \"a\"}}\n")
                .collect(Collectors.joining());
        Files.writeString(
                folder.resolve(SURVEY),
                "id: small\ntitle: {de: \"a\", de-easy: \"a\", en: \"a\"}\nquestions:\n" + questions);
        refused("there are 51 questions: keep to 50");
    }

    @Test
    void anIdBelongsToASurveyOrToAForm() throws IOException {
        Files.writeString(
                folder.resolve("surveys/person.yaml"),
                Files.readString(folder.resolve(SURVEY)).replace("id: small", "id: person"));
        refused("\"person\" is a survey and a form: rename one of them");
    }

    @Test
    void readsWhatStandsThere() throws IOException {
        Files.writeString(
                folder.resolve(SURVEY),
                Files.readString(folder.resolve(SURVEY))
                        .replace("questions:", "opens: 2026-11-01\ncloses: 2026-12-31\nquestions:"));
        ContentPack pack = ContentPack.load(folder);
        Questionnaire survey = pack.surveys().getFirst();
        assertEquals(
                List.of("scale", "yesno", "short-text"),
                survey.questions().stream().map(Question::kind).toList());
        assertEquals("2 de-easy", survey.question("2").orElseThrow().text().in("de-easy"));
        assertEquals(Optional.of(LocalDate.of(2026, 12, 31)), survey.closes());
        assertTrue(!survey.isOpen(LocalDate.of(2026, 10, 31)) && survey.isOpen(LocalDate.of(2026, 12, 31)));
        assertEquals(
                List.of("1", "2"),
                survey.shown(Map.of()).stream().map(Question::id).toList());
    }

    private void refused(String sentence) {
        Refusal refusal = assertThrows(Refusal.class, () -> ContentPack.load(folder));
        assertTrue(String.valueOf(refusal.getMessage()).contains(sentence), refusal::getMessage);
    }
}
