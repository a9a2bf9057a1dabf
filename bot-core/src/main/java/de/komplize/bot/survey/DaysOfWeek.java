package de.komplize.bot.survey;

import de.komplize.bot.entity.Numerals;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Counts days or nights of a week, where they are asked for: "jeden Tag", "werktags", "montags bis donnerstags", "einmal die Woche". */
final class DaysOfWeek {

    private static final Pattern ASKED =
            Pattern.compile("(?iu)(?:Tagen?|Nächten?|Abenden?) (?:in der|pro|der|jede|einer) (?:normalen )?Woche");

    private static final List<String> NAMES =
            List.of("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag");
    private static final String NAME = "(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)s?";

    private static final Pattern EACH = Wordlist.whole(
            "(?:jeden|jede|jeder) (?:einzelnen? )?(?:tag|nacht|abend)|taeglich|alle (?:sieben |7 )?(?:tage|naechte)|immer");
    private static final Pattern WORKDAYS = Wordlist.whole(
            "werktags|an (?:allen |jedem )?(?:werktagen?|schultagen?|arbeitstagen?)|unter der woche|mo ?(?:-|–|bis) ?fr");
    private static final Pattern WEEKEND = Wordlist.whole("(?:nur )?(?:am|das) wochenende|wochenends");
    private static final Pattern NEVER = Wordlist.whole(
            "nie|niemals|gar nicht|ueberhaupt nicht|keine[nr]?|keinmal|an keinem (?:tag|abend)|(?:fahre?|esse?|isst) (?:\\p{L}+ ){0,2}(?:kein\\p{L}* rad|nicht)(?: mehr)?");
    private static final Pattern WEEKLY =
            Wordlist.whole("(ein|zwei|drei|vier|fuenf|sechs|\\d) ?-?(?:mal|x)(?: (?:die|pro|in der|je|jede) woche)?");
    private static final Pattern SPAN = Wordlist.whole(NAME + " ?(?:bis|-|–) ?" + NAME);
    private static final Pattern DAY = Wordlist.whole(NAME);

    private static final Pattern OPEN = Wordlist.whole(
            "nicht jeden?|ausser|bis auf|nicht|selten|manchmal|fast|oft|meist\\p{L}*|frueher|oder|vielleicht|wenn");

    private static final int WEEK = 7;
    private static final int WORKING = 5;

    private DaysOfWeek() {}

    static boolean isAskedBy(Question.Number question) {
        return ASKED.matcher(question.text().in("de")).find();
    }

    /** Whether several are named. */
    static boolean areNamed(String said) {
        return DAY.matcher(Words.of(said).text())
                        .results()
                        .map(m -> m.group(1))
                        .distinct()
                        .count()
                > 1;
    }

    /** Empty where nothing of the kind is said, or figures beside it. */
    static Optional<Integer> in(Question.Number question, String said) {
        String text = Words.of(said).text();
        if (!isAskedBy(question) || Occasions.ROUGH.matcher(text).find()) {
            return Optional.empty();
        }
        Set<Integer> counts = new HashSet<>();
        int most = question.max().map(max -> Math.min(WEEK, max.intValue())).orElse(WEEK);
        boolean open = OPEN.matcher(text).find();
        Matcher weekly = WEEKLY.matcher(text);
        while (weekly.find()) {
            counts.add(number(weekly.group(1)));
        }
        boolean figures = counts.isEmpty() && Term.of(text).stream().anyMatch(Term::isFigure);
        if (figures) {
            return Optional.empty();
        }
        if (!open && EACH.matcher(text).find()) {
            counts.add(most);
        }
        if (!open && WORKDAYS.matcher(text).find()) {
            counts.add(WORKING);
        }
        if (!open && WEEKEND.matcher(text).find()) {
            counts.add(2);
        }
        if (NEVER.matcher(text).find()) {
            counts.add(0);
        }
        Matcher span = SPAN.matcher(text);
        if (!open && span.find()) {
            int days = NAMES.indexOf(span.group(2)) - NAMES.indexOf(span.group(1)) + 1;
            counts.add(days > 1 ? days : -1);
        } else if (!open && DAY.matcher(text).find() && counts.isEmpty()) {
            counts.add((int)
                    DAY.matcher(text).results().map(m -> m.group(1)).distinct().count());
        }
        return counts.size() == 1
                ? counts.stream()
                        .filter(c -> IntStream.rangeClosed(0, WEEK).anyMatch(i -> i == c))
                        .findFirst()
                : Optional.empty();
    }

    private static int number(String word) {
        return Character.isDigit(word.charAt(0))
                ? Integer.parseInt(word)
                : word.equals("ein") ? 1 : Numerals.cardinal(word).orElse(-1);
    }
}
