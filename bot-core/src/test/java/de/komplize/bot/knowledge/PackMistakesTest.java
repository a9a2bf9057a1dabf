package de.komplize.bot.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import de.komplize.bot.Refusal;
import de.komplize.bot.testing.SmallPack;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The slips of a clerk, each with the whole sentence that meets them. */
class PackMistakesTest {

    private static final String GOALS = "answers/de/info.goals.md";
    private static final String DE = "texts/de.properties";
    private static final String EASY = "texts/de-easy.properties";

    @TempDir
    private Path folder;

    @BeforeEach
    void write() {
        SmallPack.write(folder);
    }

    static Stream<Arguments> slips() {
        return Stream.of(inAnswers(), inTexts(), inYaml(), inFigures()).flatMap(all -> all);
    }

    private static Stream<Arguments> inAnswers() {
        return Stream.of(
                slip(
                        GOALS,
                        "info.goals de",
                        "Ja.\nAnruf: {telefon}",
                        ", line 7: \"{telefon}\" is no placeholder: write one of {office} {phone} {mail} {web} {address}"),
                slip(
                        GOALS,
                        "info.goals de",
                        "{count}",
                        ", line 6: \"{count}\" is no placeholder: write one of {office} {phone} {mail} {web} {address}"),
                slip(GOALS, "info.goals de", "{phone", ", line 6: \"{phone\" is no placeholder"),
                slip(GOALS, "info.goals de", "phone}", ", line 6: \"}\" is no placeholder"),
                slip(
                        GOALS,
                        "info.goals de",
                        "Das ist **wichtig**.",
                        ", line 6: \"**wichtig**\" is no plain text: write it without stars, brackets and tags, and an address in full"),
                slip(GOALS, "info.goals de", "[Hier](https://a.de)", ", line 6: \"[Hier](https://a.de)\" is no plain"),
                slip(GOALS, "info.goals de", "<b>Ja</b>", ", line 6: \"<b>\" is no plain text"),
                slip(
                        GOALS,
                        "info.goals de",
                        "\n\u00a0\n…",
                        ", line 5: the answer has no text: write it below this line"),
                slip(
                        GOALS,
                        "choices: []",
                        "choices:\n- info.goals\n- info.events\n- info.council\n- info.results",
                        ", line 8: \"info.results\" is one too many under choices: keep at most 3"),
                slip(GOALS, "2027-12-31", "30.6.2027", ", line 3: \"30.6.2027\" is no date: write it as 2027-06-30"),
                slip(
                        GOALS,
                        "2027-12-31",
                        "31.6.2027",
                        ", line 3: \"31.6.2027\" is no date: write it as 2027-12-31, with a day that exists"),
                slip(
                        GOALS,
                        "source: \"Test\"",
                        "source: \"Test",
                        ", line 2: \"\"Test\" has no quote at its end: add \" where the value ends"),
                slip(GOALS, "source: \"", "source:\t\"", ", line 2: a tab stands in this line: replace it by spaces"),
                slip(
                        GOALS,
                        "choices: []",
                        "choices: info.goals",
                        ", line 4: a list stands where one word belongs, or"));
    }

    private static Stream<Arguments> inTexts() {
        return Stream.of(
                slip(
                        DE,
                        "help = help de",
                        "help = Hilfe \\\n  unter {telefon}",
                        "{telefon}\" is no placeholder: write one of {office} {phone} {mail} {web} {address}"
                                + " {language} {languages} {count}"),
                slip(
                        DE,
                        "label.info.goals = label.info.goals de",
                        "label.info.goals = Die Ziele des Projekts, in Kürze…",
                        "\"Die Ziele des Projekts, in Kürze…\" is too long for a button: keep to 32 characters"),
                slip(
                        EASY,
                        "help = help de-easy",
                        "help = Hilfe in {languages}",
                        "\"help\" has {languages} here and no placeholder in texts/de.properties: use the same in both"),
                slip(EASY, "help = help de-easy\n", "", ": a text is missing: add a line \"help = …\""));
    }

    private static Stream<Arguments> inFigures() {
        String topics = "topics.yaml";
        String population = "population.yaml";
        return Stream.of(
                slip(topics, "id: energy", "id: \"\"", ", line 2: a topic has no id"),
                slip(topics, ", en: \"Energy\"", "", ", line 2: \"energy\" has no label in en: add it below label"),
                slip(topics, "topics:", "topic:", ": there is no topic: write at least one below \"topics:\""),
                slip(population, "feature: age", "feature: \"\"", ", line 2: a margin has no feature"),
                slip(population, "unit: percent", "unit: prozent", ", line 2: \"age\" has no unit"),
                slip(population, "2015-12-31", "31.12.2015", ", line 4: \"31.12.2015\" is no date"),
                slip(
                        population,
                        "value: 15.2",
                        "value: -1",
                        ", line 2: \"age\" has a group without id or without a number"),
                slip(population, "margins:", "margins: [", ", line "),
                slip(GOALS, "choices:", "chioces:", ", line 4: \"chioces\" is no entry of an answer"),
                slip("districts.yaml", "districts:", "district:", ": there is no district"),
                slip("phrases/de/info.goals.txt", "Was sind die Ziele?", "# nothing", ": there is no phrase"));
    }

    @Test
    void aMarginWithoutSourceIsLeftOutAndNamed() throws IOException {
        Path file = folder.resolve("population.yaml");
        Files.writeString(file, Files.readString(file).replace("    source: \"Register\"\n", ""));
        ContentPack pack = ContentPack.load(folder);
        assertEquals(List.of("age"), pack.unsourced());
        assertEquals(List.of(), pack.population());
    }

    private static Stream<Arguments> inYaml() {
        String pack = "pack.yaml";
        String districts = "districts.yaml";
        String more = "other_names: []}\n  - {number: \"02\", name: \"Nord-Holland\", other_names: [%s]}\n";
        return Stream.of(
                slip(
                        pack,
                        "phone: \"+49 000 1\"",
                        "phone: „+49 000 1“",
                        ", line 12: \"„+49 000 1“\" begins with a typographic quote: write straight ones (\") around the value"),
                slip(pack, "web: \"example.org\"", "web: \"example.org", ", line 13: \"\"example.org\" has no quote"),
                slip(pack, "  mail: \"buero@example.org\"", "  mail:", ": mail is missing below \"office:\""),
                slip(
                        pack,
                        "time_zone: Europe/Berlin",
                        "retention_months: 36",
                        ", line 4: \"36\" is no number of months from 1 to 24: write \"retention_months: 24\" or less"),
                slip(
                        pack,
                        "time_zone: Europe/Berlin",
                        "retention_months: zwei",
                        ", line 4: \"zwei\" is no number of months"),
                slip(pack, "id: small\n", "", ": id is missing: add a line \"id: …\""),
                slip(pack, "Kleinstadt\"", "Kleinstadt\"\t", ", line 2: a tab stands in this line"),
                slip(
                        districts,
                        "other_names: []}\n",
                        more.formatted("\"mitte\""),
                        ", line 3: \"mitte\" belongs to the district in line 2 too: take it out of one of them"),
                slip(
                        districts,
                        "other_names: []}\n",
                        more.formatted("").replace("02", "1"),
                        ", line 3: \"1\" belongs to the district in line 2 too"),
                slip(districts, "[]", "[„Zentrum“]", ", line 2: \"„Zentrum“]}\" begins with a typographic quote"),
                slip(
                        districts,
                        "name: \"Mitte\"",
                        "name: \"Mitte",
                        ", line 2: \"\"Mitte, other_names: []}\" has no quote"),
                slip(districts, "  - {", "\t- {", ", line 2: a tab stands in this line: replace it by spaces"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void namesFileLineValueAndMend(String file, String part, String with, String sentence) throws IOException {
        replace(file, part, with);
        String message = refusal();
        assertTrue(message.startsWith("Content pack: " + file) && message.contains(sentence), message);
        assertEquals(1, message.lines().count(), message);
    }

    @Test
    void namesTheLineInWhichAPartOfALongTextStands() throws IOException {
        int before =
                Files.readString(folder.resolve(DE)).split("\nhelp = ", 2)[0].split("\n").length;
        replace(DE, "help = help de", "help = Hilfe \\\n  unter {telefon}");
        assertTrue(refusal().startsWith("Content pack: " + DE + ", line " + (before + 2) + ":"), refusal());
    }

    @Test
    void countsTheMistakesAfterTheFirst() throws IOException {
        replace(GOALS, "info.goals de", "{a} {b}");
        assertTrue(refusal().endsWith("{address} (and 1 more)"), refusal());
        replace("districts.yaml", "name: \"Mitte\", ", "");
        Files.delete(folder.resolve(EASY));
        assertTrue(refusal().startsWith("Content pack: " + EASY + ": the file must exist"), refusal());
        assertTrue(refusal().endsWith("(and 3 more)"), refusal());
    }

    @ParameterizedTest
    @ValueSource(strings = {GOALS, DE, "pack.yaml", "phrases/de/info.goals.txt"})
    void textThatWasEncodedTwiceIsNamed(String file) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path) + "# Grüße\n";
        Files.writeString(path, new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252")));
        assertTrue(
                refusal().contains("this is garbled: \"") && refusal().contains("must be saved as UTF-8"), refusal());
        assertTrue(refusal().startsWith("Content pack: " + file + ", line "), refusal());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Größe < 5 und > 3, 2*3*4, „Spaß“ und Ö–Ä",
                "- Punkt [1] (siehe unten) **",
                "Ø 5 °C, É»À «Ñandú»",
                "{office} {phone} {mail} {web} {address}"
            })
    void plainTextIsLetThrough(String text) throws IOException {
        replace(GOALS, "info.goals de", text);
        replace("pack.yaml", "id: small", "id: small # „so“, it's [\"free\n# \tx: „y");
        replace("pack.yaml", "name: \"Kleinstadt\"", "name: 'Stadt, „O''Klein“: \"a' # Rest „");
        replace("pack.yaml", "city: \"Kleinstadt\"", "city: \"St. \\\"Ort\\\", „x“\"");
        assertEquals("Stadt, „O'Klein“: \"a", ContentPack.load(folder).name());
    }

    @Test
    void hugeFilesAreReadInNoTime() throws IOException {
        replace(GOALS, "info.goals de", "<a[x](**{".repeat(100_000));
        replace(DE, "help = help de", "help = " + "{a\\\n".repeat(100_000));
        replace("pack.yaml", "id: small", "id: " + "- [{':ÂÐ".repeat(100_000));
        assertTrue(refusal().startsWith("Content pack: pack.yaml"));
        replace("pack.yaml", "- [{':ÂÐ".repeat(100_000), "small");
        assertTrue(refusal().startsWith("Content pack: " + DE));
    }

    @ParameterizedTest
    @CsvSource({"2027-06-30, 0", "2027-07-01, 1", "2027-12-31, 1"})
    void namesTheAnswersWhoseDayHasPassed(LocalDate today, int expired) throws IOException {
        replace(GOALS, "2027-12-31", "2027-06-30");
        assertEquals(
                List.of(GOALS).subList(0, expired), ContentPack.load(folder).expired(today));
    }

    private String refusal() {
        return String.valueOf(
                assertThrows(Refusal.class, () -> ContentPack.load(folder)).getMessage());
    }

    private void replace(String file, String part, String with) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(part), "the test breaks nothing");
        Files.writeString(folder.resolve(file), text.replace(part, with));
    }

    private static Arguments slip(String file, String part, String with, String sentence) {
        return argumentSet(file + ": " + with.lines().findFirst().orElse("left out"), file, part, with, sentence);
    }
}
