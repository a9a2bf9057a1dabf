package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises that something is too little or bad: no yes, whatever is asked about it. */
final class Lacking {

    private static final Pattern LACKING = Wordlist.whole(
            "zu (?:wenige?|selten|weit|schlecht|klein)|viel zu|schlecht\\p{L}*|miserabel|katastroph\\p{L}*|mangelhaft");

    private static final Pattern ENOUGH =
            Pattern.compile("(?iu)(?<!\\p{L})(?:genug|genügend|ausreichend\\p{L}*|oft genug|häufig genug)(?!\\p{L})");

    /** "Und am Abend auch": whatever was said before it. */
    private static final Pattern MORE =
            Pattern.compile("(?:und )?(?!ich |wir |mach|komm|geh)(?:\\p{L}+ ){0,4}(?:auch|ebenso|genauso)");

    private Lacking() {}

    static boolean is(String folded) {
        return LACKING.matcher(folded).find();
    }

    /** A no where it is asked whether there is enough of it; elsewhere nothing can be told. */
    static Optional<Boolean> of(Question.YesNo question, long denials) {
        return denials == 0 && ENOUGH.matcher(question.text().in("de")).find() ? Optional.of(false) : Optional.empty();
    }

    static boolean isMore(String folded) {
        return MORE.matcher(folded).matches();
    }
}
