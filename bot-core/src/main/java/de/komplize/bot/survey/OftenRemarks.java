package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how often somebody does what is asked, where only one thing in a letter is said to be done so often. */
final class OftenRemarks {

    private static final Pattern SELF =
            Wordlist.whole("ich|i|ick|wir|bin|war|waren|sind|gehe?|komme?|fahre?|nutze?|besuche?|kaufe?");
    private static final Pattern ELSEWISE = Wordlist.whole(
            "ob|sie|oeffn\\p{L}*|geoeffnet|offen|bus|busse|bahn|zug|faehrt|fahren (?:die|der)|soll\\p{L}*|muesst\\p{L}*|waere|wuerd\\p{L}*|moecht\\p{L}*|frueher|damals|letztes jahr|oma|opa");

    /** "Ich nutze den Bus nie" says it of the one who writes. */
    private static final Pattern OWN = Wordlist.whole(
            "(?:ich|wir) (?:fahre?n?|nutze?n?|nehme?n?|benutze?n?) (?:\\p{L}+ ){0,3}(?:bus|bahn|zug)|(?:fahre?n?|nutze?n?|nehme?n?|benutze?n?) (?:ich|wir) (?:\\p{L}+ ){0,3}(?:bus|bahn|zug)");

    /** How one gets there: "ich komme einmal im Monat mit dem Bus". */
    private static final Pattern BY = Wordlist.whole(
            "(?:mit|per|im|in) (?:de[mr] )?(?:bus|busse|bahn|zug|strassenbahn|s-?bahn|u-?bahn|tram)(?: (?:und|oder) (?:de[mr] )?(?:bus|bahn|zug|strassenbahn))?");

    private static final int TERSE = 5;

    private final Question.SingleChoice question;

    OftenRemarks(Question.SingleChoice question) {
        this.question = question;
    }

    /** "Sonntags brauche ich nicht" tells nothing, "nie" does. */
    private static boolean isRefused(Remark remark) {
        return remark.denials() > 0 && Frequency.in(remark.text()).stream().allMatch(f -> f.from() > 0);
    }

    Optional<SecondLook.Found> read(List<List<Remark>> sentences) {
        List<SecondLook.Found> found = new ArrayList<>();
        boolean other = false;
        for (int i = 0; i < sentences.size(); i++) {
            for (Remark remark : sentences.get(i)) {
                boolean often = !Frequency.in(remark.text()).isEmpty();
                boolean self =
                        SELF.matcher(remark.folded()).find() || remark.terms().size() <= TERSE;
                boolean own = often
                        && self
                        && !remark.others()
                        && !isRefused(remark)
                        && !remark.isConditional()
                        && !remark.isUnreal()
                        && !ToldWay.NO_HABIT.matcher(remark.folded()).find()
                        && !ELSEWISE.matcher(
                                        BY.matcher(OWN.matcher(remark.folded()).replaceAll("ich fahre"))
                                                .replaceAll(" "))
                                .find();
                if (own) {
                    int at = i;
                    Frequency.option(question.options(), remark.text())
                            .flatMap(o -> o)
                            .ifPresent(o -> found.add(
                                    new SecondLook.Found(at, new AnswerReading.Read(new Answer.One(o.id())))));
                }
                other |= often && !own;
            }
        }
        boolean one = found.stream().map(SecondLook.Found::reading).distinct().count() == 1;
        return one && !other ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
