package de.komplize.bot.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Figures that are part of a label, "Bus 31", "Tempo 30", are no places in the list: what is called by them is written out as its label. */
final class LabelFigures {

    /** "Bus 31", "N4"; not "bis 19 Uhr", "3 Mal", "18 bis 29". */
    private static final Pattern NAMED = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])(?!(?:bis|ab|von|um|vor|nach|unter|über|zwischen|und|oder|mindestens|höchstens|maximal|etwa|rund|alle|mehr als|weniger als|als|etwas|ca|jahre?|uhr) )(\\p{L}{3,20})[ -](\\d{1,3})(?![\\d:%€-]|[.,]\\d| ?(?:bis|–|-|uhr|jahre?n?|minuten|euro|€|mal|x|stunden|personen|prozent|km|meter|m|tage|wochen|monate|cent|kinder)(?!\\p{L}))");

    private static final Pattern JOINED = Pattern.compile("(?iu)(?<![\\p{L}\\d])(\\p{L}{1,2}\\d{1,3})(?![\\p{L}\\d])");

    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d.,:-])(\\d{1,3})(?![\\p{L}\\d:%€-]|[.,]\\d)");

    /** What is called by a figure. */
    private static final Pattern CALLED = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:linien?|buslinien?|bus|busse|tram|bahn|bahnen|straßenbahn|strassenbahn|straba|stadtbahn|zug|die|der|den)(?!\\p{L})");

    private LabelFigures() {}

    /** The same with labels in the place of their figures. */
    static String spelled(Question question, String said) {
        if (!(question instanceof Question.MultipleChoice || question instanceof Question.SingleChoice)
                || said.chars().noneMatch(Character::isDigit)) {
            return said;
        }
        Map<String, String> byName = new HashMap<>();
        Map<String, String> byFigure = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (Option option : question.offered()) {
            String label = option.label().in("de");
            for (MatchResult named : NAMED.matcher(label).results().toList()) {
                byName.put(name(named), label);
                if (byFigure.put(named.group(2), label) != null) {
                    several.add(named.group(2));
                }
            }
            JOINED.matcher(label).results().forEach(m -> byName.put(m.group(1).toLowerCase(Locale.ROOT), label));
        }
        if (byName.isEmpty()) {
            return said;
        }
        several.forEach(byFigure::remove);
        String plain = whole(said, byName);
        boolean figures = byFigure.size() > 1
                && isCalled(plain, byFigure, question.offered().size());
        return figures ? FIGURE.matcher(plain).replaceAll(m -> label(m, byFigure)) : plain;
    }

    /** "Tempo 30" for the whole label; what is written out already stays. */
    private static String whole(String said, Map<String, String> byName) {
        String folded = said.toLowerCase(Locale.ROOT);
        Map<String, String> missing = new HashMap<>(byName);
        missing.values().removeIf(label -> folded.contains(label.toLowerCase(Locale.ROOT)));
        String named =
                NAMED.matcher(said).replaceAll(m -> Matcher.quoteReplacement(missing.getOrDefault(name(m), m.group())));
        return JOINED.matcher(named)
                .replaceAll(m ->
                        Matcher.quoteReplacement(missing.getOrDefault(m.group(1).toLowerCase(Locale.ROOT), m.group())));
    }

    private static String name(MatchResult named) {
        return named.group(1).toLowerCase(Locale.ROOT) + " " + named.group(2);
    }

    /** "Linie 2 und 6", "31, 34": figures of labels, and no places in the list. */
    private static boolean isCalled(String said, Map<String, String> byFigure, int options) {
        List<String> figures =
                FIGURE.matcher(said).results().map(m -> m.group(1)).toList();
        return !figures.isEmpty()
                && figures.stream().anyMatch(byFigure::containsKey)
                && (CALLED.matcher(said).find() || figures.stream().anyMatch(f -> Integer.parseInt(f) > options));
    }

    private static String label(MatchResult figure, Map<String, String> byFigure) {
        return Matcher.quoteReplacement(byFigure.getOrDefault(figure.group(1), figure.group()));
    }
}
