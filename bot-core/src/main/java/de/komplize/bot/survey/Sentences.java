package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts what somebody wrote in a mail into sentences; lines that the mail program broke are one. */
final class Sentences {

    // A mail program breaks lines near the 72nd character; who ends a line earlier means it.
    private static final int FULL_LINE = 50;

    /** What would have fitted into the line before was not broken off it. */
    private static final int WRAPPED = 62;

    private static final Pattern END = Pattern.compile("[.!?…]+[\"“”)]?(?=\\s|$)|\\n");
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}.]{1,20})[.]$");
    private static final Pattern NEXT_WORD = Pattern.compile("\\G\\s*([\\p{L}\\p{N}]{1,30})");

    private static final Set<String> ABBREVIATED = Wordlist.of("""
            z.b z b d.h d h u.a bzw ca evtl ggf etc str nr fr hr dr prof inkl bspw usw vgl max min u bsp st tel ev vll o.ä i.d.r
            abt""");
    private static final Set<String> COUNTED = Wordlist.of("""
            januar jänner februar märz april mai juni juli august september oktober november dezember jan feb mrz apr jun jul aug sep sept
            okt nov dez stock etage og klasse frage platz mal uhr lebensjahr reihe jahrhundert""");

    /** "Am 3. nicht", "der 6.12. passt". */
    private static final Pattern DAY =
            Pattern.compile("(?iu)(?:(?:am|vom|zum|den|der|dem|ab|bis) \\d{1,2}\\.|\\d{1,2}\\. ?\\d{1,2}\\.)$");

    private static final Pattern MEASURED = Pattern.compile("(?iu)\\d ?(?:min|std|sek|pers|km)\\.$");

    private Sentences() {}

    static List<Stretch> of(Stretch whole) {
        List<Stretch> sentences = new ArrayList<>();
        String text = whole.text();
        Matcher end = END.matcher(text);
        int from = 0;
        while (end.find()) {
            if (ends(text, from, end)) {
                add(sentences, whole.part(from, end.end()));
                from = end.end();
            }
        }
        add(sentences, whole.part(from, text.length()));
        return sentences.stream().flatMap(s -> RunOn.clauses(s).stream()).toList();
    }

    private static void add(List<Stretch> sentences, Stretch sentence) {
        if (sentence.says()) {
            sentences.add(sentence.stripped());
        }
    }

    private static boolean ends(String text, int from, Matcher end) {
        return switch (end.group()) {
            case "\n" -> !isBroken(text, end.start());
            case "." -> !isAbbreviation(text, from, end.end());
            default -> true;
        };
    }

    /** True where the line was full and goes on with the next one. */
    private static boolean isBroken(String text, int at) {
        int begin = text.lastIndexOf('\n', at - 1) + 1;
        boolean blank = at + 1 >= text.length() || text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '-';
        Matcher next = NEXT_WORD.matcher(text);
        int word = next.find(at + 1) ? next.group(1).length() : 0;
        return at - begin >= FULL_LINE && at - begin + word >= WRAPPED && !blank;
    }

    private static boolean isAbbreviation(String text, int from, int end) {
        Matcher last = LAST_WORD.matcher(text).region(Math.max(from, end - 22), end);
        if (!last.find()) {
            return false;
        }
        String word = Words.of(last.group(1)).text();
        Matcher next = NEXT_WORD.matcher(text);
        boolean follows = next.find(end);
        if (Character.isDigit(word.charAt(word.length() - 1))) {
            boolean small = follows && Character.isLowerCase(next.group(1).charAt(0));
            return follows && COUNTED.contains(Words.of(next.group(1)).text())
                    || small
                            && DAY.matcher(text.substring(Math.max(from, end - 14), end))
                                    .find();
        }
        // "Bis dorthin 3 min. Die Plätze …"
        boolean measured =
                MEASURED.matcher(text.substring(Math.max(from, end - 10), end)).find()
                        && follows
                        && Character.isUpperCase(next.group(1).charAt(0));
        if (measured) {
            return false;
        }
        // "b. Da fehlt etwas": the letter of a choice.
        boolean opening =
                word.length() == 1 && text.substring(from, end).strip().length() == 2;
        return follows
                && !opening
                && (ABBREVIATED.contains(word)
                        || word.length() == 1
                                && Character.isUpperCase(last.group(1).charAt(0)));
    }
}
