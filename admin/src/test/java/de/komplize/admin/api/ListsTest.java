package de.komplize.admin.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.office.Column;
import de.komplize.bot.office.Listing;
import de.komplize.bot.office.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Pages of rows: filters, order, paging and both forms. */
class ListsTest {

    @TempDir
    private Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @TestFactory
    Stream<DynamicTest> eachListShowsItsColumnsAndTakesItsFiltersAndSorts() {
        return desk.api.routes().stream()
                .filter(route -> !route.lists().isEmpty())
                .flatMap(route -> Stream.of(Role.ADMINISTRATOR, Role.INTEGRATION)
                        .filter(role -> role.may(route.permission()))
                        .map(role -> dynamicTest(role.stored() + " " + route.path(), () -> {
                            Listing list = role == Role.ADMINISTRATOR
                                    ? route.lists().getFirst()
                                    : route.lists().getLast();
                            shows(list, role, path(route));
                        })));
    }

    private void shows(Listing list, Role role, String path) throws IOException, InterruptedException {
        List<String> columns = list.columns().stream().map(Column::name).toList();
        JsonNode page = Desk.json(desk.get(role, path));
        assertTrue(page.path("items").size() > 0, path);
        List<String> names = new ArrayList<>();
        page.path("items").get(0).fieldNames().forEachRemaining(names::add);
        assertEquals(columns, names);
        assertTrue(page.path("next").isNull());
        HttpResponse<String> csv = desk.csv(role, path);
        assertEquals("text/csv; charset=utf-8; header=present", Desk.header(csv, "Content-Type"));
        assertEquals(String.join(",", columns), csv.body().lines().findFirst().orElse(""));
        for (Listing.Sort sort : list.sorts()) {
            assertEquals(200, desk.get(role, path + "?sort=" + sort.name()).statusCode(), sort.name());
        }
        for (var filter : list.filters()) {
            String value = filter.values().isEmpty() ? "1" : filter.values().getFirst();
            String asked = path + "?" + filter.name() + "=" + value;
            assertEquals(200, desk.get(role, asked).statusCode(), asked);
            assertEquals(
                    400,
                    desk.get(role, path + "?" + filter.name() + "=").statusCode(),
                    "an empty value is none: " + filter.name());
        }
    }

    @Test
    void goesThroughAllPagesWithoutARepeatAlsoWhenRowsArriveMeanwhile() throws IOException, InterruptedException {
        IntStream.range(0, 25).forEach(i -> desk.rows.idea(2000 + i, desk.contact, "published", "Idee " + i, "sms"));
        for (String sort : List.of("number", "-number", "updated_at", "-updated_at")) {
            List<Long> seen = new ArrayList<>();
            String after = "";
            while (!after.equals("null")) {
                JsonNode page = Desk.json(desk.get(
                        Role.READER, "/ideas?limit=4&sort=" + sort + (after.isEmpty() ? "" : "&after=" + after)));
                page.path("items").forEach(item -> seen.add(item.path("number").asLong()));
                after = page.path("next").asText("null");
            }
            assertEquals(27, seen.size(), sort);
            assertEquals(27, seen.stream().distinct().count(), sort);
        }
        HttpResponse<String> csv = desk.csv(Role.READER, "/ideas?limit=4&sort=number&status=published");
        assertEquals(
                "</api/office/ideas?limit=4&sort=number&status=published&after=2002-2002>; rel=\"next\"",
                Desk.header(csv, "Link"));
    }

    @Test
    void showsTheMessagesOfOneConversation() throws IOException, InterruptedException {
        desk.sms.receive("2", "bert", "results");
        JsonNode anna = Desk.json(desk.get(Role.READER, "/conversations/" + desk.contact + "/messages"));
        assertEquals(List.of("contact", "bot", "bot"), anna.path("items").findValuesAsText("author"));
        assertEquals(
                String.valueOf(desk.contact),
                anna.path("items").get(0).path("conversation").textValue(),
                "ids are texts: scripts cannot count that far");
        JsonNode same = Desk.json(desk.get(Role.READER, "/messages?conversation=" + desk.contact));
        assertEquals(anna, same);
        assertEquals(
                6, Desk.json(desk.get(Role.READER, "/messages")).path("items").size());
        assertEquals(
                0,
                Desk.json(desk.get(Role.READER, "/messages?conversation=4711"))
                        .path("items")
                        .size());
        assertEquals(
                0,
                Desk.json(desk.get(
                                Role.READER,
                                "/conversations/" + desk.contact + "/messages?conversation=" + (desk.contact + 99)))
                        .path("items")
                        .size(),
                "a filter narrows, it never widens");
    }

    @Test
    void answersInWordsAreLeftOutForPrograms() throws IOException, InterruptedException {
        JsonNode reader = Desk.json(desk.get(Role.READER, "/surveys/stadtteil-2035/responses"));
        JsonNode program = Desk.json(desk.get(Role.INTEGRATION, "/surveys/stadtteil-2035/responses"));
        assertEquals(
                "{\"1\":{\"kind\":\"rate\",\"value\":4},\"2\":{\"kind\":\"words\",\"text\":\"Canary-7351\"}}",
                reader.path("items").get(0).path("answers").toString());
        assertEquals(
                "{\"1\":{\"kind\":\"rate\",\"value\":4}}",
                program.path("items").get(0).path("answers").toString());
        assertFalse(program.path("items").get(0).has("conversation"));
    }

    @Test
    void whatIsNotTakenIsRefusedWithWhatIs() throws IOException, InterruptedException {
        refused("/ideas?contact_id=1", "status, topic, district");
        refused("/ideas?status=lovely", "submitted, published");
        refused("/ideas?status=published&status=submitted", "one of");
        refused("/ideas?sort=title", "-number, number");
        refused("/ideas?sort=number;DROP TABLE idea", "-number");
        refused("/ideas?limit=501", "1 to 500");
        refused("/ideas?limit=0", "1 to 500");
        refused("/ideas?limit=ten", "1 to 500");
        refused("/ideas?after=1", "next");
        refused("/ideas?after=99999999999999999999-1", "next");
        refused("/ideas?after=1-1&after=2-2", "once");
        refused("/ideas?topic=" + "x".repeat(101), "1 to 100");
        refused("/messages?conversation=1 OR 1=1", "a number");
        refused("/conversations?taken=maybe", "true, false");
        JsonNode injected = Desk.json(desk.get(Role.READER, "/ideas?topic=mobility'%20OR%20'1'='1"));
        assertEquals(0, injected.path("items").size());
    }

    private void refused(String path, String allowed) throws IOException, InterruptedException {
        HttpResponse<String> response = desk.get(Role.READER, path.replace(" ", "%20"));
        assertEquals(400, response.statusCode(), path);
        assertTrue(Desk.json(response).path("error").asText().contains(allowed), response.body());
    }

    @Test
    void saysWhichFormsThereAre() throws IOException, InterruptedException {
        String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        HttpResponse<String> response = desk.send(desk.request("/ideas")
                .header("Authorization", "Bearer " + desk.token(Role.READER))
                .header("Accept", sheet));
        assertEquals(406, response.statusCode());
        assertTrue(response.body().contains("text/csv"), response.body());
        HttpResponse<String> both = desk.send(desk.request("/ideas")
                .header("Authorization", "Bearer " + desk.token(Role.READER))
                .header("Accept", sheet + ", text/csv;q=0.5"));
        assertEquals("text/csv; charset=utf-8; header=present", Desk.header(both, "Content-Type"));
    }

    private String path(Route route) {
        return route.path()
                .replace("/conversations/{id}", "/conversations/" + desk.contact)
                .replace("{id}", "stadtteil-2035");
    }
}
