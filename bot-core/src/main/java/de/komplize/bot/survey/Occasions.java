package de.komplize.bot.survey;

import de.komplize.bot.entity.Numerals;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts how often something was done, where that is asked for as a number: "zweimal", "6x", "noch nie", "keinmal". */
final class Occasions {

    private static final Pattern ASKED = Wordlist.whole("wie (?:oft|haeufig)|wie viele (?:male|besuche)|wievielmal");

    private static final Pattern TIMES = Pattern.compile(
            "(?<![\\p{L}\\d.,-])(?<count>\\d{1,3}|\\p{L}{3,20}?) ?-?(?:mal|male|malen|ma|x|besuche?n?)(?![\\p{L}\\d])");

    private static final Pattern NEVER = Wordlist.whole("""
            (?:noch |bisher |leider |bislang ){0,2}(?:nie|niemals)(?: mals)?|keinmal|nullmal|kein(?:e)? ?(?:einzige[sn]?)? ?mal|nicht ein (?:einziges )?mal|(?:gar|ueberhaupt) (?:noch )?nicht|bisher (?:noch )?nicht""");

    /** "Noch einmal", "erst einmal", "auf einmal": counts nothing. */
    private static final Pattern NO_COUNT = Wordlist.whole(
            "(?:noch|erst|auf|nicht|schon|zunaechst|wieder|auch) (?:ein ?mal)|(?:dies|das erste|das letzte|jedes|manches|letztes|naechstes|voriges|ein anderes|zum \\p{L}+|jed\\p{L}+) ?mal|mal \\p{L}+ mal");

    private static final Pattern RATE = Wordlist.whole(
            "(?:pro|im|jede[nrs]?|die|in der|je|alle) (?:\\d+ )?(?:woche|monat|jahr|tag|quartal)n?|monatlich|woechentlich|taeglich|jaehrlich");

    static final Pattern ROUGH =
            Wordlist.whole("(?:\\d{1,3}|\\p{L}+)-? ?(?:-|–|bis|oder) ?(?:\\d{1,3}|\\p{L}+) ?(?:mal|x)");
    private static final Pattern OPEN =
            Wordlist.whole("wenn|falls|wuerde|haette|waere|frueher|damals|mindestens|ueber|mehr als");

    private Occasions() {}

    /** How often, on how many days, at what age or since which year: whatever is asked for, said in words of its own. */
    static Optional<Integer> counted(Question.Number question, String said) {
        return CountedThing.in(question, said)
                .or(() -> in(question, said))
                .or(() -> DaysOfWeek.in(question, said))
                .or(() -> Years.in(question, said));
    }

    static boolean isAskedBy(Question.Number question) {
        return ASKED.matcher(Words.of(question.text().in("de")).text()).find();
    }

    /** "In den letzten Wochen gar nicht, davor 10 mal". */
    static boolean isTorn(Question.Number question, String said) {
        String text = Words.of(said).text();
        return isAskedBy(question)
                && NEVER.matcher(text).find()
                && TIMES.matcher(text)
                        .results()
                        .anyMatch(m -> number(m.group("count")).isPresent());
    }

    /** Empty where it is not said, roughly, or in several ways. */
    static Optional<Integer> in(Question.Number question, String said) {
        String text = Words.of(said).text();
        if (!isAskedBy(question)
                || OPEN.matcher(text).find()
                || ROUGH.matcher(text).find()) {
            return Optional.empty();
        }
        String asked = Words.of(question.text().in("de")).text();
        boolean otherRate = RATE.matcher(text).results().anyMatch(rate -> !asked.contains(rate.group()));
        String counting = NO_COUNT.matcher(text).replaceAll(" ");
        Set<Integer> counts = new HashSet<>();
        Matcher times = TIMES.matcher(counting);
        while (times.find()) {
            number(times.group("count")).ifPresent(counts::add);
        }
        if (counts.isEmpty()
                && NEVER.matcher(counting).find()
                && Term.of(counting).stream().noneMatch(Term::isFigure)) {
            return Optional.of(0);
        }
        boolean others = Term.of(TIMES.matcher(counting).replaceAll(" ")).stream()
                .anyMatch(t -> t.isFigure() && !asked.contains(t.text()));
        return counts.size() == 1
                        && !others
                        && !otherRate
                        && !NEVER.matcher(counting).find()
                ? counts.stream().findFirst()
                : Optional.empty();
    }

    private static OptionalInt number(String word) {
        return Character.isDigit(word.charAt(0))
                ? OptionalInt.of(Integer.parseInt(word))
                : word.equals("ein")
                        ? OptionalInt.of(1)
                        : word.equals("null") ? OptionalInt.of(0) : Numerals.cardinal(word);
    }
}
