package de.komplize.admin.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.office.Column;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The description that is served says what the routes do. */
class OpenApiTest {

    private static Desk desk;
    private static JsonNode description;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException, InterruptedException {
        desk = new Desk(folder);
        HttpResponse<String> served = desk.send(desk.request("/openapi.json"));
        assertEquals(200, served.statusCode());
        description = Desk.json(served);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void describesEveryRouteAndNoOther() {
        List<String> described = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> described.add(method + " " + path.getKey())));
        assertEquals(
                desk.api.routes().stream()
                        .map(route -> route.method().text().toLowerCase(Locale.ROOT) + " " + route.path())
                        .sorted()
                        .toList(),
                described.stream().sorted().toList());
    }

    @TestFactory
    Stream<DynamicTest> saysWhoMayCallAndWhatIsTaken() {
        return desk.api.routes().stream()
                .map(route -> dynamicTest(route.path(), () -> {
                    JsonNode operation = operation(route);
                    assertEquals(
                            Stream.of(Role.values())
                                    .filter(role -> role.may(route.permission()))
                                    .map(Role::stored)
                                    .toList(),
                            texts(operation.path("x-roles")));
                    assertEquals(parameters(route), names(operation));
                }));
    }

    @TestFactory
    Stream<DynamicTest> namesTheColumnsOfEachList() {
        return desk.api.routes().stream()
                .filter(route -> !route.lists().isEmpty())
                .map(route -> dynamicTest(route.path(), () -> {
                    String schema = operation(route)
                            .at("/responses/200/content/application~1json/schema/properties/items/items/$ref")
                            .asText();
                    List<String> described = new ArrayList<>();
                    description
                            .at(schema.substring(1) + "/properties")
                            .fieldNames()
                            .forEachRemaining(described::add);
                    assertEquals(
                            route.lists().getFirst().columns().stream()
                                    .map(Column::name)
                                    .toList(),
                            described);
                    route.lists()
                            .forEach(list -> assertTrue(described.containsAll(
                                    list.columns().stream().map(Column::name).toList())));
                }));
    }

    private static JsonNode operation(Route route) {
        return description
                .path("paths")
                .path(route.path())
                .path(route.method().text().toLowerCase(Locale.ROOT));
    }

    private static List<String> parameters(Route route) {
        List<String> names = new ArrayList<>();
        Stream.of(route.path().split("/"))
                .filter(part -> part.startsWith("{"))
                .map(part -> part.substring(1, part.length() - 1))
                .forEach(names::add);
        if (!route.lists().isEmpty()) {
            route.lists().getFirst().filters().stream().map(Filter::name).forEach(names::add);
            names.addAll(Question.PAGING);
        }
        return names;
    }

    private static List<String> names(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .map(parameter -> parameter.has("$ref")
                        ? description.at(parameter.path("$ref").asText().substring(1))
                        : parameter)
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
