package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import de.komplize.app.face.Pa11y.Target;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.Sqlite;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Check 64: pa11y finds no error on the pages of the chat, at the doors of the office, and on every page there that a link leads to. */
@Tag("heavy")
@Tag("needs-chromium")
@Tag("needs-pa11y")
@Timeout(3_600)
class Check64Pa11yTest {

    private static final Pattern LINK = Pattern.compile("<a\\b(?![^>]*\\sdownload)[^>]*\\shref=\"(/[^\"#]*)");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"(token|id)\" value=\"([^\"]*)\"");
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*?) – ");

    private static Server server;
    private static String chat;
    private static String office;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException, InterruptedException {
        RefusingChannel sms = new RefusingChannel();
        server = Server.start(
                Program.settings(data, Map.of()), new Variation(Sqlite.Options.DURABLE, Failpoint.NONE, List.of(sms)));
        chat = "http://localhost:" + server.publicPort() + "/";
        office = "http://localhost:" + server.officePort();
        LivelyOffice.of(server, sms);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theChat() throws IOException, InterruptedException {
        List<Target> pages = new ArrayList<>();
        for (String language : List.of("de", "de-easy", "en", "tr", "ar", "ru", "uk")) {
            pages.add(page(chat + "?language=" + language, "", "wait for element .message.bot to be visible"));
            pages.add(page(chat + "accessibility?language=" + language, "", "wait for element h2 to be visible"));
        }
        pages.add(page(
                chat,
                "",
                "wait for element .message.bot to be visible",
                "set field #text to Was ist Smart Kassel?",
                "click element #send",
                "wait for element .message.contact ~ .message.bot to be visible",
                "click element .others summary"));
        pages.add(page(
                chat,
                "",
                "wait for element .message.bot to be visible",
                "click element #new",
                "wait for element #anew to be visible"));
        // What is within the frame; the button beside it lies in a shadow tree, which HTML CodeSniffer does not enter.
        pages.add(page(chat + "?embedded&language=de", "", "wait for element .message.bot to be visible"));
        pages.add(page(chat + "gibt/es/nicht?language=de", "Diese Seite gibt es nicht"));
        pages.add(new Target(chat, Map.of(), List.of(), withoutScript(), ""));
        assertEquals(List.of(), Pa11y.errors(folder, pages));
    }

    /** As it is shown where scripts are off, after the first answer; pa11y is a script itself. */
    private static String withoutScript() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> empty =
                    client.send(HttpRequest.newBuilder(URI.create(chat)).build(), BodyHandlers.ofString());
            StringBuilder body = new StringBuilder("text=")
                    .append(URLEncoder.encode("Was ist Smart Kassel?", StandardCharsets.UTF_8));
            HIDDEN.matcher(empty.body())
                    .results()
                    .forEach(field -> body.append('&')
                            .append(field.group(1))
                            .append('=')
                            .append(URLEncoder.encode(field.group(2), StandardCharsets.UTF_8)));
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(chat))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body.toString()))
                            .build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
            assertTrue(answer.body().contains("Smart Kassel ist das Projekt"), answer.body());
            return answer.body()
                    .replaceAll("<script[^>]*></script>", "")
                    .replace("<noscript>", "<div>")
                    .replace("</noscript>", "</div>");
        }
    }

    @Test
    void theDoorsOfTheOffice(@TempDir Path data) throws IOException, InterruptedException {
        try (Server fresh = Server.start(Program.settings(data, Map.of()), Variation.PRODUCTION)) {
            String door = "http://localhost:" + fresh.officePort();
            assertEquals(
                    List.of(),
                    Pa11y.errors(
                            folder,
                            List.of(
                                    page(door + "/", "Das Büro ist noch nicht eingerichtet"),
                                    page(door + fresh.officeLink(), "", "wait for element #again to be visible"),
                                    page(office + "/ideas", "Anmelden"),
                                    logIn("Der Fluss war gestern grau", ".warning"),
                                    logIn(Clerk.PASSWORD, "#code"),
                                    page(office + "/open/vorbei", "Dieser Link gilt nicht mehr"),
                                    page(office + "/accessibility", "Erklärung zur Barrierefreiheit"))));
        }
    }

    @Test
    void everyPageOfTheOfficeThatALinkLeadsTo() throws IOException, InterruptedException {
        List<Target> pages = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Map<String, Integer> kinds = new HashMap<>();
        try (Clerk clerk = Clerk.of(server)) {
            Map<String, String> session = Map.of("Cookie", clerk.session(), "Accept", "text/html");
            Deque<String> next = new ArrayDeque<>(List.of("/", "/gibt/es/nicht"));
            while (!next.isEmpty()) {
                String path = next.poll();
                // Of each kind of page some are enough.
                String kind = path.replaceAll("\\d+", "N").replaceAll("=[^&]*", "=");
                if (seen.add(path) && kinds.merge(kind, 1, Integer::sum) <= 3) {
                    HttpResponse<String> page = clerk.get(path);
                    if (page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                        pages.add(new Target(office + path, session, List.of(), "", title(page.body())));
                        LINK.matcher(page.body())
                                .results()
                                .forEach(found -> next.add(found.group(1).replace("&amp;", "&")));
                    }
                }
            }
        }
        assertTrue(kinds.size() > 30, kinds.keySet().toString());
        assertEquals(List.of(), Pa11y.errors(folder, pages));
    }

    private static String title(String html) {
        Matcher title = TITLE.matcher(html);
        assertTrue(title.find(), html);
        return title.group(1).replace("&quot;", "\"").replace("&amp;", "&");
    }

    /** The check can fail: each of three mistakes is found, at both widths. */
    @Test
    void aCarelessPageIsSeen() throws IOException, InterruptedException {
        String careless = """
                <!doctype html><html lang="de"><title>Sorglos</title><body style="background: #fff">
                <main><h1>Sorglos</h1><img src="/icon.svg"><input><p style="color: #aaa">grau</p></main>""";
        List<String> errors =
                Pa11y.errors(folder, List.of(new Target(chat + "careless", Map.of(), List.of(), careless, "Sorglos")));
        for (String rule : List.of("1_1_1.H37", "4_1_2.H91", "1_4_3.G18")) {
            assertEquals(
                    2, errors.stream().filter(error -> error.contains(rule)).count(), errors.toString());
        }
    }

    /** The way in as far as the page that shows it. */
    private static Target logIn(String password, String shown) {
        return page(
                office + "/ideas",
                "",
                "set field #name to " + Clerk.NAME,
                "set field #password to " + password,
                "click element main button",
                "wait for element " + shown + " to be visible");
    }

    private static Target page(String url, String title, String... actions) {
        return new Target(url, Map.of(), List.of(actions), "", title);
    }
}
