package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.regex.Pattern;

/** Takes back what a mail says only under a condition, for two people, by a double no, or as a school's mark: it is asked again. */
final class Caution {

    private static final Pattern UNREAL = Wordlist.whole("""
            (?:wenn|falls|sofern) .{1,80} (?:kaeme|kaemen|waere|waeren|haette|haetten|gaebe|wuerde|wuerden|koennte|koennten|fuehre|fuehren)""");

    /** "Ich 4, meine Frau 2". */
    private static final Pattern TWO_PEOPLE = Pattern.compile(
            "(?iu)(?<!\\p{L})wir(?: eltern)? \\S{1,12}, (?:die|unsere) kinder(?!\\p{L})|(?iu)(?<!\\p{L})ich ?[:=(]? ?\\S{1,20} ?[,;/] ?(?:und )?(?:sie ?:|er ?:|meine? (?:frau|mann|partner|partnerin|tochter|sohn|mutter|vater|freund|freundin|eltern)(?!\\p{L}))");

    private static final Pattern OFF = Wordlist.whole(
            "(?:hat sich|ist) (?:\\p{L}+ )?erledigt|brauchen? (?:\\p{L}+ )?kein\\p{L}* (?:\\p{L}+ )?mehr");

    /** "Am 3. oder 10. Juni". */
    private static final Pattern EITHER = Pattern.compile("\\d{1,2}\\. ?(?:\\p{L}+ )?oder (?:\\p{L}+ )?\\d{1,2}\\.");

    private static final Pattern DOUBLE_NO = Wordlist.whole("(?:nicht|kein) (?:nein|ja)");

    private static final Pattern RATHER = Pattern.compile("eher (?:ja|nein)[ .!]*");

    private static final Pattern EXCEPT = Wordlist.whole("ausser|ausgenommen|mit ausnahme");

    /** "Hab ich vor, war aber noch nie da." */
    private static final Pattern PLANNED =
            Wordlist.whole("(?:habe?|haben) (?:ich|wir)(?: schon| mal| es)* vor|hatte ich vor");

    private static final Pattern DONE = Wordlist.whole("(?:hab|habe|haben) (?:ich|wir) (?:schon|bereits|laengst)");

    private static final Pattern WOULD = Wordlist.whole("wuerden sie");

    private static final Pattern MARK = Pattern.compile("(?:die |eine )?note \\d{1,2}[ .!]*");

    private static final Pattern MARKED = Pattern.compile("[).:=][ \\t]*$");
    private static final Pattern BELOW = Pattern.compile("[ \\t]*[-−–]\\d{1,6}[ \\t.!]*(?:\\n|$)");

    private Caution() {}

    /** What two people say side by side is nobody's answer alone. */
    static boolean isForTwo(String text) {
        return TWO_PEOPLE.matcher(text).find();
    }

    static AnswerReading of(Question question, String text, AnswerReading reading) {
        return reading instanceof AnswerReading.Read(Answer answer)
                        && !(answer instanceof Answer.Skipped)
                        && !answer.hasWords()
                ? checked(question, text, answer)
                : reading;
    }

    private static AnswerReading checked(Question question, String text, Answer answer) {
        String folded = Words.of(text).text();
        boolean voiced = question instanceof Question.YesNo || question instanceof Question.Consent;
        boolean planned = voiced && PLANNED.matcher(folded).find();
        boolean open = planned
                || question instanceof Question.Date
                        && (OFF.matcher(folded).find() || EITHER.matcher(folded).find())
                || isForTwo(text)
                || voiced && DOUBLE_NO.matcher(folded).find()
                || !voiced && UNREAL.matcher(folded).find();
        boolean weak = voiced
                        && (EXCEPT.matcher(folded).find()
                                || RATHER.matcher(folded).matches())
                || isDone(question, folded)
                || isMark(answer, folded, question);
        return open
                ? new AnswerReading.Unclear(List.of(answer))
                : weak ? new AnswerReading.Echo(answer) : new AnswerReading.Read(answer);
    }

    /** "Würden Sie …?" – "Hab ich schon": whether they would again is not said. */
    private static boolean isDone(Question question, String folded) {
        return question instanceof Question.YesNo
                && DONE.matcher(folded).lookingAt()
                && WOULD.matcher(Words.of(question.text().in("de")).text()).find();
    }

    /** "Note 2" is good in a school, and little on a scale; in the middle both are the same. */
    private static boolean isMark(Answer answer, String folded, Question question) {
        return question instanceof Question.Scale scale
                && !SchoolMark.isAskedBy(scale)
                && answer instanceof Answer.Rate(int value)
                && MARK.matcher(folded).matches()
                && value * 2 != scale.min() + scale.max();
    }

    /** "4) -1": a dash that is no mark between number and answer, for the number has one. */
    static boolean isBelowNothing(Question question, String body, String head) {
        return (question instanceof Question.Number || question instanceof Question.Scale)
                && MARKED.matcher(head).find()
                && BELOW.matcher(body).lookingAt();
    }
}
