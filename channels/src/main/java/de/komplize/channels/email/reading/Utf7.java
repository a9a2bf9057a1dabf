package de.komplize.channels.email.reading;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UTF-7 (RFC 2152), which the JDK does not know. */
final class Utf7 {

    private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

    private Utf7() {}

    static String decode(byte[] bytes) {
        String text = StandardCharsets.ISO_8859_1.decode(ByteBuffer.wrap(bytes)).toString();
        return SHIFTED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(shifted(match)));
    }

    private static String shifted(MatchResult match) {
        String code = match.group(1);
        if (code.isEmpty()) {
            return match.group().equals("+-") ? "+" : match.group();
        }
        int whole = code.length() % 4 == 1 ? code.length() - 1 : code.length();
        byte[] utf16 = Base64.getDecoder().decode(code.substring(0, whole));
        return new String(utf16, 0, utf16.length / 2 * 2, StandardCharsets.UTF_16BE);
    }
}
