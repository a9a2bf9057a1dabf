package de.komplize.bot.survey;

import de.komplize.bot.entity.Numerals;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads for how many years something has lasted, where the choices are spans of years: "seit 1974", "11 Jahre", "vor drei Jahren hergezogen". */
final class Lasting {

    private static final Pattern ASKED = Pattern.compile("(?iu)wie lange|seit wann|seit wie vielen|wie viele Jahre");
    private static final Pattern IN_YEARS = Pattern.compile("(?iu)jahr");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");
    private static final Pattern FROM_YEAR = Wordlist.whole("(?:seit |anno |im jahr |in |ab )?((?:19|20)\\d{2})");
    private static final Pattern YEARS = Wordlist.whole("(\\d{1,2}|\\p{L}{3,20}) ?(?:1/2 )?(?:jahre?n?|j|jaehrchen)");
    private static final Pattern MONTHS = Wordlist.whole(
            "(?:\\d{1,2}|\\p{L}{3,8}|einigen|ein paar|wenigen) (?:monate?n?|wochen?)|(?:einem |ein )?halbe[ns]? jahr|diesem jahr|letztem (?:sommer|herbst|winter|fruehjahr|monat)");
    private static final Pattern ALWAYS = Wordlist.whole(
            "(?:schon )?immer(?: schon)?|(?:mein|unser) (?:ganzes )?leben(?: lang)?|(?:seit )?(?:meiner )?geburt|hier geboren|geboren und aufgewachsen|aufgewachsen|seit meiner kindheit|laenger als ich denken kann|ewig(?:keiten)?");

    private static final Pattern OPEN = Wordlist.whole(
            "frueher|bis \\d{4}|oder|knapp|fast|mindestens|nicht|wenn|alt|bin \\d{2}|mein mann|meine frau|sohn|tochter|kinder");

    /** In years, of somebody who has always been there. */
    private static final int LONG = 60;

    private Lasting() {}

    static boolean suits(Question.SingleChoice question) {
        return ASKED.matcher(question.text().in("de")).find()
                && RangeReader.suits(question.options())
                && question.options().stream()
                                .filter(o ->
                                        IN_YEARS.matcher(o.label().in("de")).find())
                                .count()
                        > 1;
    }

    /** The only choice that holds what is said; empty where nothing of the kind is, or it fits several. */
    static Optional<Option> in(Question.SingleChoice question, String said, LocalDate today) {
        String text = Words.of(said).text();
        if (!suits(question) || OPEN.matcher(text).find()) {
            return Optional.empty();
        }
        Set<Integer> years = new HashSet<>();
        // "Seit 2011": so many years, or one less.
        YEAR.matcher(text)
                .results()
                .map(m -> today.getYear() - Integer.parseInt(m.group()))
                .forEach(ago -> {
                    years.add(ago);
                    years.add(Math.max(0, ago - 1));
                });
        Matcher count = YEARS.matcher(text);
        while (count.find()) {
            number(count.group(1)).ifPresent(years::add);
        }
        if (years.isEmpty() && MONTHS.matcher(text).find()) {
            years.add(0);
        }
        if (years.isEmpty() && ALWAYS.matcher(text).find()) {
            years.add(LONG);
        }
        List<LabelRange> ranges = LabelRange.of(question.options());
        List<Integer> meant = years.stream()
                .flatMap(y -> ranges.stream().filter(r -> r.holds(y)).map(LabelRange::option))
                .distinct()
                .toList();
        boolean all = years.stream().allMatch(y -> ranges.stream().anyMatch(r -> r.holds(y)));
        return meant.size() == 1 && all ? Optional.of(question.options().get(meant.getFirst())) : Optional.empty();
    }

    /** "Seit 2011": between so many years and one less. */
    static String ago(String text, LocalDate today) {
        return FROM_YEAR.matcher(Words.of(text).text()).replaceAll(m -> {
            int years = today.getYear() - Integer.parseInt(m.group(1));
            return years < 1 ? "6 monate" : years == 1 ? text : years - 1 + " bis " + years + " jahre";
        });
    }

    private static OptionalInt number(String word) {
        if (word.startsWith("ein")) {
            return OptionalInt.of(1);
        }
        return Character.isDigit(word.charAt(0)) ? OptionalInt.of(Integer.parseInt(word)) : Numerals.cardinal(word);
    }
}
