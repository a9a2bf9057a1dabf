package de.komplize.app.face;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The first day of an office: its doors, the first account, and rooms in which there is nothing yet (checks 64 and 83). */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(240)
class WayInBrowserTest {

    @Test
    void theFirstDayOfAnOffice(Browser browser, @TempDir Path folder) throws IOException, InterruptedException {
        try (Server server = Server.start(Program.settings(folder, Map.of()), Variation.PRODUCTION);
                Visit visit = Visit.at(browser, Visit.screen(1280), office(server))) {
            setUp(server, visit);
            Clerk.admit(server, visit.context());
            for (String room :
                    List.of("conversations", "ideas", "requests", "surveys", "posters", "not-understood", "faults")) {
                visit.page().navigate(office(server) + "/" + room);
                assertThat(visit.page().locator(".empty, .warning, .card").first())
                        .isVisible();
                Sight.assertSound(visit, "office-empty-" + room);
            }
            visit.page().navigate(office(server));
            assertThat(visit.page().locator("main")).containsText("Noch hat niemand geschrieben");
            Sight.assertSound(visit, "office-empty-start");
            invite(server, visit);
            logIn(visit);
        }
    }

    private static void setUp(Server server, Visit visit) {
        assertThat(visit.page().locator("h1")).hasText("Das Büro ist noch nicht eingerichtet");
        Sight.assertSound(visit, "office-closed");
        visit.page().navigate(office(server) + server.officeLink());
        Sight.assertSound(visit, "office-first");
        fill(visit.page(), "name", "Clara");
        fill(visit.page(), "password", "passwort");
        fill(visit.page(), "again", "passwort");
        visit.page().locator("main button").click();
        assertThat(visit.page().locator(".warning")).isVisible();
        Sight.assertSound(visit, "office-first-wrong");
    }

    private static void invite(Server server, Visit visit) {
        visit.page().navigate(office(server) + "/accounts");
        fill(visit.page(), "name", "Anne Berg");
        visit.page().locator("main button").click();
        assertThat(visit.page().locator("#link")).hasValue(Pattern.compile("http://localhost:.*/open/.*"));
        String link = visit.page().locator("#link").inputValue();
        visit.page().locator("header button").click();
        assertThat(visit.page().locator("h1")).hasText("Anmelden");
        visit.page().navigate(link);
        assertThat(visit.page().locator("main")).containsText("Guten Tag, Anne Berg");
        Sight.assertSound(visit, "office-set-up");
        visit.page().navigate(office(server) + "/open/vorbei");
        assertThat(visit.page().locator("h1")).hasText("Dieser Link gilt nicht mehr");
        Sight.assertSound(visit, "office-link-over");
    }

    private static void logIn(Visit visit) {
        Page page = visit.page();
        page.navigate(page.url().replaceFirst("/open/.*", "/ideas"));
        assertThat(page.locator("h1")).hasText("Anmelden");
        Sight.assertSound(visit, "office-log-in");
        fill(page, "name", "Niemand");
        fill(page, "password", "Der Fluss war gestern grau");
        page.locator("main button").click();
        assertThat(page.locator(".warning")).containsText("Name oder Passwort stimmt nicht");
        Sight.assertSound(visit, "office-log-in-wrong");
        fill(page, "name", Clerk.NAME);
        fill(page, "password", Clerk.PASSWORD);
        page.locator("main button").click();
        assertThat(page.locator("#code")).isFocused();
        Sight.assertSound(visit, "office-code");
        fill(page, "code", "000000");
        page.locator("main button").click();
        assertThat(page.locator(".warning")).containsText("Dieser Code gilt nicht");
        Sight.assertSound(visit, "office-code-wrong");
    }

    private static void fill(Page page, String field, String value) {
        page.locator("#" + field).fill(value);
    }

    private static String office(Server server) {
        return "http://localhost:" + server.officePort();
    }
}
