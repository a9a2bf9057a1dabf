package de.komplize.intents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a message into its sentences, so that a question behind an answer is not lost. */
final class Sentences {

    /** A longer message is an essay; what matters in it shows in the whole. */
    private static final int MOST = 40;

    /** A line shorter than this was ended by its writer; a longer one was broken by a mail program. */
    private static final int LONGEST_OWN_LINE = 60;

    /** Words of three letters and more whose full stop ends no sentence; shorter ones never end one. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "bzw", "usw", "evtl", "ggf", "inkl", "tel", "str", "mio", "mrd", "etc", "bsp", "min", "std", "abs", "ing",
            "nrn");

    /** "And" in each language, its blanks included; Arabic writes it onto the next word. */
    private static final List<String> AND = List.of(" und ", " and ", " ve ", " и ", " а ", " і ", " й ", " та ", " و");

    private static final Set<String> ASKING = Set.of(
            "wer", "was", "wann", "wo", "wie", "warum", "wieso", "wozu", "woher", "wohin", "worum", "welche", "welcher",
            "welches", "wem", "wen", "who", "what", "when", "where", "how", "why", "which", "kim", "nedir", "nasıl",
            "nasil", "nerede", "neden", "niye", "hangi", "kaç", "kac", "кто", "что", "когда", "где", "как", "почему",
            "зачем", "сколько", "какие", "какой", "какая", "хто", "що", "коли", "де", "як", "чому", "навіщо", "скільки",
            "які", "який", "яка", "من", "ما", "ماذا", "متى", "أين", "اين", "كيف", "لماذا", "ليش", "شو", "وين", "كم");

    /** How a wish of one's own begins behind "and". */
    private static final Set<String> WISHING = Set.of(
            "ich",
            "möchte",
            "moechte",
            "will",
            "wollte",
            "würde",
            "wuerde",
            "bitte",
            "außerdem",
            "ausserdem",
            "könnten",
            "i",
            "i'd",
            "please",
            "can",
            "could",
            "also",
            "я",
            "хочу",
            "прошу",
            "хотів",
            "хотіла",
            "хотел",
            "хотела",
            "будь",
            "пожалуйста",
            "ayrıca",
            "ayrica",
            "lütfen",
            "lutfen",
            "ben",
            "أريد",
            "اريد",
            "بدي",
            "أيضا");

    private Sentences() {}

    static List<String> of(String text) {
        String read = text.length() <= Words.LONGEST_TEXT ? text : text.substring(0, Words.LONGEST_TEXT);
        List<String> sentences = new ArrayList<>();
        int from = 0;
        int line = 0;
        for (int i = 0; i < read.length() && sentences.size() < MOST; i++) {
            if (endsAt(read, from, i, line)) {
                add(read.substring(from, i + 1), sentences);
                from = i + 1;
            }
            line = read.charAt(i) == '\n' ? i + 1 : line;
        }
        add(read.substring(from), sentences);
        return sentences;
    }

    private static void add(String sentence, List<String> sentences) {
        if (sentences.size() < MOST
                && sentence.chars().anyMatch(c -> Character.isLetterOrDigit(c) || Character.isSurrogate((char) c))) {
            sentences.add(sentence.strip());
        }
    }

    private static boolean endsAt(String text, int from, int i, int line) {
        return switch (text.charAt(i)) {
            case '\n' -> i - line < LONGEST_OWN_LINE;
            case '!', '?', '…', '؟', '۔' -> isBlankAfter(text, i);
            case '.' -> isBlankAfter(text, i) && !isAbbreviated(text, i);
            case ' ' -> beginsAnewBehindAnd(text, i);
            case ',', '،' -> asksAgain(text, from, i);
            default -> false;
        };
    }

    /** "Welche Ziele gibt es und wer bezahlt das?" asks two things: "and" ahead of a word that asks or wishes begins a sentence of its own. */
    private static boolean beginsAnewBehindAnd(String text, int blank) {
        for (String and : AND) {
            if (text.regionMatches(true, blank, and, 0, and.length())) {
                String word = wordFrom(text, blank + and.length());
                if (ASKING.contains(word) || WISHING.contains(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Was kostet das, wer bezahlt das?" asks two things, "Ich weiß nicht, wer das bezahlt" one. */
    private static boolean asksAgain(String text, int from, int comma) {
        int begin = from;
        while (begin < comma && !Character.isLetter(text.charAt(begin))) {
            begin++;
        }
        return isBlankAfter(text, comma)
                && ASKING.contains(wordFrom(text, begin))
                && ASKING.contains(wordFrom(text, comma + 2));
    }

    private static String wordFrom(String text, int from) {
        int to = Math.min(from, text.length());
        int begin = to;
        while (to < text.length() && (Character.isLetter(text.charAt(to)) || "'-".indexOf(text.charAt(to)) >= 0)) {
            to++;
        }
        return text.substring(begin, to).toLowerCase(Locale.ROOT);
    }

    private static boolean isBlankAfter(String text, int i) {
        return i + 1 == text.length() || Character.isWhitespace(text.charAt(i + 1));
    }

    /** Whether the word ahead of a full stop is a number or a shortened word: "12.", "z. B.", "Nr.", "evtl.". */
    private static boolean isAbbreviated(String text, int stop) {
        int from = stop;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, stop).toLowerCase(Locale.ROOT);
        boolean shortWord = word.length() <= 2 && !word.equals("ja");
        boolean number = !word.isEmpty() && Character.isDigit(word.charAt(0));
        return !word.isEmpty() && (shortWord || number || ABBREVIATIONS.contains(word));
    }
}
