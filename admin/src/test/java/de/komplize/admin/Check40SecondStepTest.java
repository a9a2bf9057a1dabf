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

/** Check 40: the second step. */
@Timeout(240)
class Check40SecondStepTest {

    private OpenOffice office;
    private Browser bert;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        office = new OpenOffice(folder);
        bert = office.in("Bert", Role.MODERATOR);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aCodeOpensOnceAndOneStepBesideAtMost() throws IOException, InterruptedException {
        Browser browser = half();
        assertEquals(401, code(browser, bert.code(0)), "used when it was set up");
        office.waits();
        browser = half();
        assertEquals(401, code(browser, bert.code(-2)));
        assertEquals(401, code(browser, bert.code(2)));
        assertEquals(303, code(browser, bert.code(1)));
        assertEquals(401, code(half(), bert.code(1)), "used");
        assertEquals(401, code(half(), bert.code(0)), "older than the one that was used");
    }

    @Test
    void fiveWrongCodesAndEvenTheRightOneWaits() throws IOException, InterruptedException {
        office.waits();
        Browser browser = half();
        for (int i = 0; i < 5; i++) {
            assertEquals(401, code(browser, "00000" + i));
        }
        assertEquals(429, code(browser, bert.code(0)));
        assertEquals(429, code(half(), bert.codes().getFirst()), "nor does another session or a code on paper help");
        office.waits();
        assertEquals(303, code(half(), bert.code(0)));
    }

    @Test
    void aCodeOnPaperOpensOnceHoweverItIsTyped() throws IOException, InterruptedException {
        assertEquals(10, bert.codes().size());
        String first = bert.codes().getFirst();
        assertEquals(
                303, code(half(), " " + first.toUpperCase(java.util.Locale.ROOT).replace("-", " ")));
        assertEquals(401, code(half(), first));
        assertEquals(401, code(half(), office.anne.codes().getFirst()), "another's");
        assertEquals(303, code(half(), bert.codes().getLast()));
        assertEquals(8, office.number("SELECT count(*) FROM staff_code WHERE staff_id = " + office.id("Bert")));
    }

    @Test
    void anotherPasswordByALinkKeepsIt() throws IOException, InterruptedException {
        office.anne.get("/account");
        String link = Browser.link(
                office.anne.post("/accounts/" + office.id("Bert") + "/reset").body());
        Browser browser = office.browser();
        HttpResponse<String> set = browser.setPassword(link, "", "Die Brücke ist morgen blau");
        assertEquals("/login/code", Browser.location(set));
        assertEquals(401, browser.get("/conversations").statusCode());
        office.waits();
        browser.logIn("Bert", "Die Brücke ist morgen blau");
        assertEquals(303, code(browser, bert.code(0)));
    }

    @Test
    void withoutItOneIsLedToSetItUpAndReadsNoWords() throws IOException, InterruptedException {
        Browser carla = office.invited("Carla", Role.MODERATOR);
        assertEquals("/account/factor", Browser.location(carla.get("/conversations")));
        String transcript = "/conversations/" + office.contact + "/transcript";
        HttpResponse<String> refused = carla.get(transcript);
        assertEquals("/account/factor", Browser.location(refused));
        assertFalse(refused.body().contains(OpenOffice.SECRET_WORDS));
        assertEquals(200, carla.get("/account/factor").statusCode());
        assertEquals(422, carla.post("/account/factor", "code", "000000").statusCode());
        assertEquals(303, carla.get(transcript).statusCode());
        assertEquals(200, carla.setUpFactor().statusCode());
        assertTrue(carla.get(transcript).body().contains(OpenOffice.SECRET_WORDS));
    }

    @Test
    void anotherTelephoneNeedsThePassword() throws IOException, InterruptedException {
        String before = bert.code(5);
        assertEquals(422, bert.setUpFactor().statusCode(), "without");
        bert.get("/account/factor");
        HttpResponse<String> wrong = bert.post("/account/factor", "code", bert.code(0), "current", "wrong");
        assertTrue(wrong.body().contains("Das jetzige Passwort stimmt nicht"));
        HttpResponse<String> set = bert.post("/account/factor", "code", bert.code(0), "current", OpenOffice.PASSWORD);
        assertEquals(200, set.statusCode());
        assertFalse(before.equals(bert.code(5)));
    }

    @Test
    void newCodesOnPaperNeedThePasswordAndEndTheOldOnes() throws IOException, InterruptedException {
        bert.get("/account");
        assertEquals(422, bert.post("/account/codes", "current", "wrong").statusCode());
        assertEquals(
                200, bert.post("/account/codes", "current", OpenOffice.PASSWORD).statusCode());
        assertEquals(401, code(half(), bert.codes().getFirst()));
    }

    @Test
    void whoHasLostEverythingSetsItUpAnew() throws IOException, InterruptedException {
        office.anne.get("/account");
        String account = "/accounts/" + office.id("Bert");
        assertEquals(303, office.anne.post(account + "/factor").statusCode());
        Browser browser = office.browser();
        assertEquals("/account/factor", Browser.location(browser.logIn("Bert", OpenOffice.PASSWORD)));
        assertEquals(200, browser.setUpFactor().statusCode());
        for (String deed : List.of("factor", "lock", "role", "sessions")) {
            office.anne.get("/account");
            String own = "/accounts/" + office.id("Anne") + "/" + deed;
            assertEquals(422, office.anne.post(own, "role", "reader").statusCode(), "not one's own: " + deed);
        }
    }

    private Browser half() throws IOException, InterruptedException {
        Browser browser = office.browser();
        assertEquals(303, browser.logIn("Bert", OpenOffice.PASSWORD).statusCode());
        return browser;
    }

    private static int code(Browser browser, String code) throws IOException, InterruptedException {
        browser.get("/login/code");
        return browser.post("/login/code", "code", code).statusCode();
    }
}
