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
            null 0 ein 1 eins 1 zwei 2 zwo 2 zweie 2 zweien 2 drei 3 dreie 3 dreien 3 vier 4 viere 4 vieren 4 fünf 5 funf 5 fuef 5 fünfe 5 sechs 6 sieben 7 acht 8 neun
            9 zehn 10 elf 11 zwölf 12 zwolf 12 dreizehn 13 vierzehn 14 fünfzehn 15 funfzehn 15 sechzehn 16 sechszehn 16 siebzehn 17
            siebenzehn 17 achtzehn 18 neunzehn 19""");

    private static final Map<String, Integer> TENS = table("""
            zwanzig 20 dreißig 30 dreisig 30 dreizig 30 vierzig 40 fünfzig 50 funfzig 50 sechzig 60 sechszig 60 siebzig 70 siebenzig 70
            achtzig 80 neunzig 90""");

    // Turkish "on" (10), "bin" (1000) and a plain "dort" (4) are left out: English and German use these letters all the
    // time.
    private static final Map<String, Integer> FOREIGN = table("""
            zero 0 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen
            15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80
            ninety 90 sıfır 0 bir 1 iki 2 üç 3 dört 4 beş 5 altı 6 yedi 7 sekiz 8 dokuz 9 yirmi 20 otuz 30 kırk 40 elli 50 altmış 60
            yetmiş 70 seksen 80 doksan 90 yüz 100 uc 3 bes 5 ноль 0 один 1 одна 1 одно 1 два 2 две 2 двое 2 три 3 трое 3 четыре 4 пять 5
            шесть 6 семь 7 восемь 8 девять 9 десять 10 одиннадцать 11 двенадцать 12 пятнадцать 15 двадцать 20 тридцать 30 сорок 40
            пятьдесят 50 шестьдесят 60 семьдесят 70 восемьдесят 80 девяносто 90 сто 100 единица 1 двойка 2 тройка 3 четверка 4 пятерка 5 двойку 2 тройку 3 четверку 4
            пятерку 5 четверо 4 пятеро 5 шестеро 6 семеро 7 тринадцать 13 четырнадцать 14 шестнадцать 16 семнадцать 17 восемнадцать 18
            девятнадцать 19 двести 200 триста 300 тысяча 1000 двоє 2 троє 3 п'ятеро 5 трійка 3 двійка 2 четвірка 4 п'ятірка 5
            нуль 0 одне 1 дві 2 чотири 4 шість 6 сім 7 вісім 8 одинадцять 11 дванадцять 12 двадцять 20 тридцять 30 صفر 0 واحد 1 واحدة 1
            اثنان 2 اثنين 2 ثلاثة 3 ثلاث 3 أربعة 4 أربع 4 خمسة 5 خمس 5 ستة 6 ست 6 سبعة 7 سبع 7 ثمانية 8 ثماني 8 تسعة 9 تسع 9 عشرة 10 عشر
            10 عشرون 20 عشرين 20 ثلاثون 30 مئة 100""");

    private static final Map<String, Integer> IRREGULAR_ORDINALS =
            table("erst 1 dritt 3 siebt 7 siebent 7 acht 8 first 1 second 2 third 3 fifth 5");

    // "fünfundzwanzig", as spoken "fünfunzwanzig"
    private static final Pattern PAIR = Pattern.compile("(?<unit>\\p{L}{3,6}?)und?(?<ten>\\p{L}+)");

    private static final Set<String> ENDINGS = Set.of("e", "er", "en", "em", "es");

    static final Map<String, Integer> ORDINALS = ordinals();

    /** A pattern's alternation of all ordinals up to 31 ("dritten"), the days of a month. */
    static final String ORDINAL = Wordlist.anyOf(ORDINALS.keySet());

    private Numerals() {}

    /** "dreiundzwanzig" is 23; a bare "ein" is an article and no number. */
    public static OptionalInt cardinal(String folded) {
        Integer foreign = FOREIGN.get(folded);
        if (foreign != null) {
            return OptionalInt.of(foreign);
        }
        return folded.equals("ein") ? OptionalInt.empty() : parse(folded);
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
        return stems.entrySet().stream()
                .filter(e -> e.getValue() > 0 && e.getValue() < 32)
                .flatMap(e -> inflected(e.getKey()).map(word -> Map.entry(word, e.getValue())))
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
