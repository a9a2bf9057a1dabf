package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a question asks for what was, by its words. */
class DayReaderTest {

    @ParameterizedTest
    @CsvSource({
        "'Wann waren Sie zuletzt im Bürgerbüro?', true",
        "'An welchem Tag waren Sie bei uns?', true",
        "'Wann haben Sie den Ausweis beantragt?', true",
        "'Wann sind Sie nach Kassel gezogen?', true",
        "'Seit wann wohnen Sie hier?', true",
        "'Wann haben Sie Zeit für Veranstaltungen?', false",
        "'An welchem Tag haben Sie vor, uns zu besuchen?', false",
        "'Wann sind Sie bereit zu helfen?', false",
        "'Wann würden Sie gern kommen?', false",
        "'Wann hätten Sie Zeit?', false",
        "'Ab welchem Tag könnten Sie mithelfen?', false"
    })
    void asksForWhatWas(String asked, boolean past) {
        Question.Head head = new Question.Head("1", new Wording(Map.of("de", asked)), false, Optional.empty());
        assertEquals(past, DayReader.isPast(new Question.Date(head, Question.Date.When.ANY)));
    }
}
