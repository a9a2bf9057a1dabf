package de.komplize.app.face;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.Sqlite;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Check 30: whatever is typed or sent, and wherever, no page of the office runs a script of it, and none needs the policy to forbid one.
 */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(240)
class Check30OfficeScriptsTest {

    private static Server server;
    private static Visit visit;
    private static String office;
    private static final List<String> wrong = new ArrayList<>();

    @BeforeAll
    static void start(Browser browser, @TempDir Path folder) throws IOException, InterruptedException {
        RefusingChannel sms = new RefusingChannel();
        server = Server.start(
                Program.settings(folder, Map.of("KOMPLIZE_PUBLIC_URL", "https://chat.example.org")),
                new Variation(Sqlite.Options.DURABLE, Failpoint.NONE, List.of(sms)));
        office = "http://localhost:" + server.officePort();
        HostileWords.sendEverywhere(server, sms);
        visit = Visit.at(browser, Visit.screen(1280), "about:blank");
        visit.context().addInitScript("""
                window.forbidden = [];
                addEventListener('securitypolicyviolation', event => forbidden.push(event.violatedDirective + ' ' + event.sample));""");
        visit.page().onDialog(dialog -> {
            wrong.add("a dialog: " + dialog.message());
            dialog.dismiss();
        });
        Clerk.admit(server, visit.context());
    }

    @AfterAll
    static void stop() {
        visit.close();
        server.close();
    }

    @Test
    void everyPageThatIsLinkedRunsNoScriptOfOthers() {
        Set<String> seen = new HashSet<>();
        Map<String, Integer> kinds = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of("/"));
        while (!next.isEmpty()) {
            String path = next.poll();
            // Of each kind of page some are enough.
            String kind = path.replaceAll("\\d+", "N").replaceAll("=[^&]*", "=");
            if (seen.add(path) && kinds.merge(kind, 1, Integer::sum) <= 3) {
                look(path);
                next.addAll(links());
            }
        }
        assertTrue(kinds.size() > 30, kinds.keySet().toString());
        assertTrue(kinds.containsKey("/requests/N"), "what was sent by a form was seen");
        assertEquals(List.of(), wrong);
    }

    @Test
    void noParameterOfAnAddressBecomesAScript() {
        for (String page : List.of(
                "/conversations?q=",
                "/conversations?attention=",
                "/conversations?language=",
                "/conversations?district=",
                "/conversations?cursor=",
                "/conversations?per_page=",
                "/ideas?status=",
                "/ideas?topic=",
                "/ideas?district=",
                "/ideas?cursor=",
                "/ideas?per_page=",
                "/requests?form=",
                "/requests?per_page=",
                "/requests?by=",
                "/audit?staff=",
                "/audit?from=",
                "/audit?before=",
                "/not-understood?from=",
                "/surveys/zukunftsbild?by=",
                "/surveys/zukunftsbild/texts/7?after=",
                "/surveys/",
                "/posters/survey/",
                "/open/",
                "/login?next=")) {
            for (String vector : List.of(
                    HostileWords.VECTORS.get(2),
                    HostileWords.VECTORS.get(4),
                    "javascript:window.hacked=1",
                    "//evil.example")) {
                look(page + encoded(vector));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void theAddressOfAPersonIsText() {
        visit.page().navigate(office + "/conversations");
        look(visit.page()
                .locator(".conversations > li")
                .filter(new Locator.FilterOptions().setHasText("SMS"))
                .locator("h2.who a")
                .first()
                .getAttribute("href"));
        visit.page().getByText("Adresse zeigen").click();
        assertThat(visit.page().locator("main")).containsText(HostileWords.ADDRESS);
        check(visit.page().url());
        assertEquals(List.of(), wrong);
    }

    /** The path of whoever is not in comes back in the form of the log-in. */
    @Test
    void theWayOnAfterTheLogInIsNoScriptAndLeadsNowhereElse(Browser browser) {
        try (Visit stranger = Visit.at(browser, Visit.screen(1280), office + "/login")) {
            for (String way : HostileWords.VECTORS) {
                stranger.page().navigate(office + "/conversations/" + encoded(way) + "?next=" + encoded(way));
                assertEquals(false, stranger.page().evaluate("() => 'hacked' in window"), way);
                assertThat(stranger.page().locator("[name=next]:not([value='/'])"))
                        .hasCount(0);
            }
            stranger.page().navigate(office + "/conversations/" + encoded("\" autofocus onfocus=window.hacked=1 x=\""));
            assertThat(stranger.page().locator("[name=next]")).hasValue("/");
        }
    }

    /** It is shown where the file is chosen, and nowhere else: the server is not told. */
    @Test
    void theNameOfAFileIsText(Browser browser) {
        String chat = "http://localhost:" + server.publicPort() + "/";
        try (Visit resident = Visit.at(browser, Visit.screen(1280), chat)) {
            resident.hears("bot", "Hier antwortet eine Maschine");
            resident.page().locator("#file").setInputFiles(new FilePayload[] {
                new FilePayload(
                        HostileWords.IMAGE + ".pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)),
                new FilePayload(HostileWords.IMAGE + ".txt", "text/plain", new byte[] {1}),
            });
            assertThat(resident.page().locator("#failures")).containsText(HostileWords.IMAGE + ".txt");
            assertThat(resident.page().locator("#files")).containsText(HostileWords.IMAGE + ".pdf");
            resident.page().locator("#send").click();
            assertThat(resident.page().locator(".message.contact").last()).containsText(HostileWords.IMAGE + ".pdf");
            assertEquals(false, resident.page().evaluate("() => 'hacked' in window"));
            assertThat(resident.page().locator("img")).hasCount(0);
        }
    }

    /** The check can fail: the same eyes on a page as it would be without escaping. */
    @Test
    void whatWouldRunIsSeen() {
        for (String vector :
                List.of(HostileWords.VECTORS.get(0), HostileWords.VECTORS.get(1), HostileWords.VECTORS.get(18))) {
            String address = office + "/careless";
            visit.page()
                    .route(
                            address,
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/html; charset=utf-8")
                                    .setHeaders(Map.of("Content-Security-Policy", "default-src 'self'"))
                                    .setBody("<main>" + vector + "</main>")));
            look("/careless");
            visit.page().unroute(address);
            assertFalse(wrong.isEmpty(), vector);
            wrong.clear();
        }
    }

    private static void look(String path) {
        Page page = visit.page();
        Response response = page.navigate(office + path);
        // The explanations of answers come when somebody asks for them.
        page.locator(".why summary").all().stream().limit(2).forEach(summary -> summary.click());
        if (response.status() >= 500) {
            wrong.add(response.status() + " at " + path);
        }
        check(path);
    }

    private static String encoded(String vector) {
        return URLEncoder.encode(vector, StandardCharsets.UTF_8);
    }

    private static void check(String path) {
        List<?> found = (List<?>) visit.page().evaluate("""
                () => [
                  ...('hacked' in window ? ['a script ran'] : []),
                  ...window.forbidden,
                  ...[...document.querySelectorAll('script:not([src="/htmx.js"]), iframe, object, embed, base, img, math')].map(e => e.outerHTML),
                  ...[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^(on|hx-on)/i.test(a.name))).map(e => e.outerHTML),
                  ...[...document.querySelectorAll('[href], [action]')].map(e => e.getAttribute('href') ?? e.getAttribute('action'))
                    .filter(way => !/^(\\/(?!\\/)|#|\\?)/.test(way))
                    // The pack's own text, which names whom to write to.
                    .filter(way => location.pathname !== '/accessibility' || !/^(mailto:|https:\\/\\/)/.test(way))]""");
        found.forEach(one -> wrong.add(path + ": " + one));
    }

    private static List<String> links() {
        return ((List<?>) visit.page().evaluate("""
                () => [...document.querySelectorAll('a[href^="/"]:not([download])')].map(a => a.getAttribute('href'))
                  .filter(way => !way.endsWith('/transcript'))"""))
                .stream().map(String::valueOf).toList();
    }
}
