package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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
        Optional<String> found = Words.command(written, "de").map(Enum::name);
        assertEquals(Optional.of(command).filter(c -> !c.isEmpty()), found);
    }

    @ParameterizedTest
    @CsvSource({
        "İPTAL, CANCEL",
        "IPTAL, CANCEL",
        "yardım, HELP",
        "YARDIM!, HELP",
        "uberspringen, SKIP",
        "Ueberspringen, SKIP",
        "Зʼєднайте з людиною, PERSON",
        "З’єднайте з людиною, PERSON",
        "ещё раз, REPEAT",
        "ЕЩЕ РАЗ, REPEAT",
        "'Да, назад', ''",
        "\u200Fمساعدة؟\u200E, HELP",
        "المساعده, HELP",
        "إلغــاء, CANCEL",
        "الغاء, CANCEL",
        "Simple German, PLAIN",
        "по-немецки, GERMAN",
        "mesajları durdur, STOP"
    })
    void knowsTheWordsOfEveryLanguageHoweverTheyAreSpelled(String written, String command) {
        Optional<String> found = Words.command(written, "de").map(Enum::name);
        assertEquals(Optional.of(command).filter(c -> !c.isEmpty()), found);
    }

    /** What only answers where it is asked for; beside a command it does no harm. */
    private static final Set<String> ONLY_WHERE_ASKED =
            Set.of("SEND", "CHANGE", "NO_DISTRICT", "NONE_OF_THESE", "EVERYWHERE", "CHANGE_QUESTION");

    @Test
    void noPhraseStandsForTwoThings() {
        Map<String, Set<String>> meanings = new TreeMap<>();
        for (String language : WordLists.LANGUAGES) {
            WordLists.of(language)
                    .forEach((phrase, names) -> meanings.computeIfAbsent(phrase, _ -> new TreeSet<>())
                            .addAll(names));
        }
        meanings.values().forEach(names -> names.removeAll(ONLY_WHERE_ASKED));
        meanings.values().removeIf(names -> names.size() < 2);
        assertEquals(Map.of(), meanings);
    }

    @Test
    void everyLanguageHasAWordForEverything() {
        Set<String> all = names("de");
        for (String language : WordLists.LANGUAGES) {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(names(language));
            missing.remove("GREET");
            assertEquals(Set.of(), missing, language);
        }
    }

    private static Set<String> names(String language) {
        return WordLists.of(language).values().stream().flatMap(Set::stream).collect(Collectors.toSet());
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
        assertEquals(Optional.empty(), Words.command(written, "de"));
    }

    @ParameterizedTest
    @CsvSource({"'  A \n B  ', a b", "Ja!!!, ja", "?, ?", "'3)', 3", "'', ''"})
    void bareKeepsTheWords(String written, String bare) {
        assertEquals(bare, Spelling.bare(written));
    }
}
