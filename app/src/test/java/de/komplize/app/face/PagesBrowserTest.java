package de.komplize.app.face;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.nio.file.Path;
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

/**
 * Every page for residents at both widths and in both themes (check 83); those of the office are in {@link OfficePagesBrowserTest} and
 * {@link WayInBrowserTest}.
 */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(240)
class PagesBrowserTest {

    private static City city;
    private static Server server;

    private Browser browser;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        city = new City();
        server = Server.start(
                Program.settings(folder, Map.of("KOMPLIZE_EMBED_ORIGINS", city.origin())), Variation.PRODUCTION);
        city.embed(server.publicPort());
    }

    @AfterAll
    static void stop() {
        server.close();
        city.close();
    }

    @BeforeEach
    void take(Browser running) {
        browser = running;
    }

    @Test
    void theChat() {
        try (Visit visit = at(chat())) {
            visit.writes("Was ist Smart Kassel?");
            visit.hears("bot", "Smart Kassel ist das Projekt");
            visit.writes("Ich habe eine Idee: Bänke am Fuldaufer, bitte auch mit Lehne.");
            assertThat(visit.page().locator(".message.bot")).hasCount(3);
            Sight.assertSound(visit, "chat");
        }
    }

    @Test
    void theChatFromRightToLeft() {
        try (Visit visit = at(chat())) {
            visit.hears("bot", "Hier antwortet eine Maschine");
            visit.page().locator(".others summary").click();
            Sight.assertSound(visit, "chat-languages");
            visit.page().locator("[data-speak=ar]").click();
            assertThat(visit.page().locator("html")).hasAttribute("dir", "rtl");
            assertThat(visit.page().locator(".others")).not().hasAttribute("open", "");
            visit.writes("ما هو مشروع Smart Kassel؟");
            visit.hears("bot", "مشروع Smart Kassel هو");
            Sight.assertSound(visit, "chat-ar");
        }
    }

    @Test
    void theChatWithoutScript() {
        try (Visit visit = Visit.at(browser, Visit.screen(Sight.NARROW).setJavaScriptEnabled(false), chat())) {
            visit.page().locator("#text").fill("Was ist Smart Kassel?");
            visit.page().locator("#send").click();
            visit.hears("bot", "Smart Kassel ist das Projekt");
            visit.page().evaluate("() => scrollTo(0, document.body.scrollHeight)");
            visit.screenshot("chat-plain-end");
            showWithScripts(visit.page().content());
        }
    }

    /** Axe is a script itself: it gets the same document as it was shown without. */
    private void showWithScripts(String html) {
        String shown = html.replaceAll("<script[^>]*></script>", "")
                .replace("<noscript>", "<div>")
                .replace("</noscript>", "</div>");
        try (Visit visit = at("about:blank")) {
            visit.page()
                    .route(
                            chat(),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html; charset=utf-8")
                                    .setBody(shown)));
            visit.page().navigate(chat());
            assertThat(visit.page().locator(".hint")).isVisible();
            Sight.assertSound(visit, "chat-plain");
        }
    }

    @Test
    void theChatWithinAPageOfTheCity() {
        try (Visit visit = at(city.origin() + "/")) {
            visit.page().locator("#komplize-chat >> button").click();
            assertThat(visit.page().frameLocator("iframe").locator(".message.bot"))
                    .hasCount(1);
            Sight.assertLooksSound(visit, "embed");
        }
    }

    @Test
    void theQuestionBeforeANewConversation() {
        try (Visit visit = at(chat() + "?language=de-easy")) {
            visit.hears("bot", "Computer-Programm");
            visit.page().locator("#new").click();
            assertThat(visit.page().locator("#anew")).isVisible();
            Sight.assertSound(visit, "chat-question");
        }
    }

    @Test
    void aPageThatIsNotThere() {
        try (Visit visit = at(chat() + "gibt/es/nicht")) {
            assertThat(visit.page().locator("h1")).hasText("Diese Seite gibt es nicht");
            Sight.assertSound(visit, "missing");
            visit.page().locator("main a").click();
            visit.hears("bot", "Hier antwortet eine Maschine");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-easy", "ar"})
    void theStatementOnAccessibility(String language) {
        try (Visit visit = at(chat() + "accessibility?language=" + language)) {
            assertThat(visit.page().locator("h2")).hasCount(5);
            Sight.assertSound(visit, "accessibility-" + language);
        }
    }

    @Test
    void coloursOfOnesOwnStillShowWhatIsPressed() {
        try (Visit visit = Visit.at(browser, Visit.screen(320).setForcedColors(ForcedColors.ACTIVE), chat())) {
            visit.hears("bot", "Hier antwortet eine Maschine");
            assertThat(visit.page().locator("[aria-pressed=true]")).isVisible();
            visit.screenshot("chat-forced-colours-320");
            visit.assertNothingSticksOut();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void textOfDoubleSizeStaysUsable(int width) {
        try (Visit visit = Visit.at(browser, Visit.screen(width), chat())) {
            visit.page().evaluate("() => { document.documentElement.style.fontSize = '225%'; }");
            visit.writes("Was ist Smart Kassel?");
            visit.hears("bot", "Smart Kassel ist das Projekt");
            visit.assertNothingSticksOut();
            visit.page().locator("#send").scrollIntoViewIfNeeded();
            assertThat(visit.page().locator("#send")).isInViewport();
            visit.screenshot("chat-double-text-" + width);
        }
    }

    @Test
    void whoWantsNoMotionGetsNone() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280).setReducedMotion(ReducedMotion.REDUCE), chat())) {
            visit.writes("Was ist Smart Kassel?");
            visit.hears("bot", "Smart Kassel ist das Projekt");
            assertThat(visit.page().locator("#scroll")).hasCSS("scroll-behavior", "auto");
            assertEquals(0, visit.page().evaluate("() => document.getAnimations().length"));
        }
    }

    private Visit at(String url) {
        return Visit.at(browser, Visit.screen(1280), url);
    }

    private static String chat() {
        return "http://localhost:" + server.publicPort() + "/";
    }
}
