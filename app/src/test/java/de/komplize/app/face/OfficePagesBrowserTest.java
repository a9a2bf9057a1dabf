package de.komplize.app.face;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.Sqlite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page of an office in which there is something to do, at both widths, in both themes, by keyboard and with axe (checks 64 and 83). */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(240)
class OfficePagesBrowserTest {

    private static Server server;
    private static LivelyOffice lively;
    private static Visit visit;

    @BeforeAll
    static void start(Browser browser, @TempDir Path folder) throws IOException, InterruptedException {
        RefusingChannel sms = new RefusingChannel();
        PostDouble mail = new PostDouble();
        server = Server.start(
                Program.settings(folder, Map.of("KOMPLIZE_PUBLIC_URL", "https://chat.smartes-kassel.example")),
                new Variation(Sqlite.Options.DURABLE, Failpoint.NONE, List.of(sms, mail)));
        lively = LivelyOffice.of(server, sms);
        mail.worksForADay();
        visit = Visit.at(browser, Visit.screen(1280), "about:blank");
        Clerk.admit(server, visit.context());
    }

    @AfterAll
    static void stop() {
        visit.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "start, /, Übersicht",
        "conversations, /conversations, Gespräche",
        "search, /conversations?q=Beleuchtung, Gespräche",
        "search-nothing, /conversations?q=Xylophon, Gespräche",
        "search-no-words, /conversations?q=!!!, Gespräche",
        "ideas, /ideas, Ideen",
        "ideas-none, /ideas?district=Harleshausen, Ideen",
        "idea-decided, /ideas/1001, Idee Nr. 1001",
        "idea-merged, /ideas/1002, Idee Nr. 1002",
        "idea-similar, /ideas/1003, Idee Nr. 1003",
        "idea-long-word, /ideas/1004, Idee Nr. 1004",
        "idea-hints, /ideas/1005, Idee Nr. 1005",
        "requests, /requests, Anliegen",
        "filing, /filing, Erfassen",
        "filing-survey, /filing/survey/zukunftsbild, Zukunftsbild für den Stadtteil",
        "posters, /posters, Aushang",
        "poster, /posters/district/14, Wesertor: Was fehlt hier?",
        "surveys, /surveys, Umfragen",
        "survey, /surveys/zukunftsbild?by=district, Zukunftsbild für den Stadtteil",
        "survey-empty, /surveys/beteiligung, Ihre Wege zur Beteiligung",
        "survey-texts, /surveys/zukunftsbild/texts/7, Zukunftsbild für den Stadtteil",
        "invitations, /invitations, Einladen per E-Mail",
        "not-understood, /not-understood, Nicht verstanden",
        "faults, /faults, Störungen",
        "state, /state, Zustand",
        "account, /account, Mein Konto",
        "factor, /account/factor, Anmelden in zwei Schritten",
        "accounts, /accounts, Konten",
        "audit, /audit, Protokoll",
        "accessibility, /accessibility, Erklärung zur Barrierefreiheit",
        "missing, /gibt/es/nicht, Diese Seite gibt es nicht",
    })
    void everyPage(String name, String path, String title) {
        open(path);
        assertThat(visit.page().locator("h1")).hasText(title);
        Sight.assertSound(visit, "office-" + name);
    }

    @Test
    void aConversationInWhichAMemberOfStaffWrites() {
        open("/conversations/" + lively.busy());
        visit.page().locator(".why summary").first().click();
        assertThat(visit.page().locator(".why dl").first()).isVisible();
        Sight.assertSound(visit, "office-conversation");
        open("/conversations/" + lively.busy() + "/print");
        Sight.assertSound(visit, "office-print");
    }

    @Test
    void aConversationThatNeedsALook() {
        open("/conversations/" + lively.danger());
        assertThat(visit.page().locator(".warning")).isVisible();
        Sight.assertSound(visit, "office-danger");
    }

    @Test
    void aConversationInArabicAndWhyItWasAnsweredSo() {
        open("/conversations/" + lively.arabic());
        Sight.assertSound(visit, "office-arabic");
        String why = visit.page().locator(".why a").first().getAttribute("href");
        open(why);
        assertThat(visit.page().locator("#why")).isVisible();
        Sight.assertSound(visit, "office-why");
    }

    @Test
    void aMailAndHowItWasRead() {
        open("/conversations?channel=email");
        visit.page().locator("h2.who a").first().click();
        visit.page().getByText("Wie diese Mail gelesen wurde").first().click();
        assertThat(visit.page().locator("mark").first()).isVisible();
        Sight.assertSound(visit, "office-mail");
    }

    @Test
    void aListOfPeopleToInvite() {
        open("/invitations?survey=zukunftsbild");
        press("Liste prüfen");
        assertThat(visit.page().locator(".warning")).isVisible();
        Sight.assertSound(visit, "office-invitations-wrong");
        visit.page()
                .locator("#lines")
                .fill("E-Mail;Sprache;Quelle\nanna@example.org;de;Stadtteilfest\nbert@example.org;ar;Rundbrief\n"
                        + "carl@;de;Stadtteilfest\ndora@example.org;xx;Rundbrief\nanna@example.org;de;Stadtteilfest");
        press("Liste prüfen");
        visit.page().locator("main summary").last().click();
        Sight.assertSound(visit, "office-invitation-check");
        press("2 Personen einladen");
        assertThat(visit.page().locator(".notice")).hasText("2 Personen sind eingeladen.");
        Sight.assertSound(visit, "office-invitations-sent");
    }

    @Test
    void aRequest() {
        open("/requests");
        visit.page().locator(".ideas a").first().click();
        assertThat(visit.page().locator(".answers")).isVisible();
        Sight.assertSound(visit, "office-request");
    }

    @Test
    void oneAccountAndTheLinkToANewPassword() {
        open("/accounts");
        visit.page().locator(".card a").getByText("Anne Berg").click();
        Sight.assertSound(visit, "office-account-of");
        press("Link für ein Passwort erstellen");
        assertThat(visit.page().locator("#link")).isVisible();
        Sight.assertSound(visit, "office-link");
    }

    @Test
    void formsSayWhatIsWrong() {
        open("/filing");
        visit.page().locator("#text").fill("Mehr Licht");
        sendUnchecked("[action='/filing/idea']");
        assertThat(visit.page().locator(".wrong").first()).isVisible();
        Sight.assertSound(visit, "office-filing-wrong");
        open("/filing/survey/zukunftsbild");
        visit.page().locator("[name=agreed]").check();
        visit.page().locator("[name=given]").first().check();
        visit.page().locator("[name=q-5]").first().check();
        sendUnchecked("[action='/filing/survey/zukunftsbild']");
        assertThat(visit.page().locator(".handout")).isVisible();
        Sight.assertSound(visit, "office-filing-survey-saved");
        open("/ideas/1003");
        visit.page().locator("#number").fill("99999999");
        press("Zusammenlegen");
        assertThat(visit.page().locator(".warning")).isVisible();
        Sight.assertSound(visit, "office-idea-wrong");
        open("/accounts");
        visit.page().locator("#name").fill("Anne Berg");
        press("Einladen");
        assertThat(visit.page().locator(".warning")).isVisible();
        Sight.assertSound(visit, "office-accounts-wrong");
        open("/account");
        for (String field : List.of("#current", "#password", "#again")) {
            visit.page().locator(field).fill("kurz");
        }
        press("Passwort ändern");
        assertThat(visit.page().locator(".warning")).isVisible();
        Sight.assertSound(visit, "office-account-wrong");
    }

    @Test
    void aFormOfAnEarlierSessionIsExpired() {
        open("/accounts");
        visit.page().locator("main [name=form_key]").evaluate("field => { field.value = 'old'; }");
        visit.page().locator("#name").fill("Bernd Bach");
        press("Einladen");
        assertThat(visit.page().locator("h1")).hasText("Das Formular ist abgelaufen");
        Sight.assertSound(visit, "office-expired");
    }

    @Test
    void theFirstStopLeadsPastTheRooms() {
        open("/ideas/1003");
        visit.tabsTo("Tab", ".skip");
        assertThat(visit.page().locator(".skip")).isInViewport();
        visit.page().keyboard().press("Enter");
        visit.page().keyboard().press("Tab");
        assertThat(visit.page().locator("main a").first()).isFocused();
    }

    @Test
    void theRoomsOpenBehindTheMenuOfANarrowPageByKeyboard() {
        open("/ideas");
        Sight.resize(visit.page(), Sight.NARROW);
        Locator here = visit.page().locator("nav [aria-current=page]:visible");
        assertThat(here).hasCount(0);
        visit.tabsTo("Tab", ".menu summary");
        visit.page().keyboard().press("Enter");
        assertThat(here).hasText("Ideen");
        Sight.assertReachedByKeyboard(visit.page());
        visit.screenshot("office-menu-320");
        Sight.resize(visit.page(), 1280);
        assertThat(here).hasText("Ideen");
        assertThat(visit.page().locator(".menu")).isHidden();
    }

    @Test
    void ideasStandOnTheSecondScreenOfATelephone() {
        open("/ideas");
        Sight.resize(visit.page(), Sight.NARROW);
        assertTrue(visit.page().locator(".ideas .card").first().boundingBox().y < 2 * 640);
        assertThat(visit.page().locator("#topic")).isHidden();
        visit.page().getByText("Auswahl einschränken").click();
        assertThat(visit.page().locator("#topic")).isVisible();
        open("/ideas");
        assertThat(visit.page().locator("#topic")).isVisible();
        assertThat(visit.page().locator(".tiles a").first()).isVisible();
    }

    private static void open(String path) {
        visit.opens("http://localhost:" + server.officePort() + path);
    }

    private static void press(String button) {
        visit.page()
                .locator("main button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .last()
                .click();
    }

    /** As a browser does that knows no required fields. */
    private static void sendUnchecked(String form) {
        Page page = visit.page();
        page.locator(form).evaluate("form => { form.noValidate = true; }");
        page.locator(form + " button").last().click();
    }
}
