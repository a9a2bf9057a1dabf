package de.komplize.channels.email.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** "MM> Wie zufrieden sind Sie?": the writer's initials as quote marks, as The Bat!, Sylpheed and programs of Usenet's days set them. */
final class Initials {

    private static final int MOST_ABOVE = 4;

    /** What is typed at prompts is the person's own. */
    private static final Set<String> PROMPTS = Set.of("SQL>", "DOS>", "CMD>", "PS>", "IRB>", "REM>");

    private Initials() {}

    /** Those that mark quotes in this text: in neighbouring lines, below an introduction, or again and again. */
    static Set<String> of(String[] lines) {
        Set<String> sure = new HashSet<>();
        Map<String, Integer> last = new HashMap<>();
        for (int i = 0; i < lines.length; i++) {
            String mark = mark(lines[i]);
            if (mark.isEmpty()) {
                continue;
            }
            Integer before = last.put(mark, i);
            boolean again = before != null && (before == i - 1 || isLikely(mark));
            if (again || isLikely(mark) && isIntroduced(lines, i)) {
                sure.add(mark);
            }
        }
        return sure;
    }

    private static boolean isLikely(String mark) {
        return mark.length() >= 3
                && mark.chars().limit(mark.length() - 1L).allMatch(Character::isUpperCase)
                && !PROMPTS.contains(mark);
    }

    private static boolean isIntroduced(String[] lines, int at) {
        for (int i = at - 1; i >= 0 && i >= at - MOST_ABOVE; i--) {
            if (!lines[i].isBlank()) {
                return new Introduction(List.of(
                                new Line(lines[i], lines[i], Line.Role.TEXT), new Line("", "", Line.Role.QUOTED)))
                        .endingAt(0)
                        .isPresent();
            }
        }
        return false;
    }

    /** Before the words of a line, with its sign; empty where there is none. */
    static String mark(String line) {
        int from = 0;
        while (from < 4 && from < line.length() && line.charAt(from) == ' ') {
            from++;
        }
        int sign = line.indexOf('>', from);
        boolean letters = sign > from
                && sign <= from + 4
                && line.substring(from, sign).chars().allMatch(Character::isLetter);
        return letters && Character.isUpperCase(line.charAt(from)) ? line.substring(from, sign + 1) : "";
    }
}
