package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.office.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Check 32: how long a session is one, and who gets hold of it. */
@Timeout(240)
class Check32SessionTest {

    private OpenOffice office;
    private Browser anne;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        office = new OpenOffice(folder);
        anne = office.anne;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void overHttpsTheCookieIsForThisHostAlone() throws IOException, InterruptedException {
        office.waits();
        Browser browser = office.browser().withTelephoneOf(anne);
        browser.headers.put("X-Forwarded-Proto", "https");
        HttpResponse<String> asked = browser.logIn("anne", OpenOffice.PASSWORD);
        for (String cookie : asked.headers().allValues("Set-Cookie")) {
            assertTrue(
                    cookie.matches("__Host-komplize-\\w+=\\S{43,}; Path=/; HttpOnly; SameSite=Strict; Secure"), cookie);
        }
        browser.get("/login/code");
        assertEquals(303, browser.post("/login/code", "code", browser.code(0)).statusCode());
        assertEquals(200, browser.get("/conversations").statusCode());
        browser.cookies.put("komplize-office", browser.cookies.remove("__Host-komplize-office"));
        assertEquals(401, browser.get("/conversations").statusCode(), "a cookie of the name without TLS is no session");
    }

    @Test
    void eachStepInGivesAnotherSession() throws IOException, InterruptedException {
        office.waits();
        Browser browser = office.browser().withTelephoneOf(anne);
        browser.get("/login");
        String before = browser.session();
        browser.logIn("anne", OpenOffice.PASSWORD);
        String half = browser.session();
        browser.get("/login/code");
        browser.post("/login/code", "code", browser.code(0));
        String in = browser.session();
        assertEquals(3, List.of(before, half, in).stream().distinct().count());
        assertTrue(in.matches("[A-Za-z0-9_-]{43}"), "256 bits");
        for (String old : List.of(before, half)) {
            Browser thief = office.browser();
            thief.cookies.put("komplize-office", old);
            assertEquals(401, thief.get("/conversations").statusCode());
        }
        browser.logIn("anne", OpenOffice.PASSWORD);
        Browser thief = office.browser();
        thief.cookies.put("komplize-office", in);
        assertEquals(401, thief.get("/conversations").statusCode(), "logging in again ends the session before");
    }

    @Test
    void theHalfWayInOpensNothingAndEndsAfterFiveMinutes() throws IOException, InterruptedException {
        office.waits();
        Browser browser = office.browser().withTelephoneOf(anne);
        browser.logIn("anne", OpenOffice.PASSWORD);
        assertEquals(401, browser.get("/account").statusCode());
        assertEquals(200, browser.get("/login/code").statusCode());
        office.clock().advance(Duration.ofMinutes(5));
        assertEquals(303, browser.get("/login/code").statusCode());
        assertEquals("/login", Browser.location(browser.post("/login/code", "code", browser.code(0))));
        assertEquals(401, browser.get("/account").statusCode());
    }

    @Test
    void loggingOutEndsIt() throws IOException, InterruptedException {
        String session = anne.session();
        anne.get("/account");
        assertEquals("/login", Browser.location(anne.post("/logout")));
        anne.cookies.put("komplize-office", session);
        assertEquals(401, anne.get("/account").statusCode());
    }

    @Test
    void anotherPasswordEndsItEverywhereButHere() throws IOException, InterruptedException {
        office.waits();
        Browser other = office.browser().withTelephoneOf(anne);
        assertEquals(303, other.logInWithCode("Anne", OpenOffice.PASSWORD).statusCode());
        String before = other.session();
        other.get("/account");
        String fresh = "Die Brücke ist morgen blau";
        HttpResponse<String> changed =
                other.post("/account/password", "current", OpenOffice.PASSWORD, "password", fresh, "again", fresh);
        assertEquals("/account", Browser.location(changed));
        assertNotEquals(before, other.session());
        assertTrue(other.get("/account").body().contains("Ihr neues Passwort gilt"));
        assertEquals(401, anne.get("/account").statusCode());
        other.cookies.put("komplize-office", before);
        assertEquals(401, other.get("/account").statusCode());
    }

    @Test
    void anotherRoleALockAndTheAdministratorEndIt() throws IOException, InterruptedException {
        Browser bert = office.in("Bert", Role.MODERATOR);
        long id = office.id("Bert");
        for (String deed : List.of("sessions", "role", "lock")) {
            assertEquals(200, bert.get("/account").statusCode(), deed);
            anne.get("/accounts/" + id);
            assertEquals(
                    303,
                    anne.post("/accounts/" + id + "/" + deed, "role", "reader").statusCode(),
                    deed);
            assertEquals(401, bert.get("/account").statusCode(), deed);
            office.waits();
            bert.logInWithCode("Bert", OpenOffice.PASSWORD);
            anne.get("/account");
        }
        assertEquals(401, bert.get("/account").statusCode(), "locked");
    }

    @Test
    void halfAnHourWithoutAClickEndsIt() throws IOException, InterruptedException {
        office.clock().advance(Duration.ofMinutes(29));
        assertEquals(200, anne.get("/account").statusCode());
        office.clock().advance(Duration.ofMinutes(29));
        assertEquals(200, anne.get("/account").statusCode());
        office.clock().advance(Duration.ofMinutes(30));
        assertEquals(401, anne.get("/account").statusCode());
    }

    @Test
    void aPageThatAsksByItselfKeepsNothingOpen() throws IOException, InterruptedException {
        anne.headers.put("HX-Request", "true");
        for (int minutes = 0; minutes < 28; minutes += 4) {
            office.clock().advance(Duration.ofMinutes(4));
            assertEquals(200, anne.get("/conversations").statusCode());
        }
        office.clock().advance(Duration.ofMinutes(4));
        assertEquals(401, anne.get("/conversations").statusCode());
    }

    @Test
    void twelveHoursEndItHoweverBusy() throws IOException, InterruptedException {
        for (int hours = 0; hours < 23; hours++) {
            office.clock().advance(Duration.ofMinutes(29));
            assertEquals(200, anne.get("/account").statusCode(), "half hour " + hours);
        }
        office.clock().advance(Duration.ofMinutes(29));
        assertEquals(200, anne.get("/account").statusCode());
        office.clock().advance(Duration.ofMinutes(24));
        assertEquals(401, anne.get("/account").statusCode());
    }

    @Test
    void aClockThatIsSetBackProlongsNothing() throws IOException, InterruptedException {
        office.clock().advance(Duration.ofMinutes(-10));
        assertEquals(401, anne.get("/account").statusCode());
    }

    @Test
    void oneEndsOnesOwnSessionsAndNobodyElses() throws IOException, InterruptedException {
        Browser bert = office.in("Bert", Role.MODERATOR);
        long annes = office.number("SELECT max(id) FROM staff_session WHERE staff_id = " + office.id("Anne"));
        bert.get("/account");
        assertEquals(404, bert.post("/account/sessions/" + annes + "/end").statusCode());
        anne.get("/account");
        assertEquals(303, anne.post("/account/sessions/" + annes + "/end").statusCode());
        assertEquals(401, anne.get("/account").statusCode());
        assertFalse(bert.get("/account").body().contains(String.valueOf(annes)));
    }
}
