package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.komplize.bot.testing.Effort;
import io.helidon.http.HttpException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms with a file, as browsers send them and as nobody should. */
class UploadTest {

    private static final String PART = "--b\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";

    @Test
    void fieldsAreTextAndFilesAreBytes() {
        String text = new String("Bänke".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        String file = "a\u0000\u00ff\r\n--not the end\r\n\r\n";
        Map<String, List<String>> fields = Upload.fields(
                PART.formatted("lines", "", text)
                        + PART.formatted("empty", "", "")
                        + PART.formatted("file", "; filename=\"../../a;b.csv\"", file)
                        + PART.formatted("lines", "", "2")
                        + "--b--\r\n",
                "--b");
        assertEquals(List.of("Bänke", "2"), fields.get("lines"));
        assertEquals(List.of(""), fields.get("empty"));
        assertArrayEquals(
                file.getBytes(StandardCharsets.ISO_8859_1),
                Upload.bytes(fields.getOrDefault("file", List.of()).getFirst()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--b",
                "--c--",
                "--b\r\n",
                "--b\r\n\r\n\r\n--b--",
                "--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--",
                "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nnever ended",
                "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n--b--",
            })
    void whatIsNoFormIsRefused(String body) {
        assertThrows(HttpException.class, () -> Upload.fields(body, "--b"));
    }

    @Test
    void manyPartsAndLongOnesTakeNoTime() {
        String many = PART.formatted("x", "", "").repeat(50_000) + "--b--";
        String dashes = PART.formatted("x", "", "\r\n--".repeat(500_000)) + "--b--";
        Effort.atMost(Duration.ofSeconds(2), () -> assertThrows(HttpException.class, () -> Upload.fields(many, "--b")));
        Effort.atMost(Duration.ofSeconds(2), () -> Upload.fields(dashes, "--b"));
    }
}
