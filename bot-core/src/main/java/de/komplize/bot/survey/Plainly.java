package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes for sure what is only probable where so little was said that it can mean nothing else: "Holzofen" for "Holz oder Pellets". */
final class Plainly {

    /** Where another thing is said. */
    private static final Pattern CUT = Pattern.compile("[,;:?\\n](?!\\d)|[.!](?=\\s+\\S)|[()]|\\s[–—-]\\s");

    /** It is meant otherwise, of another time, or not for sure. */
    private static final Pattern TURNED = Wordlist.whole("""
            nicht|nich|net|kein\\p{L}*|weder|ohne|nie|niemals|kaum|aber|obwohl|sondern|doch|lieber|eher|ausser|statt|oder|zwischen|bis|mal|frueher|war|waren|waere|wuerde|koennte|\
            damals|letzte[nrs]?|wenn|falls|nur|bloss|notfalls|zur not|egal|alles|alle|andere\\p{L}*|sonst|mehr|weniger|zu|unter|ueber|fast|knapp|auch|ob|weiss|keine ahnung|pro|ende|anfang|mitte|note|mindestens|jede[nrs]? zweite[nrs]?|bei (?:mein|unser)\\p{L}*""");

    /** "Ja, aber nur im Sommer", "eher nein": what it is said with changes nothing. */
    private static final Pattern VOICED = Pattern.compile(
            "(?:na |also )?(?:(?:eher|meistens|meist|im grunde|grundsaetzlich|generell|prinzipiell|im prinzip|wohl|lieber|fast immer|ueberwiegend|in der regel|normalerweise),? )?(ja|jo|nein|nee|noe|ne)(?!\\p{L})(?: danke)?(.*)",
            Pattern.DOTALL);

    private static final Pattern MOSTLY = Pattern.compile(
            "(?:eher|meistens|meist|ueberwiegend|groesstenteils|in der regel|normalerweise|im grossen und ganzen)(?: schon| ja|,? schon,? ja)[.! ]*");

    private static final Pattern RATHER_NOT =
            Pattern.compile("(?:eher|lieber|wohl|meistens|meist) (?:nicht|nein|weniger)[.! ]*");

    /** It is taken back, or torn. */
    private static final Pattern UNSAID = Wordlist.whole(
            "ja|nein|nee|jein|oder|doch|ausser|stimmt nicht|weiss nicht|unsicher|mal so|teils|vielleicht|kommt drauf an|kommt darauf an");

    private static final Pattern NONE = Wordlist.whole("kein(?:e|en|er|s)?(?: einzige[nrs]?)?");

    private static final Pattern EVERY = Pattern.compile("(?<!\\p{L})alle (?=\\d|zwei|drei|vier|paar)");

    private static final Pattern AND = Wordlist.whole("und|plus");

    private static final int MOST_WORDS = 6;

    private Plainly() {}

    /** The same where there is more to it. */
    static AnswerReading in(Question question, String said, AnswerReading reading) {
        return reading instanceof AnswerReading.Echo(Answer answer) && isPlain(question, said.strip(), answer)
                ? new AnswerReading.Read(answer)
                : reading;
    }

    private static boolean isPlain(Question question, String said, Answer answer) {
        String folded = EVERY.matcher(Words.of(said).text().strip()).replaceAll("je ");
        long words = Term.of(said).stream().filter(t -> !t.isMark()).count();
        return switch (answer) {
            case Answer.One _ ->
                words <= MOST_WORDS
                        && !CUT.matcher(said).find()
                        && !TURNED.matcher(folded).find();
            case Answer.Many(List<String> ids) ->
                !TURNED.matcher(folded).find() && (items(said) == ids.size() || isLettered(question, said, ids.size()));
            case Answer.Amount(BigDecimal value) -> isFigure(said, folded, words, value.signum() == 0);
            case Answer.Rate _ -> isFigure(said, folded, words, false);
            case Answer.YesNo(boolean yes) -> !said.endsWith("?") && isVoiced(folded, yes);
            case Answer.Day _, Answer.Place _, Answer.Order _, Answer.Words _, Answer.Agreed _, Answer.Skipped _ ->
                false;
        };
    }

    private static boolean isVoiced(String folded, boolean yes) {
        Matcher voiced = VOICED.matcher(folded);
        return voiced.matches()
                ? voiced.group(1).startsWith("j") == yes
                        && !UNSAID.matcher(voiced.group(2)).find()
                : (yes ? MOSTLY : RATHER_NOT).matcher(folded).matches();
    }

    private static boolean isFigure(String said, String folded, long words, boolean none) {
        long figures = Term.of(said).stream()
                .filter(t -> t.number().isPresent() && t.ordinal().isEmpty())
                .count();
        boolean nothing = none
                && figures == 0
                && NONE.matcher(folded.replaceAll("[.! ]+$", "")).matches();
        return words <= MOST_WORDS
                && !CUT.matcher(said).find()
                && (nothing
                        || figures == 1
                                && !TURNED.matcher(folded).find()
                                && !AND.matcher(folded).find());
    }

    /** How many things are named, each in a few words. */
    static long items(String said) {
        List<String> items = Parts.of(said, Partly.ITEM);
        boolean brief = items.stream()
                .allMatch(item -> Term.of(item).stream().filter(Term::isWord).count() <= MOST_WORDS);
        return !brief
                ? -1
                : items.stream()
                        .filter(item -> Term.of(item).stream()
                                .anyMatch(t -> t.isWord() && !WordClass.isLight(t.text()) && Subjects.isTelling(t)))
                        .count();
    }

    /** "A, d und Ratten": all of it by letters, and something that was not offered. */
    private static boolean isLettered(Question question, String said, int taken) {
        OptionNames names = OptionNames.of(question.offered());
        List<String> items = Parts.of(said, Partly.ITEM);
        List<String> letters = items.stream()
                .filter(i -> i.strip().length() == 1 && Signs.isLetter(i.strip().toLowerCase(Locale.ROOT)))
                .toList();
        return letters.size() == taken
                && items.stream()
                        .filter(i -> !letters.contains(i))
                        .allMatch(i -> names.in(Term.of(i)).isEmpty()
                                && Paraphrase.in(question, i).equals(i));
    }
}
