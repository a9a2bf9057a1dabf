package de.komplize.channels.webchat;

import static de.komplize.channels.webchat.ChatServer.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Message.Author;
import de.komplize.bot.messaging.Receipt;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatPageTest {

    private final ChatServer server = new ChatServer();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void lookingAtThePageBeginsNoSession() throws Exception {
        HttpResponse<String> page = server.send(server.request("/"));

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("<html lang=\"de\" dir=\"ltr\">"));
        assertEquals(List.of(), server.inbox.all());
        assertTrue(page.headers().allValues("Set-Cookie").isEmpty());
        assertEquals(
                200,
                server.send(server.request("/").method("HEAD", BodyPublishers.noBody()))
                        .statusCode());
    }

    @Test
    void whoComesByAPrintedAddressFindsTheFirstWordsReady() throws Exception {
        String page = server.send(server.request("/?start=zukunftsbild")).body();
        assertTrue(page.contains("data-start=\"Umfrage &#34;Zukunft&#34;\""), page);
        assertTrue(page.contains("data-opening=\"start:zukunftsbild\""), page);
        assertTrue(
                page.contains("name=\"choice\" value=\"start:zukunftsbild\">Umfrage \"Zukunft\"</button>"),
                "the same without scripts");
        assertTrue(server.send(server.request("/?start=%3Cscript%3E")).body().contains("data-start=\"\""));
        assertEquals(List.of(), server.inbox.all());
    }

    @Test
    void theFormTakesAMessageAndShowsTheConversation() throws Exception {
        String page = server.send(server.request("/")).body();

        HttpResponse<String> answer = server.form(fields(page, "Müller & Söhne\r\nzweite Zeile"));

        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("Hinweis: Hier antwortet eine Maschine."), answer.body());
        assertTrue(answer.body().contains("Antwort auf: Müller &amp; Söhne\nzweite Zeile"));
        assertEquals(value(page, "token"), value(answer.body(), "token"));
        assertNotEquals(value(page, "id"), value(answer.body(), "id"));
        assertFalse(answer.body().contains("?token"), "no token in an address");
    }

    @Test
    void loadingTheAnswerAgainSaysNothingTwice() throws Exception {
        String fields = fields(server.send(server.request("/")).body(), "Hallo");
        server.form(fields);

        HttpResponse<String> again = server.form(fields);

        assertEquals(200, again.statusCode());
        assertEquals(3, server.inbox.all().size());
        assertEquals(1, server.inbox.externalIds().size());
    }

    @Test
    void aSecondMessageGoesIntoTheSameConversation() throws Exception {
        String first = server.form(fields(server.send(server.request("/")).body(), "eins"))
                .body();

        String second = server.form(fields(first, "zwei")).body();

        assertTrue(second.indexOf("Antwort auf: eins") < second.indexOf("Antwort auf: zwei"));
        assertEquals(5, server.inbox.all().size());
    }

    @Test
    void choicesAreButtonsUntilTheResidentHasAnswered() throws Exception {
        String page = server.form(fields(server.send(server.request("/")).body(), "Hallo"))
                .body();
        server.inbox.say(server.inbox.onlyAddress(), Author.BOT, "WLAN?", "de", new Choice("yes", "Ja \"gern\""));

        String offered = server.form(fields(page, "") + "&refresh=1").body();
        assertTrue(offered.contains("<button name=\"choice\" value=\"yes\">Ja \"gern\"</button>"), offered);

        String chosen =
                server.form(fields(offered, "mein Entwurf") + "&choice=yes").body();
        assertTrue(chosen.contains("Antwort auf: yes"));
        assertFalse(chosen.contains("name=\"choice\""));
        assertTrue(chosen.contains(">mein Entwurf</textarea>"), "what stood in the input stays");
    }

    @Test
    void whatIsRefusedStaysInTheInputUnderTheSameId() throws Exception {
        String page = server.send(server.request("/")).body();

        HttpResponse<String> tooLong = server.form(fields(page, "x".repeat(4_001)));
        assertEquals(413, tooLong.statusCode());
        assertTrue(tooLong.body().contains("Zu lang: höchstens 4000"));
        assertTrue(tooLong.body().contains(">" + "x".repeat(4_001) + "</textarea>"));

        server.inbox.refuse(new Receipt.TooFast(Duration.ofSeconds(2)));
        HttpResponse<String> tooFast = server.form(fields(page, "Hallo"));
        assertEquals(429, tooFast.statusCode());
        assertEquals("2", header(tooFast, "Retry-After"));
        assertTrue(tooFast.body().contains(">Hallo</textarea>"));
        assertEquals(value(page, "id"), value(tooFast.body(), "id"));
    }

    @Test
    void aForgedTokenBecomesANewSession() throws Exception {
        String page = server.send(server.request("/")).body();
        String forged = fields(page, "Hallo").replaceFirst("token=.{43}", "token=" + "_".repeat(43));

        String answer = server.form(forged).body();

        assertTrue(answer.contains("Antwort auf: Hallo"));
        assertFalse(forged.contains(value(answer, "token")));
    }

    @Test
    void formsOfOtherSitesAreRefused() throws Exception {
        String fields = fields(server.send(server.request("/")).body(), "Hallo");

        assertEquals(403, server.send(form(fields, "https://evil.example")).statusCode());
        assertEquals(200, server.send(form(fields, "null")).statusCode(), "what browsers say under no-referrer");
        assertEquals(
                200, server.send(form(fields, "https://chat.kassel.example")).statusCode());
    }

    private HttpRequest.Builder form(String fields, String origin) {
        return server.request("/").header("Origin", origin).POST(BodyPublishers.ofString(fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</textarea><svg onload=alert(1)>",
                "javascript:alert(1)",
                "https://x\" onmouseover=\"alert(1)",
                "<a href='javascript:alert(1)'>x</a>",
            })
    void whatIsWrittenIsNeverMarkup(String attack) throws Exception {
        String page = server.form(fields(server.send(server.request("/")).body(), attack))
                .body();
        server.inbox.say(
                server.inbox.onlyAddress(), Author.BOT, "Titel: " + attack, "de", new Choice("\"><script>", attack));

        String all = server.form(fields(page, attack + "x".repeat(4_000))).body();

        assertTrue(all.contains("Titel:"));
        assertEquals(List.of(), foreignMarkup(all));
    }

    /** Whatever in the page begins with "<" and is not a tag of ours, runs a script, or leads somewhere else than to the web or to mail. */
    private static List<String> foreignMarkup(String page) {
        String tag =
                "<!doctype html>|</?(?:html|head|meta|title|link|script|body|a|details|summary|header|footer|div|h1|p|button|main|ol|li|time|form|input|fieldset"
                        + "|legend|ul|label|textarea|noscript|span|svg|path|dialog)(?:\\s+[a-zA-Z-]+(?:=\"[^\"]*\")?)*/?>";
        List<String> foreign = new ArrayList<>();
        Matcher markup = Pattern.compile("(" + tag + ")|<[^<]{0,40}").matcher(page);
        while (markup.find()) {
            String ours = markup.group(1);
            boolean harmless = ours != null
                    && !ours.matches("(?s).*\\son[a-z]+=.*")
                    && !ours.matches("(?s).*\\shref=\"(?!/|#|https?://|mailto:).*")
                    && !ours.matches("<script(?! type=\"module\" src=\"/chat/page.js\").*");
            if (!harmless) {
                foreign.add(markup.group());
            }
        }
        return foreign;
    }

    @Test
    void linksOfTheBotCanBeFollowedAndLinksOfResidentsCannot() throws Exception {
        String page = server.form(fields(server.send(server.request("/")).body(), "https://evil.example"))
                .body();
        server.inbox.say(
                server.inbox.onlyAddress(),
                Author.BOT,
                "Mehr: https://www.kassel.de/smart. Oder smart@kassel.de!",
                "de-easy");

        String all = server.form(fields(page, "")).body();

        assertTrue(
                all.contains(
                        "<a href=\"https://www.kassel.de/smart\" rel=\"noopener noreferrer\" target=\"_blank\">https://www.kassel.de/smart</a>."),
                all);
        assertTrue(all.contains("<a href=\"mailto:smart@kassel.de\""));
        assertFalse(all.contains("<li class=\"message contact\"><a"));
        assertTrue(
                all.contains("<div class=\"text\" lang=\"de\" dir=\"auto\">Mehr:"),
                "Einfache Sprache is German for the browser");
    }

    @Test
    void thePageSpeaksTheLanguageOfTheAddressElseOfTheBrowser() throws Exception {
        assertTrue(server.send(server.request("/?language=en")).body().contains("<html lang=\"en\""));
        assertTrue(server.send(server.request("/").header("Accept-Language", "fr, en-GB;q=0.8"))
                .body()
                .contains("<html lang=\"en\""));
        assertTrue(server.send(server.request("/").header("Accept-Language", ";;;"))
                .body()
                .contains("<html lang=\"de\""));
        assertTrue(server.send(server.request("/?language=de-easy")).body().contains("<html lang=\"de\""));
    }

    @Test
    void whereOneChoosesTheLanguageBothAreThereAndThePagesOwnIsPressed() throws Exception {
        String usual = server.send(server.request("/?language=de")).body();
        String easy = server.send(server.request("/?language=de-easy")).body();
        String pressed = "aria-pressed=\"true\" data-speak=";

        assertTrue(usual.contains(pressed + "\"de\" data-say=\"language.name.de/de\""), usual);
        assertTrue(usual.contains("aria-pressed=\"false\" data-speak=\"de-easy\""));
        assertTrue(easy.contains(pressed + "\"de-easy\" data-say=\"language.name.de-easy/de-easy\""), easy);
        assertTrue(
                server.send(server.request("/?language=en"))
                        .body()
                        .contains("aria-pressed=\"false\" data-speak=\"de\" data-say=\"language.name.de/en\""),
                "from another language there is a way to them too");
    }

    @Test
    void theOtherLanguagesStandInAMenuUnderTheirOwnNames() throws Exception {
        String page = server.send(server.request("/?language=de")).body();
        String english = "lang=\"en\" aria-pressed=\"false\" data-speak=\"en\" data-say=\"language.name.en/de\"";

        assertTrue(page.contains("<summary data-said>webchat.languages/de</summary>"), page);
        assertTrue(page.contains(english), page);
        assertTrue(server.send(server.request("/?language=en"))
                .body()
                .contains(english.replace("false", "true").replace("/de", "/en")));
    }

    @Test
    void theNoticeStandsThereBeforeTheFirstMessageWhereNoScriptRuns() throws Exception {
        String page = server.send(server.request("/")).body();

        assertTrue(page.contains("<div class=\"text\">notice/de</div>"), page);
        assertFalse(server.form(fields(page, "Hallo")).body().contains("notice/de"));
    }

    @Test
    void aPersonWhoIsLostGetsAPageAndAProgramGetsNone() throws Exception {
        HttpResponse<String> page = missing("/gibt/es/nicht", "text/html,application/xhtml+xml,*/*;q=0.8");

        assertEquals(404, page.statusCode());
        assertEquals("text/html; charset=utf-8", header(page, "Content-Type"));
        assertTrue(header(page, "Content-Security-Policy").contains("default-src 'self'"));
        assertTrue(page.body().contains("<h1>webchat.missing/de</h1>"), page.body());
        assertTrue(page.body().contains("<a href=\"/\">webchat.missing.link/de</a>"));
        assertFalse(missing("/gibt/es/nicht", "*/*").body().contains("<"));
        assertFalse(missing("/api/nothing", "text/html").body().contains("<"));
        assertEquals(
                "application/json; charset=utf-8", header(missing("/api/chat/nothing", "text/html"), "Content-Type"));
    }

    private HttpResponse<String> missing(String path, String accepted) throws Exception {
        return server.send(server.request(path).header("Accept", accepted));
    }

    private static String fields(String page, String text) {
        return "token=" + value(page, "token") + "&id=" + value(page, "id") + "&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String value(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertTrue(field.find(), page);
        return field.group(1);
    }
}
