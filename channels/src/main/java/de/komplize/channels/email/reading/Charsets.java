package de.komplize.channels.email.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mozilla.universalchardet.UniversalDetector;

/** Bytes to text by what the mail says of them, where that can be true; else by what they look like. */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What mail programs write, and what they mean: the larger set where Microsoft's is one. */
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso-8859-1-windows-3.1-latin-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("ansi_x3.4-1968", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gb_2312-80", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("cp936", "gb18030"),
            Map.entry("hz-gb-2312", "gb18030"),
            Map.entry("big5", "x-windows-950"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("macintosh", "x-macroman"),
            Map.entry("mac", "x-macroman"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("koi8", "koi8-r"),
            Map.entry("utf8", "utf-8"),
            Map.entry("utf", "utf-8"));

    /** @param note how the charset was found, where it was not simply the declared one */
    record Decoded(String text, Optional<String> note) {}

    private Charsets() {}

    /** @param declared may be empty or nonsense */
    static Decoded decode(byte[] bytes, String declared) {
        String name = declared.strip().replace("\"", "").replace("'", "").toLowerCase(Locale.ROOT);
        if (name.contains("utf-7") || name.equals("utf7") || name.equals("x-utf-7")) {
            return new Decoded(Utf7.decode(bytes), Optional.empty());
        }
        Optional<String> marked = byMark(bytes);
        if (marked.isPresent()) {
            return new Decoded(marked.get(), Optional.empty());
        }
        if (isAscii(bytes)) {
            return ascii(bytes, name);
        }
        boolean weak = isWeak(name);
        if (weak) {
            Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
            if (utf8.isPresent()) {
                return new Decoded(utf8.get(), noteUnlessEmpty(name, "utf-8"));
            }
        }
        if (!name.isEmpty() && !(weak && name.contains("ascii"))) {
            Optional<String> said =
                    known(name).flatMap(charset -> strict(bytes, charset)).filter(text -> !text.contains("\uFFFD"));
            if (said.isPresent()) {
                return new Decoded(said.get(), Optional.empty());
            }
        }
        return guessed(bytes, name);
    }

    /** Names under which other charsets travel again and again. */
    private static boolean isWeak(String name) {
        return name.isEmpty()
                || name.contains("ascii")
                || name.contains("8859-1")
                || name.equals("windows-1252")
                || name.equals("latin1");
    }

    private static Optional<String> noteUnlessEmpty(String declared, String used) {
        return Optional.of("charset-guessed: " + used + (declared.isEmpty() ? "" : " instead of another"));
    }

    private static Decoded ascii(byte[] bytes, String name) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.contains("\u001b$") || text.contains("\u001b(")) {
            return iso2022(bytes, text);
        }
        if (name.startsWith("utf-16") || name.startsWith("utf-32") || name.startsWith("hz")) {
            Optional<String> said =
                    known(name).filter(_ -> text.indexOf('\0') >= 0).flatMap(charset -> strict(bytes, charset));
            return new Decoded(said.orElse(text), Optional.empty());
        }
        if (text.indexOf('\0') >= 0) {
            return wide(bytes, text);
        }
        return new Decoded(text, Optional.empty());
    }

    private static Decoded iso2022(byte[] bytes, String text) {
        String charset = text.contains("\u001b$)C")
                ? "iso-2022-kr"
                : text.contains("\u001b$)A") ? "iso-2022-cn" : "x-windows-iso2022jp";
        return known(charset)
                .flatMap(found ->
                        strict(bytes, found).or(() -> known("iso-2022-jp-2").flatMap(other -> strict(bytes, other))))
                .map(read -> new Decoded(read, Optional.empty()))
                .orElseGet(() -> new Decoded(text, Optional.of("charset-guessed: ascii")));
    }

    /** UTF-16 without a mark: every second byte of Latin text is zero. */
    private static Decoded wide(byte[] bytes, String text) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            even += bytes[i] == 0 && i % 2 == 0 ? 1 : 0;
            odd += bytes[i] == 0 && i % 2 == 1 ? 1 : 0;
        }
        if (Math.max(even, odd) * 3 < bytes.length) {
            return new Decoded(text.replace("\0", ""), Optional.empty());
        }
        Charset charset = even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        return new Decoded(new String(bytes, charset), Optional.of("charset-guessed: utf-16"));
    }

    private static Optional<String> byMark(byte[] b) {
        if (b.length >= 3 && (b[0] & 255) == 0xEF && (b[1] & 255) == 0xBB && (b[2] & 255) == 0xBF) {
            return strict(b, StandardCharsets.UTF_8).map(text -> text.substring(1));
        }
        if (b.length >= 2 && (b[0] & 255) == 0xFF && (b[1] & 255) == 0xFE) {
            return strict(b, StandardCharsets.UTF_16LE).map(text -> text.substring(1));
        }
        if (b.length >= 2 && (b[0] & 255) == 0xFE && (b[1] & 255) == 0xFF) {
            return strict(b, StandardCharsets.UTF_16BE).map(text -> text.substring(1));
        }
        return Optional.empty();
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    static Optional<Charset> known(String name) {
        try {
            return Optional.of(Charset.forName(ALIASES.getOrDefault(name, name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return name.startsWith("cp-") || name.startsWith("cp_") || name.startsWith("x-cp")
                    ? known("cp" + name.replaceAll("\\D", ""))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        if (!charset.canEncode()
                && !charset.name().startsWith("x-")
                && !charset.name().startsWith("ISO-2022")) {
            return Optional.empty();
        }
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return charset.equals(WINDOWS) ? Optional.of(windows(bytes)) : Optional.empty();
        }
    }

    /** Windows-1252 leaves five bytes undefined; they are control signs. */
    private static String windows(byte[] bytes) {
        char[] text = new String(bytes, WINDOWS).toCharArray();
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '\uFFFD') {
                text[i] = (char) (bytes[i] & 255);
            }
        }
        return new String(text);
    }

    private static Decoded guessed(byte[] bytes, String declared) {
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), noteUnlessEmpty(declared, "utf-8"));
        }
        if (mostlyUtf8(bytes)) {
            return new Decoded(mended(bytes), noteUnlessEmpty(declared, "utf-8, damaged"));
        }
        Optional<Charset> detected = detected(bytes).filter(charset -> !isOfOtherLetters(charset) || !isLatin(bytes));
        Optional<String> text =
                detected.flatMap(charset -> strict(bytes, charset)).filter(t -> !t.contains("\uFFFD"));
        return new Decoded(
                text.orElseGet(() -> windows(bytes)),
                noteUnlessEmpty(
                        declared, text.isPresent() ? detected.orElse(WINDOWS).name() : "windows-1252"));
    }

    private static boolean isOfOtherLetters(Charset charset) {
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.startsWith("koi8")
                || name.startsWith("ibm")
                || name.matches("windows-125[13567]|iso-8859-[5678]|x-.*cyrillic|tis-620|x-windows-874");
    }

    /** Letters of both halves stand together in a word: no word of Russian or Greek does that, "Grüße" does. */
    private static boolean isLatin(byte[] bytes) {
        int mixed = 0;
        int pure = 0;
        boolean ascii = false;
        boolean high = false;
        for (int i = 0; i <= bytes.length; i++) {
            int b = i < bytes.length ? bytes[i] : ' ';
            if (b < 0 || Character.isLetter(b)) {
                high |= b < 0;
                ascii |= b >= 0;
                continue;
            }
            mixed += high && ascii ? 1 : 0;
            pure += high && !ascii ? 1 : 0;
            ascii = false;
            high = false;
        }
        return mixed >= pure;
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, Math.min(bytes.length, 64 * 1024));
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        // Nearly the same letters, and no mail of today comes from a Macintosh of that time.
        boolean mac = "X-MAC-CYRILLIC".equalsIgnoreCase(found) || "MACCYRILLIC".equalsIgnoreCase(found);
        return found == null ? Optional.empty() : known(mac ? "windows-1251" : found.toLowerCase(Locale.ROOT));
    }

    /** Long sequences that fit, and few bytes that do not: a cut or a stray byte. */
    private static boolean mostlyUtf8(byte[] bytes) {
        int good = 0;
        int bad = 0;
        for (int i = 0; i < bytes.length; ) {
            int length = Utf8.sequence(bytes, i);
            if (length > 1) {
                good++;
            } else if (bytes[i] < 0) {
                bad++;
            }
            i += Math.max(1, length);
        }
        return good > 0 && good >= bad * 4;
    }

    private static String mended(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; ) {
            int length = Math.max(1, Utf8.sequence(bytes, i));
            text.append(
                    length == 1 && bytes[i] < 0
                            ? windows(new byte[] {bytes[i]})
                            : new String(bytes, i, length, StandardCharsets.UTF_8));
            i += length;
        }
        return text.toString();
    }
}
