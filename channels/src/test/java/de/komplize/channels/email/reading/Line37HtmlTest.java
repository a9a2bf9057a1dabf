package de.komplize.channels.email.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines 37 and 51: replies in HTML. */
class Line37HtmlTest {

    private static final String OWN = "Guten Tag,\n\nzufrieden: 4\n\nViele Grüße\nMax";

    static List<Recordings.Recorded> replies() {
        return Stream.of("html/replies.mails", "html/replies-2.mails")
                .flatMap(file -> Recordings.mails(file).stream())
                .toList();
    }

    static List<String> introductions() {
        return Recordings.lines("reply/introductions.txt").stream()
                .filter(line -> !line.startsWith("!"))
                .toList();
    }

    static List<String> headers() {
        return Recordings.lines("reply/headers.txt");
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("replies")
    void readsTheRecordedReplies(Recordings.Recorded recorded) {
        assertEquals(
                bare(recorded.text()),
                bare(Recordings.text("text/html", recorded.mail()).text()));
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("introductions")
    void cutsBelowAnIntroduction(String introduction) {
        String html = "<div>" + lines(OWN) + "</div><br><div>" + lines(introduction) + "<br><blockquote>"
                + lines(Recordings.INVITATION) + "</blockquote></div>";
        assertEquals(OWN, Recordings.text("text/html", html).text());
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("headers")
    void cutsBelowAHeaderOfOutlook(String header) {
        String html = paragraphs(OWN) + "<div><div>" + paragraphs(header) + "</div></div><p>" + Recordings.INVITATION;
        assertEquals(OWN, Recordings.text("text/html", html).text());
    }

    @Test
    void line51UsesTheHtmlWhereTheTextIsEmptyOrSaysNothing() {
        String html = "<p>Vier <a href=\"https://x.example/a\">hier</a></p><script>alert(1)</script>";
        for (String plain : List.of(
                "",
                " \n\n",
                "Your mail client does not support HTML messages.",
                "Ihr E-Mail-Programm kann HTML-Mails nicht anzeigen.")) {
            assertEquals("Vier hier <https://x.example/a>", both(plain, html).text());
        }
    }

    @Test
    void usesTheTextWhereItIsAsGood() {
        ReadMail mail = both("Vier.\n\n> alt\n", "<p>Vier!</p><blockquote type=cite>alt</blockquote>");
        assertEquals("Vier.", mail.text());
    }

    @Test
    void usesTheQuotesOfTheHtmlWhereTheTextShowsNone() {
        ReadMail mail = both("Vier.\n\nalt", "<p>Vier.</p><div id=divRplyFwdMsg>x</div><p>alt</p>");
        assertEquals("Vier.", mail.text());
        assertTrue(mail.notes().stream().anyMatch(note -> note.startsWith("html-used")));
    }

    private static ReadMail both(String plain, String html) {
        String mail =
                "From: max@example.org\nContent-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
                        + plain + "\n--b\nContent-Type: text/html; charset=utf-8\n\n" + html + "\n--b--\n";
        return MailReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "<br>");
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        text.lines()
                .forEach(line -> html.append("<p class=MsoNormal>")
                        .append(line.isBlank() ? "&nbsp;" : escaped(line))
                        .append("</p>"));
        return html.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
