package de.komplize.bot.knowledge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the residents are spread over one feature, such as age or district.
 *
 * @param values by the stored name of the group, in the order of the file: residents or percent, as {@code unit} says
 * @param source where the figures are from
 * @param date the day they are of
 */
public record Margin(String feature, Unit unit, Map<String, Double> values, String source, LocalDate date) {

    /** What the values count. */
    public enum Unit {
        RESIDENTS,
        PERCENT
    }

    public Margin {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
