package de.komplize.bot.knowledge;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in braces in the pack's texts, such as {@code {phone}}: filled from one place. Names it does not know are left alone. */
record Placeholders(Map<String, String> values) {

    /** How the office is reached: allowed in every answer and text. */
    static final List<String> OFFICE = List.of("office", "phone", "mail", "web", "address");

    /** What is known only when a text is said: allowed where every language has it. */
    static final List<String> LATER = List.of(
            "language",
            "languages",
            "count",
            "min",
            "max",
            "name",
            "number",
            "district",
            "districts",
            "since",
            "channels",
            "version",
            "title",
            "text",
            "topic",
            "place",
            "status",
            "answer",
            "link");

    private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)\\}");

    Placeholders {
        values = Map.copyOf(values);
    }

    String fill(String text) {
        // In one pass: what is filled in may hold braces itself, people's words above all.
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), name.group())));
    }
}
