package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how often as yes or no where a question asks whether somebody uses something: "ab und zu" is a yes. */
final class Habit {

    private static final Pattern USE = Pattern.compile("(?iu)(?:be)?nutz|besuch|gehen Sie|fahren Sie");

    private static final Pattern SOMETIMES = Wordlist.whole("""
            manchmal|ab und zu|ab und an|hin und wieder|gelegentlich|von zeit zu zeit|regelmaessig|oft|oefters?|haeufig|immer|staendig|dann und wann""");

    private static final Pattern YES_LAST = Pattern.compile(".*(?:[,;]|aber|doch) (?:aber |doch )?ja[ .!]*");
    private static final Pattern OPEN = Wordlist.whole(
            "frueher|damals|nur wenn|falls|vielleicht|eventuell|wuerde|koennte|jein|nein|nicht|kein\\p{L}*|selten|kaum|mann|frau|kinder");

    private static final Pattern NEARLY = Wordlist.whole("fast(?= (?:jed|taegl|immer))");

    private static final Pattern EVER = Pattern.compile(
            "(?iu)(?:mussten|haben|sind|waren|wurden|hatten) Sie .*(?:schon (?:ein)?mal|jemals|schon einmal|in diesem|im letzten|in den (?:letzten|vergangenen))");
    private static final Pattern NOT_YET = Wordlist.whole(
            "(?:kam|ist|war) (?:\\p{L}+ ){0,2}(?:noch |bisher |bislang )?nicht (?:vor|passiert|der fall)|(?:noch|bisher|bislang) (?:gar |ueberhaupt |leider |zum glueck )?nicht|kein(?:mal| einziges mal| mal)");
    private static final Pattern OFTEN = Wordlist.whole(
            "dauernd|mehrfach|mehrmals|schon (?:oft|oefters?|mal|mehrmals|mehrfach|zweimal|dreimal|einige male)|(?:zwei|drei|vier|fuenf|zig|\\d+) ?mal|andauernd|leider oft");

    private static final int MOST_WORDS = 9;

    private Habit() {}

    static boolean isAskedBy(Question.YesNo question) {
        return USE.matcher(question.text().in("de")).find()
                || EVER.matcher(question.text().in("de")).find();
    }

    static Optional<Boolean> in(String said) {
        String text = NEARLY.matcher(Words.of(said).text()).replaceAll("").strip();
        if (Term.of(text).stream().filter(Term::isWord).count() > MOST_WORDS || Doubt.isConditional(text)) {
            return Optional.empty();
        }
        if (YES_LAST.matcher(text).matches()) {
            return Optional.of(true);
        }
        if (NOT_YET.matcher(text).find()) {
            return Optional.of(false);
        }
        if (OFTEN.matcher(text).find() && !OPEN.matcher(text).find()) {
            return Optional.of(true);
        }
        List<Frequency> often = Frequency.in(text);
        boolean never = !often.isEmpty() && often.stream().allMatch(f -> f.to() == 0);
        boolean some = SOMETIMES.matcher(text).find()
                || !often.isEmpty() && often.stream().allMatch(f -> f.from() >= 1);
        if (OPEN.matcher(text).find() && !never) {
            return Optional.empty();
        }
        return never ? Optional.of(false) : some ? Optional.of(true) : Optional.empty();
    }
}
