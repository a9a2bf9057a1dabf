package de.komplize.bot.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import de.komplize.bot.Refusal;
import de.komplize.bot.testing.SmallPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A broken pack stops the start with the file, the line where there is one, and what mends it. */
class BrokenPackTest {

    private static final String GOALS = "answers/de/info.goals.md";
    private static final String HEAD = "---\nsource: \"Test\"\nvalid_until: 2027-12-31\nchoices: []\n---\nText.\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> breaks() {
        return Stream.of(
                replaced(
                        "a text is missing",
                        "texts/de-easy.properties",
                        "help = help de-easy\n",
                        "",
                        "add a line \"help = …\""),
                replaced(
                        "the place to complain about barriers is missing",
                        "texts/de.properties",
                        "accessibility.complaint = accessibility.complaint de\n",
                        "",
                        "texts/de.properties: a text is missing: add a line \"accessibility.complaint = …\""),
                replaced(
                        "the contact for barriers is empty",
                        "texts/de.properties",
                        "accessibility.feedback = accessibility.feedback de",
                        "accessibility.feedback =",
                        "write something after \"accessibility.feedback =\""),
                replaced(
                        "a label is missing",
                        "texts/de.properties",
                        "label.info.goals = label.info.goals de\n",
                        "",
                        "de.properties: a text is missing: add a line \"label.info.goals = …\""),
                replaced(
                        "the name of a language is missing",
                        "texts/de.properties",
                        "language.name.en = language.name.en de\n",
                        "",
                        "language.name.en = …"),
                replaced(
                        "a text is empty",
                        "texts/de.properties",
                        "help = help de",
                        "help =",
                        "write something after \"help =\""),
                replaced(
                        "a text has a broken character",
                        "texts/de.properties",
                        "help = help de",
                        "help = \\u00g1",
                        "after \\u four digits are missing"),
                replaced(
                        "pack.yaml with a tab",
                        "pack.yaml",
                        "name: \"Kleinstadt\"",
                        "\tname: \"Kleinstadt\"",
                        "line 2: a tab stands in this line: replace it by spaces"),
                replaced(
                        "pack.yaml with an open bracket",
                        "pack.yaml",
                        "languages: [de, de-easy, en]",
                        "languages: [de, de-easy, en",
                        "line 4"),
                replaced(
                        "pack.yaml with an open quote",
                        "pack.yaml",
                        "street: \"Am Markt 1\"",
                        "street: \"Am Markt 1",
                        "line 8: \"\"Am Markt 1\" has no quote at its end: add \" where the value ends"),
                replaced(
                        "pack.yaml with a list for a word",
                        "pack.yaml",
                        "name: \"Kleinstadt\"",
                        "name: [a, b]",
                        "line 2: a list stands where one word belongs"),
                replaced(
                        "pack.yaml without the office's telephone",
                        "pack.yaml",
                        "  phone: \"+49 000 1\"\n",
                        "",
                        "pack.yaml: phone is missing below \"office:\": add a line \"phone: …\""),
                replaced("pack.yaml without languages", "pack.yaml", "languages: [de, de-easy, en]\n", "", "languages"),
                replaced(
                        "a language without texts",
                        "pack.yaml",
                        "[de, de-easy, en]",
                        "[de, de-easy, en, tr]",
                        "texts/tr.properties"),
                written("pack.yaml is empty", "pack.yaml", "", "pack.yaml"),
                replaced(
                        "a district without a name",
                        "districts.yaml",
                        "name: \"Mitte\", ",
                        "",
                        "line 2: a district has no number or no name"),
                replaced(
                        "districts with a wrong bracket",
                        "districts.yaml",
                        "other_names: []}",
                        "other_names: []",
                        "line 2"),
                written("an answer without a head", GOALS, "Die Ziele sind gut.\n", "begins with a line ---"),
                written(
                        "an answer with half a head",
                        GOALS,
                        "---\nsource: x\nDie Ziele sind gut.\n",
                        "begins with a line ---"),
                written("an answer with an empty head", GOALS, "---\n---\nDie Ziele sind gut.\n", "info.goals.md"),
                written("an answer without a text", GOALS, HEAD.replace("Text.", ""), "line 5: the answer has no text"),
                written(
                        "an answer without a source",
                        GOALS,
                        HEAD.replace("source: \"Test\"\n", ""),
                        "add a line source"),
                written(
                        "an answer without a date",
                        GOALS,
                        HEAD.replace("valid_until: 2027-12-31\n", ""),
                        "valid_until: 2027-12-31"),
                written(
                        "an answer with an impossible date",
                        GOALS,
                        HEAD.replace("12-31", "02-30"),
                        "line 3: \"2027-02-30\" is no date: write it as 2027-12-31, with a day that exists"),
                written(
                        "an answer that offers an unknown intent",
                        GOALS,
                        HEAD.replace("[]", "[info.gaols]"),
                        "line 4: \"info.gaols\" is no topic to choose: correct it under choices"),
                written("an answer with a broken head", GOALS, HEAD.replace("choices: []", "choices: [a"), "line 4"),
                written("an answer with a wrong indent", GOALS, HEAD.replace("valid_until", "  valid_until"), "line 3"),
                written("an answer to an unknown intent", "answers/de/info.gaols.md", HEAD, "rename or remove"),
                deleted("an answer is missing", "answers/en/info.goals.md", "write"),
                deleted("the answer to danger is missing", "answers/de-easy/safety.crisis.md", "write"),
                written(
                        "phrases for an unknown intent",
                        "phrases/de/info.gaols.txt",
                        "Was sind die Ziele?\n",
                        "rename or remove"),
                deleted("no phrases at all", "phrases/de/info.goals.txt", "phrases/de/<intent>.txt"),
                deleted("texts are missing", "texts/en.properties", "must exist"),
                deleted("districts are missing", "districts.yaml", "must exist"),
                deleted("topics are missing", "topics.yaml", "must exist"),
                deleted("the population is missing", "population.yaml", "must exist"),
                deleted("pack.yaml is missing", "pack.yaml", "set KOMPLIZE_PACK to a folder that holds a pack.yaml"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void namesFileLineAndMend(String file, Damage damage, String mend) throws IOException {
        SmallPack.write(folder);
        damage.to(folder.resolve(file));
        String message = String.valueOf(
                assertThrows(Refusal.class, () -> ContentPack.load(folder)).getMessage());
        boolean named = message.contains(file)
                || message.contains(mend) && mend.contains("/")
                || file.equals("pack.yaml") && message.contains(folder.toString());
        assertTrue(named && message.contains(mend), message);
        assertEquals(1, message.lines().count(), "one line that can be read: " + message);
    }

    @Test
    void bytesThatAreNotUtf8AreNamed() throws IOException {
        SmallPack.write(folder);
        Path file = folder.resolve(GOALS);
        Files.write(file, HEAD.replace("Text", "Grüße").getBytes(StandardCharsets.ISO_8859_1));
        Refusal refusal = assertThrows(Refusal.class, () -> ContentPack.load(folder));
        assertTrue(String.valueOf(refusal.getMessage())
                .contains(GOALS + ": this is not UTF-8: save the file with the encoding UTF-8"));
    }

    @Test
    void marksAndLineEndsOfOfficeEditorsDoNoHarm() throws IOException {
        SmallPack.write(folder);
        for (String name : new String[] {GOALS, "texts/de.properties", "phrases/de/info.goals.txt", "pack.yaml"}) {
            Path file = folder.resolve(name);
            Files.writeString(file, "\uFEFF" + Files.readString(file).replace("\n", "\r\n"));
        }
        ContentPack pack = ContentPack.load(folder);
        assertEquals(
                "info.goals de", pack.answer("info.goals", "de").orElseThrow().text());
        assertEquals("Was sind die Ziele?", pack.phrases().getFirst().text());
        assertEquals("also de", pack.say(Say.ALSO, "de"));
    }

    /** What breaks a file. */
    interface Damage {
        void to(Path file) throws IOException;
    }

    private static Arguments replaced(String why, String file, String part, String with, String mend) {
        Damage damage = path -> {
            String text = Files.readString(path);
            assertTrue(text.contains(part), "the test breaks nothing");
            Files.writeString(path, text.replace(part, with));
        };
        return argumentSet(why, file, damage, mend);
    }

    private static Arguments written(String why, String file, String text, String mend) {
        Damage damage = path -> Files.writeString(path, text);
        return argumentSet(why, file, damage, mend);
    }

    private static Arguments deleted(String why, String file, String mend) {
        Damage damage = Files::delete;
        return argumentSet(why, file, damage, mend);
    }
}
