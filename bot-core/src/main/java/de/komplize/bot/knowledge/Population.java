package de.komplize.bot.knowledge;

import de.komplize.bot.knowledge.Margin.Unit;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code population.yaml}: who lives in the city. A margin without source or date is left out, and named.
 *
 * @param margins those with source and date
 * @param unsourced the features of the others
 */
record Population(List<Margin> margins, List<String> unsourced) {

    private static final String FILE = "population.yaml";

    private record Content(@Nullable List<Line> margins) {}

    private record Line(
            @Nullable Placed feature,
            @Nullable String source,
            @Nullable Placed date,
            @Nullable String unit,
            @Nullable List<Value> values) {}

    private record Value(@Nullable String id, @Nullable Double value) {}

    Population {
        margins = List.copyOf(margins);
        unsourced = List.copyOf(unsourced);
    }

    static Population load(PackFolder folder) {
        List<Margin> margins = new ArrayList<>();
        List<String> unsourced = new ArrayList<>();
        List<Line> lines =
                Yaml.read(folder, FILE, Content.class).map(Content::margins).orElse(List.of());
        for (Line line : lines) {
            Placed feature = line.feature == null ? new Placed("", 0) : line.feature;
            if (feature.text().isBlank()) {
                folder.mistake(FILE, feature.line(), "a margin has no feature: add one, such as \"feature: age\"");
            } else if (line.source == null || line.source.isBlank() || line.date == null) {
                unsourced.add(feature.text());
            } else {
                margin(line, feature, line.source, line.date, folder).ifPresent(margins::add);
            }
        }
        return new Population(margins, unsourced);
    }

    private static Optional<Margin> margin(Line line, Placed feature, String source, Placed date, PackFolder folder) {
        Optional<Unit> unit = unit(line.unit);
        Optional<LocalDate> day = day(date.text());
        Map<String, Double> values = values(line.values);
        if (unit.isEmpty()) {
            folder.mistake(FILE, feature.line(), shown(feature) + " has no unit: write residents or percent");
        }
        if (day.isEmpty()) {
            folder.mistake(FILE, date.line(), shown(date) + " is no date: write it as 2015-12-31");
        }
        if (values.isEmpty()) {
            folder.mistake(
                    FILE,
                    feature.line(),
                    shown(feature)
                            + " has a group without id or without a number from 0: add it, with a point for decimals");
        }
        return unit.isEmpty() || day.isEmpty() || values.isEmpty()
                ? Optional.empty()
                : Optional.of(new Margin(feature.text(), unit.get(), values, source, day.get()));
    }

    private static String shown(Placed placed) {
        return PackFolder.shown(placed.text());
    }

    private static Optional<Unit> unit(@Nullable String unit) {
        return List.of(Unit.values()).stream()
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(unit))
                .findFirst();
    }

    private static Optional<LocalDate> day(String date) {
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Empty where one of them is incomplete. */
    private static Map<String, Double> values(@Nullable List<Value> lines) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Value line : lines == null ? List.<Value>of() : lines) {
            if (line.id == null || line.value == null || !(line.value >= 0)) {
                return Map.of();
            }
            values.put(line.id, line.value);
        }
        return values;
    }
}
