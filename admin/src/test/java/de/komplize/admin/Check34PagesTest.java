package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.komplize.bot.office.Permission;
import de.komplize.bot.office.Role;
import io.helidon.http.Method;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Check 34: each page with nobody, with each role, and with somebody whose second step is missing. Made from the table of addresses. */
@Timeout(240)
class Check34PagesTest {

    private static OpenOffice office;
    private static final Map<Role, Browser> STAFF = new EnumMap<>(Role.class);
    private static Browser withoutFactor;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException, InterruptedException {
        office = new OpenOffice(folder);
        office.invite("Target", Role.READER);
        for (Role role : Role.values()) {
            // A program has no account; what its role would see is asked all the same.
            STAFF.put(role, office.in(role.stored(), role == Role.INTEGRATION ? Role.READER : role));
            office.becomes(role.stored(), role);
        }
        withoutFactor = office.invited("Without", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @TestFactory
    Stream<DynamicTest> eachRoleMayWhatTheTableSaysAndNothingElse() {
        return addresses()
                .flatMap(address -> Stream.of(Role.values())
                        .map(role -> dynamicTest(
                                role.stored() + " " + address.method().text() + " " + address.path(),
                                () -> allowedOrNotThere(address, role))));
    }

    private static void allowedOrNotThere(Room.Address address, Role role) throws IOException, InterruptedException {
        Browser browser = staff(role);
        HttpResponse<String> response = call(browser, address);
        if (role.may(address.permission())) {
            assertFalse(List.of(401, 403, 405, 500).contains(response.statusCode()), response.statusCode() + "");
            assertTrue(address.path().contains("{") || response.statusCode() != 404, "it is there");
        } else {
            assertEquals(404, response.statusCode());
            assertEquals(browser.get("/nowhere").body(), response.body(), "looks like a page that there is not");
        }
        assertEquals("no-store", response.headers().firstValue("Cache-Control").orElse(""));
    }

    @TestFactory
    Stream<DynamicTest> nobodySeesNothingButTheWayIn() {
        return addresses()
                .map(address -> dynamicTest(address.method().text() + " " + address.path(), () -> {
                    Browser nobody = office.browser();
                    nobody.get("/login");
                    HttpResponse<String> response = call(nobody, address);
                    assertEquals(401, response.statusCode());
                    assertTrue(response.body().contains("<h1>Anmelden</h1>"), response.body());
                    assertFalse(response.body().contains(OpenOffice.SECRET_WORDS));
                    assertEquals(404, nobody.get("/nowhere").statusCode(), "what is on the other port is not here");
                }));
    }

    @TestFactory
    Stream<DynamicTest> withoutTheSecondStepNoPageWithWordsOpens() {
        return addresses()
                .filter(address -> address.permission() != Permission.READ_FACTS)
                .map(address -> dynamicTest(address.method().text() + " " + address.path(), () -> {
                    withoutFactor.get("/account");
                    HttpResponse<String> response = call(withoutFactor, address);
                    assertEquals(303, response.statusCode());
                    assertEquals("/account/factor", Browser.location(response));
                }));
    }

    /** A fault that is not there is one that somebody else has mended: that page says so, whichever number it was. */
    @TestFactory
    Stream<DynamicTest> idsThatThereAreNotAre404() {
        return addresses()
                .filter(address ->
                        address.path().contains("{") && !address.path().startsWith("/faults/turns/"))
                .flatMap(address -> Stream.of("4711", "none", "99999999999999999999", "-1", "1%20OR%201=1")
                        .map(id -> dynamicTest(address.path() + " " + id, () -> {
                            office.anne.get("/account");
                            String path = address.path().replaceAll("\\{\\w+\\}", id);
                            HttpResponse<String> response = address.method().equals(Method.POST)
                                    ? office.anne.post(path, "role", "reader")
                                    : office.anne.get(path);
                            assertEquals(404, response.statusCode());
                            assertEquals(office.anne.get("/nowhere").body(), response.body());
                        })));
    }

    @Test
    void theNavigationShowsWhatOneMayOpen() throws IOException, InterruptedException {
        assertTrue(staff(Role.ADMINISTRATOR).get("/account").body().contains("href=\"/accounts\""));
        assertFalse(staff(Role.MODERATOR).get("/account").body().contains("href=\"/accounts\""));
        assertFalse(staff(Role.MODERATOR).get("/account").body().contains("href=\"/audit\""));
        assertNotEquals("", office.anne.session());
    }

    /** Who logs out is out: that one has a test of its own. */
    private static Stream<Room.Address> addresses() {
        return office.office.addresses().stream()
                .filter(address -> !address.path().equals("/logout"));
    }

    private static HttpResponse<String> call(Browser browser, Room.Address address)
            throws IOException, InterruptedException {
        if (!address.method().equals(Method.POST)) {
            return browser.get(filled(address.path()));
        }
        browser.get("/account");
        return browser.post(filled(address.path()), "name", "", "role", "reader", "current", "wrong");
    }

    private static Browser staff(Role role) {
        return Objects.requireNonNull(STAFF.get(role));
    }

    private static String filled(String path) {
        return path.replace("/accounts/{id}", "/accounts/" + office.id("Target"))
                .replace("/account/sessions/{id}", "/account/sessions/4711")
                .replace("{id}", String.valueOf(office.contact))
                .replaceAll("\\{\\w+\\}", "1001");
    }
}
