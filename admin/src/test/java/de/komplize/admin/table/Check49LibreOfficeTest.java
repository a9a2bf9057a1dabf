package de.komplize.admin.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Check 49: LibreOffice opens what is handed out, finds no formula in it, and shows each text as it was. */
@Tag("heavy")
@Tag("needs-libreoffice")
@Timeout(180)
class Check49LibreOfficeTest {

    private static final List<String> TEXTS = List.of(
            "=1+1",
            "+49 561 787",
            "-2+3",
            "@SUM(A1)",
            "\t=1+1",
            " =1+1",
            "\"=1+1",
            "=HYPERLINK(\"http://x\",\"y\")",
            "=cmd|' /C calc'!A0",
            "{=1+1}",
            "ganz harmlos, mit Komma; und \"Zeichen\"",
            "🌳 Baum");

    /** In LibreOffice's own flat form a formula is an attribute of its cell. */
    private static final Pattern FORMULA = Pattern.compile("table:formula=\"[^\"]*\"");

    private static final Pattern TEXT = Pattern.compile("(?s)<table:table-cell[^>]*>\\s*<text:p>(.*?)</text:p>");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TableForm.class)
    void opensItWithoutAnyFormula(TableForm form) throws IOException, InterruptedException {
        Path file = folder.resolve("table." + form.ending());
        try (OutputStream out = Files.newOutputStream(file)) {
            form.write(out, table -> {
                table.begin("ideas", List.of("text"));
                for (String text : TEXTS) {
                    table.row(List.<JsonNode>of(JsonNodeFactory.instance.textNode(text)));
                }
            });
        }
        String opened = opened(file, form == TableForm.CSV);
        assertFalse(FORMULA.matcher(opened).find(), opened);
        List<String> shown = new ArrayList<>();
        TEXT.matcher(opened).results().forEach(cell -> shown.add(plain(cell.group(1))));
        assertEquals(TEXTS.size() + 1, shown.size(), shown.toString());
        for (int i = 0; i < TEXTS.size(); i++) {
            String expected = TEXTS.get(i);
            String cell = shown.get(i + 1);
            // A CSV file has no other way to say that it is a text than the sign in front.
            assertTrue(cell.equals(expected) || form == TableForm.CSV && cell.equals("'" + expected), cell);
        }
    }

    private String opened(Path file, boolean csv) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--norestore",
                "--convert-to",
                "fods",
                "--outdir",
                folder.toString()));
        if (csv) {
            // Commas, double quotes, UTF-8, from the first line, and formulas taken for what they are.
            command.add("--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true");
        }
        command.add(file.toString());
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertTrue(office.waitFor(120, TimeUnit.SECONDS), "LibreOffice comes to an end");
        Path opened = folder.resolve("table.fods");
        assertTrue(Files.exists(opened), Files.readString(folder.resolve("out")));
        return Files.readString(opened, StandardCharsets.UTF_8);
    }

    private static String plain(String xml) {
        return xml.replaceAll("<text:tab\\s*/>", "\t")
                .replaceAll("<text:s\\s*/>", " ")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
