package de.komplize.channels.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lists of addresses (RFC 5322, RFC 6531), also broken ones: what looks like an address is one. */
final class Addresses {

    private static final int MOST = 500;
    private static final Pattern BARE = Pattern.compile("[^\\s<>\"(),;:\\[\\]]{1,128}@[^\\s<>\"(),;:\\[\\]]{1,253}");

    private final List<MailAddress> found = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private final StringBuilder comment = new StringBuilder();
    private String angle = "";

    private Addresses() {}

    /** @param raw bytes as ISO 8859-1 characters */
    static List<MailAddress> parse(String raw) {
        Addresses addresses = new Addresses();
        addresses.read(raw);
        return addresses.found;
    }

    /** The first address in a text; empty where there is none. */
    static List<String> in(String text) {
        List<String> all = new ArrayList<>();
        Matcher matcher = BARE.matcher(text);
        while (matcher.find() && all.size() < MOST) {
            all.add(trimmed(matcher.group()));
        }
        return all;
    }

    private static String trimmed(String address) {
        String text = address.startsWith("mailto:") ? address.substring(7) : address;
        while (!text.isEmpty() && ".'`*".indexOf(text.charAt(text.length() - 1)) >= 0) {
            text = text.substring(0, text.length() - 1);
        }
        while (!text.isEmpty() && "'`*.".indexOf(text.charAt(0)) >= 0) {
            text = text.substring(1);
        }
        return text;
    }

    private void read(String raw) {
        int at = 0;
        while (at < raw.length() && found.size() < MOST) {
            char c = raw.charAt(at);
            switch (c) {
                case '"' -> at = quoted(raw, at);
                case '(' -> at = comment(raw, at);
                case '<' -> at = angle(raw, at);
                case ',', ';' -> close();
                // The name of a group
                case ':' -> name.setLength(0);
                default -> name.append(c);
            }
            at++;
        }
        close();
    }

    private int quoted(String raw, int from) {
        int at = from + 1;
        while (at < raw.length() && raw.charAt(at) != '"') {
            if (raw.charAt(at) == '\\' && at + 1 < raw.length()) {
                at++;
            }
            name.append(raw.charAt(at++));
        }
        // "a b"@example.org: the quotes belong to the address
        if (at + 1 < raw.length() && raw.charAt(at + 1) == '@') {
            name.insert(0, '"').append('"');
        }
        return at;
    }

    private int comment(String raw, int from) {
        int depth = 0;
        int at = from;
        for (; at < raw.length(); at++) {
            char c = raw.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                break;
            }
            if (c != '(') {
                comment.append(c);
            }
        }
        return at;
    }

    private int angle(String raw, int from) {
        int end = raw.indexOf('>', from);
        int stop = end < 0 ? raw.length() : end;
        String inside = raw.substring(from + 1, stop).strip();
        // <@relay,@relay:user@domain> of long ago
        int route = inside.startsWith("@") ? inside.indexOf(':') : -1;
        angle = route < 0 ? inside : inside.substring(route + 1);
        return stop;
    }

    private void close() {
        String shown = name.toString().strip();
        String address = angle;
        if (address.isEmpty() && shown.contains("@")) {
            List<String> bare = in(shown);
            address = shown.startsWith("\"") || bare.isEmpty() ? shown : bare.getFirst();
            shown = bare.isEmpty()
                    ? comment.toString()
                    : shown.replace(bare.getFirst(), "").strip();
        }
        if (shown.isEmpty()) {
            shown = comment.toString().strip();
        }
        if (!address.isEmpty() || !shown.isEmpty()) {
            found.add(new MailAddress(
                    EncodedWords.decode(shown), EncodedWords.decode(trimmed(address.replace(" ", "")))));
        }
        name.setLength(0);
        comment.setLength(0);
        angle = "";
    }
}
