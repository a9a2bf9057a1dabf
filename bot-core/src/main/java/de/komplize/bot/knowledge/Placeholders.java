package de.komplize.bot.knowledge;

import java.util.List;
import java.util.Map;

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
            "answer");

    Placeholders {
        values = Map.copyOf(values);
    }

    String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
