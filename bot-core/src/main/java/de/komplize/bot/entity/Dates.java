package de.komplize.bot.entity;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.DateRule.Found;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a day, counted from a given today. What names no single day ("Ende März", "im Sommer", "31.2.") is no date. */
public final class Dates {

    // A reply names one or two; a text with more means no single day anyway.
    private static final int MOST = 30;

    // Looks like a day and is none: greetings, habits, turns of phrase.
    private static final Pattern NO_DAY = Pattern.compile("""
            (?<!\\p{L})(?:(?:gut(?:e[nr]?|n|s)?|gudn|schoenen?|am|jede[nm]|fruehe?r?en|gegen|diesen|naechsten) morgen|^morgen (?:zusammen|allerseits|\
            leute|alle|liebe\\p{L}*)|von heute(?: auf morgen)?|bis heute|von vorgestern|morgen-|morgen und abend\\p{L}*|\
            \\p{L}*mals? in eine[rm] (?:woche|monat|jahr)|(?:jede[nrms]?|immer|every|alle)(?: (?:am|ersten|zweiten|dritten|vierten|\
            letzten|[1-5]\\.))? (?:WEEKDAY|tag|monats?)|WEEKDAYs|tag der offenen tuer)(?!\\p{L})""".replace("WEEKDAY", DateWords.WEEKDAY));

    private static final Pattern OFFSET =
            Pattern.compile("(?s).*?(?<offset>(?<!\\p{L})(?:(?:(?:am|der|den|the) )?(?:(?<one>tag|abend|day)|(?<wd>"
                    + DateWords.WEEKDAY + ")" + DateWords.PART_OF_DAY + "?)|" + DateWords.COUNT + " " + DateWords.UNIT
                    + ") (?<dir>vor|nach|before|after)(?: dem| der| den| the)? )$");
    private static final Pattern SOME_TIME =
            Pattern.compile("(?s).*(?<!\\p{L})(?:vor|nach|before|after)(?: dem| der| den)? $");
    private static final Pattern ABOUT = Pattern.compile(
            "(?s).*(?<!\\p{L})(?:um|gegen|ungefaehr|etwa|ca\\.?|circa|rund um|around)(?: den| dem| am)? $");
    private static final Pattern ROUGHLY = Pattern.compile("(?s)^ (?:herum|rum|oder so).*");
    private static final Pattern NEGATED = Pattern.compile(
            "(?s).*(?<!\\p{L})(?:nicht|kein\\p{L}*|statt|anstatt|ausser|not|(?:lieber|eher|besser)(?: [^ ]+){1,4} als)(?: erst|"
                    + " mehr| am| an| zum| den| dem| on)* $");
    private static final Pattern REFUSED = Pattern.compile("""
            (?s)^,? (?:(?:aber )?(?:leider )?nicht(?=$| ?[,.;!])|(?:geht|passt|klappt|kann ich|kann|habe ich|ist)(?: es| das| mir|\
            uns)?(?: leider)?(?: ich)? (?:nicht|schlecht|keine zeit|ungeschickt|zu spaet|zu frueh|unguenstig)).*""");

    private static final Memo<Words, List<Found>> CALENDAR =
            new Memo<>(words -> new Search(words, LocalDate.EPOCH).calendar());

    private static final Memo<Words, List<Found>> ALL = new Memo<>(words -> {
        Search search = new Search(words, LocalDate.EPOCH);
        return Stream.concat(search.calendar().stream(), search.relative().stream())
                .toList();
    });

    private static final Memo<Day, Reading<LocalDate>> READ = new Memo<>(day -> readAnew(day.words, day.today));

    /** What was said of a day, and when. */
    private record Day(Words words, LocalDate today) {}

    private Dates() {}

    /** Reads the day that is named, be it as a reply or inside a sentence. */
    public static Reading<LocalDate> read(String utterance, LocalDate today) {
        return Correction.lastWord(
                CalendarSpelling.mended(Words.of(utterance)), words -> Letter.body(words, body -> read(body, today)));
    }

    static Reading<LocalDate> read(Words words, LocalDate today) {
        return READ.of(new Day(words, today));
    }

    private static Reading<LocalDate> readAnew(Words words, LocalDate today) {
        List<Found> found = new Search(words, today).all();
        List<Found> meant = found.stream()
                .filter(f -> !isRefused(words.text(), f))
                .filter(f -> !isEcho(f, found))
                .toList();
        List<LocalDate> days = meant.stream()
                .flatMap(f -> f.reading().candidates().stream())
                .distinct()
                .toList();
        boolean unclear = meant.stream().anyMatch(f -> f.reading() instanceof Reading.Unclear<LocalDate>);
        return unclear ? new Reading.Unclear<>(days) : Reading.of(days);
    }

    /** The given text, of the same length as that of the words, without what names a day, a feast, a day of the week. */
    static String blankCalendar(Words words, String text) {
        return blank(text, CALENDAR.of(words));
    }

    /** The same, also without "in zwei Wochen" and "vor drei Tagen". */
    static String blank(Words words, String text) {
        return blank(text, ALL.of(words));
    }

    private static String blank(String text, List<Found> found) {
        String left = text;
        for (Found f : found) {
            left = Words.blank(left, f.start(), f.end());
        }
        return left;
    }

    private static boolean isRefused(String text, Found found) {
        return NEGATED.matcher(Words.lead(text, found.start())).matches()
                || REFUSED.matcher(Words.trail(text, found.end())).matches();
    }

    /** "Übermorgen, Dienstag": the day of the week only repeats what another date says. */
    private static boolean isEcho(Found found, List<Found> all) {
        return found.weekdayOnly()
                && all.stream()
                        .filter(other -> !other.weekdayOnly())
                        .flatMap(other -> other.reading().value().stream())
                        .anyMatch(day -> found.reading()
                                .value()
                                .filter(d -> d.getDayOfWeek() == day.getDayOfWeek())
                                .isPresent());
    }

    /** One pass over a text; what a rule has found is taken out for the rules after it. */
    private static final class Search {

        private final Words words;
        private final When when;
        private String left;

        Search(Words words, LocalDate today) {
            this.words = words;
            when = When.of(words.text(), today);
            left = words.text();
            if (WeekdayDates.RULES.mayApply(words) || RelativeDates.RULES.mayApply(words)) {
                left = Words.blank(left, NO_DAY);
            }
        }

        List<Found> all() {
            List<Found> found = new ArrayList<>(find(CalendarDates.WHOLE_REPLIES, f -> f));
            found.addAll(calendar());
            found.addAll(relative());
            return found;
        }

        List<Found> calendar() {
            List<Found> found = new ArrayList<>(find(CalendarDates.RULES, this::seenFrom));
            found.addAll(find(Feasts.RULES, this::seenFrom));
            return found;
        }

        List<Found> relative() {
            List<Found> found =
                    new ArrayList<>(find(WeekdayDates.RULES, f -> roughly(f).asWeekday()));
            found.addAll(find(RelativeDates.RULES, this::roughly));
            return found;
        }

        private List<Found> find(DateRule.Group rules, Function<Found, Found> view) {
            List<Found> found = new ArrayList<>();
            for (DateRule rule : rules.mayApply(words) ? rules.rules() : List.<DateRule>of()) {
                Matcher match = rule.pattern().matcher(left);
                while (found.size() < MOST && match.find()) {
                    Found here = view.apply(
                            new Found(match.start(), match.end(), rule.meaning().apply(match, when), false));
                    found.add(here);
                    left = Words.blank(left, here.start(), here.end());
                    match.reset(left);
                }
            }
            return found;
        }

        /** "Zwei Tage vor Heiligabend", "Samstag nach dem 3. Mai", or merely "vor Ostern", which is no day. */
        private Found seenFrom(Found found) {
            String before = Words.lead(left, found.start());
            Matcher offset = OFFSET.matcher(before);
            if (offset.matches()) {
                return new Found(
                        found.start() - before.length() + offset.start("offset"),
                        found.end(),
                        shifted(found.reading(), offset),
                        false);
            }
            if (SOME_TIME.matcher(before).matches()) {
                return new Found(found.start(), found.end(), Reading.absent(), false);
            }
            return roughly(found);
        }

        private Found roughly(Found found) {
            boolean about = ABOUT.matcher(Words.lead(left, found.start())).matches()
                    || ROUGHLY.matcher(Words.trail(left, found.end())).matches();
            return about
                    ? new Found(
                            found.start(),
                            found.end(),
                            new Reading.Unclear<>(found.reading().candidates()),
                            false)
                    : found;
        }

        private static Reading<LocalDate> shifted(Reading<LocalDate> anchor, Matcher offset) {
            boolean back =
                    offset.group("dir").equals("vor") || offset.group("dir").equals("before");
            List<LocalDate> days = new ArrayList<>();
            for (LocalDate day : anchor.candidates()) {
                if (offset.group("wd") != null) {
                    DayOfWeek weekday = DateWords.weekday(offset.group("wd"));
                    days.add(day.with(back ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday)));
                } else {
                    OptionalInt count =
                            offset.group("n") == null ? OptionalInt.of(1) : DateWords.count(offset.group("n"));
                    String unit = offset.group("n") == null ? "tag" : offset.group("unit");
                    count.ifPresent(n -> days.add(RelativeDates.plus(day, n, unit, back)));
                }
            }
            return Reading.of(days);
        }
    }
}
