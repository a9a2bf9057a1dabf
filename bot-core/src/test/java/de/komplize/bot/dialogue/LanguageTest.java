package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private static final Session IDLE = Turns.in(new State.Idle());

    private static Turns turns;

    @BeforeAll
    static void load(@TempDir Path folder) {
        turns = new Turns(folder);
    }

    @Test
    void offersEveryLanguageOfThePackAndNoOther() {
        Step step = Language.ask(turns.of(IDLE, "language"));
        assertEquals(new Language.Asked(), step.next());
        assertEquals(
                List.of("language:de", "language:de-easy", "language:en"),
                step.replies().getFirst().choices().stream().map(Choice::id).toList());
    }

    @Test
    void changesToTheLanguageThatWasChosenAndAnswersInIt() {
        Reply offer = Language.ask(turns.of(IDLE, "language")).replies().getFirst();
        Turn chosen = turns.chosen(
                Turns.in(new Language.Asked(), offer), offer.choices().get(2));
        Step step = Router.route(chosen);
        assertEquals(List.of(new Event.LanguageSet("en")), step.events());
        assertEquals("language.changed en", step.replies().getFirst().text());
        assertEquals(new State.Idle(), step.next());
    }

    @Test
    void anotherQuestionIsAnsweredAsIfNoneWereOpen() {
        Step step = Router.route(turns.of(Turns.in(new Language.Asked()), "goals"));
        assertEquals(List.of(new Event.QuestionAnswered("info.goals")), step.events());
        assertEquals(new State.Idle(), step.next());
    }

    @ParameterizedTest
    @CsvSource({
        "de, Einfache Sprache, language_set: de-easy",
        "de-easy, Einfache Sprache, plain.already de-easy",
        "de-easy, Deutsch, language_set: de",
        "de-easy, normale Sprache, language_set: de"
    })
    void plainLanguageIsAWordAway(String spoken, String word, String outcome) {
        Step step = Router.route(turns.of(IDLE, word, "webchat", spoken));
        List<String> events = step.events().stream().map(Events::describe).toList();
        assertEquals(outcome, events.isEmpty() ? step.replies().getFirst().text() : events.getFirst());
    }

    @Test
    void whereThereIsNoPlainFormTheLanguagesAreOffered() {
        Step step = Router.route(turns.of(IDLE, "Einfache Sprache", "webchat", "en"));
        assertEquals(new Language.Asked(), step.next());
        assertTrue(step.events().isEmpty());
    }

    @Test
    void whatWasJustAnsweredIsSaidAnewInTheOtherLanguage() {
        Step answer = Router.route(turns.of(IDLE, "goals"));
        Step step = Router.route(turns.of(IDLE.after(answer), "Einfache Sprache"));
        assertEquals(
                List.of("plain.on de-easy", "info.goals de-easy"),
                step.replies().stream().map(Reply::text).toList());
    }
}
