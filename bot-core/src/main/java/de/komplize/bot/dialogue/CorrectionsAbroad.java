package de.komplize.bot.dialogue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "Change question 2", "2. soruyu değiştir", "Изменить вопрос 2", "Змінити запитання 2", "تغيير السؤال 2", and the same with the new answer. */
final class CorrectionsAbroad {

    /**
     * @param number as it was written, in figures or as a word
     * @param answer the new answer; empty where only the question was named
     */
    record Wanted(String number, Optional<String> answer) {}

    private static final String N = "(?<number>[0-9]{1,2}|\\p{L}{2,12})";

    private static final String ASKED =
            "(?:(?:the|my|answer|reply|to|of|on|в|на|мой|мою|моё|свой|відповідь|відповіді|моя|мою|ответ|ответе|عن|على|جوابي|إجابتي|جواب|إجابة|الجواب|الإجابة) )*";
    private static final String NOUN =
            "(?:question|answer|number|no\\.?|soru|cevap|numara|вопрос[ае]?|вопросу|ответ|номер|запитання|запитанню|питання|відповідь|(?:ال)?سؤال|(?:ال)?جواب|(?:ال)?إجابة|(?:ال)?اجابة|رقم)";
    private static final String MARK = "(?:(?:no\\.?|number|numara|номер|№|رقم) ?)?";

    private static final String LEAD = """
            (?:(?:please|can|could|i|we|you|want|would|like|'d|need|to|let|me|lütfen|ben|пожалуйста|можно|нужно|надо|я|мне|хочу|хотел|хотела|бы|будь|ласка|можна|треба|мені|хотів|хотіла|б|\
            من|فضلك|فضلكم|أريد|اريد|نريد|أن|ان|ممكن|يمكن|أرجو|لو|سمحت),? )*""";
    private static final String CHANGE = """
            (?:change|correct|edit|fix|redo|repeat|update|(?:go )?back to|изменить|измени|измените|поменять|поменяй|поменяйте|исправить|исправь|исправьте|поправить|вернуться к|назад к|\
            змінити|зміни|змініть|поміняти|поміняй|виправити|виправ|виправте|повернутися до|назад до|تغيير|تعديل|تصحيح|غي[ّ]?ر|غيروا|عدل|عدلوا|صحح|صححوا|أغير|اغير|أعدل|أصحح|العودة إلى|الرجوع إلى)""";
    private static final String CHANGED = """
            (?: (?:please|again|bitte|пожалуйста|будь ласка|من فضلك|لو سمحت|to change|change|correct|is wrong|was wrong|изменить|поменять|исправить|неверно|неправильно|заново|\
            змінити|поміняти|виправити|неправильно|невірно|заново|تغيير|تعديل|تصحيح|خطأ|غير صحيح))*[.!]?""";

    private static final String TURKISH =
            "(?:(?<number>[0-9]{1,2})(?: ?\\.|'\\p{L}+| numaralı| nolu)?|(?<word>\\p{L}{3,12}))"
                    + " ?(?:soru|cevab|cevap)\\p{L}*(?: (?:cevab\\p{L}+|yanıt\\p{L}+))?";
    private static final String TURKISH_AFTER = "soru(?:nun|yu)? ?(?<number>[0-9]{1,2})(?:'\\p{L}+)?";
    private static final String TURKISH_CHANGE =
            "(?: lütfen)? (?:değiştir|düzelt|geri dön|dön|yanlış|tekrarla)\\p{L}*(?: (?:istiyorum|isterim|lütfen|misiniz|mısın))*[.!]?";

    private static final List<Pattern> ALONE = Stream.of(
                    LEAD + CHANGE + " " + ASKED + NOUN + " ?" + MARK + N + CHANGED,
                    LEAD + CHANGE + " " + ASKED + N + " (?:question|answer|вопрос|ответ|запитання|питання|відповідь)"
                            + CHANGED,
                    ASKED + NOUN + " ?" + MARK + N + CHANGED,
                    "(?:lütfen )?" + TURKISH + TURKISH_CHANGE,
                    "(?:lütfen )?" + TURKISH_AFTER + TURKISH_CHANGE)
            .map(CorrectionsAbroad::pattern)
            .toList();

    private static final List<Pattern> WITH_ANSWER = Stream.of(
                    LEAD + "(?:in |for |к |у |в )?" + ASKED + NOUN + " ?" + MARK + N
                            + " ?(?:[:=–-]|is\\b|should be\\b|теперь\\b|тепер\\b)+ ?(?<answer>.+)",
                    LEAD + CHANGE + " " + ASKED + NOUN + " ?" + MARK + N + " (?:to|into|на|إلى) ?:? ?(?<answer>.+)",
                    TURKISH + " ?[:=–-]+ ?(?<answer>.+)")
            .map(CorrectionsAbroad::pattern)
            .toList();

    /** Where it is asked what shall be different, the number is enough. */
    private static final List<Pattern> BARE_CHANGE = Stream.of(
                    LEAD + CHANGE + " (?:the )?" + MARK + N + CHANGED,
                    "(?:the )?" + MARK + N
                            + "(?: please)? (?:to change|change|is wrong|was wrong|изменить|поменять|исправить|неверно|змінити|поміняти|виправити|تغيير|تعديل|خطأ)[.!]?",
                    "(?<number>[0-9]{1,2})(?:'\\p{L}+| numarayı| numaralı|\\.)?" + TURKISH_CHANGE)
            .map(CorrectionsAbroad::pattern)
            .toList();

    private CorrectionsAbroad() {}

    private static Pattern pattern(String words) {
        return Pattern.compile("(?iuUs)" + words);
    }

    /** Only the question, which is to be asked anew. */
    static Optional<Wanted> alone(String text) {
        return read(ALONE, text);
    }

    static Optional<Wanted> withAnswer(String text) {
        return read(WITH_ANSWER, text);
    }

    static Optional<Wanted> bare(String text) {
        return read(BARE_CHANGE, text);
    }

    private static Optional<Wanted> read(List<Pattern> patterns, String text) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .map(match -> new Wanted(
                        Optional.ofNullable(match.group("number")).orElseGet(() -> match.group("word")),
                        match.namedGroups().containsKey("answer")
                                ? Optional.of(match.group("answer").strip())
                                : Optional.empty()))
                .filter(wanted -> Choosing.number(wanted.number).isPresent())
                .findFirst();
    }
}
