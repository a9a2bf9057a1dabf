package de.komplize.app.face;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** The chat within a page of the city, on another origin and under a strict policy (checks 78, 81). */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(240)
class EmbedBrowserTest {

    private static final String LAUNCHER = "#komplize-chat >> button";

    private static City city;
    private static Server server;

    private Browser browser;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        city = new City();
        server = Server.start(
                Program.settings(folder, Map.of("KOMPLIZE_EMBED_ORIGINS", city.origin() + ", " + city.sameSite())),
                Variation.PRODUCTION);
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

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void opensWritesAndClosesByKeyboard(int width) {
        try (Visit visit = Visit.at(browser, Visit.screen(width), city.origin() + "/")) {
            Page page = visit.page();
            Locator launcher = page.locator(LAUNCHER);
            FrameLocator frame = page.frameLocator("iframe");
            assertThat(launcher).hasText("Chat öffnen");
            visit.screenshot("embed-closed-" + width);
            visit.tabsTo("Tab", "#komplize-chat");
            page.keyboard().press("Enter");
            assertThat(launcher).hasAttribute("aria-expanded", "true");
            assertThat(frame.locator("#text")).isFocused();
            page.keyboard().type("Was ist Smart Kassel?");
            page.keyboard().press("Enter");
            assertThat(frame.locator(".message.bot")).hasCount(2);
            visit.screenshot("embed-open-" + width);
            page.keyboard().press("Escape");
            assertThat(page.locator("iframe")).isHidden();
            assertThat(launcher).isFocused();
            page.keyboard().press("Enter");
            assertThat(frame.locator(".message")).hasCount(3);
            frame.locator("#close").click();
            assertThat(launcher).isFocused();
            visit.assertOnlyCalled(server.publicPort(), city.port());
        }
    }

    @Test
    void loadsAndStoresNothingBeforeItIsOpened() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280), city.origin() + "/")) {
            assertThat(visit.page().locator(LAUNCHER)).isVisible();
            assertThat(visit.page().locator("iframe")).hasCount(0);
            assertEquals(0, visit.page().evaluate("() => localStorage.length + sessionStorage.length"));
            visit.assertOnlyCalled(server.publicPort(), city.port());
        }
    }

    @Test
    void theConversationIsStillThereAfterTheCitysPageWasReloaded() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280), city.sameSite() + "/")) {
            FrameLocator frame = visit.page().frameLocator("iframe");
            visit.page().locator(LAUNCHER).click();
            assertThat(frame.locator("#text")).isFocused();
            frame.locator("#text").fill("Hallo");
            frame.locator("#text").press("Enter");
            assertThat(frame.locator(".message.bot")).hasCount(2);
            visit.page().reload();
            visit.page().locator(LAUNCHER).click();
            assertThat(frame.locator(".message")).hasCount(3);
        }
    }

    /** On a slow line the field is there before the script: Enter is a line break until then, and nothing is lost. */
    @Test
    void whatIsWrittenBeforeTheScriptIsThereIsSentWithTheNextEnter() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280), city.origin() + "/")) {
            List<Route> held = new ArrayList<>();
            visit.page().route("**/page.js*", held::add);
            FrameLocator frame = visit.page().frameLocator("iframe");
            visit.page().locator(LAUNCHER).click();
            frame.locator("#text").fill("Hallo");
            frame.locator("#text").press("Enter");
            visit.page().waitForCondition(() -> !held.isEmpty());
            held.getFirst().resume();
            assertThat(frame.locator("body.live")).isVisible();
            frame.locator("#text").press("Enter");
            assertThat(frame.locator(".message.bot")).hasCount(2);
            assertThat(frame.locator(".message.contact .text")).hasText("Hallo");
        }
    }

    /** Where many use one computer, the next one must not read the last one's chat. */
    @Test
    void aNewConversationIsBegunHereToo() {
        try (Visit visit = Visit.at(browser, Visit.screen(320), city.origin() + "/")) {
            FrameLocator frame = visit.page().frameLocator("iframe");
            visit.page().locator(LAUNCHER).click();
            assertThat(frame.locator("#text")).isFocused();
            frame.locator("#text").fill("Hallo");
            frame.locator("#text").press("Enter");
            assertThat(frame.locator(".message.bot")).hasCount(2);
            frame.locator("#new").click();
            assertThat(frame.locator("#stay")).isFocused();
            visit.screenshot("embed-new-320");
            visit.page().keyboard().press("Escape");
            assertThat(frame.locator("#anew")).isHidden();
            assertThat(visit.page().locator("iframe")).isVisible();
            frame.locator("#new").click();
            frame.locator("#begin").click();
            assertThat(frame.locator(".message")).hasCount(1);
            assertThat(frame.locator("#text")).isFocused();
            visit.assertOnlyCalled(server.publicPort(), city.port());
        }
    }

    @Test
    void noOtherSiteMayFrameTheChat() throws IOException {
        try (City stranger = new City()) {
            stranger.embed(server.publicPort());
            assertStaysEmpty(stranger.origin());
        }
    }

    private void assertStaysEmpty(String origin) {
        try (Visit visit = Visit.at(browser, Visit.screen(1280), origin + "/")) {
            visit.page().locator(LAUNCHER).click();
            visit.page().waitForCondition(() -> visit.page().frames().size() == 2);
            assertThat(visit.page().frameLocator("iframe").locator("#text")).hasCount(0);
        }
    }

    @Test
    void listensToNobodyButItsOwnFrame() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280), city.origin() + "/")) {
            Page page = visit.page();
            page.locator(LAUNCHER).click();
            assertThat(page.frameLocator("iframe").locator("#text")).isFocused();
            page.evaluate("() => postMessage({komplize: 'close'}, '*')");
            page.evaluate("() => new Promise(done => setTimeout(done))");
            assertThat(page.locator("iframe")).isVisible();
            assertFalse(page.locator(LAUNCHER).getAttribute("class") != null
                    && page.locator(LAUNCHER).getAttribute("class").contains("news"));
        }
    }
}
