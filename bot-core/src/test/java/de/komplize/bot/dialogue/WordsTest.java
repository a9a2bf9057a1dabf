package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "STOP, STOP",
        "Stopp!, STOP",
        "' stop. ', STOP",
        "/stop, STOP",
        "'Stopp  alles', STOP_ALL",
        "Abmelden, STOP",
        "END, STOP",
        "Start, START",
        "anmelden, START",
        "/start, GREET",
        "HILFE, HELP",
        "?, HELP",
        "Hilfe?, HELP",
        "Menü, HELP",
        "/help, HELP",
        "'noch\tmal', REPEAT",
        "Wiederholen…, REPEAT",
        "'Bitte wiederholen!', REPEAT",
        "Überspringen, SKIP",
        "ÜBERSPRINGEN, SKIP",
        "skip, SKIP",
        "Zurück, BACK",
        "back, BACK",
        "Mensch bitte, PERSON",
        "ein Mensch bitte!, PERSON",
        "abbrechen, CANCEL",
        "/cancel, CANCEL",
        "Einfache Sprache, PLAIN",
        "LEICHTE SPRACHE, PLAIN",
        "Deutsch, GERMAN",
        "„Stopp“, STOP",
        "'\"STOPP\"', STOP",
        "»Hilfe«, HELP",
        "???!, HELP"
    })
    void knowsItsWordsAsWholeMessages(String written, String command) {
        Optional<String> found = Words.command(written).map(Enum::name);
        assertEquals(Optional.of(command).filter(c -> !c.isEmpty()), found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bitte stoppen Sie den Bus",
                "Ich brauche Hilfe beim Antrag",
                "Haltestelle",
                "zurückgeben",
                "",
                "  ",
                "…",
                "!!",
                "\"\""
            })
    void takesNoWordOutOfASentence(String written) {
        assertEquals(Optional.empty(), Words.command(written));
    }

    @ParameterizedTest
    @CsvSource({"'  A \n B  ', a b", "Ja!!!, ja", "?, ?", "'3)', 3", "'', ''"})
    void bareKeepsTheWords(String written, String bare) {
        assertEquals(bare, Words.bare(written));
    }
}
