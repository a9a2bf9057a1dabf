package de.komplize.bot.entity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What an utterance's dates count from.
 *
 * @param today the day it was written
 * @param told whether it tells what has happened, so that a date without a year lies behind; asked only where that matters
 * @param year the year, when it is named by "nächstes Jahr" and the like
 */
record When(LocalDate today, BooleanSupplier told, OptionalInt year) {

    // 29 February comes every four years, with a gap of eight around 2100.
    private static final int YEARS_AHEAD = 8;

    private static final String CLAUSE_END = "(?=$| ?[,.;!?)\\n]| (?:und|aber|oder|weil|als)(?!\\p{L}))";

    private static final Pattern PAST = Pattern.compile("""
            (?<!\\p{L})(?:war|waren|hatte|hatten|kam|kamen|fand|fanden|gab|ging|fuhr|wurde|wurden|stand|begann|endete|zog|sah|bekam|\
            schrieb|rief|passierte|geschah|geboren|geburtsdatum|letztens|zuletzt|neulich|kuerzlich|seit|since|was|were|had|did|went|called|был|была|було|было|\
            были|oldu|geldim|gittim|aradım|aradim|katildim|був|كان|كانت)(?!\\p{L})|(?<!\\p{L})(?:habe?|hast|hat|haben|\
            habt)(?!\\p{L}).*(?<!\\p{L})(?:\\p{L}{0,8}?ge\\p{L}{2,}(?:t|en)|(?:be|ver|er|ent|zer|miss|ueber)\\p{L}{3,}(?:t|en)|\
            \\p{L}+iert|(?:an|auf|aus|ein|ab|mit|zu|um)(?:be|ver|er)\\p{L}+(?:t|en))CLAUSE_END|(?<!\\p{L})(?:bin|ist|sind|\
            seid)(?!\\p{L}).*(?<!\\p{L})(?:gewesen|(?:\\p{L}{0,5})(?:gekommen|gegangen|gefahren|gezogen|gefallen|gestiegen|gelaufen|\
            gestuerzt)|passiert|geschehen|geworden|geboren|gestorben|gestartet|erschienen|entstanden|worden)CLAUSE_END""".replace("CLAUSE_END", CLAUSE_END), Pattern.DOTALL);

    private static final Pattern YEAR = Pattern.compile("""
            (?<!\\p{L})(?<which>vorletzt|letzt|vergangen|vorig|dies|naechst|kommend|uebernaechst|last|this|\
            next)(?:e[nrsm]?)? (?:jahre?s?|year)(?!\\p{L})""");

    static When of(String text, LocalDate today) {
        Matcher year = YEAR.matcher(text);
        return new When(
                today,
                () -> PAST.matcher(text).find(),
                year.find() ? OptionalInt.of(today.getYear() + shift(year.group("which"))) : OptionalInt.empty());
    }

    boolean past() {
        return told.getAsBoolean();
    }

    /** How many periods a word points away: "letzte" -1, "diese" 0, "nächste" 1, "übernächste" 2. */
    static int shift(String which) {
        return switch (which) {
            case "vorletzt" -> -2;
            case "letzt", "vergangen", "vorig", "last" -> -1;
            case "dies", "this" -> 0;
            case "uebernaechst" -> 2;
            default -> 1;
        };
    }

    /** A day of a month in the year that a match names, or the nearest one: next, or last where the past is told. */
    Reading<LocalDate> day(int day, int month, MatchResult match) {
        return yearly(y -> date(y, month, day), match);
    }

    /** A date that every year has once, or most years. */
    Reading<LocalDate> yearly(IntFunction<Optional<LocalDate>> ofYear, MatchResult match) {
        String named = DateWords.group(match, "y");
        if (!named.isEmpty() || year.isPresent()) {
            OptionalInt y = named.isEmpty() ? year : Years.number(named);
            return Reading.of(y.stream()
                    .boxed()
                    .flatMap(n -> ofYear.apply(fourDigits(n)).stream())
                    .toList());
        }
        boolean past = past();
        return Reading.of(IntStream.rangeClosed(0, YEARS_AHEAD)
                .mapToObj(i -> ofYear.apply(today.getYear() + (past ? -i : i)))
                .flatMap(Optional::stream)
                .filter(d -> past ? !d.isAfter(today) : !d.isBefore(today))
                .limit(1)
                .toList());
    }

    /** The date, or doubt where another day of the week was named with it. */
    static Reading<LocalDate> agreeing(Reading<LocalDate> reading, String weekday) {
        return reading.value()
                .filter(d -> !weekday.isEmpty() && d.getDayOfWeek() != DateWords.weekday(weekday))
                .<Reading<LocalDate>>map(d -> new Reading.Unclear<>(List.of(d)))
                .orElse(reading);
    }

    /** The nearest such day of the week: to come, or past where the past is told; never today, which has a shorter name. */
    LocalDate weekday(DayOfWeek day) {
        return today.with(past() ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
    }

    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private int fourDigits(int year) {
        int century = today.getYear() / 100 * 100;
        boolean lies = year <= today.getYear() % 100 + (past() ? 0 : 20);
        return year >= 100 ? year : lies ? century + year : century - 100 + year;
    }
}
