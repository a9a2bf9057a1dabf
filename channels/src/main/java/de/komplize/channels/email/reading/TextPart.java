package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of text, decoded: charset, soft line breaks (RFC 3676), armour of PGP. */
final class TextPart {

    /** Text of a mail beyond this is data; what stands in it is cut off, and noted. */
    static final int LONGEST = 500_000;

    private static final Pattern META =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s{0,5}=\\s{0,5}[\"']?([A-Za-z0-9_:.-]{2,40})");
    /** Outlook's trace of a picture in plain text. */
    private static final Pattern PICTURE = Pattern.compile("\\[cid:[^\\[\\]\\s]{1,200}]");

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]{1,20})[^<>]{0,200}>");

    private TextPart() {}

    /** Text of a part that is not HTML. */
    static String plain(Part part, List<String> notes) {
        String text = decoded(part, notes);
        if (part.type().is("text/enriched") || part.type().is("text/richtext")) {
            return enriched(text);
        }
        if (part.type()
                .parameter("format")
                .filter(f -> f.equalsIgnoreCase("flowed"))
                .isPresent()) {
            boolean delsp = part.type()
                    .parameter("delsp")
                    .filter(d -> d.equalsIgnoreCase("yes"))
                    .isPresent();
            return Flowed.unfold(text, delsp);
        }
        return unarmoured(PICTURE.matcher(text).replaceAll(""), notes);
    }

    static String decoded(Part part, List<String> notes) {
        byte[] bytes = part.content(LONGEST * 4);
        String declared = part.type().parameter("charset").orElse("");
        String name = declared.isBlank() && part.type().is("text/html") ? meta(bytes) : declared;
        Charsets.Decoded decoded = Charsets.decode(bytes, name);
        decoded.note().ifPresent(notes::add);
        String text = decoded.text();
        if (text.length() > LONGEST) {
            notes.add("text-cut-off: " + LONGEST);
            text = text.substring(0, LONGEST);
        }
        return text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace("\uFEFF", "")
                .replace('\u2028', '\n');
    }

    private static String meta(byte[] bytes) {
        Matcher meta = META.matcher(Bytes.of(bytes).latin(0, bytes.length, 4_000));
        return meta.find() ? meta.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** RFC 1896: tags of HTML's kind, single line ends are spaces. */
    private static String enriched(String text) {
        String spaced =
                text.replaceAll("(?<!\n)\n(?!\n)", " ").replace("\n\n", "\n").replace("<<", "&lt;");
        return TAG.matcher(spaced).replaceAll("").replace("&lt;", "<").strip();
    }

    private static String unarmoured(String text, List<String> notes) {
        int begin = text.indexOf("-----BEGIN PGP SIGNED MESSAGE-----");
        int end = begin < 0 ? -1 : text.indexOf("-----BEGIN PGP SIGNATURE-----", begin);
        if (end < 0) {
            return text;
        }
        notes.add("signed: pgp");
        int close = text.indexOf("-----END PGP SIGNATURE-----", end);
        String after = close < 0 ? "" : text.substring(close + "-----END PGP SIGNATURE-----".length());
        int blank = text.indexOf("\n\n", begin);
        String signed = text.substring(blank < 0 || blank > end ? begin : blank + 2, end)
                .replaceAll("(?m)^- ", "");
        return text.substring(0, begin) + signed + after;
    }

    /** A text that only says that the mail is to be read elsewhere. */
    static boolean isStub(String text) {
        String folded = Table.fold(text);
        if (folded.length() > 500) {
            return false;
        }
        boolean html = folded.contains("html");
        boolean client = Optional.of(folded)
                .filter(t -> t.contains("client")
                        || t.contains("programm")
                        || t.contains("reader")
                        || t.contains("viewer")
                        || t.contains("browser")
                        || t.contains("format"))
                .isPresent();
        boolean cannot = folded.contains("not support")
                || folded.contains("not show")
                || folded.contains("cannot")
                || folded.contains("unable")
                || folded.contains("nicht")
                || folded.contains("n'affiche pas")
                || folded.contains("no admite")
                || folded.contains("html only")
                || folded.contains("to view this")
                || folded.contains("doesn't");
        return html && client && cannot;
    }
}
