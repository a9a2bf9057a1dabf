package de.komplize.admin.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.office.Column;
import de.komplize.bot.office.Filter;
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
            String usual = filter.kind() == Filter.Kind.TIME ? "1970-01-01" : "1";
            String value = filter.values().isEmpty() ? usual : filter.values().getFirst();
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
        String link = Desk.header(csv, "Link");
        assertTrue(
                link.matches("</api/office/ideas\\?limit=4&sort=number&status=published"
                        + "&after=[0-9a-f]{8}-2002-2002>; rel=\"next\""),
                link);
    }

    @Test
    void aPlaceIsOneOfItsListAndItsOrder() throws IOException, InterruptedException {
        String last = Desk.json(desk.get(Role.READER, "/ideas?sort=number"))
                .path("last")
                .textValue();
        for (String path : List.of(
                "/ideas?after=", "/ideas?sort=-number&after=", "/requests?sort=number&after=", "/events?after=")) {
            refused(path + last, "next");
        }
        String survey = Desk.json(desk.get(Role.READER, "/surveys/stadtteil-2035/responses"))
                .path("last")
                .textValue();
        refused("/surveys/small/responses?after=" + survey, "next");
        assertEquals(
                200,
                desk.get(Role.INTEGRATION, "/ideas?sort=number&after=" + last).statusCode());
    }

    @Test
    void whoHasReadAllGoesOnFromTheLast() throws IOException, InterruptedException {
        JsonNode all = Desk.json(desk.get(Role.INTEGRATION, "/events"));
        assertTrue(all.path("next").isNull());
        String last = all.path("last").textValue();
        JsonNode none = Desk.json(desk.get(Role.INTEGRATION, "/events?after=" + last));
        assertEquals(0, none.path("items").size());
        assertEquals(last, none.path("last").textValue());
        desk.sms.receive("2", "anna", "goals");
        JsonNode more = Desk.json(desk.get(Role.INTEGRATION, "/events?after=" + last));
        assertEquals("question_answered", more.path("items").get(0).path("kind").textValue());
        assertTrue(Desk.json(desk.get(Role.READER, "/events?kind=none"))
                .path("last")
                .isNull());
    }

    @Test
    void showsWhatChangedSinceADayOrATime() throws IOException, InterruptedException {
        desk.rows.sql("UPDATE idea SET updated_at = 1795820400000 WHERE number = 1002");
        assertEquals(1, count("/ideas?since=2026-11-28"), "midnight in the city");
        assertEquals(0, count("/ideas?since=2026-11-29"));
        assertEquals(1, count("/ideas?since=2026-11-27T23:00:00Z"));
        assertEquals(1, count("/ideas?since=2026-11-28T00:00:00%2B01:00"));
        assertEquals(0, count("/ideas?since=2026-11-27T23:00:01Z"));
        for (String since : List.of("yesterday", "2026-02-30", "2026-11-28T00:00:00", "999999999", "-1000-01-01")) {
            refused("/ideas?since=" + since, "2026-11-28");
        }
    }

    @Test
    void findsConversationsWithOpenRequests() throws IOException, InterruptedException {
        desk.sms.receive("2", "bert", "results");
        assertEquals(1, count("/conversations?open_requests=true"));
        assertEquals(1, count("/conversations?open_requests=false"));
        assertEquals(2, count("/conversations?sort=id"));
    }

    private int count(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = desk.get(Role.READER, path);
        assertEquals(200, response.statusCode(), response.body());
        return Desk.json(response).path("items").size();
    }

    @Test
    void tellsProgramsNotWhoseEventItWas() throws IOException, InterruptedException {
        assertTrue(desk.get(Role.READER, "/events").body().contains("conversation"));
        assertFalse(desk.get(Role.INTEGRATION, "/events").body().contains("conversation"));
        assertEquals(
                400,
                desk.get(Role.INTEGRATION, "/events?conversation=" + desk.contact)
                        .statusCode());
    }

    @Test
    void aSurveyThatNobodyHasBegunIsEmptyAndATypoIsNone() throws IOException, InterruptedException {
        assertEquals(0, count("/surveys/small/responses"));
        assertEquals(404, desk.get(Role.READER, "/surveys/smal/responses").statusCode());
        JsonNode small =
                Desk.json(desk.get(Role.INTEGRATION, "/surveys")).path("items").get(0);
        assertEquals("small", small.path("id").textValue());
        assertEquals("small de", small.path("title").textValue());
        assertEquals(
                "{\"id\":\"1\",\"kind\":\"scale\",\"text\":\"1 de\",\"options\":[]}",
                small.path("questions").get(0).toString());
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
        refused("/ideas?status=published&status=submitted", "given once");
        refused("/surveys?id=small", "no parameters");
        refused("/ideas/1001?limit=1", "no parameters");
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
        HttpResponse<String> workbook = accepting(sheet);
        assertEquals(200, workbook.statusCode());
        assertEquals(sheet, Desk.header(workbook, "Content-Type"));
        assertEquals("attachment; filename=\"ideas.xlsx\"", Desk.header(workbook, "Content-Disposition"));
        assertTrue(workbook.body().startsWith("PK"));
        HttpResponse<String> other = accepting("application/vnd.oasis.opendocument.spreadsheet");
        assertEquals(406, other.statusCode());
        assertTrue(other.body().contains("text/csv"), other.body());
        HttpResponse<String> both = accepting(sheet + ";q=0.4, text/csv;q=0.5");
        assertEquals("text/csv; charset=utf-8; header=present", Desk.header(both, "Content-Type"));
    }

    @Test
    void aFileOfResponsesHasAColumnForEachQuestion() throws IOException, InterruptedException {
        desk.rows.response(6000, desk.contact, "small", "ein Satz");
        String csv = desk.csv(Role.READER, "/surveys/small/responses").body();
        assertTrue(csv.lines().findFirst().orElse("").contains(",last_channel,given,1,2,"), csv);
        assertTrue(csv.contains(",sms,sms,,4,"), csv);
    }

    private HttpResponse<String> accepting(String form) throws IOException, InterruptedException {
        return desk.send(desk.request("/ideas")
                .header("Authorization", "Bearer " + desk.token(Role.READER))
                .header("Accept", form));
    }

    private String path(Route route) {
        return route.path()
                .replace("/conversations/{id}", "/conversations/" + desk.contact)
                .replace("{id}", "stadtteil-2035");
    }
}
