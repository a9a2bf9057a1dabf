package de.komplize.app.face;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** The chat page in a real browser, from the first notice to a new conversation (checks 77–79, 82, 83). */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(240)
class ChatBrowserTest {

    private static final String QUESTION = "Was ist Smart Kassel?";
    private static final String ANSWER = "Smart Kassel ist das Projekt";

    private static final String EASY = "[data-speak=de-easy]";
    private static final String USUAL = "[data-speak=de]";

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
    void everythingGoesByKeyboard(int width) {
        try (Visit visit = Visit.at(browser, Visit.screen(width), url)) {
            Page page = visit.page();
            visit.hears("bot", "Hier antwortet eine Maschine");
            visit.tabsTo("Tab", "#text");
            page.keyboard().type(QUESTION);
            page.keyboard().press("Enter");
            visit.hears("bot", ANSWER);
            assertThat(page.locator("#text")).isFocused();
            visit.tabsTo("Shift+Tab", ".choices button");
            String label = page.locator(".choices button:focus").textContent();
            page.keyboard().press("Enter");
            visit.hears("contact", label);
            assertThat(page.locator(".message.bot")).hasCount(3);
            assertThat(page.locator("#text")).isFocused();
            visit.assertNothingSticksOut();
            visit.assertOnlyCalled(server.publicPort());
        }
    }

    @Test
    void whatIsLongIsReadFromItsBeginning() {
        try (Visit visit = Visit.at(browser, Visit.screen(320), url)) {
            Page page = visit.page();
            assertThat(page.locator(".message.bot .who").first()).isInViewport();
            assertThat(page.locator("#unseen")).isHidden();
            visit.writes(QUESTION);
            visit.hears("bot", ANSWER);
            assertThat(visit.messages("contact", QUESTION)).isInViewport();
            assertThat(visit.messages("bot", ANSWER).locator(".who")).isInViewport();
            assertThat(page.locator("#unseen")).isHidden();
        }
    }

    @Test
    void aLinkFromAnotherChannelIsTakenOutOfTheAddressAndAsked() {
        try (Visit visit = Visit.at(browser, Visit.screen(320), url + "#link=link-" + "a".repeat(24))) {
            visit.hears("contact", "Kanal verknüpfen");
            visit.hears("bot", "Dieser Code passt nicht");
            assertFalse(visit.page().url().contains("link-"), "neither a history nor a screen shows it");
        }
    }

    @Test
    void theSkipLinkLeadsToTheField() {
        try (Visit visit = Visit.at(browser, Visit.screen(320), url)) {
            visit.tabsTo("Tab", ".skip");
            assertThat(visit.page().locator(".skip")).isInViewport();
            visit.page().keyboard().press("Enter");
            assertThat(visit.page().locator("#text")).isFocused();
        }
    }

    @Test
    void aReloadAndASecondTabShowTheSameConversationOnce() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280), url)) {
            visit.writes(QUESTION);
            visit.hears("bot", ANSWER);
            List<String> said = visit.conversation();
            assertEquals(3, said.size());
            visit.page().reload();
            visit.hears("bot", ANSWER);
            assertEquals(said, visit.conversation());
            assertThat(visit.page().locator("[role=log] .message")).hasCount(0);
            Page second = visit.context().newPage();
            second.navigate(url);
            assertThat(second.locator(".message")).hasCount(3);
            visit.writes("Danke");
            assertThat(second.locator(".message")).hasCount(5);
            assertThat(visit.page().locator(".message")).hasCount(5);
            assertEquals(visit.conversation(), second.locator(".message .text").allTextContents());
            visit.assertOnlyCalled(server.publicPort());
        }
    }

    @Test
    void newMessagesAreAnnouncedOnceAndMoveNoFocus() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280), url)) {
            assertThat(visit.page().locator("[role=log][aria-live=polite]")).hasCount(1);
            visit.hears("bot", "Hier antwortet eine Maschine");
            visit.page().evaluate("""
                    () => {
                      window.announced = [];
                      new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(
                        node => window.announced.push(node.className)))).observe(document.getElementById('later'), {childList: true});
                    }""");
            visit.page().locator("#attach").focus();
            visit.page().locator("#text").fill(QUESTION);
            visit.page().locator("#attach").focus();
            visit.page().locator("#form").evaluate("form => form.requestSubmit()");
            visit.hears("bot", ANSWER);
            assertThat(visit.page().locator("#attach")).isFocused();
            List<?> announced = (List<?>) visit.page().evaluate("() => window.announced");
            assertEquals(1, announced.stream().filter("message bot"::equals).count(), announced.toString());
            assertEquals(
                    1,
                    announced.stream()
                            .filter(name -> name.toString().contains("contact"))
                            .count(),
                    announced.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void aNewConversationIsAskedForFirst(int width) {
        try (Visit visit = Visit.at(browser, Visit.screen(width), url)) {
            Page page = visit.page();
            visit.writes(QUESTION);
            visit.hears("bot", ANSWER);
            page.locator("#text").fill("ein Entwurf");
            page.locator("#new").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#anew")).containsText("Dieses Gespräch sehen Sie hier dann nicht mehr.");
            assertThat(page.locator("#stay")).isFocused();
            visit.screenshot("chat-new-" + width);
            page.keyboard().press("Escape");
            assertThat(page.locator("#anew")).isHidden();
            assertThat(page.locator("#new")).isFocused();
            assertThat(page.locator(".message")).hasCount(3);
            page.keyboard().press("Enter");
            page.locator("#begin").click();
            assertThat(page.locator(".message")).hasCount(1);
            assertThat(page.locator("#text")).hasValue("");
            visit.assertOnlyCalled(server.publicPort());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void einfacheSpracheHasAWayBackAndThePageFollows(int width) {
        try (Visit visit = Visit.at(browser, Visit.screen(width), url)) {
            visit.hears("bot", "Hier antwortet eine Maschine");
            visit.page().locator(EASY).click();
            assertSpeaksEasy(visit);
            assertThat(visit.page().locator(EASY)).isFocused();
            assertThat(visit.page().locator("#later .message.bot").last()).containsText("Einfacher Sprache");
            visit.screenshot("chat-easy-" + width);
            visit.assertNothingSticksOut();
            visit.page().locator(EASY).click();
            visit.page().reload();
            assertSpeaksEasy(visit);
            assertThat(visit.page().locator(".message")).hasCount(3);
            visit.page().locator(USUAL).click();
            visit.hears("contact", "Deutsch");
            assertThat(visit.page().locator(USUAL)).hasAttribute("aria-pressed", "true");
            assertThat(visit.page().locator("header p"))
                    .hasText("Chatbot der Stadt Kassel: Hier antwortet eine Maschine");
            assertThat(visit.page().locator(".message.bot .who").first()).containsText("Chatbot");
            visit.assertOnlyCalled(server.publicPort());
        }
    }

    @Test
    void aPageOpenedInEinfacherSpracheHasTheWayBackToo() {
        try (Visit visit = Visit.at(browser, Visit.screen(320), url + "?language=de-easy")) {
            visit.hears("bot", "Computer-Programm");
            assertSpeaksEasy(visit);
            visit.page().locator(USUAL).click();
            assertThat(visit.page().locator(".message.bot").last()).containsText("gewohntem Deutsch");
            assertThat(visit.page().locator(EASY)).hasAttribute("aria-pressed", "false");
            assertThat(visit.page().locator("header p"))
                    .hasText("Chatbot der Stadt Kassel: Hier antwortet eine Maschine");
        }
    }

    private static void assertSpeaksEasy(Visit visit) {
        assertThat(visit.page().locator(EASY)).hasAttribute("aria-pressed", "true");
        assertThat(visit.page().locator(USUAL)).hasAttribute("aria-pressed", "false");
        assertThat(visit.page().locator("header p")).hasText("Hier antwortet ein Computer-Programm");
        assertThat(visit.page().locator("#scroll")).hasAttribute("aria-label", "Unser Gespräch");
        assertThat(visit.page().locator(".message.bot .who").first()).containsText("Computer-Programm");
    }

    @Test
    void hostileTextStaysText() {
        String hostile =
                "<img src=x onerror=\"window.hacked=1\"><script>window.hacked=1</script> javascript:window.hacked=1"
                        + " https://example.org/\"onclick=\"window.hacked=1";
        try (Visit visit = Visit.at(browser, Visit.screen(1280), url)) {
            visit.writes(hostile);
            visit.hears("contact", "<img src=x onerror=");
            assertThat(visit.page().locator(".message.bot")).hasCount(2);
            visit.page().reload();
            visit.hears("contact", "<img src=x onerror=");
            assertEquals(hostile, visit.page().locator(".message.contact .text").textContent());
            assertThat(visit.page().locator(".message.contact a, .message img, .message script"))
                    .hasCount(0);
            assertEquals(false, visit.page().evaluate("() => 'hacked' in window"));
            visit.assertOnlyCalled(server.publicPort());
        }
    }

    @Test
    void theLanguageOfEachMessageIsMarked() {
        try (Visit visit = Visit.at(browser, Visit.screen(1280), url)) {
            assertThat(visit.page().locator("html")).hasAttribute("lang", "de");
            visit.page().locator(EASY).click();
            assertThat(visit.page().locator(".message.bot")).hasCount(2);
            for (Object lang :
                    (List<?>) visit.page().locator(".message .text").evaluateAll("all => all.map(e => e.lang)")) {
                assertEquals("de", lang);
            }
            assertTrue(
                    visit.conversation().getLast().contains("Einfacher Sprache"),
                    visit.conversation().toString());
        }
    }
}
