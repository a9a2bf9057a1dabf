package de.komplize.bot.survey;

import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The figures that a label stands for: "18 bis 29 Jahre", "unter 18", "65 und älter", "2 Personen". */
record LabelRange(int option, int from, int to) {

    /** The option of what no label says. */
    private static final int NONE = -1;

    private static final int FIGURES = 4;
    private static final String N = "(\\d{1," + FIGURES + "})";

    private static final Pattern BETWEEN = Pattern.compile(
            "(?:(?:zwischen|between|между|між|بين) " + N + " (?:und|and|и|і|та|و) ?|(?:(?:от|від|من|from) )?" + N
                    + " ?(?:-|bis|to|до|الي|حتي|ile) ?(?:unter )?)" + N + ".*");
    private static final Pattern BELOW = Pattern.compile(
            "(?:unter|juenger als|weniger als|under|below|less than|younger than|младше|моложе|меньше|менее|молодше|"
                    + "менше|(?:اقل|اصغر) من|تحت|دون) " + N + ".*|" + N
                    + "(?:(?: yas)?(?:'[dt][ae]n)?| yasindan) (?:kuecuek|genc|az|altinda).*");
    private static final Pattern UP_TO =
            Pattern.compile("(?:bis|hoechstens|up to|at most|до|не больше|не більше|حتي|الي) (?:zu )?" + N + ".*");
    private static final Pattern ABOVE =
            Pattern.compile("(?:ueber|mehr als|aelter als|over|above|more than|older than|старше|больше|более|більше|"
                    + "(?:اكثر|اكبر) من|فوق) " + N + ".*|" + N + "(?:(?: yas)?(?:'[dt][ae]n)?| yasindan) bueyuek.*");
    private static final Pattern FROM = Pattern.compile(
            "(?:ab|mindestens|from|at least|от|з|від|من) " + N + ".*|" + N
                    + " ?(?:\\+|(?:\\p{L}+ )?(?:und|oder|and|or|и|или|і|й|та|або|ve|veya) (?:aelter|mehr|older|more|over|above|старше|больше|більше|"
                    + "uezeri|uestue|bueyuek)|(?:yas )?(?:uestue|uezeri)|(?:\\p{L}+ )?(?:او|و|فما) ?(?:اكثر|اكبر|فوق)|(?:\\p{L}+ )?فاكثر).*");
    private static final Pattern ONE = Pattern.compile(N + "(?: .*)?");

    /** By label: those of the questions of a content pack, which are asked again and again. */
    private static final Map<String, Optional<LabelRange>> LABELS = new ConcurrentHashMap<>();

    /** Those of all labels that name figures. */
    static List<LabelRange> of(List<Option> options) {
        return IntStream.range(0, options.size())
                .boxed()
                .flatMap(i -> options.get(i).label().byLanguage().values().stream()
                        .flatMap(label -> labelled(i, label).stream()))
                .distinct()
                .toList();
    }

    private static Optional<LabelRange> labelled(int option, String label) {
        return LABELS.computeIfAbsent(label, LabelRange::read)
                .map(range -> new LabelRange(option, range.from, range.to));
    }

    /** The range a reply names; a single figure is none, it may be a place in the list. */
    static Optional<LabelRange> of(String reply) {
        return read(reply).filter(range -> range.from != range.to);
    }

    private static Optional<LabelRange> read(String text) {
        String label = Words.of(text).text().strip();
        return figures(BETWEEN, label)
                .map(f -> new LabelRange(NONE, f.getFirst(), f.getLast()))
                .or(() -> figures(BELOW, label).map(f -> new LabelRange(NONE, 0, f.getFirst() - 1)))
                .or(() -> figures(UP_TO, label).map(f -> new LabelRange(NONE, 0, f.getFirst())))
                .or(() -> figures(ABOVE, label).map(f -> new LabelRange(NONE, f.getFirst() + 1, Integer.MAX_VALUE)))
                .or(() -> figures(FROM, label).map(f -> new LabelRange(NONE, f.getFirst(), Integer.MAX_VALUE)))
                .or(() -> figures(ONE, label).map(f -> new LabelRange(NONE, f.getFirst(), f.getFirst())));
    }

    private static Optional<List<Integer>> figures(Pattern pattern, String label) {
        Matcher matcher = pattern.matcher(label);
        return matcher.matches()
                ? Optional.of(IntStream.rangeClosed(1, matcher.groupCount())
                        .filter(i -> matcher.group(i) != null)
                        .mapToObj(i -> Integer.valueOf(matcher.group(i)))
                        .toList())
                : Optional.empty();
    }

    boolean holds(int value) {
        return value >= from && value <= to;
    }

    boolean holds(LabelRange other) {
        return from <= other.from && other.to <= to;
    }
}
