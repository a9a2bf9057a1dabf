package de.komplize.channels.email.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A stretch of the raw mail: nothing is copied until a part is decoded. */
record Bytes(byte[] raw, int from, int to) {

    static Bytes of(byte[] raw) {
        return new Bytes(raw, 0, raw.length);
    }

    int length() {
        return to - from;
    }

    /** Behind the line feed of the line that begins at {@code start}; the end where there is none. Lone carriage returns end lines as well. */
    int afterLine(int start) {
        for (int i = start; i < to; i++) {
            if (raw[i] == '\n') {
                return i + 1;
            }
            if (raw[i] == '\r') {
                return i + 1 < to && raw[i + 1] == '\n' ? i + 2 : i + 1;
            }
        }
        return to;
    }

    /** The end of the line without its line end. */
    int endOfLine(int start, int next) {
        int end = next;
        while (end > start && (raw[end - 1] == '\n' || raw[end - 1] == '\r')) {
            end--;
        }
        return end;
    }

    /** As ISO 8859-1, at most {@code limit} characters. */
    String latin(int start, int end, int limit) {
        return new String(raw, start, Math.min(end - start, limit), StandardCharsets.ISO_8859_1);
    }

    boolean startsWith(int at, byte[] prefix) {
        return at + prefix.length <= to && Arrays.equals(raw, at, at + prefix.length, prefix, 0, prefix.length);
    }

    byte[] copy() {
        return Arrays.copyOfRange(raw, from, to);
    }

    @Override
    public String toString() {
        return "Bytes[" + length() + "]";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes(byte[] its, int itsFrom, int itsTo)
                && Arrays.equals(raw, from, to, its, itsFrom, itsTo);
    }

    @Override
    public int hashCode() {
        return length();
    }
}
