package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the word for yes or no in a part of a sentence. */
final class SaidYes {

    static final Pattern YES = Wordlist.whole(
            "ja|jo|jep|jawohl|yes|yess|yep|jup|freilich|klar|logisch|logo|natuerlich|selbstverstaendlich|unbedingt|auf jeden(?: fall)?|definitiv|safe|sicher|und ob");
    static final Pattern NO = Wordlist.whole(
            "nein|nee|noe|no|nope|nein danke|auf (?:gar )?keinen fall|niemals|leider nicht|lieber nicht|eher nicht|keineswegs|bloss nicht|bitte nicht");

    private static final Pattern GLADLY = Wordlist.whole("gerne?|sehr gern");

    private SaidYes() {}

    /** Empty where it says neither, both, or only perhaps. */
    static Optional<Boolean> in(Question.YesNo question, Remark part, boolean would) {
        String folded = part.folded();
        if (part.isOpen() && !part.sentence().strip().endsWith("?")) {
            return Optional.empty();
        }
        boolean no = NO.matcher(folded).find();
        String rest = NO.matcher(folded).replaceAll(" ");
        boolean glad =
                (would || Stance.isAskedBy(question)) && GLADLY.matcher(rest).find();
        boolean yes = YES.matcher(rest).find() || glad;
        Optional<Boolean> stance = Stance.isAskedBy(question) ? Stance.in(question, part.text()) : Optional.empty();
        if (stance.isPresent() && part.denials() < 2) {
            return no && stance.get() ? Optional.empty() : stance;
        }
        boolean denied = part.denials() > 0;
        return yes == no ? Optional.empty() : no ? Optional.of(false) : denied ? Optional.empty() : Optional.of(true);
    }
}
