package de.komplize.bot.survey;

import java.util.List;
import java.util.regex.Pattern;

/** What answers a question by what is not said to it: none of several, and sentences behind an answer that are about the other questions. */
final class Passing {

    /** "Zu 3 und 6 fällt mir nix ein": of other questions. */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "(?iu)(?:zu|bei|fragen?|nr\\.?)(?: den| der)?(?: fragen?)? \\d{1,2}(?:(?:,| und| u\\.| &) ?\\d{1,2})* (?:.*(?:nichts?|nix|kein\\p{L}*|weiß ich nicht|auslassen|lasse ich)).*",
            Pattern.DOTALL);

    /** "Sonst alles wie gehabt", "Rest bleibt": nothing of this question. */
    private static final Pattern AS_BEFORE = Pattern.compile(
            "(?iu)(?:der |das |die |alles )?(?:rest|sonst|andere[ns]?|übrige[ns]?)(?: alles| andere| ist| bitte)*(?: (?:bleibt|bleiben|stimmt|passt|wie gehabt|wie vorher|unverändert|gleich|lassen|so))+[.! ]*");

    private static final Pattern TAIL = Pattern.compile("(?s)(?<=\\S)([.!,;–-])\\s+" + AS_BEFORE.pattern() + "\\s*\\z");

    private static final Pattern LEFT_NUMBER = Pattern.compile("(?<=\\S)\\s*\\n\\s*\\d{1,2}[.):]\\s*\\z");

    private static final Pattern NONE = Pattern.compile(
            "(?iu)\\s*(?:(?:leider |noch |gar |eigentlich |im moment |zurzeit ){0,2}(?:nichts|nix)|nein|nee|nö|keine?s?)(?: danke)?(?:[.! ]*|, (?:bin|ich bin|danke)(?!.*(?<!\\p{L})(?:aber|nur|ausser|außer)).*)",
            Pattern.DOTALL);

    private Passing() {}

    /** "A, b und d. Sonst alles wie gehabt.", and a number that was left of a copied question. */
    static String without(String said) {
        return LEFT_NUMBER.matcher(TAIL.matcher(said).replaceFirst("$1")).replaceFirst("");
    }

    static boolean isRest(String sentence) {
        return AS_BEFORE.matcher(sentence).matches();
    }

    static boolean isOfOthers(String sentence) {
        return OF_OTHERS.matcher(sentence).matches();
    }

    /** "Nö", where several can be chosen: none of them. */
    static AnswerReading none(Question question, String said, AnswerReading read) {
        return read instanceof AnswerReading.Absent
                        && question instanceof Question.MultipleChoice many
                        && many.min() == 0
                        && NONE.matcher(said).matches()
                ? new AnswerReading.Read(new Answer.Many(List.of()))
                : read;
    }
}
