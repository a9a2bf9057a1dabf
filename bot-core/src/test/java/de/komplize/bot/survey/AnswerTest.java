package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerTest {

    private static final Map<Answer, String> STORED = Map.ofEntries(
            Map.entry(new Answer.One("a"), "a"),
            Map.entry(new Answer.Many(List.of("a", "c")), "a, c"),
            Map.entry(new Answer.Many(List.of()), ""),
            Map.entry(new Answer.Rate(4), "4"),
            Map.entry(new Answer.Amount(new BigDecimal("2.5")), "2.5"),
            Map.entry(new Answer.YesNo(true), "yes"),
            Map.entry(new Answer.Day(LocalDate.of(2026, 12, 24)), "2026-12-24"),
            Map.entry(new Answer.Place("Nord-Holland"), "Nord-Holland"),
            Map.entry(new Answer.Order(List.of("b", "a")), "b, a"),
            Map.entry(new Answer.Words("Mehr Bänke"), "Mehr Bänke"),
            Map.entry(new Answer.Agreed(false), "no"),
            Map.entry(new Answer.Skipped(), ""));

    private final JsonMapper mapper =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void isReadAsItWasWritten() throws IOException {
        for (Answer answer : STORED.keySet()) {
            String json = mapper.writerFor(Answer.class).writeValueAsString(answer);
            assertEquals(answer, mapper.readValue(json, Answer.class), json);
        }
        assertEquals(
                "{\"kind\":\"many\",\"options\":[\"a\"]}",
                mapper.writerFor(Answer.class).writeValueAsString(new Answer.Many(List.of("a"))));
    }

    @Test
    void isStoredAsConditionsNameIt() {
        STORED.forEach((answer, stored) -> assertEquals(stored, answer.stored()));
    }

    @Test
    void onlyFreeTextHasWordsAndNoLogShowsThem() {
        assertTrue(new Answer.Words("Mehr Bänke").hasWords());
        assertFalse(new Answer.Place("Waldau").hasWords());
        assertFalse(new Answer.Words("Mehr Bänke").toString().contains("Bänke"));
    }

    @Test
    void aWordingIsThatOfTheNearestLanguage() {
        Wording german = Wording.of("de", "Ja");
        assertEquals("Ja", german.in("de"));
        assertEquals("Ja", german.in("de-easy"));
        assertEquals("Ja", german.in("tr"));
    }
}
