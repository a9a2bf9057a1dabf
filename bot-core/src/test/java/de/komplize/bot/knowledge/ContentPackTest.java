package de.komplize.bot.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.testing.SmallPack;
import de.komplize.bot.testing.World;
import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import de.komplize.bot.understanding.TrainingPhrase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentPackTest {

    private static final ContentPack CITY = ContentPack.load(World.cityPack());

    @TempDir
    private Path folder;

    @Test
    void theCitysPackIsWhole() {
        assertFalse(CITY.name().isBlank());
        assertEquals("de", CITY.languages().getFirst());
        for (String language : CITY.languages()) {
            for (Say what : Say.values()) {
                assertFalse(CITY.say(what, language).isBlank(), what + " " + language);
            }
            catalogue()
                    .forEach(intent -> assertFalse(CITY.label(intent, language).isBlank(), intent));
            Intents.ANSWERED.forEach(
                    intent -> assertTrue(CITY.answer(intent, language).isPresent(), intent));
        }
    }

    @Test
    void theCitySaysWhoLivesThereAndWhatIdeasAreAbout() {
        assertEquals(7, CITY.topics().size());
        assertEquals(List.of(), CITY.unsourced());
        assertEquals(
                List.of("age", "district", "nationality"),
                CITY.population().stream().map(Margin::feature).toList());
        assertEquals(
                200_507,
                CITY.population().get(1).values().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum());
    }

    @Test
    void everyIntentOfTheCatalogueCanBeLearned() {
        Set<String> learned =
                CITY.phrases().stream().map(TrainingPhrase::intent).collect(Collectors.toSet());
        assertTrue(learned.contains(Detection.NONE));
        assertEquals(
                List.of(),
                catalogue().filter(intent -> !learned.contains(intent)).toList());
    }

    @Test
    void noPlaceholderIsLeftOpen() {
        Set<String> filledLater =
                Placeholders.LATER.stream().map(name -> "{" + name + "}").collect(Collectors.toSet());
        for (String language : CITY.languages()) {
            for (Say what : Say.values()) {
                assertEquals(List.of(), open(CITY.say(what, language), filledLater), what + " " + language);
            }
            for (String intent : Intents.ANSWERED) {
                assertEquals(
                        List.of(),
                        open(CITY.answer(intent, language).orElseThrow().text(), Set.of()),
                        intent);
            }
        }
    }

    @Test
    void helpInDangerIsThereInLanguagesThatAreNotComplete() {
        for (String language : List.of("de", "en", "tr", "ru", "uk", "ar")) {
            assertTrue(Files.exists(
                    World.cityPack().resolve("answers").resolve(language).resolve("safety.crisis.md")));
            String help = CITY.answer(Intents.CRISIS, language).orElseThrow().text();
            assertTrue(help.contains("112") || help.contains("١١٢"), language);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "de, de",
        "de-easy, de-easy",
        "en, en",
        "en-US, en",
        "de-AT, de",
        "en-easy, en",
        "tr, de",
        "'', de",
        "-, de"
    })
    void speaksTheClosestLanguageItHas(String wanted, String spoken) {
        assertEquals(spoken, small().closest(wanted));
    }

    @Test
    void fillsInWhereTheOfficeIs() {
        ContentPack pack = ContentPack.load(SmallPack.write(folder));
        assertEquals("help de", pack.say(Say.HELP, "de"));
        assertEquals("help de", pack.say(Say.HELP, "fr"));
        Placeholders office = new Placeholders(Map.of("phone", "+49 1", "mail", "a@b"));
        assertEquals("Rufen Sie an: +49 1, {unknown}", office.fill("Rufen Sie an: {phone}, {unknown}"));
    }

    @Test
    void knowsThePlainFormOfALanguage() {
        assertEquals(Optional.of("de-easy"), small().plain("de"));
        assertEquals(Optional.empty(), small().plain("en"));
        assertEquals("de", ContentPack.bare("de-easy"));
        assertTrue(ContentPack.isPlain("de-easy"));
    }

    @Test
    void aTextThatNoPackHasIsAMistakeInTheProgram() {
        assertThrows(IllegalArgumentException.class, () -> small().wording("no.such.text", "de"));
    }

    private ContentPack small() {
        return ContentPack.load(SmallPack.write(folder));
    }

    private static Stream<String> catalogue() {
        return Stream.concat(Intents.ANSWERED.stream(), Intents.ACTED_ON.stream());
    }

    private static List<String> open(String text, Set<String> allowed) {
        return Pattern.compile("\\{[a-z_]+}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(placeholder -> !allowed.contains(placeholder))
                .toList();
    }
}
