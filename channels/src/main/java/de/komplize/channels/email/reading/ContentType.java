package de.komplize.channels.email.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A value with parameters, such as {@code text/plain; charset=utf-8}: Content-Type and Content-Disposition, also broken ones.
 *
 * @param media the value, in small letters
 * @param parameters names in small letters; values decoded (RFC 2231, RFC 2047)
 */
record ContentType(String media, Map<String, String> parameters) {

    private static final int MOST_PARAMETERS = 60;

    ContentType {
        parameters = Map.copyOf(parameters);
    }

    static ContentType of(RawHeaders headers, String usual) {
        ContentType declared = parse(headers.first("content-type").orElse(usual));
        if (declared.media().contains("/")) {
            return declared;
        }
        // "text", "html": mail programs of long ago, and damage
        return switch (declared.media()) {
            case "html" -> new ContentType("text/html", declared.parameters());
            case "multipart" -> new ContentType("multipart/mixed", declared.parameters());
            default -> new ContentType(declared.media().isEmpty() ? usual : "text/plain", declared.parameters());
        };
    }

    boolean is(String other) {
        return media.equals(other);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    static ContentType parse(String value) {
        int semicolon = value.indexOf(';');
        String media =
                (semicolon < 0 ? value : value.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
        int space = media.indexOf(' ');
        String first =
                space > 0 && media.indexOf('/') > 0 && media.indexOf('/') < space ? media.substring(0, space) : media;
        return new ContentType(
                first.replace(" ", "").replace("\t", ""),
                semicolon < 0 ? Map.of() : decoded(pairs(value, semicolon + 1)));
    }

    private static Map<String, String> pairs(String value, int from) {
        Map<String, String> pairs = new LinkedHashMap<>();
        int at = from;
        while (at < value.length() && pairs.size() < MOST_PARAMETERS) {
            int equals = value.indexOf('=', at);
            int semicolon = value.indexOf(';', at);
            if (equals < 0) {
                break;
            }
            if (semicolon >= 0 && semicolon < equals) {
                at = semicolon + 1;
                continue;
            }
            String name = value.substring(at, equals).strip().toLowerCase(Locale.ROOT);
            int start = skipSpace(value, equals + 1);
            boolean quoted = start < value.length() && value.charAt(start) == '"';
            StringBuilder content = new StringBuilder();
            at = quoted ? quoted(value, start + 1, content) : bare(value, start, content);
            pairs.putIfAbsent(name, content.toString());
        }
        return pairs;
    }

    private static int skipSpace(String value, int from) {
        int at = from;
        while (at < value.length() && Character.isWhitespace(value.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int quoted(String value, int from, StringBuilder content) {
        int at = from;
        while (at < value.length() && value.charAt(at) != '"') {
            // A backslash in a Windows path is meant as such: only quotes and backslashes are escaped.
            if (value.charAt(at) == '\\' && at + 1 < value.length() && "\"\\".indexOf(value.charAt(at + 1)) >= 0) {
                at++;
            }
            content.append(value.charAt(at++));
        }
        int semicolon = value.indexOf(';', at);
        return semicolon < 0 ? value.length() : semicolon + 1;
    }

    private static int bare(String value, int from, StringBuilder content) {
        int semicolon = value.indexOf(';', from);
        int end = semicolon < 0 ? value.length() : semicolon;
        content.append(value.substring(Math.min(from, end), end).strip());
        return end + 1;
    }

    /** Puts together what RFC 2231 cut into pieces, and decodes what either RFC encoded. */
    private static Map<String, String> decoded(Map<String, String> pairs) {
        Map<String, String> plain = new LinkedHashMap<>();
        Map<String, TreeMap<Integer, Piece>> pieces = new LinkedHashMap<>();
        pairs.forEach((name, value) -> {
            int star = name.indexOf('*');
            if (star < 0) {
                plain.put(name, EncodedWords.decode(value));
                return;
            }
            String rest = name.substring(star + 1);
            boolean encoded = rest.isEmpty() || rest.endsWith("*");
            pieces.computeIfAbsent(name.substring(0, star), _ -> new TreeMap<>())
                    .put(number(rest), new Piece(value, encoded));
        });
        pieces.forEach((name, parts) -> plain.put(name, joined(parts)));
        return plain;
    }

    private record Piece(String value, boolean encoded) {}

    private static int number(String rest) {
        String figures = rest.endsWith("*") ? rest.substring(0, rest.length() - 1) : rest;
        return figures.matches("\\d{1,3}") ? Integer.parseInt(figures) : 0;
    }

    private static String joined(TreeMap<Integer, Piece> pieces) {
        Piece first = pieces.firstEntry().getValue();
        String charset = "";
        String start = first.value();
        int mark = start.indexOf('\'');
        int second = mark < 0 ? -1 : start.indexOf('\'', mark + 1);
        if (first.encoded() && second > 0) {
            charset = start.substring(0, mark);
            start = start.substring(second + 1);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean begun = false;
        for (Piece piece : pieces.values()) {
            String text = begun ? piece.value() : start;
            bytes.writeBytes(piece.encoded() ? percent(text) : text.getBytes(StandardCharsets.ISO_8859_1));
            begun = true;
        }
        return Charsets.decode(bytes.toByteArray(), charset).text();
    }

    private static byte[] percent(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            int high = text.charAt(i) == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                bytes.write(text.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
