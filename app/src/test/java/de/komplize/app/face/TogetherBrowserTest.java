package de.komplize.app.face;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A resident at the chat and a clerk in the office, at the same time, each at a browser of their own. */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(240)
class TogetherBrowserTest {

    /** The pages of the office ask for news every five seconds. */
    private static final int NEWS = 15_000;

    @Test
    void aResidentAndAClerkMeet(Browser browser, @TempDir Path folder) throws IOException, InterruptedException {
        try (Server server = Server.start(Program.settings(folder, Map.of()), Variation.PRODUCTION);
                Visit resident = Visit.at(browser, Visit.screen(320), "about:blank");
                Visit clerk = Visit.at(browser, Visit.screen(1280), "about:blank")) {
            String office = "http://localhost:" + server.officePort();
            Clerk.admit(server, clerk.context());
            clerk.page().navigate(office + "/conversations");
            assertThat(clerk.page().locator(".empty")).containsText("Noch hat niemand geschrieben");
            resident.page().navigate("http://localhost:" + server.publicPort() + "/");
            resident.hears("bot", "Hier antwortet eine Maschine");
            asks(resident);
            // The list asks for news by itself.
            assertThat(clerk.page().locator(".conversations .words").first())
                    .hasText("Was ist Smart Kassel?", new LocatorAssertions.HasTextOptions().setTimeout(NEWS));
            handsInAnIdea(resident);
            answersASurvey(resident);
            clerk.page().locator(".conversations .who a").first().click();
            assertThat(clerk.page().locator(".log")).containsText("Mehr Bänke am Bahnhof");
            talk(resident, clerk);
            remember(clerk);
            decide(clerk, office);
            resident.hears("bot", "Im Frühjahr stellen wir dort vier Bänke auf.");
            resident.screenshot("together-chat");
        }
    }

    private static void asks(Visit resident) {
        resident.writes("Was ist Smart Kassel?");
        resident.hears("bot", "Smart Kassel ist das Projekt");
    }

    private static void handsInAnIdea(Visit resident) {
        resident.writes("Mehr Bänke am Bahnhof im Wesertor");
        resident.hears("bot", "So habe ich Ihre Idee aufgeschrieben");
        resident.writes("ja");
        resident.hears("bot", "Sie hat die Nummer 1001");
    }

    private static void answersASurvey(Visit resident) {
        resident.writes("Umfrage zur Technik");
        resident.hears("bot", "Frage 1 von 4");
        resident.writes("Waldau");
        resident.hears("bot", "Kennen Sie eines?");
        resident.writes("nein");
        resident.hears("bot", "Was fehlt im Stadtteilzentrum?");
        resident.writes("a");
        resident.hears("bot", "Was wünschen Sie sich noch");
        resident.writes("überspringen");
        resident.hears("bot", "Vielen Dank!");
    }

    private static void talk(Visit resident, Visit clerk) {
        Page page = clerk.page();
        press(page, "Gespräch übernehmen");
        resident.hears("bot", "Ab jetzt antwortet Ihnen ein Mensch");
        resident.writes("Wann ist das Büro offen?");
        assertThat(page.locator(".entry.contact .words").last())
                .hasText("Wann ist das Büro offen?", new LocatorAssertions.HasTextOptions().setTimeout(NEWS));
        page.locator("#text").fill("Guten Tag! Morgen ab 9 Uhr. Clara Kern");
        press(page, "Antwort senden");
        resident.hears("staff", "Morgen ab 9 Uhr");
        clerk.screenshot("together-office");
        press(page, "An den Bot zurückgeben");
        assertThat(page.locator("#answer ~ p").first()).containsText("Der Bot antwortet in diesem Gespräch");
    }

    private static void remember(Visit clerk) {
        Page page = clerk.page();
        page.locator("#note").fill("Hat nach den Öffnungszeiten gefragt.");
        press(page, "Notiz speichern");
        assertThat(page.locator(".card .words")).hasText("Hat nach den Öffnungszeiten gefragt.");
        page.locator("#label").fill("Öffnungszeiten");
        press(page, "Anbringen");
        assertThat(page.locator(".tag-form .tag")).hasText("Öffnungszeiten");
    }

    private static void decide(Visit clerk, String office) {
        Page page = clerk.page();
        page.navigate(office + "/ideas");
        page.locator(".ideas a").click();
        assertThat(page.locator("dl.pairs")).containsText("Wesertor");
        page.locator("[value=planned]").check();
        page.locator("#answer").fill("Im Frühjahr stellen wir dort vier Bänke auf.");
        press(page, "Speichern und mitteilen");
        assertThat(page.locator(".notice")).isVisible();
    }

    private static void press(Page page, String button) {
        page.locator("main button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
    }
}
