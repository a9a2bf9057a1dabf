package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Numerals;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Choices that are times of the day, and how people say them: "halb acht", "um 20 Uhr", "gegen sieben abends". */
final class Clock {

    private static final int HOUR = 60;
    private static final int HALF = 30;
    private static final int NOON = 12;

    private static final String NUMBER =
            "(\\d{1,2}|eins|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf|achtzehn|neunzehn|zwanzig)";
    private static final Pattern LABEL = Pattern.compile(
            "(?:um |ab |bis |gegen |vor )?(\\d{1,2})(?:[:.](\\d{2}))? ?(?:uhr)?(?: oder (?:laenger|spaeter))?");
    private static final Pattern TIME =
            Wordlist.whole("(halb) " + NUMBER + "|(?:um |gegen |ab |bis |vor )?" + NUMBER + "[:.](\\d{2})(?: ?uhr)?|"
                    + NUMBER + " ?(?:uhr|ur|h)(?: (\\d{2}))?|(?:um|gegen|bis|vor) " + NUMBER + "(?![:.]\\d)");
    private static final Pattern AGAINST = Wordlist.whole("(?:nicht|bloss nicht|kein\\p{L}*|statt)(?: \\p{L}+)?");
    private static final Pattern OTHERS = Wordlist.whole("(?:frau|mann|er|sie|tochter|sohn) (?:\\p{L}+ ){0,4}");

    private static final Pattern TORN = Wordlist.whole("oder|zwischen|\\d{1,2} bis(?: \\p{L}+)? \\d{1,2}");

    private static final Pattern HALF_PAST = Wordlist.whole("halb " + NUMBER);
    private static final Pattern POINTED =
            Pattern.compile("(?<![\\d.])(\\d{1,2})(?:[:.]| uhr )(\\d{2})(?![\\d.])(?: ?uhr)?");
    private static final Pattern HOURLY = Pattern.compile(
            "(?<!\\p{L})(um|gegen|bis|vor|nach|ab|oder|und) " + NUMBER + "(?![\\p{L}\\d])(?! ?uhr|[.:]\\d)");

    private static final Pattern MIDNIGHT = Wordlist.whole("mitternacht|0 uhr|null uhr");

    private static final Pattern NO_LATER = Wordlist.whole("nicht (?:laenger|spaeter) als");

    private static final Memo<String, Boolean> SUITING = new Memo<>(labels -> suit(Labels.options(labels)));

    private Clock() {}

    static boolean suits(List<Option> options) {
        return SUITING.of(Labels.joined(options));
    }

    private static boolean suit(List<Option> options) {
        return options.size() > 1
                && options.stream().filter(o -> minutes(o).isPresent()).count() > 1
                && options.stream()
                        .anyMatch(o -> Words.of(o.label().in("de")).text().contains("uhr"));
    }

    private static Optional<Integer> minutes(Option option) {
        Matcher label = LABEL.matcher(
                MIDNIGHT.matcher(Words.of(option.label().in("de")).text().strip())
                        .replaceAll("24 uhr"));
        return label.matches()
                ? Optional.of(Integer.parseInt(label.group(1)) * HOUR
                        + (label.group(2) == null ? 0 : Integer.parseInt(label.group(2))))
                : Optional.empty();
    }

    /** The only choice whose time is said and not refused. */
    static Optional<Option> in(List<Option> options, String said) {
        String text = MIDNIGHT.matcher(NO_LATER.matcher(Words.of(said).text()).replaceAll("bis"))
                .replaceAll("24 uhr");
        Matcher time = TIME.matcher(text);
        List<Option> named = new ArrayList<>();
        while (time.find()) {
            String before = text.substring(Math.max(0, time.start() - 24), time.start());
            int comma = before.lastIndexOf(',');
            boolean refused = AGAINST.matcher(before.substring(comma + 1)).find();
            int minutes = minutes(time);
            options.stream()
                    .filter(o -> minutes(o)
                            .filter(m -> m == minutes || m == minutes + NOON * HOUR)
                            .isPresent())
                    .filter(o -> !refused && !named.contains(o))
                    .forEach(named::add);
        }
        boolean open = TORN.matcher(text).find();
        return named.size() == 1 && !open && !OTHERS.matcher(text).find()
                ? Optional.of(named.getFirst())
                : Optional.empty();
    }

    /** Times as figures with "Uhr": "halb zehn" is "9.30 uhr". */
    static String spelled(String folded) {
        String halves = HALF_PAST.matcher(folded).replaceAll(m -> number(m.group(1)) - 1 + "." + HALF + " uhr");
        String pointed = POINTED.matcher(halves).replaceAll("$1.$2 uhr");
        return HOURLY.matcher(pointed).replaceAll(m -> m.group(1) + " " + number(m.group(2)) + " uhr");
    }

    /** Whether a time is said, whatever it is. */
    static boolean says(String said) {
        return TIME.matcher(Words.of(said).text()).find();
    }

    private static int minutes(Matcher time) {
        if (time.group(1) != null) {
            return (number(time.group(2)) - 1) * HOUR + HALF;
        }
        if (time.group(3) != null) {
            return number(time.group(3)) * HOUR + Integer.parseInt(time.group(4));
        }
        if (time.group(5) != null) {
            return number(time.group(5)) * HOUR + (time.group(6) == null ? 0 : Integer.parseInt(time.group(6)));
        }
        return number(time.group(7)) * HOUR;
    }

    private static int number(String word) {
        return Character.isDigit(word.charAt(0))
                ? Integer.parseInt(word)
                : Numerals.cardinal(word).orElse(0);
    }
}
