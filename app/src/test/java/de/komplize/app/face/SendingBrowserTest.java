package de.komplize.app.face;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a message that does not arrive at once, of a file that does not, and of one that is not sent yet (checks 79, 80). */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(240)
class SendingBrowserTest {

    private static final String QUESTION = "Was ist Smart Kassel?";
    private static final String ANSWER = "Smart Kassel ist das Projekt";

    private static final String LATER = "Wird gesendet, sobald die Verbindung wieder da ist.";

    private static Server server;
    private static String url;

    private Browser browser;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = Server.start(Program.settings(folder, Map.of()), Variation.PRODUCTION);
        url = "http://localhost:" + server.publicPort() + "/";
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void take(Browser running) {
        browser = running;
    }

    @Test
    void aLostConnectionIsToldAndTheMessageComesLaterExactlyOnce() throws IOException, InterruptedException {
        try (Visit visit = Visit.at(browser, Visit.screen(320), url);
                Clerk clerk = Clerk.of(server)) {
            visit.hears("bot", "Hier antwortet eine Maschine");
            visit.context().setOffline(true);
            assertThat(visit.page().locator("#status")).containsText("Keine Verbindung");
            visit.writes("Wer zahlt das alles?");
            visit.writes("Und wer macht mit?");
            assertThat(visit.page().locator(".state span")).hasText(new String[] {LATER, LATER});
            assertThat(visit.page().locator(".state button:visible")).hasCount(1);
            visit.page().locator("#text").fill("und noch ein Entwurf");
            visit.screenshot("chat-connection-lost-320");
            visit.context().setOffline(false);
            assertThat(visit.page().locator("#status")).containsText("wieder da");
            assertThat(visit.page().locator(".message.bot")).hasCount(3);
            visit.hears("contact", "Wer zahlt das alles?");
            assertThat(visit.page().locator(".unsent")).hasCount(0);
            assertThat(visit.page().locator("#text")).hasValue("und noch ein Entwurf");
            String stored = clerk.get("/conversations/" + clerk.conversations().getFirst() + "/transcript")
                    .body();
            assertEquals(2, stored.split("Wer zahlt das alles\\?", -1).length, stored);
            visit.assertOnlyCalled(server.publicPort());
        }
    }

    @Test
    void tryingAgainByItselfIsNoNewsAndMovesNoFocus() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280), url)) {
            visit.hears("bot", "Hier antwortet eine Maschine");
            visit.context().setOffline(true);
            visit.writes("Wer zahlt das alles?");
            Locator retry = visit.page().locator(".state button");
            assertThat(retry).isVisible();
            retry.focus();
            visit.page().evaluate("""
                    () => {
                      window.changes = [];
                      new MutationObserver(changes => window.changes.push(...changes.map(change => change.type))).observe(
                        document.getElementById('later'), {subtree: true, childList: true, characterData: true, attributes: true});
                    }""");
            for (int attempt = 0; attempt < 2; attempt++) {
                visit.page().waitForRequest(SendingBrowserTest::says, () -> {});
            }
            visit.screenshot("chat-connection-lost-1280");
            assertEquals(List.of(), visit.page().evaluate("() => window.changes"));
            assertThat(retry).isFocused();
            visit.context().setOffline(false);
            assertThat(visit.page().locator(".message.bot")).hasCount(2);
            assertThat(visit.page().locator("#scroll")).isFocused();
        }
    }

    private static boolean says(Request request) {
        return request.method().equals("POST") && request.url().endsWith("/api/chat/messages");
    }

    @Test
    void whatIsRefusedSaysSoAndStaysAboveWhatFollows() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280), url)) {
            visit.hears("bot", "Hier antwortet eine Maschine");
            visit.page()
                    .route("**/api/chat/messages", route -> route.fulfill(new Route.FulfillOptions().setStatus(400)));
            visit.writes("Das nimmt niemand an");
            assertThat(visit.messages("contact", "Das nimmt niemand an")).containsText("nicht angekommen");
            visit.page().unroute("**/api/chat/messages");
            visit.writes(QUESTION);
            visit.hears("bot", ANSWER);
            assertEquals(
                    List.of("Das nimmt niemand an", QUESTION),
                    visit.page().locator(".message.contact .text").allTextContents());
            assertThat(visit.page().locator("#later .message").last()).containsText(ANSWER);
        }
    }

    @Test
    void aFileThatDoesNotArriveIsNamedUntilTheNextOne() {
        try (Visit visit = Visit.at(browser, Visit.screen(320), url)) {
            visit.hears("bot", "Hier antwortet eine Maschine");
            Locator failures = visit.page().locator("#failures");
            Locator file = visit.page().locator("#file");
            FilePayload text = new FilePayload("Brief.txt", "text/plain", "Guten Tag".getBytes(UTF_8));
            file.setInputFiles(text);
            assertThat(failures).containsText("„Brief.txt“ ist nicht angekommen.");
            visit.screenshot("chat-file-failed-320");
            visit.assertNothingSticksOut();
            file.setInputFiles(new FilePayload("Plan.pdf", "application/pdf", "%PDF-1.7".getBytes(UTF_8)));
            assertThat(visit.page().locator("#files li")).hasCount(1);
            assertThat(failures).isEmpty();
            file.setInputFiles(text);
            assertThat(failures).not().isEmpty();
            visit.writes("Hier ist der Plan.");
            assertThat(visit.page().locator("#files li")).hasCount(0);
            assertThat(failures).isEmpty();
        }
    }

    @Test
    void aDraftSurvivesAReloadAndGoesWithItsMessage() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280), url)) {
            visit.hears("bot", "Hier antwortet eine Maschine");
            visit.page().locator("#text").fill("Bänke am Fuldaufer");
            visit.page().reload();
            assertThat(visit.page().locator("#text")).hasValue("Bänke am Fuldaufer");
            visit.page().locator("#text").press("Enter");
            visit.hears("contact", "Bänke am Fuldaufer");
            visit.page().reload();
            visit.hears("contact", "Bänke am Fuldaufer");
            assertThat(visit.page().locator("#text")).hasValue("");
        }
    }
}
