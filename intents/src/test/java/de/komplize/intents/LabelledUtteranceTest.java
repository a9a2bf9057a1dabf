package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledUtteranceTest {

    @TempDir
    Path folder;

    @Test
    void readsColumnsInAnyOrder() throws IOException {
        assertEquals(
                List.of(
                        new LabelledUtterance("a.b", "Guten Tag", Optional.of("de")),
                        new LabelledUtterance("none", "hm", Optional.empty())),
                LabelledUtterance.read(file("\uFEFFtext\tlang\tintent\r\nGuten Tag\tde\ta.b\r\n\r\nhm\t\tnone\r\n")));
    }

    @Test
    void namesFileLineAndMend() throws IOException {
        refuses("", "line 1", "first line");
        refuses("intent\tutterance\na\tb\n", "line 1", "'text'");
        refuses("intent\ttext\na\tb\na b\n", "line 3", "separate them by one tab");
        refuses("intent\ttext\na\tb\tc\n", "line 2", "no tab in the text");
        refuses("intent\ttext\na\t \n", "line 2", "empty text");
        refuses("intent\ttext\n\tb\n", "line 2", "empty intent");
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        Path latin = Files.write(
                folder.resolve("latin.tsv"), "intent\ttext\na\tGröße\n".getBytes(StandardCharsets.ISO_8859_1));
        assertTrue(message(latin).contains("UTF-8"));
        assertTrue(message(folder.resolve("absent.tsv")).contains("absent.tsv"));
    }

    private void refuses(String content, String... parts) throws IOException {
        Path file = file(content);
        String message = message(file);
        assertTrue(message.contains(file.toString()), message);
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    private static String message(Path file) {
        return assertThrows(IllegalArgumentException.class, () -> LabelledUtterance.read(file))
                .toString();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("set.tsv"), content);
    }
}
