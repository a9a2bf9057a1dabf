package de.komplize.bot.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How English, Turkish, Russian, Ukrainian and Arabic write numbers and places in an order; in folded spelling. */
final class NumeralsAbroad {

    // Turkish "on" (10), "bin" (1000) and a plain "dort" (4) are left out: English and German use these letters all the
    // time.
    static final Map<String, Integer> CARDINALS = Numerals.table("""
            zero 0 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen
            15 sixteen 16 seventeen 17 eighteen 18 nineteen 19 twenty 20 thirty 30 forty 40 fifty 50 sixty 60 seventy 70 eighty 80
            ninety 90 sıfır 0 bir 1 iki 2 üç 3 dört 4 beş 5 altı 6 yedi 7 sekiz 8 dokuz 9 yirmi 20 otuz 30 kırk 40 elli 50 altmış 60
            yetmiş 70 seksen 80 doksan 90 yüz 100 uc 3 bes 5 ноль 0 один 1 одна 1 одно 1 два 2 две 2 двое 2 три 3 трое 3 четыре 4 пять 5
            шесть 6 семь 7 восемь 8 девять 9 десять 10 одиннадцать 11 двенадцать 12 пятнадцать 15 двадцать 20 тридцать 30 сорок 40
            пятьдесят 50 шестьдесят 60 семьдесят 70 восемьдесят 80 девяносто 90 сто 100 единица 1 двойка 2 тройка 3 четверка 4 пятерка 5
            двойку 2 тройку 3 четверку 4 пятерку 5 четверо 4 пятеро 5 шестеро 6 семеро 7 тринадцать 13 четырнадцать 14 шестнадцать 16
            семнадцать 17 восемнадцать 18 девятнадцать 19 двести 200 триста 300 тысяча 1000 одного 1 одной 1 двух 2 двоих 2 трех 3 троих 3
            четырех 4 пяти 5 шести 6 семи 7 восьми 8 девяти 9 десяти 10 единицу 1 двоє 2 троє 3 п'ятеро 5 трійка 3 двійка 2 четвірка 4
            п'ятірка 5 трійку 3 двійку 2 четвірку 4 п'ятірку 5 одиницю 1 нуль 0 одне 1 дві 2 чотири 4 шість 6 сім 7 вісім 8 дев'ять 9
            одинадцять 11 дванадцять 12 тринадцять 13 чотирнадцять 14 п'ятнадцять 15 шістнадцять 16 сімнадцять 17 вісімнадцять 18
            дев'ятнадцять 19 двадцять 20 тридцять 30 сорок 40 п'ятдесят 50 шістдесят 60 сімдесят 70 вісімдесят 80 дев'яносто 90 двох 2
            трьох 3 чотирьох 4 десятеро 10 صفر 0 واحد 1 واحدة 1 اثنان 2 اثنين 2 اثنتان 2 اثنتين 2 تنين 2 إثنان 2 ثلاثة 3 ثلاث 3 تلاتة 3
            أربعة 4 أربع 4 خمسة 5 خمس 5 ستة 6 ست 6 سبعة 7 سبع 7 ثمانية 8 ثماني 8 ثمان 8 تمانية 8 تسعة 9 تسع 9 عشرة 10 عشر 10 احداشر 11
            اطناشر 12 اتناشر 12 عشرون 20 عشرين 20 ثلاثون 30 ثلاثين 30 أربعون 40 أربعين 40 خمسون 50 خمسين 50 ستون 60 ستين 60 سبعون 70
            سبعين 70 ثمانون 80 ثمانين 80 تسعون 90 تسعين 90 مئة 100 مائة 100 شخصان 2 شخصين 2 غرفتان 2 غرفتين 2 طفلان 2 طفلين 2""");

    private static final Map<String, Integer> WHOLE_ORDINALS = Numerals.table("""
            fourth 4 sixth 6 seventh 7 eighth 8 ninth 9 tenth 10 birinci 1 birincisi 1 ikinci 2 ikincisi 2 üçüncü 3 üçüncüsü 3 dördüncü 4
            dördüncüsü 4 beşinci 5 beşincisi 5 altıncı 6 altıncısı 6 yedinci 7 sekizinci 8 dokuzuncu 9 onuncu 10 أول 1 الأول 1 أولى 1
            الأولى 1 ثاني 2 الثاني 2 ثانية 2 الثانية 2 ثالث 3 الثالث 3 ثالثة 3 الثالثة 3 رابع 4 الرابع 4 رابعة 4 الرابعة 4 خامس 5 الخامس 5
            خامسة 5 الخامسة 5 سادس 6 السادس 6 السادسة 6 سابع 7 السابع 7 السابعة 7 ثامن 8 الثامن 8 الثامنة 8 تاسع 9 التاسع 9 عاشر 10
            العاشر 10""");

    private static final Map<String, Integer> RUSSIAN_STEMS = Numerals.table("""
            перв 1 втор 2 трет 3 четверт 4 пят 5 шест 6 седьм 7 восьм 8 девят 9 десят 10 одиннадцат 11 двенадцат 12 тринадцат 13
            четырнадцат 14 пятнадцат 15 шестнадцат 16 семнадцат 17 восемнадцат 18 девятнадцат 19 двадцат 20 тридцат 30""");
    private static final List<String> RUSSIAN_ENDINGS =
            List.of("ый", "ой", "ий", "ая", "ое", "ого", "ому", "ую", "ье", "ья", "ьего", "ью");

    private static final Map<String, Integer> UKRAINIAN_STEMS = Numerals.table("""
            перш 1 друг 2 трет 3 четверт 4 п'ят 5 шост 6 сьом 7 восьм 8 дев'ят 9 десят 10 одинадцят 11 дванадцят 12 тринадцят 13
            чотирнадцят 14 п'ятнадцят 15 шістнадцят 16 сімнадцят 17 вісімнадцят 18 дев'ятнадцят 19 двадцят 20 тридцят 30""");
    private static final List<String> UKRAINIAN_ENDINGS =
            List.of("ий", "ій", "а", "я", "е", "є", "ого", "ього", "у", "ю");

    private static final int DAYS_OF_A_MONTH = 31;

    static final Map<String, Integer> ORDINALS = ordinals();

    private NumeralsAbroad() {}

    private static Map<String, Integer> ordinals() {
        Map<String, Integer> ordinals = new HashMap<>(WHOLE_ORDINALS);
        inflected(RUSSIAN_STEMS, RUSSIAN_ENDINGS, List.of("двадцать", "тридцать"), ordinals);
        inflected(UKRAINIAN_STEMS, UKRAINIAN_ENDINGS, List.of("двадцять", "тридцять"), ordinals);
        return Map.copyOf(ordinals);
    }

    /** "Пятого", "двадцать пятого". */
    private static void inflected(
            Map<String, Integer> stems, List<String> endings, List<String> tens, Map<String, Integer> ordinals) {
        stems.forEach((stem, n) -> endings.forEach(ending -> {
            ordinals.putIfAbsent(stem + ending, n);
            for (int i = 0; i < tens.size() && n < 10; i++) {
                int day = 20 + 10 * i + n;
                if (day <= DAYS_OF_A_MONTH) {
                    ordinals.putIfAbsent(tens.get(i) + " " + stem + ending, day);
                }
            }
        }));
    }
}
