package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import java.util.List;
import java.util.Locale;
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

    private static final String MORE =
            "auch|daneben|außerdem|ausserdem|zusätzlich|zudem|ferner|danach|dazu|manchmal|gelegentlich|ab und zu|selten|noch|dann|zwar|vor allem|besonders|ein (?:bisschen|bißchen|bissl|wenig)|gern";

    /** "E, daneben c", "c und wenn's geht auch d". */
    private static final Pattern ADDING =
            Pattern.compile("(?iu)(?<=(?<!\\p{L})[a-h]\\)?)[,.]{0,2} ?(?<!\\p{L})(?:(?:und|aber|plus) )?(?:plus|(?:(?:"
                    + MORE + "|wenn'?s geht|im (?:sommer|winter))[ ,])*(?:" + MORE + ")) ([a-h])(?![\\p{L}\\d])");

    /** "A ab 7 Uhr wär super, b auch". */
    private static final Pattern ALSO = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])([a-h])\\)? (?!(?:nicht|nein|kein))[^,;.]{3,40}, ([a-h])\\)? (?:auch|ebenfalls|genauso)(?![\\p{L}\\d])(?! nicht)");

    /** "Eindeutig e". */
    private static final Pattern FIRMLY = Pattern.compile(
            "(?iu)\\A\\s*(?:(?:eindeutig|überwiegend|hauptsächlich|meist(?:ens)?|vor allem|am ehesten|natürlich|ganz klar|auf jeden fall|definitiv|klar|bei mir|also)[ ,]+){1,2}(?=[a-h]\\)?(?![\\p{L}\\d]))");

    /** "Bier und Bratwurst, ansonsten b". */
    private static final Pattern OTHERWISE =
            Pattern.compile("(?iu)\\A[^\\n]{1,60}(?<!\\p{L})(?:ansonsten|sonst) ((?:[a-h][ ,]*(?:und )?)+)[.! ]*\\z");

    /** "A für den Großen, d für die Kleine". */
    private static final Pattern FOR_EACH = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d])([a-h])\\)? (?:für|fuer) [^,;.\\d]{3,25}(?=,|;|\\.|$| und [a-h](?!\\p{L}))");

    private static final Pattern LETTER = Pattern.compile("(?iu)(?<![\\p{L}\\d.'])[a-h](?![\\p{L}\\d.'])");
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\d.,])\\d{1,2}(?![\\p{L}\\d.,:)%€])");
    /** "A, d) und manchmal e": letters one after the other, with which an answer begins. */
    private static final Pattern RUN = Pattern.compile(
            "(?iu)\\A[\\s(]*[a-h]\\)?(?:(?:\\s*[,;/+&]\\s*|\\s+)(?:(?:und|u\\.|sowie|auch|manchmal|gelegentlich|ab und zu|noch|dann) )*\\(?[a-h](?:\\)|(?![\\p{L}\\d.'])))+");

    private static final int LONGEST_LIST = 30;
    private static final Pattern DENYING = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:nicht|kein\\p{L}*|außer|ausser|ohne|statt|weder|nein|streichen|doch|oder|lieber|früher|weniger|kaum|nur|eher)(?!\\p{L})");

    private Lettered() {}

    /** "a bis c" names three. */
    static String in(Question question, String text) {
        if (!(question instanceof Question.MultipleChoice many)) {
            return text;
        }
        String said = OTHERWISE
                .matcher(ADDING.matcher(FOR_EACH.matcher(
                                        struck(ALSO.matcher(FIRMLY.matcher(text).replaceFirst(""))
                                                .replaceAll("$1, $2")))
                                .replaceAll("$1"))
                        .replaceAll(", $1"))
                .replaceFirst("$1");
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

    /** "2 a, e 3": letters and figures in one are no list of choices. */
    static boolean isMixed(Question question, String said) {
        return question instanceof Question.MultipleChoice
                && question.offered().stream()
                        .noneMatch(o -> o.label().in("de").chars().anyMatch(Character::isDigit))
                && said.length() <= LONGEST_LIST
                && LETTER.matcher(said).find()
                && FIGURE.matcher(said).find();
    }

    /** All letters that stand there, where what was read is some of them: "A, B, C alles sofort". */
    static AnswerReading all(Question question, String said, AnswerReading reading) {
        List<String> read = reading instanceof AnswerReading.Read(Answer.Many(List<String> ids))
                ? ids
                : reading instanceof AnswerReading.Echo(Answer.Many(List<String> ids)) ? ids : List.of();
        List<String> letters = LETTER.matcher(said)
                .results()
                .map(m -> m.group().toLowerCase(Locale.ROOT).charAt(0) - 'a')
                .filter(place -> place < question.offered().size())
                .distinct()
                .sorted()
                .map(place -> question.offered().get(place).id())
                .toList();
        Matcher run = RUN.matcher(said);
        boolean begun = run.lookingAt() && LETTER.matcher(run.group()).results().count() >= letters.size();
        boolean more = (read.size() > 1 || read.size() == 1 && begun)
                && letters.size() > read.size()
                && letters.containsAll(read);
        return more && !DENYING.matcher(said).find() ? new AnswerReading.Read(new Answer.Many(letters)) : reading;
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
