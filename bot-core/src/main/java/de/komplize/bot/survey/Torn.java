package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.regex.Pattern;

/** Tells that somebody has not decided, or says it in so roundabout a way that only a person can tell. */
final class Torn {

    private static final Pattern TORN = Wordlist.whole(
            "nicht (?:\\p{L}+ ){0,2}(?:dagegen|dafuer).{1,30} nicht (?:\\p{L}+ ){0,2}(?:dagegen|dafuer)");

    /** "Nein zum Feuerwerk, ja zur Show", "nicht so, dass ich dagegen wäre": a person reads it. */
    private static final Pattern ROUNDABOUT = Wordlist.whole(
            "(?:nein|ja) zu[mr]? \\p{L}+,? (?:aber )?(?:ja|nein) zu[mr]?|nicht so,? dass|nicht (?:sagen|behaupten),? dass|dass .* nicht behaupten|nur (?:zusammen|mit|wenn|falls|unter|im|in|bei) .*(?:sonst|allein|alleine|andernfalls) nicht");

    /** "Auf dem Weg zur Arbeit ja, zum Supermarkt nein". */
    private static final Pattern EACH_WAY = Pattern.compile(
            "(?:zum|zur|auf|bei|beim|im|in|am|fuer|nach|mit) [^,;.]{2,40} (?:ja|schon),? (?:aber |und )?(?:zum|zur|auf|bei|beim|im|in|am|fuer|nach|mit) [^,;.]{2,40} (?:nein|nicht|nee|eher nicht)[.! ]*"
                    + "|(?:zum|zur|auf|bei|beim|im|in|am|fuer|nach|mit) [^,;.]{2,40} (?:nein|nicht|nee|eher nicht),? (?:aber |und )?(?:zum|zur|auf|bei|beim|im|in|am|fuer|nach|mit) [^,;.]{2,40} (?:ja|schon)[.! ]*");

    /** "Für mein Kind oder für mich, das wissen wir noch nicht". */
    private static final Pattern OPEN_YET = Wordlist.whole(
            ".* oder .*(?:wissen (?:wir|ich)|weiss (?:ich|wir)|steht|ist)(?: es| das| noch| aber| leider){0,3} (?:nicht|unklar|offen|unentschieden)(?: fest| genau)?");

    /** "Anger 4, Bahnhofstr. 2". */
    private static final Pattern EACH_PLACE =
            Pattern.compile("\\p{Lu}[\\p{L}-]+\\.? \\d{1,2}, ?(?:und )?\\p{Lu}[\\p{L}-]+\\.? \\d{1,2}[.! ]*");

    private Torn() {}

    static boolean is(Question question, String said) {
        String text = Words.of(said).text();
        return question instanceof Question.YesNo
                        && (Spoken.PRONOUN.matcher(said).find()
                                || TORN.matcher(text).find()
                                || ROUNDABOUT.matcher(text).find()
                                || EACH_WAY.matcher(text.strip()).matches())
                || (question instanceof Question.Scale || question instanceof Question.Number)
                        && EACH_PLACE.matcher(said.strip()).matches()
                || !question.offered().isEmpty() && OPEN_YET.matcher(text).find();
    }
}
