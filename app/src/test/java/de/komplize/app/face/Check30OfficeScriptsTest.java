package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
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
 * Check 30: whatever is typed or sent, and wherever, no page of the office runs a script of it, and none needs the policy to forbid one. The
 * vectors are the kinds of the OWASP filter evasion cheat sheet and of Decidim's published advisories.
 */
@Tag("needs-chromium")
@ExtendWith(Chromium.class)
@Timeout(120)
class Check30OfficeScriptsTest {

    /** Each sets a mark where it runs. */
    private static final List<String> VECTORS = List.of(
            "<script>window.hacked=1</script>",
            "<img src=x onerror=window.hacked=1>",
            "\"><svg onload=window.hacked=1>",
            "'><b onmouseover=window.hacked=1>",
            "\" autofocus onfocus=window.hacked=1 x=\"",
            "</textarea><script>window.hacked=1</script>",
            "</title><script>window.hacked=1</script>",
            "<a href=javascript:window.hacked=1>x</a>",
            "<a href=\"jav&#x09;ascript:window.hacked=1\">x</a>",
            "[x](javascript:window.hacked=1)",
            "<iframe srcdoc='<script>parent.hacked=1</script>'>",
            "<details open ontoggle=window.hacked=1>",
            "<body onload=window.hacked=1>",
            "<<script>window.hacked=1//<</script>",
            "<scr\u0000ipt>window.hacked=1</script>",
            "<IMG \"\"\"><SCRIPT>window.hacked=1</SCRIPT>\">",
            "<style>@import'javascript:window.hacked=1';</style>",
            "<meta http-equiv=refresh content='0;url=javascript:window.hacked=1'>",
            "<div hx-get=/conversations hx-trigger=load hx-on:load=window.hacked=1>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=window.hacked=1>",
            "${window.hacked=1} {{constructor.constructor('window.hacked=1')()}} <%= 1 %>");

    private static final String ALL = String.join("\n", VECTORS);

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
        sendEverywhere(sms);
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

    private static void sendEverywhere(RefusingChannel sms) throws IOException, InterruptedException {
        try (Clerk clerk = Clerk.of(server);
                Resident resident = Resident.of(server.publicPort())) {
            resident.says(ALL);
            String path = "/conversations/" + clerk.newest();
            sms.hears("<script>window.hacked=1</script>", ALL);
            clerk.sends(path + "/take", Map.of());
            clerk.sends(path + "/reply", Map.of("text", ALL, "once", "reply"));
            clerk.sends(path + "/notes", Map.of("text", ALL, "once", "note"));
            for (String vector :
                    List.of("<script>window.hacked=1", "\"><svg onload=window.hacked=1", "'-window.hacked-'")) {
                clerk.sends(path + "/labels", Map.of("label", vector));
            }
            for (String vector : VECTORS.subList(0, 8)) {
                clerk.sends(
                        "/filing/idea",
                        Map.of(
                                "agreed",
                                "yes",
                                "given",
                                "stall",
                                "text",
                                ALL,
                                "title",
                                vector,
                                "place",
                                vector,
                                "district",
                                "Wesertor"));
            }
            clerk.sends("/ideas/1001/status", Map.of("status", "planned", "answer", ALL));
            clerk.sends("/ideas/1002/merge", Map.of("into", "1001"));
            for (int i = 0; i < 6; i++) {
                Map<String, String> sheet = new HashMap<>(Map.of(
                        "agreed", "yes", "given", "paper", "q-2", "5", "q-8", "much", "district", VECTORS.get(i)));
                List.of("q-4", "q-7", "q-9").forEach(field -> sheet.put(field, "<img src=x onerror=window.hacked=1>"));
                clerk.sends("/filing/survey/zukunftsbild", sheet);
            }
        }
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
                "/requests?form=",
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
            for (String vector :
                    List.of(VECTORS.get(2), VECTORS.get(4), "javascript:window.hacked=1", "//evil.example")) {
                look(page + URLEncoder.encode(vector, StandardCharsets.UTF_8));
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** The check can fail: the same eyes on a page as it would be without escaping. */
    @Test
    void whatWouldRunIsSeen() {
        for (String vector : List.of(VECTORS.get(0), VECTORS.get(1), VECTORS.get(18))) {
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
        List<?> found = (List<?>) page.evaluate("""
                () => [
                  ...('hacked' in window ? ['a script ran'] : []),
                  ...window.forbidden,
                  ...[...document.querySelectorAll('script:not([src="/htmx.js"]), iframe, object, embed, base, img, math')].map(e => e.outerHTML),
                  ...[...document.querySelectorAll('*')].filter(e => [...e.attributes].some(a => /^(on|hx-on)/i.test(a.name))).map(e => e.outerHTML),
                  ...[...document.querySelectorAll('[href], [action]')].map(e => e.getAttribute('href') ?? e.getAttribute('action'))
                    .filter(way => !/^(\\/(?!\\/)|#|\\?)/.test(way))]""");
        found.forEach(one -> wrong.add(path + ": " + one));
    }

    private static List<String> links() {
        return ((List<?>) visit.page().evaluate("""
                () => [...document.querySelectorAll('a[href^="/"]:not([download])')].map(a => a.getAttribute('href'))
                  .filter(way => !way.endsWith('/transcript'))"""))
                .stream().map(String::valueOf).toList();
    }
}
