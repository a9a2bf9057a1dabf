package de.komplize.channels.email.reading;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that stand in the text itself, as programs sent them before MIME. */
final class Uuencode {

    private static final Pattern BEGIN = Pattern.compile("begin(?:-base64)? [0-7]{3,4} ([^\\n]{1,200})");

    private Uuencode() {}

    /** The text without the files; each is handed to {@code files}. */
    static String taken(String text, List<MailAttachment> files) {
        if (!text.contains("begin ")) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        String[] lines = text.split("\n", -1);
        int i = 0;
        while (i < lines.length) {
            Matcher begin = BEGIN.matcher(lines[i]);
            int end = begin.matches() ? end(lines, i + 1) : -1;
            if (end < 0) {
                kept.append(lines[i++]).append('\n');
                continue;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (int j = i + 1; j < end; j++) {
                Transfer.uuLine(lines[j], bytes);
            }
            String name = FileNames.safe(EncodedWords.oneLine(begin.group(1)), "");
            files.add(new MailAttachment(name, "application/octet-stream", bytes.toByteArray(), Optional.empty()));
            i = end + 1;
        }
        return kept.substring(0, Math.max(0, kept.length() - 1));
    }

    /** Every line between has the length that its first sign says. */
    private static int end(String[] lines, int from) {
        for (int i = from; i < lines.length; i++) {
            String line = lines[i].stripTrailing();
            if (line.equals("end")) {
                return i;
            }
            if (!line.isEmpty() && !fits(line)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean fits(String line) {
        int length = (line.charAt(0) - 32) & 63;
        int signs = (length + 2) / 3 * 4;
        return line.length() - 1 <= signs + 2 && line.length() - 1 >= signs - 4;
    }
}
