package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the word for yes or no in a part of a sentence. */
final class SaidYes {

    static final Pattern YES = Wordlist.whole(
            "ja|jo|jep|jawohl|yes|yess|yep|jup|freilich|klar|logisch|logo|natuerlich|selbstverstaendlich|unbedingt|auf jeden(?: fall)?|definitiv|safe|sicher|und ob");
    static final Pattern NO = Wordlist.whole(
            "nein|nee|noe|no|nope|nein danke|auf (?:gar )?keinen fall|niemals|leider nicht|lieber nicht|eher nicht|keineswegs|bloss nicht|bitte nicht");

    /** Nothing but a yes or a no, and small words. */
    private static final int SHORT = 4;

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

    /** A yes or no beside the subject, before it or right behind it. */
    static Optional<Boolean> beside(
            Question.YesNo question,
            List<Remark> remarks,
            int place,
            List<List<Remark>> sentences,
            int at,
            boolean would) {
        Remark remark = remarks.get(place);
        List<Remark> looked = new ArrayList<>(List.of(remark));
        if (place + 1 < remarks.size() && isShort(remarks.get(place + 1))) {
            looked.add(remarks.get(place + 1));
        }
        if (place == 1 && isShort(remarks.getFirst())) {
            looked.add(remarks.getFirst());
        }
        boolean asks = remark.sentence().strip().endsWith("?") && place == remarks.size() - 1;
        if (asks && at + 1 < sentences.size() && !sentences.get(at + 1).isEmpty()) {
            looked.add(sentences.get(at + 1).getFirst());
        }
        Optional<Boolean> said = Optional.empty();
        for (Remark part : looked) {
            Optional<Boolean> own = in(question, part, would);
            if (own.isPresent() && said.isPresent() && !own.equals(said)) {
                return Optional.empty();
            }
            said = own.isPresent() ? own : said;
        }
        return said;
    }

    private static boolean isShort(Remark remark) {
        return remark.subjects().isEmpty()
                && remark.terms().stream().filter(Term::isWord).count() <= SHORT
                && remark.terms().stream()
                        .allMatch(t -> !t.isWord()
                                || WordClass.isLight(t.text())
                                || YES.matcher(t.text()).matches());
    }
}
