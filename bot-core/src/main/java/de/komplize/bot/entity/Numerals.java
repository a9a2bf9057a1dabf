package de.komplize.bot.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers written as words: German ones of any length, the others' as far as people write them out. All in folded spelling. */
public final class Numerals {

    private static final Map<String, Integer> UNITS = table("""
            null 0 ein 1 eins 1 zwei 2 zwo 2 zweie 2 zweien 2 drei 3 dreie 3 dreien 3 vier 4 viere 4 vieren 4 fünf 5 funf 5 fuef 5 fünfe 5
            fümf 5 fimf 5 sechs 6 sechse 6 zwee 2 neune 9 zehne 10 sieben 7 acht 8 neun
            9 zehn 10 elf 11 zwölf 12 zwolf 12 dreizehn 13 vierzehn 14 fünfzehn 15 funfzehn 15 fuffzehn 15 sechzehn 16 sechszehn 16 siebzehn 17
            siebenzehn 17 achtzehn 18 neunzehn 19""");

    private static final Map<String, Integer> TENS = table("""
            zwanzig 20 dreißig 30 dreisig 30 dreizig 30 vierzig 40 fünfzig 50 funfzig 50 sechzig 60 sechszig 60 siebzig 70 siebenzig 70
            achtzig 80 neunzig 90 fuffzig 50 fuffzich 50 zwanzich 20 dreißich 30 vierzich 40 fünfzich 50 sechzich 60 siebzich 70
            achtzich 80 neunzich 90""");

    private static final Map<String, Integer> IRREGULAR_ORDINALS =
            table("erst 1 dritt 3 siebt 7 siebent 7 acht 8 first 1 second 2 third 3 fifth 5");

    // "fünfundzwanzig", as spoken "fünfunzwanzig"
    private static final Pattern PAIR = Pattern.compile("(?<unit>\\p{L}{3,6}?)und?(?<ten>\\p{L}+)");

    private static final Pattern DOUBLED = Pattern.compile("(ue|\\p{L})\\1");

    private static final Set<String> ENDINGS = Set.of("e", "er", "en", "em", "es");

    static final Map<String, Integer> ORDINALS = ordinals();

    /** A pattern's alternation of all ordinals up to 31 ("dritten"), the days of a month. */
    static final String ORDINAL = Wordlist.anyOf(ORDINALS.keySet());

    private Numerals() {}

    /** "dreiundzwanzig" is 23; a bare "ein" is an article and no number. */
    public static OptionalInt cardinal(String folded) {
        Integer foreign = NumeralsAbroad.CARDINALS.get(folded);
        if (foreign != null) {
            return OptionalInt.of(foreign);
        }
        if (folded.equals("ein")) {
            return OptionalInt.empty();
        }
        OptionalInt value = parse(folded);
        return value.isPresent() ? value : withoutDoubled(folded);
    }

    /** "Vieer", "dreii": one letter was struck twice. */
    private static OptionalInt withoutDoubled(String word) {
        return DOUBLED.matcher(word)
                .results()
                .map(twice -> word.substring(0, twice.start()) + word.substring(twice.end(1)))
                .filter(once -> once.length() > 2 && !once.equals("ein"))
                .map(Numerals::parse)
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElseGet(OptionalInt::empty);
    }

    /** "dritten" is 3, up to 31. */
    public static OptionalInt ordinal(String folded) {
        Integer value = ORDINALS.get(folded);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static OptionalInt parse(String word) {
        int thousand = word.indexOf("tausend");
        return thousand < 0
                ? belowThousand(word)
                : sum(word.substring(0, thousand), 1000, rest(word, thousand + "tausend".length()));
    }

    private static OptionalInt belowThousand(String word) {
        int hundred = word.indexOf("hundert");
        return hundred < 0
                ? belowHundred(word)
                : sum(word.substring(0, hundred), 100, rest(word, hundred + "hundert".length()));
    }

    private static OptionalInt belowHundred(String word) {
        Integer simple = UNITS.getOrDefault(word, TENS.get(word));
        if (simple != null) {
            return OptionalInt.of(simple);
        }
        Matcher pair = PAIR.matcher(word);
        Integer unit = pair.matches() ? UNITS.get(pair.group("unit")) : null;
        Integer ten = unit == null ? null : TENS.get(pair.group("ten"));
        return unit == null || ten == null || unit > 9 ? OptionalInt.empty() : OptionalInt.of(unit + ten);
    }

    private static OptionalInt sum(String times, int factor, String rest) {
        OptionalInt left = times.isEmpty() ? OptionalInt.of(1) : belowThousand(times);
        OptionalInt right = rest.isEmpty() ? OptionalInt.of(0) : belowThousand(rest);
        boolean fits = left.isPresent() && right.isPresent() && right.getAsInt() < factor;
        return fits ? OptionalInt.of(left.getAsInt() * factor + right.getAsInt()) : OptionalInt.empty();
    }

    private static String rest(String word, int from) {
        String rest = word.substring(from);
        return rest.startsWith("und") ? rest.substring(3) : rest;
    }

    private static Map<String, Integer> ordinals() {
        Map<String, Integer> stems = new HashMap<>(IRREGULAR_ORDINALS);
        Stream.of(UNITS, TENS).forEach(words -> words.forEach((word, n) -> stems.put(word + (n < 20 ? "t" : "st"), n)));
        IntStream.range(21, 32)
                .filter(n -> n != 30)
                .forEach(n -> UNITS.forEach((unit, u) -> TENS.forEach((ten, t) -> {
                    if (u + t == n && u > 0 && u < 10) {
                        stems.put(unit + "und" + ten + "st", n);
                    }
                })));
        return Stream.concat(
                        stems.entrySet().stream()
                                .filter(e -> e.getValue() > 0 && e.getValue() < 32)
                                .flatMap(e -> inflected(e.getKey()).map(word -> Map.entry(word, e.getValue()))),
                        NumeralsAbroad.ORDINALS.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }

    private static Stream<String> inflected(String stem) {
        boolean english = stem.endsWith("d") || stem.endsWith("th") || stem.equals("first");
        return english ? Stream.of(stem) : ENDINGS.stream().map(ending -> stem + ending);
    }

    /** Words and their numbers in turn, parted by blanks. */
    static Map<String, Integer> table(String table) {
        String[] cells = table.strip().split("\\s+");
        return IntStream.range(0, cells.length / 2)
                .boxed()
                .collect(Collectors.toUnmodifiableMap(
                        i -> Folding.fold(cells[2 * i]), i -> Integer.parseInt(cells[2 * i + 1]), (a, b) -> a));
    }
}
