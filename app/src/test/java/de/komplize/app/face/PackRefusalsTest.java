package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import de.komplize.bot.knowledge.ContentPack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A broken content pack stops the start with the file, the line where there is one, and the mend. */
@Timeout(240)
class PackRefusalsTest {

    /** Tests run in the module's folder. */
    private static final Path KASSEL = Path.of("..", "content", "smart-kassel");

    @TempDir
    private Path folder;

    private Path pack;

    /** One way to break a pack, and what the sentence must name. */
    record Break(String name, Breaking breaking, String... mentions) {
        @Override
        public String toString() {
            return name;
        }
    }

    interface Breaking {
        void in(Path pack) throws IOException;
    }

    @BeforeEach
    void copy() throws IOException {
        pack = Folders.copy(KASSEL, folder.resolve("pack"));
    }

    static Stream<Break> breaks() {
        return Stream.concat(brokenFiles(), Stream.concat(brokenAnswers(), brokenTexts()));
    }

    private static Stream<Break> brokenFiles() {
        return Stream.of(
                new Break("no pack.yaml", p -> Files.delete(p.resolve("pack.yaml")), "pack.yaml", "KOMPLIZE_PACK"),
                new Break("empty pack.yaml", p -> write(p, "pack.yaml", ""), "pack.yaml", "fill"),
                new Break(
                        "no office",
                        p -> write(p, "pack.yaml", "id: a\nname: b\nlanguages: [de]\n"),
                        "pack.yaml",
                        "office is missing"),
                new Break(
                        "an office without telephone",
                        p -> in(p, "pack.yaml", "  phone: ", "  fax: "),
                        "Content pack: pack.yaml: phone is missing"),
                new Break(
                        "typographic quotes",
                        p -> in(p, "pack.yaml", "\"+49 561 787-2467\"", "„+49 561 787-2467“"),
                        "Content pack: pack.yaml, line ",
                        "„+49 561 787-2467“"),
                new Break(
                        "encoded twice",
                        p -> in(p, "pack.yaml", "Königsstraße", "KÃ¶nigsstraÃŸe"),
                        "pack.yaml, line ",
                        "KÃ¶nigsstraÃŸe",
                        "UTF-8"),
                new Break(
                        "a name of two districts",
                        p -> in(p, "districts.yaml", "\"Nordholland\"", "\"Wesertor\""),
                        "Content pack: districts.yaml, line ",
                        "\"Wesertor\" belongs to the district in line "),
                new Break(
                        "no language",
                        p -> in(p, "pack.yaml", "languages: [", "languages: [~, "),
                        "pack.yaml",
                        "line "),
                new Break(
                        "YAML that is none",
                        p -> in(p, "pack.yaml", "languages: [", "languages: [[\n"),
                        "pack.yaml",
                        "line "),
                new Break(
                        "a key twice", p -> append(p, "pack.yaml", "\nname: Another\n"), "pack.yaml", "line ", "name"),
                new Break("not UTF-8", PackRefusalsTest::latin1, "pack.yaml", "UTF-8"),
                new Break("no districts.yaml", p -> Files.delete(p.resolve("districts.yaml")), "districts.yaml"),
                new Break(
                        "a district without name",
                        p -> write(p, "districts.yaml", "districts:\n  - {number: \"1\"}\n"),
                        "districts.yaml",
                        "name"),
                new Break(
                        "a district that is nothing",
                        p -> write(p, "districts.yaml", "districts: [~]\n"),
                        "districts.yaml"),
                new Break(
                        "other names that are nothing",
                        p -> write(p, "districts.yaml", "districts:\n  - {number: \"1\", name: A, other_names: [~]}\n"),
                        "districts.yaml"),
                new Break(
                        "a tab in districts.yaml",
                        p -> write(p, "districts.yaml", "districts:\n\t- {number: \"1\"}\n"),
                        "districts.yaml",
                        "line 2",
                        "tab"),
                new Break("no phrases", p -> Folders.delete(p.resolve("phrases")), "phrases"),
                new Break(
                        "phrases of an unknown intent",
                        p -> write(p, "phrases/de/info.weather.txt", "Regnet es?\n"),
                        "info.weather.txt",
                        "rename or remove"));
    }

    private static Stream<Break> brokenAnswers() {
        String file = "answers/de/info.goals.md";
        return Stream.of(
                new Break("a missing answer", p -> Files.delete(p.resolve(file)), file, "write"),
                new Break(
                        "an answer in plain language missing",
                        p -> Files.delete(p.resolve("answers/de-easy/info.goals.md")),
                        "de-easy"),
                new Break("an answer without a head", p -> write(p, file, "Nur Text\n"), file, "---"),
                new Break("a head without end", p -> write(p, file, "---\nsource: a\n"), file, "---"),
                new Break("an empty answer", p -> write(p, file, ""), file, "---"),
                new Break(
                        "no source", p -> write(p, file, "---\nvalid_until: 2027-12-31\n---\nText\n"), file, "source"),
                new Break(
                        "no text", p -> write(p, file, "---\nsource: a\nvalid_until: 2027-12-31\n---\n"), file, "text"),
                new Break(
                        "no date", p -> write(p, file, "---\nsource: a\n---\nText\n"), file, "valid_until: 2027-12-31"),
                new Break(
                        "a date that is none",
                        p -> write(p, file, "---\nsource: a\nvalid_until: 2027-02-30\n---\nText\n"),
                        file,
                        "line 3: \"2027-02-30\" is no date"),
                new Break(
                        "a German date",
                        p -> write(p, file, "---\nsource: a\nvalid_until: 30.6.2027\n---\nText\n"),
                        "Content pack: " + file + ", line 3: \"30.6.2027\" is no date: write it as 2027-06-30"),
                new Break(
                        "a choice too many",
                        p -> in(p, file, "choices: [", "choices: [info.contact, "),
                        file + ", line 4",
                        "at most 3"),
                new Break("an unknown placeholder", p -> append(p, file, "{telefon}\n"), file, "{telefon}", "{phone}"),
                new Break("bold letters", p -> append(p, file, "**Ja**\n"), file, "**Ja**", "no plain text"),
                new Break("two mistakes", p -> append(p, file, "<b>Ja</b>\n"), file, "<b>", "(and 1 more)"),
                new Break(
                        "an unknown choice",
                        p -> write(
                                p,
                                file,
                                "---\nsource: a\nvalid_until: 2027-12-31\nchoices: [info.weather]\n---\nText\n"),
                        file,
                        "info.weather"),
                new Break(
                        "a choice that is nothing",
                        p -> write(p, file, "---\nsource: a\nvalid_until: 2027-12-31\nchoices: [~]\n---\nText\n"),
                        file,
                        "line 4"),
                new Break(
                        "a head that is no YAML",
                        p -> write(p, file, "---\nsource: a\nvalid_until: [\n---\nText\n"),
                        file,
                        "line "),
                new Break(
                        "an answer to an unknown intent",
                        p -> write(p, "answers/de/info.weather.md", "Sonnig\n"),
                        "info.weather.md",
                        "rename or remove"));
    }

    private static Stream<Break> brokenTexts() {
        String file = "texts/de.properties";
        return Stream.of(
                new Break("no texts", p -> Files.delete(p.resolve(file)), file),
                new Break("a missing text", p -> in(p, file, "\nhelp", "\nhilfe"), file, "\"help = …\""),
                new Break("an empty text", p -> append(p, file, "\nhelp =\n"), file, "\"help =\""),
                new Break(
                        "a label too long",
                        p -> in(p, file, "label.none = ", "label.none = Vielleicht auch ein ganz "),
                        file + ", line ",
                        "32"),
                new Break("a broken escape", p -> append(p, file, "\nextra = \\u12\n"), file, "UTF-8"),
                new Break(
                        "a text that the other language lacks",
                        p -> append(p, file, "\nextra = Mehr\n"),
                        "de-easy.properties",
                        "extra"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void namesFileAndMend(Break broken) throws IOException {
        broken.breaking.in(pack);
        Map<String, String> settings =
                Program.settings(folder.resolve("data"), Map.of("KOMPLIZE_PACK", pack.toString()));
        Program.Result result = Program.run(settings, "start");
        result.assertRefused(broken.mentions);
        assertFalse(result.err().contains("null"), result.err());
        assertFalse(Files.exists(folder.resolve("data")), "a broken pack leaves the data untouched");
    }

    @Test
    void everyCommandThatReadsThePackRefusesIt() throws IOException {
        Files.delete(pack.resolve("districts.yaml"));
        Map<String, String> settings =
                Program.settings(folder.resolve("data"), Map.of("KOMPLIZE_PACK", pack.toString()));
        Path table = Files.writeString(folder.resolve("table.tsv"), "intent\ttext\ninfo.goals\tZiele?\n");
        Program.run(settings, "understand").assertRefused("districts.yaml");
        Program.run(settings, "chat").assertRefused("districts.yaml");
        Program.run(settings, "evaluate", table.toString()).assertRefused("districts.yaml");
    }

    @Test
    void theCopyIsSoundBeforeItIsBroken() {
        assertEquals(
                ContentPack.load(KASSEL).languages(), ContentPack.load(pack).languages());
    }

    @Test
    void answersWhoseDayHasPassedAreToldInOneLineButHinderNothing() throws IOException {
        in(pack, "answers/de/info.goals.md", "valid_until: 2027-12-31", "valid_until: 2020-12-31");
        leaveAFewPhrases();
        List<LogRecord> log = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(Server.class.getName());
        Handler handler = handler(log::add);
        logger.addHandler(handler);
        Map<String, String> settings =
                Program.settings(folder.resolve("data"), Map.of("KOMPLIZE_PACK", pack.toString()));
        try (Server server = Server.start(settings, Server.Variation.PRODUCTION)) {
            assertTrue(server.publicPort() > 0);
        } finally {
            logger.removeHandler(handler);
        }
        assertEquals(1, log.size());
        assertEquals(Level.WARNING, log.getFirst().getLevel());
        assertTrue(log.getFirst().getMessage().contains(": answers/de/info.goals.md"), log.getFirst()::getMessage);
    }

    /** A pack of one's own is trained at its first start; what is asked here needs no good model. */
    private void leaveAFewPhrases() throws IOException {
        try (Stream<Path> files = Files.walk(pack.resolve("phrases"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(
                        file,
                        Files.readAllLines(file).stream()
                                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .limit(2)
                                .toList());
            }
        }
    }

    private static Handler handler(Consumer<LogRecord> log) {
        return new StreamHandler() {
            @Override
            public void publish(LogRecord entry) {
                log.accept(entry);
            }
        };
    }

    private static void latin1(Path pack) throws IOException {
        Files.write(pack.resolve("pack.yaml"), "name: Büro\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void write(Path pack, String file, String text) throws IOException {
        Files.writeString(pack.resolve(file), text);
    }

    private static void append(Path pack, String file, String text) throws IOException {
        write(pack, file, Files.readString(pack.resolve(file)) + text);
    }

    private static void in(Path pack, String file, String what, String with) throws IOException {
        Folders.replace(pack.resolve(file), what, with);
    }
}
