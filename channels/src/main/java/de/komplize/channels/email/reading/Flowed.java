package de.komplize.channels.email.reading;

import java.util.ArrayList;
import java.util.List;

/** Lines that were broken softly (RFC 3676) are one again. */
final class Flowed {

    /** Stands before a line whose ">" the person typed: programs put a space before that, and none before their own marks. */
    static final String TYPED = "\uE000";

    private Flowed() {}

    static String unfold(String text, boolean delsp) {
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean marked = text.startsWith(">") || text.contains("\n>");
        int openDepth = -1;
        for (String line : text.split("\n", -1)) {
            int depth = depth(line);
            boolean typed = marked && openDepth != 0 && line.startsWith(" >");
            String content = (typed ? TYPED : "") + unstuffed(line.substring(depth));
            boolean signature = content.equals("-- ");
            boolean soft = content.endsWith(" ") && !signature;
            if (openDepth >= 0 && (openDepth != depth || signature)) {
                lines.add(marks(openDepth) + open);
                open.setLength(0);
                openDepth = -1;
            }
            open.append(soft && delsp ? content.substring(0, content.length() - 1) : content);
            if (soft) {
                openDepth = depth;
            } else {
                lines.add(marks(depth) + open);
                open.setLength(0);
                openDepth = -1;
            }
        }
        if (openDepth >= 0) {
            lines.add(marks(openDepth) + open);
        }
        return String.join("\n", lines);
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }

    private static String unstuffed(String content) {
        return content.startsWith(" ") ? content.substring(1) : content;
    }

    private static String marks(int depth) {
        return depth == 0 ? "" : ">".repeat(Math.min(depth, 50)) + " ";
    }
}
