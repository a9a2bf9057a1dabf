package de.komplize.channels.email.reading;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Message ids in headers: within brackets, or as broken programs write them. */
final class Ids {

    private static final int MOST = 200;
    private static final Pattern BRACKETS = Pattern.compile("<\\s{0,3}([^<>\\s]{1,500})\\s{0,3}>");

    private Ids() {}

    /** Without brackets, in their order. */
    static List<String> in(String value) {
        List<String> ids = BRACKETS.matcher(value)
                .results()
                .limit(MOST)
                .map((MatchResult match) -> match.group(1))
                .toList();
        String bare = value.strip();
        boolean plain = ids.isEmpty() && bare.contains("@") && bare.length() <= 500 && bare.indexOf(' ') < 0;
        return plain ? List.of(bare) : ids;
    }
}
