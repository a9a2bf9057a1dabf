package de.komplize.app.face;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page at both widths and in both themes: no violation of WCAG 2.2 A and AA that axe finds, nothing sticks out, and a picture in
 * {@code target/screenshots} to look at (check 83).
 */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(90)
class PagesBrowserTest {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static City city;
    private static Server server;

    private Browser browser;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        city = new City();
        server = Server.start(
                Program.settings(folder, Map.of("KOMPLIZE_EMBED_ORIGINS", city.origin())), Variation.PRODUCTION);
        city.embed(server.publicPort());
        for (String words : List.of(
                "Wer bezahlt das?",
                "Ich will nicht mehr leben",
                "Kann ich mit einem Menschen sprechen?",
                "Ein Wort: " + "Donau".repeat(60))) {
            try (Resident resident = Resident.of(server.publicPort())) {
                resident.says(words);
            }
        }
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
    @CsvSource({"320, LIGHT", "320, DARK", "1280, LIGHT", "1280, DARK"})
    void theChat(int width, ColorScheme theme) {
        try (Visit visit = at(width, theme, chat())) {
            visit.writes("Was ist Smart Kassel?");
            visit.hears("bot", "Smart Kassel ist das Projekt");
            visit.writes("Ich habe eine Idee: Bänke am Fuldaufer, bitte auch mit Lehne.");
            assertThat(visit.page().locator(".message.bot")).hasCount(3);
            assertSound(visit, "chat", width, theme);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT", "1280, DARK"})
    void theChatFromRightToLeft(int width, ColorScheme theme) {
        try (Visit visit = at(width, theme, chat())) {
            visit.hears("bot", "Hier antwortet eine Maschine");
            visit.page().locator(".others summary").click();
            assertSound(visit, "chat-languages", width, theme);
            visit.page().locator("[data-speak=ar]").click();
            assertThat(visit.page().locator("html")).hasAttribute("dir", "rtl");
            assertThat(visit.page().locator(".others")).not().hasAttribute("open", "");
            visit.writes("ما هو مشروع Smart Kassel؟");
            visit.hears("bot", "مشروع Smart Kassel هو");
            assertSound(visit, "chat-ar", width, theme);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT", "320, DARK", "1280, LIGHT", "1280, DARK"})
    void theChatWithoutScript(int width, ColorScheme theme) {
        try (Visit visit = Visit.at(browser, options(width, theme).setJavaScriptEnabled(false), chat())) {
            visit.page().locator("#text").fill("Was ist Smart Kassel?");
            visit.page().locator("#send").click();
            visit.hears("bot", "Smart Kassel ist das Projekt");
            visit.page().evaluate("() => scrollTo(0, document.body.scrollHeight)");
            visit.screenshot("chat-plain-end-" + width + "-" + theme.name().toLowerCase(Locale.ROOT));
            showWithScripts(visit.page().content(), width, theme);
        }
    }

    /** Axe is a script itself: it gets the same document as it was shown without. */
    private void showWithScripts(String html, int width, ColorScheme theme) {
        String shown = html.replaceAll("<script[^>]*></script>", "")
                .replace("<noscript>", "<div>")
                .replace("</noscript>", "</div>");
        try (Visit visit = at(width, theme, "about:blank")) {
            visit.page()
                    .route(
                            chat(),
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html; charset=utf-8")
                                    .setBody(shown)));
            visit.page().navigate(chat());
            assertThat(visit.page().locator(".hint")).isVisible();
            assertSound(visit, "chat-plain", width, theme);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT", "320, DARK", "1280, LIGHT", "1280, DARK"})
    void theOffice(int width, ColorScheme theme) throws IOException, InterruptedException {
        try (Visit visit = at(width, theme, office() + "/")) {
            Clerk.admit(server, visit.context());
            visit.page().navigate(office() + "/");
            assertThat(visit.page().locator(".waits .marked")).isVisible();
            assertSound(visit, "office-start", width, theme);
            visit.page().navigate(office() + "/surveys");
            assertSound(visit, "office-surveys", width, theme);
            visit.page().locator(".card a").first().click();
            assertSound(visit, "office-survey", width, theme);
            visit.page().navigate(office() + "/state");
            assertSound(visit, "office-state", width, theme);
            visit.page().navigate(office() + "/conversations");
            assertThat(visit.page().locator(".conversations .attention").first())
                    .isVisible();
            assertSound(visit, "office-list", width, theme);
            visit.page().navigate(office() + "/conversations/1/transcript");
            assertThat(visit.page().locator("h1")).hasText("Diese Seite gibt es nicht");
            assertSound(visit, "office-missing", width, theme);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT", "320, DARK", "1280, LIGHT", "1280, DARK"})
    void theWayIntoTheOffice(int width, ColorScheme theme, @TempDir Path folder)
            throws IOException, InterruptedException {
        try (Server fresh = Server.start(Program.settings(folder, Map.of()), Variation.PRODUCTION);
                Visit visit = at(width, theme, office(fresh) + "/")) {
            assertThat(visit.page().locator("h1")).hasText("Das Büro ist noch nicht eingerichtet");
            assertSound(visit, "office-closed", width, theme);
            visit.page().navigate(office(fresh) + fresh.officeLink());
            assertSound(visit, "office-first", width, theme);
            Clerk.admit(fresh, visit.context());
            for (String path : List.of("/account", "/account/factor", "/accounts", "/audit")) {
                visit.page().navigate(office(fresh) + path);
                assertSound(visit, "office" + path.replace('/', '-'), width, theme);
            }
            visit.page().navigate(office(fresh) + "/accounts");
            visit.page().locator("#name").fill("Anne Berg");
            visit.page().locator("main button").click();
            assertThat(visit.page().locator("#link")).hasValue(Pattern.compile("http://localhost:.*/open/.*"));
            assertSound(visit, "office-invited", width, theme);
            visit.page().locator("header button").click();
            assertThat(visit.page().locator("h1")).hasText("Anmelden");
            visit.page().locator("#name").fill("Niemand");
            visit.page().locator("#password").fill("Der Fluss war gestern grau");
            visit.page().locator("main button").click();
            assertThat(visit.page().locator(".warning")).containsText("Name oder Passwort stimmt nicht");
            assertSound(visit, "office-log-in", width, theme);
            visit.page().locator("#name").fill(Clerk.NAME);
            visit.page().locator("#password").fill(Clerk.PASSWORD);
            visit.page().locator("main button").click();
            assertThat(visit.page().locator("#code")).isFocused();
            assertSound(visit, "office-code", width, theme);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT", "1280, DARK"})
    void theChatWithinAPageOfTheCity(int width, ColorScheme theme) {
        try (Visit visit = at(width, theme, city.origin() + "/")) {
            visit.page().locator("#komplize-chat >> button").click();
            assertThat(visit.page().frameLocator("iframe").locator(".message.bot"))
                    .hasCount(1);
            assertSound(visit, "embed", width, theme);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT", "320, DARK", "1280, LIGHT", "1280, DARK"})
    void theQuestionBeforeANewConversation(int width, ColorScheme theme) {
        try (Visit visit = at(width, theme, chat() + "?language=de-easy")) {
            visit.hears("bot", "Computer-Programm");
            visit.page().locator("#new").click();
            assertThat(visit.page().locator("#anew")).isVisible();
            assertSound(visit, "chat-question", width, theme);
        }
    }

    @ParameterizedTest
    @CsvSource({"320, LIGHT", "320, DARK", "1280, LIGHT", "1280, DARK"})
    void aPageThatIsNotThere(int width, ColorScheme theme) {
        try (Visit visit = at(width, theme, chat() + "gibt/es/nicht")) {
            assertThat(visit.page().locator("h1")).hasText("Diese Seite gibt es nicht");
            assertSound(visit, "missing", width, theme);
            visit.page().locator("main a").click();
            visit.hears("bot", "Hier antwortet eine Maschine");
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

    private static void assertSound(Visit visit, String name, int width, ColorScheme theme) {
        visit.screenshot(name + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT));
        visit.assertNothingSticksOut();
        AxeResults results =
                new AxeBuilder(visit.page()).setLegacyMode(true).withTags(WCAG).analyze();
        assertTrue(
                results.getPasses().size() > 5,
                "the rules were run: " + results.getPasses().size());
        assertEquals(
                List.of(),
                results.getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList());
    }

    private Visit at(int width, ColorScheme theme, String url) {
        return Visit.at(browser, options(width, theme), url);
    }

    private static NewContextOptions options(int width, ColorScheme theme) {
        return Visit.screen(width).setColorScheme(theme);
    }

    private static String chat() {
        return "http://localhost:" + server.publicPort() + "/";
    }

    private static String office() {
        return office(server);
    }

    private static String office(Server server) {
        return "http://localhost:" + server.officePort();
    }
}
