package de.komplize.channels.email.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a mail into its parts, whatever the bytes are: missing and unclosed boundaries, header lines that are none, any line end. Each level is read
 * once, so that the limit on depth bounds the time.
 */
final class Mime {

    /** People's mails have five levels or fewer (check 46). */
    static final int DEEPEST = 20;

    /** Digests have some dozens. */
    static final int MOST_PARTS = 500;

    private static final Pattern HEADER = Pattern.compile("[!-9;-~]{1,200}[ \\t]{0,8}:.*", Pattern.DOTALL);
    private static final int LONGEST_BOUNDARY = 250;
    private static final int LONGEST_LINE = 64 * 1024;

    private int parts;
    private boolean shortened;

    /** @param limited true where something lay deeper, or was more, than is read */
    record Result(Part part, boolean limited) {}

    static Result parse(byte[] raw) {
        return parse(Bytes.of(raw));
    }

    static Result parse(Bytes mail) {
        Mime mime = new Mime();
        Part part = mime.part(mail, 0, "text/plain");
        return new Result(part, mime.shortened);
    }

    private Part part(Bytes bytes, int depth, String usual) {
        parts++;
        RawHeaders.Builder builder = new RawHeaders.Builder();
        Bytes body = new Bytes(bytes.raw(), headers(bytes, builder), bytes.to());
        shortened |= builder.full();
        RawHeaders headers = builder.build();
        ContentType type = ContentType.of(headers, usual);
        if (!type.media().startsWith("multipart/")) {
            return new Part(headers, type, body, List.of());
        }
        String boundary = type.parameter("boundary").filter(b -> !b.isBlank()).orElseGet(() -> guessed(body));
        if (depth >= DEEPEST) {
            shortened = true;
            return new Part(headers, type, body, List.of());
        }
        List<Part> children = boundary.isEmpty() ? List.of() : children(body, boundary, type, depth);
        // A multipart without parts is what it looks like: text.
        return children.isEmpty()
                ? new Part(headers, ContentType.parse("text/plain"), body, List.of())
                : new Part(headers, type, body, children);
    }

    /** Reads the header; returns where the body begins. */
    private static int headers(Bytes bytes, RawHeaders.Builder builder) {
        int at = bytes.from();
        while (at < bytes.to()) {
            int next = bytes.afterLine(at);
            int end = bytes.endOfLine(at, next);
            if (at == end) {
                return next;
            }
            if (builder.full()) {
                at = next;
                continue;
            }
            String line = bytes.latin(at, end, LONGEST_LINE);
            if ((line.charAt(0) == ' ' || line.charAt(0) == '\t') && builder.count() > 0) {
                if (line.isBlank() && !continues(bytes, next)) {
                    return next;
                }
                builder.add(line);
            } else if (HEADER.matcher(line).matches()) {
                int colon = line.indexOf(':');
                builder.begin(line.substring(0, colon), line.substring(colon + 1));
            } else if (isBody(bytes, line, next, builder.count())) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** A blank line with a space ends the header, unless a header goes on below it. */
    private static boolean continues(Bytes bytes, int next) {
        if (next >= bytes.to()) {
            return false;
        }
        String line = bytes.latin(next, bytes.endOfLine(next, bytes.afterLine(next)), LONGEST_LINE);
        return HEADER.matcher(line).matches() && line.indexOf(' ') == line.indexOf(':') + 1 && line.contains("-");
    }

    /** A line that is no header: passed over (mbox marks, damage) where headers go on, else the body begins. */
    private static boolean isBody(Bytes bytes, String line, int next, int before) {
        if (before == 0 && (line.startsWith("From ") || line.startsWith(">From "))) {
            return false;
        }
        if (next >= bytes.to()) {
            return true;
        }
        int end = bytes.endOfLine(next, bytes.afterLine(next));
        String below = bytes.latin(next, end, LONGEST_LINE);
        return !below.isEmpty() && !HEADER.matcher(below).matches() && !Character.isWhitespace(below.charAt(0))
                || before == 0 && !HEADER.matcher(below).matches();
    }

    /** The boundary that a multipart uses without naming it: a line that begins with hyphens, with a header below. */
    private static String guessed(Bytes body) {
        int at = body.from();
        for (int line = 0; line < 200 && at < body.to(); line++) {
            int next = body.afterLine(at);
            String text = body.latin(at, body.endOfLine(at, next), LONGEST_BOUNDARY);
            if (text.startsWith("--") && text.length() > 4 && next < body.to()) {
                String below = body.latin(next, body.endOfLine(next, body.afterLine(next)), 40);
                if (below.regionMatches(true, 0, "content-", 0, 8)) {
                    return text.substring(2).strip();
                }
            }
            at = next;
        }
        return "";
    }

    private List<Part> children(Bytes body, String boundary, ContentType type, int depth) {
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        String usual = type.is("multipart/digest") ? "message/rfc822" : "text/plain";
        List<Part> found = new ArrayList<>();
        int begun = -1;
        int at = body.from();
        while (at < body.to()) {
            int next = body.afterLine(at);
            if (body.startsWith(at, mark) && isMark(body, at + mark.length, next)) {
                if (begun >= 0) {
                    add(found, new Bytes(body.raw(), begun, Math.max(begun, beforeMark(body, at))), depth, usual);
                }
                boolean last = body.startsWith(at + mark.length, new byte[] {'-', '-'});
                begun = last ? -1 : next;
                if (last && !again(body, next, mark)) {
                    return found;
                }
            }
            at = next;
        }
        if (begun >= 0 && begun < body.to()) {
            add(found, new Bytes(body.raw(), begun, body.to()), depth, usual);
        }
        return found;
    }

    private void add(List<Part> found, Bytes range, int depth, String usual) {
        if (parts >= MOST_PARTS) {
            shortened = true;
            return;
        }
        found.add(part(range, depth + 1, usual));
    }

    /** Behind a boundary stands its end mark, or nothing but space. */
    private static boolean isMark(Bytes body, int from, int next) {
        String rest = body.latin(from, Math.max(from, body.endOfLine(from, next)), LONGEST_BOUNDARY);
        return rest.isBlank() || rest.startsWith("--") && rest.substring(2).isBlank();
    }

    /** Some programs write the end mark too early. */
    private static boolean again(Bytes body, int from, byte[] mark) {
        int at = from;
        for (int line = 0; line < 50 && at < body.to(); line++) {
            int next = body.afterLine(at);
            if (body.startsWith(at, mark) && isMark(body, at + mark.length, next)) {
                return !body.startsWith(at + mark.length, new byte[] {'-', '-'});
            }
            at = next;
        }
        return false;
    }

    /** The line end before a boundary belongs to the boundary. */
    private static int beforeMark(Bytes body, int at) {
        int end = at;
        if (end > body.from() && body.raw()[end - 1] == '\n') {
            end--;
        }
        return end > body.from() && body.raw()[end - 1] == '\r' ? end - 1 : end;
    }
}
