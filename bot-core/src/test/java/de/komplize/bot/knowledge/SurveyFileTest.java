package de.komplize.bot.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.komplize.bot.Refusal;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveyFileTest {

    @TempDir
    private Path folder;

    @Test
    void isReadInWhateverLanguagesItHas() throws IOException {
        Questionnaire survey = SurveyFile.load(written("""
                id: stadtteil-2035
                title: {de: "Ihr Stadtteil im Jahr 2035", en: "Your district in 2035"}
                questions:
                  - {id: "1", kind: scale, min: 1, max: 5, text: {de: "Wie zufrieden sind Sie?"}, low: {de: "gar nicht"}, high: {de: "sehr"}}
                  - {id: "2", kind: yesno, text: {de: "Nutzen Sie das Stadtteilzentrum?", en: "Do you use it?"}}
                  - {id: "3", kind: multiple-choice, text: {de: "Was fehlt?"}, choices: [{id: a, label: {de: "Bänke"}}, {id: b, label: {de: "WLAN"}}]}
                  - {id: "4", kind: long-text, text: {de: "Was wünschen Sie sich?"}, optional: true, show_if: {question: "2", is: "yes"}}
                """));
        assertEquals("stadtteil-2035", survey.id());
        assertEquals(
                List.of("scale", "yesno", "multiple-choice", "long-text"),
                survey.questions().stream().map(Question::kind).toList());
        Question second = survey.question("2").orElseThrow();
        assertEquals("Do you use it?", second.text().in("en"));
        assertEquals("Was fehlt?", survey.question("3").orElseThrow().text().in("en"));
    }

    @Test
    void aMistakeIsToldWithFileLineAndMend() throws IOException {
        Path file = written("id: s\ntitle: {de: \"S\"}\nquestions:\n  - {id: \"1\", kind: yesno}\n");
        assertEquals(
                "Survey file: s.yaml, line 4: the text of question \"1\" is missing: add it",
                assertThrows(Refusal.class, () -> SurveyFile.load(file)).getMessage());
        Path none = folder.resolve("none.yaml");
        assertEquals(
                "Survey file: none.yaml: the file must exist: write it, or put it back",
                assertThrows(Refusal.class, () -> SurveyFile.load(none)).getMessage());
        Path nameless = written("title: {de: \"S\"}\n");
        assertEquals(
                "Survey file: s.yaml: the survey has no id: write one, such as id: stadtteil",
                assertThrows(Refusal.class, () -> SurveyFile.load(nameless)).getMessage());
    }

    private Path written(String text) throws IOException {
        return Files.writeString(folder.resolve("s.yaml"), text);
    }
}
