package de.komplize.admin.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.komplize.bot.office.Permission;
import de.komplize.bot.office.Role;
import io.helidon.http.Method;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Check 34, and what of check 33 concerns the interface: each route with each role, made from the table of routes. */
class Check34OfficeRoutesTest {

    private static final List<String> NO_GOOD_TOKENS = List.of(
            "", "Bearer", "Bearer ", "Bearer wrong", "Basic d3Jvbmc6d3Jvbmc=", "Bearer komplize_" + "A".repeat(43));

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
    Stream<DynamicTest> eachRoleMayWhatTheTableSaysAndNothingElse() {
        return desk.api.routes().stream()
                .flatMap(route -> Stream.of(Role.values())
                        .map(role -> dynamicTest(
                                role.stored() + " " + route.method().text() + " " + route.path(),
                                () -> allowedOrNotThere(route, role))));
    }

    private static void allowedOrNotThere(Route route, Role role) throws IOException, InterruptedException {
        HttpResponse<String> response = call(route, role, known(route.path()));
        if (role.may(route.permission())) {
            assertTrue(
                    List.of(200, 400, 409).contains(response.statusCode()),
                    response.statusCode() + " " + response.body());
        } else {
            assertEquals(404, response.statusCode());
            HttpResponse<String> unknown = call(route, Role.ADMINISTRATOR, unknown(route.path()));
            assertEquals(nowhere(role), response.body(), "looks like an address that there is not");
            assertTrue(
                    !route.path().contains("{")
                            || route.method().equals(Method.POST)
                            || unknown.body().equals(response.body()),
                    "looks like an id that there is not");
        }
        assertEquals("no-store", Desk.header(response, "Cache-Control"));
        assertEquals("nosniff", Desk.header(response, "X-Content-Type-Options"));
        assertEquals("application/json; charset=utf-8", Desk.header(response, "Content-Type"));
    }

    @TestFactory
    Stream<DynamicTest> idsThatThereAreNotAre404() {
        return desk.api.routes().stream()
                .filter(route -> route.path().contains("{"))
                .flatMap(route -> Stream.of("4711", "none", "99999999999999999999", "-1", "1%20OR%201=1", "%00")
                        .map(id -> dynamicTest(route.path() + " " + id, () -> {
                            String path = route.path().replaceAll("\\{\\w+\\}", id);
                            HttpResponse<String> response = desk.send(request(route, Role.ADMINISTRATOR, path));
                            assertEquals(404, response.statusCode(), response.body());
                            assertEquals(nowhere(Role.ADMINISTRATOR), response.body());
                        })));
    }

    @TestFactory
    Stream<DynamicTest> withoutAGoodTokenThereIsNothing() {
        desk.token("gone", Role.ADMINISTRATOR);
        String revoked = desk.token("gone too", Role.ADMINISTRATOR);
        desk.revoke("gone too");
        Stream<String> authorizations = Stream.concat(NO_GOOD_TOKENS.stream(), Stream.of("Bearer " + revoked));
        List<String> all = authorizations.toList();
        return desk.api.routes().stream()
                .map(route -> dynamicTest(route.method().text() + " " + route.path(), () -> {
                    long before = desk.world.number("SELECT count(*) FROM message");
                    String body = "";
                    for (String authorization : all) {
                        HttpRequest.Builder request = desk.request(known(route.path()))
                                .method(route.method().text(), BodyPublishers.ofString(body(route)));
                        HttpResponse<String> response = desk.send(
                                authorization.isEmpty() ? request : request.header("Authorization", authorization));
                        assertEquals(401, response.statusCode(), authorization);
                        assertTrue(body.isEmpty() || body.equals(response.body()), "unknown and revoked look alike");
                        assertEquals("Bearer", Desk.header(response, "WWW-Authenticate"));
                        body = response.body();
                    }
                    assertEquals(before, desk.world.number("SELECT count(*) FROM message"));
                }));
    }

    @TestFactory
    Stream<DynamicTest> noPageOfAnotherSiteAndNoOtherMethodChangesAnything() {
        return desk.api.routes().stream()
                .filter(route -> route.method().equals(Method.POST))
                .map(route -> dynamicTest(route.path(), () -> {
                    long before = desk.world.number("SELECT count(*) FROM event");
                    for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
                        HttpRequest.Builder foreign = request(route, Role.ADMINISTRATOR, known(route.path()));
                        assertEquals(
                                403, desk.send(foreign.header("Origin", origin)).statusCode(), origin);
                    }
                    for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
                        HttpResponse<String> other = desk.send(desk.request(known(route.path()))
                                .header("Authorization", "Bearer " + desk.token(Role.ADMINISTRATOR))
                                .method(method, BodyPublishers.noBody()));
                        assertEquals(405, other.statusCode(), method);
                        assertEquals("POST", Desk.header(other, "Allow"));
                        HttpResponse<String> reader = desk.send(desk.request(known(route.path()))
                                .header("Authorization", "Bearer " + desk.token(Role.READER))
                                .method(method, BodyPublishers.noBody()));
                        assertEquals(404, reader.statusCode(), "whoever may not call it does not learn of it");
                    }
                    assertEquals(before, desk.world.number("SELECT count(*) FROM event"));
                }));
    }

    @Test
    void wordsOfResidentsAreForThoseWhoReadConversations() throws IOException, InterruptedException {
        for (Role role : Role.values()) {
            StringBuilder seen = new StringBuilder();
            for (Route route : desk.api.routes()) {
                if (route.method().equals(Method.GET)) {
                    seen.append(desk.get(role, known(route.path())).body());
                    seen.append(desk.csv(role, known(route.path())).body());
                }
            }
            assertEquals(role.may(Permission.READ_WORDS), seen.toString().contains(Desk.SECRET_WORDS), role.stored());
            assertTrue(seen.toString().contains("Bänke am Fluss"), "what is published is for all");
        }
    }

    @Test
    void noRouteIsWithoutAReaderAndNoRoleWithoutARoute() {
        for (Route route : desk.api.routes()) {
            assertTrue(Stream.of(Role.values()).anyMatch(role -> role.may(route.permission())), route.path());
        }
        for (Role role : Role.values()) {
            assertTrue(desk.api.routes().stream().anyMatch(route -> role.may(route.permission())), role.stored());
        }
        assertFalse(Role.INTEGRATION.may(Permission.MODERATE));
    }

    private static HttpResponse<String> call(Route route, Role role, String path)
            throws IOException, InterruptedException {
        return desk.send(request(route, role, path));
    }

    private static HttpRequest.Builder request(Route route, Role role, String path) {
        HttpRequest.Builder request = desk.request(path).header("Authorization", "Bearer " + desk.token(role));
        return route.method().equals(Method.POST)
                ? request.POST(BodyPublishers.ofString(body(route)))
                : request.method(route.method().text(), BodyPublishers.noBody());
    }

    private static String body(Route route) {
        if (!route.method().equals(Method.POST)) {
            return "";
        }
        return switch (route.path()) {
            case "/ideas/{number}/status" -> "{\"status\":\"planned\"}";
            case "/ideas/{number}/merge" -> "{\"into\":1001}";
            case "/requests/{number}/status" -> "{\"status\":\"taken\"}";
            case "/conversations/{id}/reply" -> "{\"text\":\"Guten Tag\"}";
            default -> "{}";
        };
    }

    private static String known(String path) {
        return path.replace("/conversations/{id}", "/conversations/" + desk.contact)
                .replace("/ideas/{number}", "/ideas/1002")
                .replace("/requests/{number}", "/requests/1003")
                .replace("/surveys/{id}", "/surveys/stadtteil-2035");
    }

    private static String unknown(String path) {
        return path.replaceAll("\\{\\w+\\}", "4711");
    }

    private static String nowhere(Role role) throws IOException, InterruptedException {
        HttpResponse<String> nowhere = desk.get(role, "/there/is/no/such/address");
        assertEquals(404, nowhere.statusCode());
        return nowhere.body();
    }
}
