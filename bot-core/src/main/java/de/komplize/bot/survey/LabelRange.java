package de.komplize.bot.survey;

import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The figures that a label stands for: "18 bis 29 Jahre", "unter 18", "65 und älter", "2 Personen". */
record LabelRange(int option, int from, int to) {

    private static final int FIGURES = 4;
    private static final String N = "(\\d{1," + FIGURES + "})";

    private static final Pattern BETWEEN = Pattern.compile(N + " ?(?:-|bis|to) ?(?:unter )?" + N + ".*");
    private static final Pattern BELOW = Pattern.compile("(?:unter|juenger als|weniger als|under) " + N + ".*");
    private static final Pattern UP_TO = Pattern.compile("(?:bis|hoechstens|up to) (?:zu )?" + N + ".*");
    private static final Pattern ABOVE = Pattern.compile("(?:ueber|mehr als|aelter als|over|more than) " + N + ".*");
    private static final Pattern FROM = Pattern.compile("(?:ab|mindestens|from) " + N + ".*|" + N
            + " ?(?:\\+|(?:\\p{L}+ )?(?:und|oder|and|or) (?:aelter|mehr|older|more)).*");
    private static final Pattern ONE = Pattern.compile(N + "(?: .*)?");

    static List<LabelRange> of(List<Option> options) {
        return IntStream.range(0, options.size())
                .boxed()
                .flatMap(i -> options.get(i).label().byLanguage().values().stream()
                        .flatMap(label -> of(i, Words.of(label).text()).stream()))
                .distinct()
                .toList();
    }

    private static Optional<LabelRange> of(int option, String label) {
        Matcher between = BETWEEN.matcher(label);
        if (between.matches()) {
            return Optional.of(new LabelRange(option, figure(between, 1), figure(between, 2)));
        }
        Matcher below = BELOW.matcher(label);
        if (below.matches()) {
            return Optional.of(new LabelRange(option, 0, figure(below, 1) - 1));
        }
        Matcher upTo = UP_TO.matcher(label);
        return upTo.matches() ? Optional.of(new LabelRange(option, 0, figure(upTo, 1))) : open(option, label);
    }

    private static Optional<LabelRange> open(int option, String label) {
        Matcher above = ABOVE.matcher(label);
        if (above.matches()) {
            return Optional.of(new LabelRange(option, figure(above, 1) + 1, Integer.MAX_VALUE));
        }
        Matcher from = FROM.matcher(label);
        if (from.matches()) {
            return Optional.of(new LabelRange(option, figure(from, from.group(1) == null ? 2 : 1), Integer.MAX_VALUE));
        }
        Matcher one = ONE.matcher(label);
        return one.matches() ? Optional.of(new LabelRange(option, figure(one, 1), figure(one, 1))) : Optional.empty();
    }

    private static int figure(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    boolean holds(int value) {
        return value >= from && value <= to;
    }
}
