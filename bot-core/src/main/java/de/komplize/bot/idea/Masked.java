package de.komplize.bot.idea;

import de.komplize.bot.entity.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text without what hides a word from a list: figures and signs for letters, gaps between them, doubled letters, umlauts written in two.
 *
 * @param text words with single blanks; a full stop stands where a sentence ends
 * @param origins where in the folded text each character stood
 * @param words the words alone
 */
record Masked(String text, int[] origins, List<Word> words) {

    // "A r s c h", "i.d.i.o.t": at least four single letters with gaps; or what stands together.
    private static final Pattern TOKEN = Pattern.compile(
            "(?<![\\p{L}\\d])(?:[\\p{L}\\d@$][ ._-]{1,2}){3,30}+[\\p{L}\\d@$](?![\\p{L}\\d])|[\\p{L}\\d@$*]+(?:!\\p{L}+)?|!\\p{L}[\\p{L}\\d@$*!]*");
    private static final int LONGEST_GAP = 2;

    Masked {
        words = List.copyOf(words);
    }

    /** A word with its place in the folded text. */
    record Word(String text, int from, int to) {
        Hint hint(Folded folded) {
            return new Hint(Hint.Kind.INSULT, folded.from(from), folded.to(to));
        }
    }

    static Masked of(Folded folded) {
        StringBuilder text = new StringBuilder(folded.text().length());
        int[] origins = new int[folded.text().length() * 2 + 2];
        List<Word> words = new ArrayList<>();
        Matcher token = TOKEN.matcher(folded.text());
        int end = 0;
        while (token.find()) {
            boolean near = token.start() - end <= LONGEST_GAP
                    && folded.text().substring(end, token.start()).matches("[ ,-]*");
            for (char c : (text.isEmpty() ? "" : near ? " " : ".").toCharArray()) {
                origins[text.length()] = token.start();
                text.append(c);
            }
            int begin = text.length();
            append(text, origins, token.group(), token.start());
            words.add(new Word(text.substring(begin), token.start(), token.end()));
            end = token.end();
        }
        origins[text.length()] = end;
        return new Masked(text.toString(), Arrays.copyOf(origins, text.length() + 1), words);
    }

    Hint hint(Folded folded, MatchResult match) {
        int last = origins[match.end() - 1];
        int to = words.stream()
                .filter(word -> word.to() > last)
                .findFirst()
                .map(Word::to)
                .orElse(last + 1);
        return new Hint(Hint.Kind.INSULT, folded.from(origins[match.start()]), folded.to(to));
    }

    private static void append(StringBuilder text, int[] origins, String token, int at) {
        boolean figures = token.chars().anyMatch(Character::isLetter);
        int begin = text.length();
        for (int i = 0; i < token.length(); i++) {
            char c = figures ? letter(token.charAt(i)) : token.charAt(i);
            char last = text.length() > begin ? text.charAt(text.length() - 1) : ' ';
            boolean merges = c == last || c == 'e' && "aou".indexOf(last) >= 0;
            if ((Character.isLetterOrDigit(c) || c == '*') && !merges) {
                origins[text.length()] = at + i;
                text.append(c);
            }
        }
    }

    private static char letter(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '1', '!', '|' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7' -> 't';
            case '8' -> 'b';
            default -> c;
        };
    }

    /** A word of a list in this spelling. */
    static String spell(String word) {
        StringBuilder spelled = new StringBuilder();
        append(spelled, new int[word.length() * 2 + 1], Folding.fold(word), 0);
        return spelled.toString();
    }

    static Set<String> words(String table) {
        return Stream.of(table.strip().split("\\s+")).map(Masked::spell).collect(Collectors.toUnmodifiableSet());
    }
}
