package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes out what names several choices by their letters: "a bis c", "a/d", "die ersten drei". */
final class Lettered {

    private static final Pattern LETTERS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])([a-z])\\)? ?(?:bis|-|–) ?([a-z])\\)?(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    /** "A/d/e". */
    private static final Pattern SLASHED =
            Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])([a-h]) ?/ ?(?=[a-h](?![\\p{L}\\p{N}]))");

    private static final Pattern FIRST_OF =
            Pattern.compile("(?iu)(?<!\\p{L})die ersten (zwei|beiden|drei|vier|fünf|fuenf|[2-5])(?!\\p{L})");

    private static final Pattern STRUCK = Pattern.compile(
            "(?iu)\\s*((?:[a-h][,; ]*(?:und )?){2,8}?)[ ,;–—-]+(?:nein,? |ach,? |ach nein,? |moment,? |doch )*([a-h]) (?:streichen|wieder weg|weg|raus|doch nicht|lieber nicht)(?!\\p{L})(?!.*(?<!\\p{L})[a-h](?!\\p{L})).*",
            Pattern.DOTALL);

    private Lettered() {}

    /** "a bis c" names three. */
    static String in(Question question, String text) {
        if (!(question instanceof Question.MultipleChoice many)) {
            return text;
        }
        String said = struck(text);
        String listed = SLASHED.matcher(said).replaceAll("$1, ");
        String first = FIRST_OF.matcher(listed)
                .replaceAll(m -> spelled(
                        many,
                        "a",
                        String.valueOf(
                                (char) ('a' + count(m.group(1).equalsIgnoreCase("beiden") ? "zwei" : m.group(1)) - 1)),
                        m.group()));
        return LETTERS.matcher(first).replaceAll(m -> spelled(many, m.group(1), m.group(2), m.group()));
    }

    /** "a, b, c – nein, c streichen". */
    private static String struck(String text) {
        Matcher struck = STRUCK.matcher(text);
        return struck.matches()
                ? struck.group(1).replaceAll("(?iu)[, ]*(?<!\\p{L})" + struck.group(2) + "(?!\\p{L})", "")
                : text;
    }

    private static int count(String said) {
        return new Term(Folding.fold(said)).number().orElse(1);
    }

    private static String spelled(Question.MultipleChoice question, String from, String to, String said) {
        char first = Character.toLowerCase(from.charAt(0));
        char last = Character.toLowerCase(to.charAt(0));
        if (first >= last || last - 'a' >= question.options().size()) {
            return Matcher.quoteReplacement(said);
        }
        StringBuilder all = new StringBuilder();
        for (char letter = first; letter <= last; letter++) {
            all.append(letter == first ? "" : ", ").append(letter);
        }
        return all.toString();
    }
}
