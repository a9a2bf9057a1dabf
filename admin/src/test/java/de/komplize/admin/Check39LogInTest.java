package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.office.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Check 39, but for its timing: who guesses learns nothing and gets no further, and shuts nobody out. */
@Timeout(240)
class Check39LogInTest {

    private static final String WRONG = "Der Fluss war gestern grau";

    private OpenOffice office;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        office = new OpenOffice(folder);
        office.waits();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void unknownInvitedLockedAndWrongLookAlike() throws IOException, InterruptedException {
        office.anne.logIn("Anne", OpenOffice.PASSWORD);
        office.anne.get("/login/code");
        office.anne.post("/login/code", "code", office.anne.code(0));
        office.invite("Invited", Role.READER);
        office.invited("Locked", Role.READER);
        office.anne.get("/account");
        assertEquals(
                303,
                office.anne.post("/accounts/" + office.id("Locked") + "/lock").statusCode());
        Browser browser = office.browser();
        String seen = "";
        for (List<String> tried : List.of(
                List.of("Anne", WRONG),
                List.of("Nobody", WRONG),
                List.of("Invited", OpenOffice.PASSWORD),
                List.of("Locked", OpenOffice.PASSWORD),
                List.of("\u001b[31m' OR 1=1 --", OpenOffice.PASSWORD),
                List.of("x".repeat(5_000), "y".repeat(5_000)))) {
            HttpResponse<String> response = browser.logIn(tried.getFirst(), tried.getLast());
            assertEquals(401, response.statusCode());
            String page = response.body().replaceAll("value=\"[^\"]*\"", "");
            assertTrue(seen.isEmpty() || seen.equals(page), tried.getFirst());
            assertTrue(page.contains("Name oder Passwort stimmt nicht"), page);
            seen = page;
        }
    }

    @Test
    void theEleventhTryWaitsKnownOrUnknownAlsoWhenItIsRight() throws IOException, InterruptedException {
        for (String name : List.of("Anne", "Nobody")) {
            for (int i = 0; i < 10; i++) {
                assertEquals(401, from("192.0.2." + i).logIn(name, WRONG).statusCode());
            }
            HttpResponse<String> eleventh = from("198.51.100.1").logIn(name, OpenOffice.PASSWORD);
            assertEquals(429, eleventh.statusCode());
            assertTrue(eleventh.body().contains("15 Minuten"), eleventh.body());
        }
        office.waits();
        assertEquals(
                303, from("198.51.100.1").logIn("Anne", OpenOffice.PASSWORD).statusCode());
    }

    @Test
    void anAddressHasTenTriesForAllNamesTogether() throws IOException, InterruptedException {
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    401, from("2001:db8:1:2::" + i).logIn("Name" + i, WRONG).statusCode());
        }
        assertEquals(
                429,
                from("2001:db8:1:2:ffff::1").logIn("Anne", OpenOffice.PASSWORD).statusCode());
        assertEquals(
                303, from("2001:db8:1:3::1").logIn("Anne", OpenOffice.PASSWORD).statusCode());
        assertEquals(
                429,
                from("203.0.113.9, 2001:db8:1:2::7")
                        .logIn("Anne", OpenOffice.PASSWORD)
                        .statusCode(),
                "what comes before the proxy's own word is whoever's");
    }

    @Test
    void whoeverLoggedInHereBeforeIsNotShutOutByStrangers() throws IOException, InterruptedException {
        for (int i = 0; i < 10; i++) {
            from("192.0.2." + i).logIn("Anne", WRONG);
        }
        assertEquals(429, from("192.0.2.77").logIn("Anne", OpenOffice.PASSWORD).statusCode());
        office.anne.cookies.remove("komplize-office");
        assertEquals(303, office.anne.logIn("Anne", OpenOffice.PASSWORD).statusCode());
        Browser thief = from("192.0.2.77");
        thief.cookies.put("komplize-device", office.anne.cookies.get("komplize-device"));
        for (int i = 0; i < 10; i++) {
            assertEquals(401, thief.logIn("Anne", WRONG).statusCode());
        }
        assertEquals(429, thief.logIn("Anne", WRONG).statusCode(), "such a browser is counted as well");
        thief.cookies.put("komplize-device", "made.up");
        assertEquals(429, thief.logIn("Anne", OpenOffice.PASSWORD).statusCode());
    }

    @Test
    void itGoesOnWithinTheOfficeOnly() throws IOException, InterruptedException {
        for (String next :
                List.of("//evil.example", "https://evil.example", "/\\evil.example", "/x?y=//z", "/logout")) {
            Browser browser = office.browser().withTelephoneOf(office.anne);
            browser.get("/login");
            HttpResponse<String> half =
                    browser.post("/login", "name", "Anne", "password", OpenOffice.PASSWORD, "next", next);
            assertEquals("/login/code?next=%2F", Browser.location(half));
            browser.get("/login/code");
            office.waits();
            browser.logIn("Anne", OpenOffice.PASSWORD);
            browser.get("/login/code");
            assertEquals("/", Browser.location(browser.post("/login/code", "code", browser.code(0), "next", next)));
        }
        Browser browser = office.browser();
        assertTrue(browser.get("/conversations").body().contains("name=\"next\" value=\"/conversations\""));
    }

    @Test
    void aPasswordNeverComesBack() throws IOException, InterruptedException {
        assertFalse(office.browser().logIn("Anne", WRONG).body().contains(WRONG));
    }

    private Browser from(String address) {
        Browser browser = office.browser();
        browser.headers.put("X-Forwarded-For", address);
        return browser;
    }
}
