package de.komplize.bot.entity;

import de.komplize.bot.Memo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An utterance cut into words, figures and marks.
 *
 * @param text the folded utterance with single blanks; what the grammars' patterns look at
 * @param list its parts in order; their offsets are those of {@code text}
 */
public record Words(String text, List<Word> list) {

    /** Replies are short; of a longer text only this much is read. The channels take no more than that anyway. */
    static final int LIMIT = 4_000;

    /** How far a grammar looks around a find, in characters: a long sentence; it also bounds the time a pattern can take. */
    static final int VIEW = 160;

    /** Stands for a character that another grammar has taken. */
    static final char TAKEN = '¤';

    // An apostrophe inside a Cyrillic word is a letter's sign (п'ять), elsewhere it parts words (Waldau'da).
    private static final Pattern PART = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*(?:'\\p{IsCyrillic}+)?|\\d+|\\n|\\S");

    private static final Memo<String, Words> READ = new Memo<>(Words::read);

    /** A word, a run of digits, or a single mark; {@code raw} is how it was written. */
    public record Word(String raw, String folded, int start, int end) {

        public boolean isLetters() {
            return Character.isLetter(raw.codePointAt(0));
        }

        public boolean isDigits() {
            return Character.isDigit(raw.codePointAt(0));
        }

        public boolean isMark() {
            return !isLetters() && !isDigits();
        }

        /** German nouns and names are written so, by those who care. */
        boolean isCapitalised() {
            return Character.isUpperCase(raw.codePointAt(0));
        }
    }

    public Words {
        list = List.copyOf(list);
    }

    public static Words of(String utterance) {
        return READ.of(utterance);
    }

    /** By the text alone: all else follows from it but how it was written. */
    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Words words && text.equals(words.text) && list.equals(words.list);
    }

    private static Words read(String utterance) {
        String plain = Folding.plain(utterance.length() > LIMIT ? utterance.substring(0, LIMIT) : utterance);
        StringBuilder text = new StringBuilder(plain.length() + 8);
        List<Word> list = new ArrayList<>();
        Matcher part = PART.matcher(plain);
        int end = 0;
        while (part.find()) {
            if (part.start() > end && !text.isEmpty()) {
                text.append(' ');
            }
            String folded = Folding.fold(part.group());
            list.add(new Word(part.group(), folded, text.length(), text.length() + folded.length()));
            text.append(folded);
            end = part.end();
        }
        return new Words(text.toString(), list);
    }

    /** The same utterance with its words spelled another way, and offsets to match. */
    Words respelled(UnaryOperator<String> spelling) {
        StringBuilder respelled = new StringBuilder(text.length() + 8);
        List<Word> parts = new ArrayList<>();
        int end = 0;
        for (Word word : list) {
            respelled.append(text, end, word.start());
            String folded = word.isLetters() ? spelling.apply(word.folded()) : word.folded();
            parts.add(new Word(word.raw(), folded, respelled.length(), respelled.length() + folded.length()));
            respelled.append(folded);
            end = word.end();
        }
        return new Words(respelled.toString(), parts);
    }

    /** The last part that ends at or before an offset. */
    Optional<Word> before(int offset) {
        return list.reversed().stream().filter(w -> w.end() <= offset).findFirst();
    }

    /** The first part that starts at or after an offset. */
    Optional<Word> after(int offset) {
        return list.stream().filter(w -> w.start() >= offset).findFirst();
    }

    /** What begins at an offset, as an utterance of its own. */
    Words from(int offset) {
        List<Word> rest = list.stream()
                .filter(w -> w.start() >= offset)
                .map(w -> new Word(w.raw(), w.folded(), w.start() - offset, w.end() - offset))
                .toList();
        return new Words(text.substring(offset), rest);
    }

    /** What ends at or before an offset, as an utterance of its own. */
    Words until(int offset) {
        return new Words(
                text.substring(0, offset),
                list.stream().filter(w -> w.end() <= offset).toList());
    }

    /** The end of what stands before an offset: a grammar's view back goes no further. */
    static String lead(String text, int offset) {
        return text.substring(Math.max(0, offset - VIEW), offset);
    }

    /** The beginning of what stands behind an offset. */
    static String trail(String text, int offset) {
        return text.substring(offset, Math.min(text.length(), offset + VIEW));
    }

    /** The same offsets, with a stretch of the text taken out. */
    static String blank(String text, int start, int end) {
        return text.substring(0, start) + String.valueOf(TAKEN).repeat(end - start) + text.substring(end);
    }

    /** The same offsets, with every match of a pattern taken out. */
    static String blank(String text, Pattern pattern) {
        return pattern.matcher(text)
                .replaceAll(m -> String.valueOf(TAKEN).repeat(m.group().length()));
    }
}
