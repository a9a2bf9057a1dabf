package de.komplize.app.face;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same page where no script runs: a plain form (check 84). */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(240)
class PlainFormBrowserTest {

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

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void asksChoosesAndReloadsWithoutSayingItTwice(int width) {
        try (Visit visit = Visit.at(browser, Visit.screen(width).setJavaScriptEnabled(false), url)) {
            Page page = visit.page();
            assertThat(page.locator("noscript .hint")).containsText("mit dem Knopf „Neue Antworten laden“");
            visit.hears("bot", "Hier antwortet eine Maschine");
            visit.screenshot("chat-without-script-empty-" + width);
            page.locator("#text").fill("Was ist Smart Kassel?");
            page.locator("#send").click();
            visit.hears("bot", "Hier antwortet eine Maschine");
            visit.hears("bot", "Smart Kassel ist das Projekt");
            List<String> said = visit.conversation();
            page.reload();
            assertEquals(said, visit.conversation());
            page.locator("#offered button").first().click();
            assertThat(page.locator(".message.contact")).hasCount(2);
            assertThat(page.locator(".message.bot")).hasCount(3);
            page.reload();
            assertThat(page.locator(".message")).hasCount(5);
            page.locator("noscript button").click();
            assertThat(page.locator(".message")).hasCount(5);
            visit.screenshot("chat-without-script-" + width);
            visit.assertOnlyCalled(server.publicPort());
        }
    }

    @Test
    void goesByKeyboard() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280).setJavaScriptEnabled(false), url)) {
            Page page = visit.page();
            page.locator("#text").focus();
            page.keyboard().type("Hallo");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".message.bot")).hasCount(2);
        }
    }

    @Test
    void hostileTextStaysText() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280).setJavaScriptEnabled(false), url)) {
            String hostile = "</textarea><script>1</script><b>fett</b> javascript:alert(1)";
            visit.page().locator("#text").fill(hostile);
            visit.page().locator("#send").click();
            assertThat(visit.page().locator(".message.contact .text")).hasText(hostile);
            assertThat(visit.page().locator(".message.contact b, .message.contact a"))
                    .hasCount(0);
        }
    }

    @Test
    void whatIsTooLongIsSaidAndKept() {
        try (Visit visit = Visit.at(browser, Visit.screen(320).setJavaScriptEnabled(false), url)) {
            String tooLong = "ö".repeat(4_001);
            visit.page().locator("#text").fill(tooLong);
            visit.page().locator("#send").click();
            assertThat(visit.page().locator("#problem")).containsText("zu lang");
            assertThat(visit.page().locator("#text")).hasValue(tooLong);
            assertThat(visit.page().locator(".message.contact")).hasCount(0);
        }
    }
}
