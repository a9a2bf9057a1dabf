package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Check 36: whatever stands in a filter, a sort, an operator or a search of a list of the office, it is a value and never a part of the query. */
@Timeout(240)
class Check36FiltersTest {

    /** Each list with everything that it reads from its address; {@link #noParameterIsForgotten} holds it against the sources. */
    private static final Map<String, List<String>> LISTS = Map.ofEntries(
            Map.entry(
                    "/conversations",
                    List.of(
                            "q",
                            "attention",
                            "channel",
                            "district",
                            "language",
                            "intent",
                            "label",
                            "after",
                            "before",
                            "sort")),
            Map.entry("/conversations/1", List.of("before")),
            Map.entry("/ideas", List.of("status", "topic", "district", "given", "hints", "sort", "after")),
            Map.entry("/requests", List.of("status", "form", "by", "after", "sort")),
            Map.entry("/not-understood", List.of("from", "done")),
            Map.entry("/invitations", List.of("survey")),
            Map.entry("/audit", List.of("staff", "deed", "from", "until", "before")),
            Map.entry("/surveys/stadtteil-2035", List.of("by")),
            Map.entry("/surveys/stadtteil-2035/texts/q", List.of("after")),
            Map.entry("/exports/ideas/csv", List.of("status", "topic", "district", "given", "sort")),
            Map.entry("/exports/conversations/csv", List.of("channel", "language", "attention")));

    private static final List<String> HOSTILE = List.of(
            "'",
            "\"",
            "1'--",
            "1 OR 1=1",
            "x' OR 'a'='a",
            "1; DROP TABLE idea",
            "') UNION SELECT hash FROM staff--",
            "1/**/UNION/**/SELECT/**/1",
            "(SELECT sql FROM sqlite_master)",
            "CASE WHEN 1=1 THEN 1 ELSE randomblob(1000000000) END",
            "-number",
            "title DESC, (SELECT 1)",
            "eq:1",
            ">=1",
            "%_%",
            "NEAR(\"a\" \"b\", 10)",
            "a* OR b:c ^d",
            "\u0000",
            "\ud83d\ude00",
            "99999999999999999999",
            "-1",
            "1e9",
            "x".repeat(2_000));

    private static OpenOffice office;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException, InterruptedException {
        office = new OpenOffice(folder);
        office.rows.idea(1001, office.contact, "submitted", "Bänke am Fluss", "sms");
        office.rows.request(1003, office.contact, "handoff.request", "open");
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @TestFactory
    Stream<DynamicTest> aHostileValueIsNoPartOfTheQuery() {
        return LISTS.entrySet().stream()
                .flatMap(list -> list.getValue().stream()
                        .map(name -> dynamicTest(list.getKey() + " " + name, () -> isOnlyAValue(list.getKey(), name))));
    }

    private static void isOnlyAValue(String path, String name) throws IOException, InterruptedException {
        String before = tables();
        for (String value : HOSTILE) {
            String address = path + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
            HttpResponse<String> page = office.anne.get(address);
            assertTrue(List.of(200, 303, 400, 404).contains(page.statusCode()), page.statusCode() + " " + address);
            assertFalse(page.body().contains("$argon2id$"), address);
            assertFalse(page.body().contains("SQLITE_ERROR"), address);
            assertFalse(page.body().contains("CREATE TABLE"), address);
        }
        assertEquals(
                200, office.anne.get("/ideas?" + name + "=a&" + name + "=b").statusCode(), "given twice");
        assertEquals(before, tables());
    }

    private static String tables() {
        return Stream.of("idea", "staff", "message", "contact")
                .map(table -> String.valueOf(office.number("SELECT count(*) FROM " + table)))
                .toList()
                .toString();
    }

    @Test
    void noParameterIsForgotten() throws IOException {
        Set<String> read = new TreeSet<>();
        Pattern asked = Pattern.compile("asked\\(\"(\\w+)\"\\)");
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/de/komplize/admin"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                asked.matcher(Files.readString(source)).results().forEach(found -> read.add(found.group(1)));
            }
        }
        Set<String> tried = new TreeSet<>();
        LISTS.values().forEach(tried::addAll);
        assertTrue(read.size() > 10, read.toString());
        assertTrue(tried.containsAll(read), "not tried: " + read);
    }
}
