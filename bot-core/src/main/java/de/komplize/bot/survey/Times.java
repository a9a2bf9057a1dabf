package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Numerals;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Choices that count how many times something was: "gar nicht", "ein- bis zweimal", "öfter als fünfmal". */
final class Times {

    /** @param to the most, included */
    private record Span(int from, int to) {}

    private static final String NUMBER = "(\\d{1,3}|ein|zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|zwoelf)";
    private static final String MAL = "(?: ?-? ?(?:mal|x))";
    private static final Pattern RANGE =
            Wordlist.whole(NUMBER + "(?:" + MAL + ")? ?-? ?(?:bis|oder|-) ?(?:zu )?" + NUMBER + MAL);
    private static final Pattern MORE = Wordlist.whole("(?:oefter|haeufiger|mehr) als " + NUMBER + MAL + "?");
    private static final Pattern AT_LEAST = Wordlist.whole(NUMBER + MAL + " (?:und|oder) (?:oefter|mehr)");
    private static final Pattern ONCE = Wordlist.whole("(?:gerade |nur |genau )?" + NUMBER + MAL);
    private static final Pattern NEVER =
            Wordlist.whole("(?:gar|ueberhaupt) nicht|nie(?:mals)?|kein(?:mal| einziges mal| mal)|0" + MAL
                    + "?|null mal|(?:war|waren) (?:noch )?(?:nicht|nie) (?:da|dort)|nicht (?:da|dort)");
    private static final Pattern ELSEWISE =
            Wordlist.whole("frueher|damals|vorletzt\\p{L}*|vielleicht|oder|sondern|danach|bis weihnachten");

    private static final Pattern JUST_MORE = Wordlist.whole("(?:noch )?(?:oefter|haeufiger|mehr)");

    private static final int MANY = 1_000;

    private static final Memo<String, Boolean> SUITING = new Memo<>(labels -> suit(Labels.options(labels)));

    private Times() {}

    static boolean suits(List<Option> options) {
        return SUITING.of(Labels.joined(options));
    }

    private static boolean suit(List<Option> options) {
        long spans = options.stream().filter(o -> span(options, o).isPresent()).count();
        boolean counted = options.stream()
                .map(o -> Words.of(o.label().in("de")).text())
                .anyMatch(label -> RANGE.matcher(label).find()
                        || MORE.matcher(label).find()
                        || AT_LEAST.matcher(label).find());
        return counted && spans == options.size();
    }

    /** The choice that holds the number of times; empty where none is said, or more than one. */
    static Optional<Option> in(List<Option> options, String said) {
        String text = Words.of(said).text().replaceAll("[.! ]+$", "").strip();
        if (ELSEWISE.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher more = MORE.matcher(text);
        if (more.find()) {
            return holding(options, number(more.group(1)) + 1);
        }
        List<Integer> times = ONCE.matcher(text)
                .results()
                .map(m -> number(m.group(1)))
                .distinct()
                .toList();
        boolean never = NEVER.matcher(text).find();
        if (RANGE.matcher(text).find() || never == (times.size() == 1) || times.size() > 1) {
            return Optional.empty();
        }
        int count = never ? 0 : times.getFirst();
        return holding(options, count);
    }

    private static Optional<Option> holding(List<Option> options, int count) {
        return options.stream()
                .filter(o -> span(options, o)
                        .filter(s -> s.from <= count && count <= s.to)
                        .isPresent())
                .findFirst();
    }

    /** "Häufiger": more than any of the others. */
    private static Optional<Span> span(List<Option> options, Option option) {
        boolean more = JUST_MORE
                .matcher(Words.of(option.label().in("de")).text().strip())
                .matches();
        return more
                ? Optional.of(new Span(
                        options.stream()
                                        .flatMap(o -> span(o).stream())
                                        .mapToInt(Span::to)
                                        .filter(to -> to < MANY)
                                        .max()
                                        .orElse(0)
                                + 1,
                        MANY))
                : span(option);
    }

    private static Optional<Span> span(Option option) {
        String label = Words.of(option.label().in("de")).text().strip();
        Matcher range = RANGE.matcher(label);
        if (range.find()) {
            return Optional.of(new Span(number(range.group(1)), number(range.group(2))));
        }
        Matcher more = MORE.matcher(label);
        if (more.find()) {
            return Optional.of(new Span(number(more.group(1)) + 1, MANY));
        }
        Matcher least = AT_LEAST.matcher(label);
        if (least.find()) {
            return Optional.of(new Span(number(least.group(1)), MANY));
        }
        if (NEVER.matcher(label).matches()) {
            return Optional.of(new Span(0, 0));
        }
        Matcher once = ONCE.matcher(label);
        return once.matches() ? Optional.of(new Span(number(once.group(1)), number(once.group(1)))) : Optional.empty();
    }

    private static int number(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return Integer.parseInt(word);
        }
        OptionalInt cardinal = Numerals.cardinal(word.equals("ein") ? "eins" : word);
        return cardinal.orElse(1);
    }
}
