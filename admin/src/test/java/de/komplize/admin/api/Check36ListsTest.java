package de.komplize.admin.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Listing;
import de.komplize.bot.office.Role;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Check 36 for programs: every filter, sort and cursor of every list of the interface. Made from the table of routes. */
@Timeout(240)
class Check36ListsTest {

    private static final List<String> HOSTILE = List.of(
            "'",
            "1 OR 1=1",
            "x' OR 'a'='a",
            "1; DROP TABLE idea",
            "') UNION SELECT hash FROM staff--",
            "(SELECT sql FROM sqlite_master)",
            "id DESC, (SELECT 1)",
            ">=1",
            "%_%",
            "\u0000",
            "99999999999999999999",
            "x".repeat(2_000));

    private static Desk desk;

    @BeforeAll
    static void open(@TempDir Path folder) {
        desk = new Desk(folder);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @TestFactory
    Stream<DynamicTest> aHostileValueIsRefusedOrOnlyAValue() {
        return desk.api.routes().stream()
                .flatMap(route -> route.lists().stream()
                        .flatMap(list -> names(list)
                                .map(name -> dynamicTest(
                                        route.path() + " " + name, () -> isOnlyAValue(route.path(), name)))));
    }

    private static Stream<String> names(Listing list) {
        return Stream.of(
                        list.filters().stream().map(Filter::name).toList(),
                        Question.PAGING,
                        List.of("id", "1=1", "status[]", "or"))
                .flatMap(List::stream);
    }

    private static void isOnlyAValue(String path, String name) throws IOException, InterruptedException {
        String list = path.replace("{id}", path.contains("survey") ? "stadtteil-2035" : String.valueOf(desk.contact));
        long ideas = desk.world.number("SELECT count(*) FROM idea");
        for (String value : HOSTILE) {
            HttpResponse<String> answer =
                    desk.get(Role.ADMINISTRATOR, list + "?" + encoded(name) + "=" + encoded(value));
            assertTrue(List.of(200, 400).contains(answer.statusCode()), answer.statusCode() + " " + list + " " + value);
            assertTrue(
                    answer.statusCode() == 400 || answer.body().contains("\"items\":[]") || !value.contains("OR"),
                    "it found something: " + answer.body());
            assertFalse(answer.body().contains("CREATE TABLE") || answer.body().contains("SQL"), answer.body());
        }
        assertEquals(ideas, desk.world.number("SELECT count(*) FROM idea"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
