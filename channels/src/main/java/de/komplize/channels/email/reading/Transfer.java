package de.komplize.channels.email.reading;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Undoes transfer encodings; passes over what is damaged, and takes what is there. */
final class Transfer {

    private static final byte[] BASE64 = base64();

    private Transfer() {}

    /** @param encoding Content-Transfer-Encoding in small letters; unknown ones are taken as none */
    static byte[] decode(Bytes body, String encoding, int limit) {
        String name = encoding.replace("\"", "").strip();
        if (name.startsWith("base64")) {
            return base64(body, limit);
        }
        if (name.startsWith("quoted") || name.equals("qp")) {
            return quotedPrintable(body, limit);
        }
        if (name.startsWith("x-uu") || name.startsWith("uuencode")) {
            return uuencoded(body, limit);
        }
        return Arrays.copyOfRange(body.raw(), body.from(), (int) Math.min(body.to(), body.from() + (long) limit));
    }

    private static byte[] base64(Bytes body, int limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, body.length() * 3 / 4 + 3));
        int bits = 0;
        int held = 0;
        for (int i = body.from(); i < body.to() && out.size() < limit; i++) {
            byte b = body.raw()[i];
            // Padding in the middle: two encodings were glued together.
            if (b == '=') {
                held = 0;
                bits = 0;
            }
            int value = b < 0 ? -1 : BASE64[b];
            // A footer that a list server added below in plain text begins with a rule.
            if (b == '-' || b == '_') {
                break;
            }
            if (value < 0) {
                continue;
            }
            bits = (bits << 6) | value;
            held += 6;
            if (held >= 8) {
                held -= 8;
                out.write(bits >> held);
                bits &= (1 << held) - 1;
            }
        }
        return out.toByteArray();
    }

    private static byte[] base64() {
        byte[] table = new byte[128];
        Arrays.fill(table, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            table[alphabet.charAt(i)] = (byte) i;
        }
        return table;
    }

    static byte[] quotedPrintable(Bytes body, int limit) {
        byte[] raw = body.raw();
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limit, body.length()));
        int i = body.from();
        while (i < body.to() && out.size() < limit) {
            if (raw[i] != '=') {
                out.write(raw[i++]);
                continue;
            }
            int high = i + 1 < body.to() ? Character.digit(raw[i + 1], 16) : -1;
            int low = i + 2 < body.to() ? Character.digit(raw[i + 2], 16) : -1;
            if (high >= 0 && low >= 0) {
                out.write(high * 16 + low);
                i += 3;
            } else {
                int after = softBreak(body, i + 1);
                if (after < 0) {
                    out.write('=');
                }
                i = Math.max(after, i + 1);
            }
        }
        return out.toByteArray();
    }

    /** Behind a soft line break, with trailing space before it; -1 where there is none. */
    private static int softBreak(Bytes body, int from) {
        int at = from;
        while (at < body.to() && (body.raw()[at] == ' ' || body.raw()[at] == '\t')) {
            at++;
        }
        if (at >= body.to()) {
            return at;
        }
        return body.raw()[at] == '\r' || body.raw()[at] == '\n' ? body.afterLine(at) : -1;
    }

    /** The content between {@code begin} and {@code end}, where they stand. */
    static byte[] uuencoded(Bytes body, int limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = body.from();
        while (at < body.to() && out.size() < limit) {
            int next = body.afterLine(at);
            String line = body.latin(at, body.endOfLine(at, next), 200);
            if (line.equals("end") || line.equals("`")) {
                break;
            }
            if (!line.startsWith("begin ")) {
                uuLine(line, out);
            }
            at = next;
        }
        return out.toByteArray();
    }

    static void uuLine(String line, ByteArrayOutputStream out) {
        if (line.isEmpty()) {
            return;
        }
        int length = (line.charAt(0) - 32) & 63;
        int written = 0;
        for (int i = 1; written < length; i += 4) {
            int bits = 0;
            for (int j = 0; j < 4; j++) {
                int c = i + j < line.length() ? (line.charAt(i + j) - 32) & 63 : 0;
                bits = bits << 6 | c;
            }
            for (int shift = 16; shift >= 0 && written < length; shift -= 8, written++) {
                out.write(bits >> shift);
            }
        }
    }
}
