package de.komplize.channels.email.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Line 49: subject and text right in every charset that mails come in, also where its name is missing, wrong or unknown. */
class Line49CharsetsTest {

    private static final String GERMAN = "Größere Bänke für die Straße, bitte: schöne Grüße!";
    private static final String EURO = "Das kostet 5 € – „zu viel“";
    private static final String FRENCH = "Très bien, ça me plaît à côté du théâtre.";
    private static final String RUSSIAN = "Здравствуйте, мне очень нравится новый парк в нашем районе.";
    private static final String UKRAINIAN = "Добрий день, мені подобається їжа у центрі.";
    private static final String CHINESE = "您好，我觉得这个公园很好，谢谢你们的工作。";
    private static final String TAIWAN = "您好，我覺得這個公園很好，謝謝你們的工作。";
    private static final String JAPANESE = "こんにちは、新しい公園はとても良いと思います。";
    private static final String KOREAN = "안녕하세요, 새로운 공원이 아주 좋습니다. 감사합니다.";
    private static final String TURKISH = "Merhaba, güneşli parkı çok beğendim, teşekkürler.";
    private static final String POLISH = "Dzień dobry, bardzo podoba mi się nowy park, dziękuję.";
    private static final String GREEK = "Καλημέρα, μου αρέσει πολύ το νέο πάρκο.";
    private static final String ARABIC = "مرحبا، أعجبني المتنزه الجديد كثيرا.";
    private static final String HEBREW = "שלום, אני אוהב את הפארק החדש.";

    static List<Arguments> declared() {
        return List.of(
                Arguments.of("utf-8", "UTF-8", GERMAN + EURO + RUSSIAN + CHINESE + "👍"),
                Arguments.of("UTF8", "UTF-8", GERMAN),
                Arguments.of("\"utf-8\"", "UTF-8", GERMAN),
                Arguments.of("iso-8859-1", "ISO-8859-1", GERMAN),
                Arguments.of("ISO-8859-15", "ISO-8859-15", "5 € für " + GERMAN),
                Arguments.of("iso-8859-1", "windows-1252", EURO),
                Arguments.of("windows-1252", "windows-1252", EURO),
                Arguments.of("windows-1251", "windows-1251", RUSSIAN),
                Arguments.of("koi8-r", "KOI8-R", RUSSIAN),
                Arguments.of("koi8-u", "KOI8-U", UKRAINIAN),
                Arguments.of("iso-8859-5", "ISO-8859-5", RUSSIAN),
                Arguments.of("windows-1258", "windows-1258", "Chào ông"),
                Arguments.of("gb2312", "GB2312", CHINESE),
                Arguments.of("gb2312", "GBK", CHINESE + "臺"),
                Arguments.of("gbk", "GBK", CHINESE),
                Arguments.of("gb18030", "GB18030", CHINESE),
                Arguments.of("big5", "Big5", TAIWAN),
                Arguments.of("iso-2022-jp", "ISO-2022-JP", JAPANESE),
                Arguments.of("shift_jis", "Shift_JIS", JAPANESE),
                Arguments.of("euc-jp", "EUC-JP", JAPANESE),
                Arguments.of("euc-kr", "EUC-KR", KOREAN),
                Arguments.of("ks_c_5601-1987", "x-windows-949", KOREAN),
                Arguments.of("iso-2022-kr", "ISO-2022-KR", KOREAN),
                Arguments.of("iso-8859-9", "ISO-8859-9", TURKISH),
                Arguments.of("windows-1254", "windows-1254", TURKISH),
                Arguments.of("iso-8859-2", "ISO-8859-2", POLISH),
                Arguments.of("windows-1250", "windows-1250", POLISH),
                Arguments.of("iso-8859-7", "ISO-8859-7", GREEK),
                Arguments.of("windows-1256", "windows-1256", ARABIC),
                Arguments.of("iso-8859-8-i", "ISO-8859-8", HEBREW),
                Arguments.of("utf-16", "UTF-16", GERMAN),
                Arguments.of("utf-16le", "UTF-16LE", GERMAN),
                Arguments.of("macintosh", "x-MacRoman", GERMAN),
                Arguments.of("cp-850", "IBM850", GERMAN));
    }

    /** Named wrongly, not at all, or with a name that nobody knows. */
    static List<Arguments> guessed() {
        List<Arguments> cases = new ArrayList<>();
        for (String name :
                List.of("", "us-ascii", "x-unknown", "unknown-8bit", "ansi", "8bit", "iso-8859-1", "default")) {
            cases.add(Arguments.of(name, "UTF-8", GERMAN));
            cases.add(Arguments.of(name, "UTF-8", RUSSIAN));
        }
        for (String name : List.of("", "us-ascii", "x-unknown", "ansi", "utf-8")) {
            cases.add(Arguments.of(name, "windows-1252", GERMAN));
            cases.add(Arguments.of(name, "windows-1252", FRENCH));
        }
        for (String name : List.of("", "x-unknown", "utf-8")) {
            cases.add(Arguments.of(name, "windows-1251", RUSSIAN));
            cases.add(Arguments.of(name, "KOI8-R", RUSSIAN));
            cases.add(Arguments.of(name, "Shift_JIS", JAPANESE));
            cases.add(Arguments.of(name, "EUC-KR", KOREAN));
            cases.add(Arguments.of(name, "GB18030", CHINESE));
            cases.add(Arguments.of(name, "Big5", TAIWAN));
        }
        cases.add(Arguments.of("", "ISO-2022-JP", JAPANESE));
        cases.add(Arguments.of("us-ascii", "ISO-2022-JP", JAPANESE));
        return cases;
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource({"declared", "guessed"})
    void readsTheTextInEveryTransferEncoding(String name, String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        for (String encoding : List.of("8bit", "base64", "quoted-printable")) {
            // Bare zero bytes and line ends in 16 bits do not travel in 8bit.
            if (!encoding.equals("8bit") || !charset.startsWith("UTF-16")) {
                assertEquals(text, mail(name, encoding, bytes).text(), encoding);
            }
        }
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("declared")
    void readsTheSubject(String name, String charset, String text) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        String label = name.replace("\"", "");
        String base64 = "=?" + label + "?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
        String quoted = "=?" + label + "?Q?" + quoted(bytes).replace("=20", "_").replace("?", "=3F") + "?=";
        assertEquals(text, subject(base64));
        assertEquals(text, subject(quoted));
    }

    @Test
    void decodesUtf7() {
        assertEquals(
                "Grüße & 1 + 1",
                mail("utf-7", "7bit", "Gr+APwA3w-e +ACY- 1 +- 1".getBytes(StandardCharsets.US_ASCII))
                        .text());
        assertEquals(
                "Grüße",
                mail("unicode-1-1-utf-7", "7bit", "Gr+APwA3w-e".getBytes(StandardCharsets.US_ASCII))
                        .text());
    }

    @Test
    void decodesUuencodedText() {
        byte[] body = "begin 644 text\n#0V%T\n`\nend\n".getBytes(StandardCharsets.US_ASCII);
        assertEquals("Cat", mail("us-ascii", "x-uuencode", body).text());
    }

    @Test
    void saysThatItGuessed() {
        List<String> notes = mail("", "8bit", GERMAN.getBytes(Charset.forName("windows-1252")))
                .notes();
        assertTrue(notes.stream().anyMatch(note -> note.startsWith("charset-guessed")), notes.toString());
    }

    @Test
    void readsTheCharsetOfTheHtmlItself() {
        String html = "<html><head><meta http-equiv=Content-Type content=\"text/html; charset=koi8-r\"></head><body>"
                + RUSSIAN + "</body></html>";
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        mail.writeBytes("From: a@example.org\nContent-Type: text/html\n\n".getBytes(StandardCharsets.US_ASCII));
        mail.writeBytes(html.getBytes(Charset.forName("KOI8-R")));
        assertEquals(RUSSIAN, MailReader.read(mail.toByteArray()).text());
    }

    @Test
    void keepsAllThatIsLegalBesideABrokenByte() {
        byte[] cut = (GERMAN + GERMAN + "ü").getBytes(StandardCharsets.UTF_8);
        byte[] shorter = Arrays.copyOf(cut, cut.length - 1);
        String text = mail("utf-8", "8bit", shorter).text();
        assertTrue(text.startsWith(GERMAN + GERMAN), text);
    }

    private static String subject(String raw) {
        return MailReader.read(("From: a@example.org\nSubject: " + raw + "\n\nx").getBytes(StandardCharsets.ISO_8859_1))
                .headers()
                .subject();
    }

    private static ReadMail mail(String charset, String encoding, byte[] body) {
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        String type = charset.isEmpty() ? "text/plain" : "text/plain; charset=" + charset;
        mail.writeBytes(("From: a@example.org\nSubject: x\nContent-Type: " + type + "\nContent-Transfer-Encoding: "
                        + encoding + "\n\n")
                .getBytes(StandardCharsets.US_ASCII));
        mail.writeBytes(
                switch (encoding) {
                    case "base64" -> Base64.getMimeEncoder().encode(body);
                    case "quoted-printable" -> quoted(body).getBytes(StandardCharsets.US_ASCII);
                    default -> body;
                });
        return MailReader.read(mail.toByteArray());
    }

    private static String quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            boolean plain = b > 32 && b < 127 && b != '=' && b != '_';
            text.append(plain ? String.valueOf((char) b) : String.format("=%02X", b & 255));
        }
        return text.toString();
    }
}
