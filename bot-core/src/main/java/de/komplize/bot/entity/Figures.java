package de.komplize.bot.entity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds every number in a folded text: digits in the German and the English way, words, dozens, halves, millions. */
final class Figures {

    // A reply names one or two; a text with more has no clear quantity anyway.
    private static final int MOST = 30;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final Pattern PART = Pattern.compile("""
            (?<half>½|(?<=\\d )1/2(?!\\d)|(?<!\\p{L})(?:с половиной|з половиною|and a half|bucuk|ونصف)(?!\\p{L}))|(?<digits>(?<![\\p{L}\\p{N}])(?<!\\p{L}-)(?:\\d{1,3}(?:[.' ]\\d{3})+(?!\\d)(?:,\\d+)?|\
            \\d{1,3}(?:,\\d{3})+\\.\\d+|\\d+(?:[.,]\\d+)?))|(?<word>\\p{L}+)""");

    private static final Pattern MINUS = Pattern.compile("(?:^|.* |.*\\()-$|(?:^|.* )minus $", Pattern.DOTALL);

    // "3x" and "30km" are quantities, "3a" and "5G" are not.
    private static final Pattern GLUED = Pattern.compile("""
            ^(?:x|mal|k?m|cm|qm|kg|min|std|eur|euro|tsd|mio|mrd|er|(?:jaehrig|koepfig|stoeckig|minuet|prozent|stunden|tage|wochen|\
            jahre|personen|leute|kinder)\\p{L}*)(?!\\p{L})""");

    private static final Pattern COUNTED =
            Pattern.compile("(?<number>\\p{L}+?)(?:mal|(?:koepfig|jaehrig|stoeckig)\\p{L}*)");

    // The zeros that a word adds; a dozen is a factor of its own.
    private static final Map<String, Integer> ZEROS = Numerals.table("""
            hundert 2 hundred 2 tausend 3 tsd 3 thousand 3 тысяч 3 тысячи 3 тисяч 3 mio 6 million 6 millionen 6 mrd 9 milliarde 9
            milliarden 9""");

    private static final Pattern TURKISH_UNIT = Pattern.compile(
            " " + Wordlist.anyOf("bir iki üç uc dört dort beş bes altı yedi sekiz dokuz") + "(?!\\p{L})");

    private static final Set<String> ARTICLES =
            Set.of("ein", "eine", "einen", "einem", "einer", "eines", "ne", "nen", "einmal", "one");

    // "a hundred", "half a dozen", a bare "Dutzend"
    private static final Pattern SINGLE = Pattern.compile("(?s)|(?:.* )??(?<half>half )?an? ");

    private static final Map<String, Integer> BEFORE_TEN = Numerals.table("أحد 1 إحدى 1 اثنا 2 اثني 2 اثنتا 2 اثنتي 2");
    private static final Set<String> ARABIC_TEN = Wordlist.of("عشر عشرة");

    // "wir beide"
    private static final Pattern WE = Pattern.compile("(?s)(?:.*[^\\p{L}])?(?:wir|uns) ");

    // "zu sechst"
    private static final Map<String, Integer> COMPANY = Numerals.table("dritt 3 siebt 7");

    private final String text;
    private final List<Figure> found = new ArrayList<>();

    private Figures(String text) {
        this.text = text;
    }

    static List<Figure> in(String text) {
        Figures figures = new Figures(text);
        Matcher part = PART.matcher(text);
        while (part.find() && figures.found.size() < MOST) {
            if (part.group("digits") != null) {
                figures.digits(part.group(), part.start(), part.end());
            } else if (part.group("half") != null) {
                figures.half(part.start(), part.end());
            } else {
                figures.word(part.group(), part.start(), part.end());
            }
        }
        return List.copyOf(figures.found);
    }

    private void digits(String digits, int start, int end) {
        boolean letters = end < text.length() && Character.isLetter(text.charAt(end));
        if (letters && !GLUED.matcher(text.substring(end)).find()) {
            return;
        }
        values(digits).forEach(value -> add(signed(value, start, end)));
    }

    /** What digits can mean: 1.500 is fifteen hundred, 1,500 may also be one and a half. */
    private static List<BigDecimal> values(String digits) {
        String bare = digits.replaceAll("[' ]", "");
        if (bare.matches("[1-9]\\d{0,2},\\d{3}")) {
            return List.of(new BigDecimal(bare.replace(',', '.')), new BigDecimal(bare.replace(",", "")));
        }
        boolean english = bare.matches("\\d{1,3}(?:,\\d{3})+\\.\\d+");
        boolean thousands = bare.matches("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
        String grouped = english ? bare.replace(",", "") : thousands ? bare.replace(".", "") : bare;
        return List.of(new BigDecimal(grouped.replace(',', '.')));
    }

    private void half(int start, int end) {
        Optional<Figure> last = adjacent(start);
        if (last.isPresent()) {
            replaceLast(last.get().plus(HALF, end));
        } else {
            add(Figure.of(HALF, start, end));
        }
    }

    private void word(String word, int start, int end) {
        Optional<Figure> last = adjacent(start);
        Optional<BigDecimal> factor = factor(word);
        if (last.isPresent() && factor.isPresent()) {
            replaceLast(last.get().times(factor.get(), end));
        } else if (last.isPresent() && last.get().article() && word.matches("halbe[nrsm]?|halb")) {
            replaceLast(Figure.of(HALF, last.get().start(), end));
        } else if (ARTICLES.contains(word)) {
            add(new Figure(BigDecimal.ONE, true, start, end));
        } else if (last.isPresent() && ARABIC_TEN.contains(word) && isDigit(last.get())) {
            replaceLast(last.get().plus(BigDecimal.TEN, end));
        } else if (last.isPresent() && word.startsWith("و") && isDigit(last.get())) {
            cardinal(word.substring(1))
                    .filter(tens -> isUnitOf(last.get().value(), tens))
                    .ifPresent(tens -> replaceLast(last.get().plus(tens, end)));
        } else {
            value(word, start).ifPresent(value -> join(signed(value, start, end)));
        }
    }

    private static boolean isDigit(Figure figure) {
        return figure.isWhole()
                && figure.value().precision() == 1
                && figure.value().signum() > 0;
    }

    private static Optional<BigDecimal> factor(String word) {
        Optional<BigDecimal> power = Optional.ofNullable(ZEROS.get(word)).map(BigDecimal.TEN::pow);
        return word.matches("dutzend|dozen") ? Optional.of(BigDecimal.valueOf(12)) : power;
    }

    private Optional<BigDecimal> value(String word, int start) {
        Matcher single = SINGLE.matcher(Words.lead(text, start));
        if (single.matches() && factor(word).isPresent()) {
            return factor(word).map(f -> single.group("half") == null ? f : f.multiply(HALF));
        }
        if (word.endsWith("t")
                && !word.equals("acht")
                && text.substring(0, start).endsWith("zu ")) {
            return Optional.ofNullable(COMPANY.get(word))
                    .map(BigDecimal::valueOf)
                    .or(() -> cardinal(word.substring(0, word.length() - 1)));
        }
        if (word.matches("beiden?") && WE.matcher(Words.lead(text, start)).matches()) {
            return Optional.of(BigDecimal.TWO);
        }
        // Turkish ten; within a sentence it would be English too often.
        if (word.equals("on")
                && (text.strip().equals(word)
                        || TURKISH_UNIT.matcher(text.substring(start + 2)).lookingAt())) {
            return Optional.of(BigDecimal.TEN);
        }
        Optional<BigDecimal> beforeTen = beforeTen(word, start);
        if (beforeTen.isPresent()) {
            return beforeTen;
        }
        if (word.matches("anderthalb(?:e[nrsm]?)?")) {
            return Optional.of(new BigDecimal("1.5"));
        }
        if (word.endsWith("einhalb")) {
            return cardinal(word.substring(0, word.length() - "einhalb".length()))
                    .map(HALF::add);
        }
        Matcher counted = COUNTED.matcher(word);
        return cardinal(counted.matches() ? counted.group("number") : word);
    }

    /** "أحد عشر", eleven: alone, the word for one there means somebody. */
    private Optional<BigDecimal> beforeTen(String word, int start) {
        return Optional.ofNullable(BEFORE_TEN.get(word))
                .filter(_ -> text.startsWith(" عشر", start + word.length()))
                .map(BigDecimal::valueOf);
    }

    private static Optional<BigDecimal> cardinal(String word) {
        OptionalInt value = word.equals("ein") ? OptionalInt.of(1) : Numerals.cardinal(word);
        return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsInt())) : Optional.empty();
    }

    /** Adds a number word; "tausend fünfhundert", "twenty five" and "drei Komma fünf" are one number. */
    private void join(Figure next) {
        if (found.isEmpty()) {
            add(next);
            return;
        }
        Figure last = found.getLast();
        String between = text.substring(last.end(), next.start());
        if (between.equals(" komma ") && next.isWhole()) {
            replaceLast(last.plus(next.value().movePointLeft(next.value().precision()), next.end()));
        } else if (joins(between, last.value(), next.value())) {
            replaceLast(last.plus(next.value(), next.end()));
        } else {
            add(next);
        }
    }

    private static boolean joins(String between, BigDecimal first, BigDecimal second) {
        return switch (between) {
            case " ", "-" -> completes(first, second);
            case " und ", " and " -> isUnitOf(first, second) || (isMultiple(first, 100) && completes(first, second));
            default -> false;
        };
    }

    /** "Fünf und dreißig", as some write and some programs that write what is spoken. */
    private static boolean isUnitOf(BigDecimal unit, BigDecimal tens) {
        return unit.precision() == 1
                && unit.scale() == 0
                && unit.signum() > 0
                && tens.precision() == 2
                && isMultiple(tens, 10)
                && tens.intValue() > 10;
    }

    private static boolean isMultiple(BigDecimal value, int of) {
        return value.remainder(BigDecimal.valueOf(of)).signum() == 0;
    }

    private static boolean completes(BigDecimal first, BigDecimal second) {
        int room = first.scale() > 0
                ? 0
                : first.precision() - first.stripTrailingZeros().precision();
        return room > 0
                && second.signum() > 0
                && second.compareTo(BigDecimal.TEN.pow(room)) < 0
                && first.intValue() >= 10;
    }

    private Figure signed(BigDecimal value, int start, int end) {
        return Figure.of(MINUS.matcher(text.substring(0, start)).matches() ? value.negate() : value, start, end);
    }

    private Optional<Figure> adjacent(int start) {
        return found.isEmpty() || !text.substring(found.getLast().end(), start).isBlank()
                ? Optional.empty()
                : Optional.of(found.getLast());
    }

    private void add(Figure figure) {
        found.add(figure);
    }

    private void replaceLast(Figure figure) {
        found.set(found.size() - 1, figure);
    }
}
