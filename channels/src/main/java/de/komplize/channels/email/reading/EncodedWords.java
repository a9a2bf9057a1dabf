package de.komplize.channels.email.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headers to text (RFC 2047): also words that cut a sign in two, broken ones, and bytes that nobody encoded. */
final class EncodedWords {

    // Spaces within are forbidden, and common.
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?\\r\\n]{0,2000}|[^\\r\\n]{0,500}?)\\?=");

    private EncodedWords() {}

    /** @param raw bytes as ISO 8859-1 characters, unfolded; returns one line without control signs */
    static String decode(String raw) {
        return decode(raw, "");
    }

    /** @param hint the charset of bytes that nobody encoded, such as that of the body */
    static String decode(String raw, String hint) {
        StringBuilder text = new StringBuilder();
        Run run = new Run();
        Matcher word = WORD.matcher(raw);
        int end = 0;
        while (word.find()) {
            String between = raw.substring(end, word.start());
            if (end == 0 || !between.isBlank()) {
                text.append(run.flush()).append(plain(between, hint));
            }
            String charset = word.group(1);
            int star = charset.indexOf('*');
            run.add(text, star > 0 ? charset.substring(0, star) : charset, bytes(word));
            end = word.end();
        }
        return oneLine(
                text.append(run.flush()).append(plain(raw.substring(end), hint)).toString());
    }

    /** Bytes of neighbouring words of one charset are decoded together. */
    private static final class Run {
        private String charset = "";
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void add(StringBuilder text, String itsCharset, byte[] its) {
            if (!itsCharset.equalsIgnoreCase(charset)) {
                text.append(flush());
                charset = itsCharset;
            }
            bytes.writeBytes(its);
        }

        String flush() {
            String text = bytes.size() == 0
                    ? ""
                    : Charsets.decode(bytes.toByteArray(), charset).text();
            bytes = new ByteArrayOutputStream();
            return text;
        }
    }

    private static byte[] bytes(Matcher word) {
        String content = word.group(3);
        boolean base64 = word.group(2).equalsIgnoreCase("b");
        byte[] raw = (base64 ? content : content.replace('_', ' ')).getBytes(StandardCharsets.ISO_8859_1);
        return Transfer.decode(Bytes.of(raw), base64 ? "base64" : "quoted-printable", raw.length);
    }

    private static String plain(String raw, String hint) {
        return raw.chars().allMatch(c -> c < 128 && c != 27)
                ? raw
                : Charsets.decode(raw.getBytes(StandardCharsets.ISO_8859_1), hint)
                        .text();
    }

    /** A line end in a decoded word would begin a header of its own wherever it is written again. */
    static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString().replaceAll(" {2,}", " ").strip();
    }
}
