package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({"Einfache Sprache, de-easy", "Simple German, de-easy", "German, de", "Deutsch, de"})
    void fromAnotherLanguageBothKindsOfGermanAreAWordAway(String word, String language) {
        Step step = Router.route(turns.of(IDLE, word, "webchat", "en"));
        assertEquals(List.of(new Event.LanguageSet(language)), step.events());
    }

    @Test
    void whoAsksForPlainerWordsWhereThereAreNoneIsOfferedTheLanguages() {
        Step step = Language.plainer(turns.of(IDLE, "simpler", "webchat", "en"));
        assertEquals(new Language.Asked(), step.next());
        assertTrue(step.events().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"English", "auf Englisch bitte", "по-английски", "İngilizce", "بالإنجليزية"})
    void theNameOfALanguageSwitchesToIt(String name) {
        Step step = Router.route(turns.of(IDLE, name));
        assertEquals(List.of(new Event.LanguageSet("en")), step.events());
        assertEquals("language.changed en", step.replies().getFirst().text());
    }

    @Test
    void anOpenQuestionIsAskedAgainInTheLanguageThatWasNamed() {
        Step step = Router.route(turns.of(Turns.in(new District.Asked(List.of(), 1)), "English"));
        assertEquals(
                List.of("language.changed en", "district.ask en"),
                step.replies().stream().map(Reply::text).toList());
    }

    @Test
    void whoSimplyWritesInAnotherLanguageIsAnsweredInIt() {
        Step step = Router.route(turns.of(IDLE, "en: goals"));
        assertEquals(List.of(new Event.LanguageSet("en"), new Event.QuestionAnswered("info.goals")), step.events());
        assertEquals("info.goals en", step.replies().getFirst().text());
    }

    @Test
    void whatIsRefusedIsToldSoInItsLanguageAndChangesNothing() {
        Step step = Router.route(turns.of(IDLE, "en: swimming pool"));
        assertEquals(List.of(new Event.NotUnderstood()), step.events());
        assertEquals("fallback.first en", step.replies().getFirst().text());
    }

    @ParameterizedTest
    @CsvSource({"en: goals, false", "en: what goals, false", "en: what goals please, true"})
    void anOpenQuestionChangesItsLanguageOnlyForASentence(String written, boolean changed) {
        Turn turn = turns.of(Turns.in(new District.Asked(List.of(), 1)), written);
        assertEquals(changed, Language.written(turn).isPresent());
    }

    @Test
    void whereAnyWordsAreAnAnswerTheLanguageStays() {
        Turn turn = turns.of(Turns.in(new MyData.Correcting()), "en: what goals there are");
        assertEquals(Optional.empty(), Language.written(turn));
        State offered = new Danger.Offered(new MyData.Correcting(), "de");
        assertEquals(Optional.empty(), Language.written(turn.in(offered)));
    }

    @Test
    void whileAPersonHasTheConversationTheLanguageStays() {
        Turn turn = turns.of(Turns.takenOver(new State.Idle()), "en: what goals there are");
        assertEquals(Optional.empty(), Language.written(turn));
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
