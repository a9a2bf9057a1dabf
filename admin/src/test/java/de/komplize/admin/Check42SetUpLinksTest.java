package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.office.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Check 42: links that set a password work once and not for long. */
@Timeout(240)
class Check42SetUpLinksTest {

    @TempDir
    private Path folder;

    @Test
    void theFirstLinkSetsUpTheFirstAccountAndNoSecond() throws IOException, InterruptedException {
        try (OpenOffice office = new OpenOffice(folder, false)) {
            String link = office.office.link();
            Browser anne = office.browser();
            HttpResponse<String> closed = anne.get("/");
            assertEquals(401, closed.statusCode());
            assertTrue(closed.body().contains("noch nicht eingerichtet"), closed.body());
            assertEquals(404, anne.get("/open/wrong").statusCode());
            assertEquals(422, anne.setPassword(link, "", OpenOffice.PASSWORD).statusCode());
            assertEquals(422, anne.setPassword(link, "Anne", "passwort1234").statusCode());
            assertEquals(422, anne.setPassword(link, "Anne", "Anne Anne Anne").statusCode());
            anne.get(link);
            assertEquals(
                    422,
                    anne.post(link, "name", "Anne", "password", OpenOffice.PASSWORD, "again", "anders")
                            .statusCode());
            assertEquals("/account/factor", Browser.location(anne.setPassword(link, "Anne", OpenOffice.PASSWORD)));
            Browser late = office.browser();
            late.get("/login");
            assertEquals(404, late.get(link).statusCode());
            assertEquals(
                    404, late.setPassword(link, "Bert", OpenOffice.PASSWORD).statusCode());
            assertEquals("/", office.office.link());
            assertEquals(1, office.number("SELECT count(*) FROM staff"));
        }
    }

    @Test
    void anInvitationAndAResetWorkOnce() throws IOException, InterruptedException {
        try (OpenOffice office = new OpenOffice(folder)) {
            String invitation = office.invite("Bert", Role.READER);
            Browser bert = office.browser();
            assertEquals(200, bert.get(invitation).statusCode());
            assertEquals(200, bert.get(invitation).statusCode(), "looking uses nothing up");
            assertEquals(
                    422, bert.setPassword(invitation, "", "kurz").statusCode(), "nor does a password that is none");
            assertEquals(
                    303, bert.setPassword(invitation, "", OpenOffice.PASSWORD).statusCode());
            String reset = reset(office, "Bert");
            Browser again = office.browser();
            again.get("/login");
            for (String used : List.of(invitation)) {
                assertEquals(404, again.get(used).statusCode());
                assertEquals(
                        404,
                        again.setPassword(used, "", "Die Brücke ist morgen blau")
                                .statusCode());
            }
            assertEquals(
                    303,
                    again.setPassword(reset, "", "Die Brücke ist morgen blau").statusCode());
            assertEquals(401, bert.get("/account").statusCode(), "another password ends the sessions");
            assertEquals(404, again.get(reset).statusCode());
        }
    }

    @Test
    void bothExpireAndTheNewerOneCounts() throws IOException, InterruptedException {
        try (OpenOffice office = new OpenOffice(folder)) {
            String first = office.invite("Bert", Role.READER);
            String second = reset(office, "Bert");
            assertNotEquals(first, second);
            assertEquals(404, office.browser().get(first).statusCode());
            office.clock().advance(Duration.ofDays(2).minusSeconds(1));
            assertEquals(200, office.browser().get(second).statusCode());
            office.clock().advance(Duration.ofSeconds(1));
            Browser late = office.browser();
            late.get("/login");
            assertEquals(404, late.get(second).statusCode());
            assertEquals(404, late.setPassword(second, "", OpenOffice.PASSWORD).statusCode());
        }
    }

    @Test
    void aLockedAccountHasNone() throws IOException, InterruptedException {
        try (OpenOffice office = new OpenOffice(folder)) {
            String link = office.invite("Bert", Role.READER);
            office.anne.get("/account");
            office.anne.post("/accounts/" + office.id("Bert") + "/lock");
            assertEquals(404, office.browser().get(link).statusCode());
        }
    }

    @Test
    void aNameIsGivenOnceInWhateverCase() throws IOException, InterruptedException {
        try (OpenOffice office = new OpenOffice(folder)) {
            office.anne.get("/accounts");
            for (String name : List.of("Anne", "ANNE", " anne ", "", "\u001b[31m", "x".repeat(61))) {
                assertEquals(
                        422,
                        office.anne
                                .post("/accounts", "name", name, "role", "reader")
                                .statusCode(),
                        name);
            }
            assertEquals(
                    422,
                    office.anne
                            .post("/accounts", "name", "Bert", "role", "king")
                            .statusCode());
            assertEquals(
                    422,
                    office.anne
                            .post("/accounts", "name", "Bert", "role", "integration")
                            .statusCode());
            assertEquals(1, office.number("SELECT count(*) FROM staff"));
        }
    }

    private static String reset(OpenOffice office, String name) throws IOException, InterruptedException {
        office.anne.get("/account");
        return Browser.link(
                office.anne.post("/accounts/" + office.id(name) + "/reset").body());
    }
}
