package de.komplize.bot.knowledge;

import java.util.Map;

/** What stands in braces in the pack's texts, such as {@code {phone}}: filled from one place. Names it does not know are left alone. */
record Placeholders(Map<String, String> values) {

    Placeholders {
        values = Map.copyOf(values);
    }

    static Placeholders of(PackFile.Office office) {
        return new Placeholders(Map.of(
                "office", office.name(),
                "mail", office.mail(),
                "phone", office.phone(),
                "web", office.web(),
                "address", office.street() + ", " + office.postalCode() + " " + office.city()));
    }

    String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
