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
            "bus|busse|bahn|zug|faehrt|fahren (?:die|der)|soll\\p{L}*|muesst\\p{L}*|waere|wuerd\\p{L}*|moecht\\p{L}*|frueher|damals|letztes jahr|oma|opa");

    /** "Ich nutze den Bus nie" says it of the one who writes. */
    private static final Pattern OWN = Wordlist.whole(
            "(?:ich|wir) (?:fahre?n?|nutze?n?|nehme?n?|benutze?n?) (?:\\p{L}+ ){0,3}(?:bus|bahn|zug)|(?:fahre?n?|nutze?n?|nehme?n?|benutze?n?) (?:ich|wir) (?:\\p{L}+ ){0,3}(?:bus|bahn|zug)");

    private static final int TERSE = 5;

    private final Question.SingleChoice question;

    OftenRemarks(Question.SingleChoice question) {
        this.question = question;
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
                        && !remark.isConditional()
                        && !remark.isUnreal()
                        && !ToldWay.NO_HABIT.matcher(remark.folded()).find()
                        && !ELSEWISE.matcher(OWN.matcher(remark.folded()).replaceAll("ich fahre"))
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
