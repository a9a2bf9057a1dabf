package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.regex.Pattern;

/** Sees that several sentences of an answer leave it open. */
final class Undecided {

    /** "Nur d … oder doch nicht? Lassen Sie es offen". */
    private static final Pattern LEAVE =
            Wordlist.whole("lassen sie (?:es|das|die frage|die antwort)(?: bitte)? (?:offen|weg|aus|frei)");

    private static final Pattern WHY = Pattern.compile("(?iu)\\s*(?:und )?(?:warum|wieso|weshalb)(?: \\p{L}+)?\\?");

    private Undecided() {}

    /** "Bänke? WLAN? Keine Ahnung." */
    static boolean is(Question question, List<Stretch> said, AnswerReading whole) {
        if (said.stream().anyMatch(s -> LEAVE.matcher(Words.of(s.text()).text()).find())) {
            return true;
        }
        boolean value = whole instanceof AnswerReading.Read(Answer answer) && !(answer instanceof Answer.Skipped);
        return value
                && said.stream()
                        .anyMatch(s ->
                                s.text().endsWith("?") && !WHY.matcher(s.text()).matches()
                                        || !(question instanceof Question.YesNo) && LeftOut.is(question, s.text()));
    }

    /** "4. Das sind immerhin 3 mehr als früher": what is no contradiction is read without its explanation. */
    static boolean isFigureFirst(Question question, List<Stretch> said, AnswerReading first, AnswerReading whole) {
        return said.size() > 1
                && first instanceof AnswerReading.Read
                && whole instanceof AnswerReading.Echo(Answer echoed)
                && first.equals(new AnswerReading.Read(echoed))
                && !(question instanceof Question.Consent);
    }
}
