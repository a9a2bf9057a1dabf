package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises a question for how people get about, by its choices. */
final class Transport {

    private static final Set<String> MEANS =
            Wordlist.of("fuß fahrrad rad bus bahn tram straßenbahn zug auto pkw roller öpnv taxi motorrad e-bike");

    private static final int FEWEST = 3;

    private static final Memo<String, Boolean> SUITING = new Memo<>(labels -> suit(Labels.options(labels)));

    private static final Pattern ON_FOOT = Wordlist.whole("zu fuss|fuss|laufe?n?|gehe?n?|fussweg|spazier\\p{L}*");
    private static final Pattern DRIVING =
            Wordlist.whole("(?:mit )?(?:dem|der|m) (?:auto|rad|fahrrad|bus|bahn|zug|moped|roller)|fahre?n?");

    private Transport() {}

    static boolean suits(List<Option> options) {
        return SUITING.of(Labels.joined(options));
    }

    private static boolean suit(List<Option> options) {
        return options.stream()
                        .filter(option -> Term.ofLabel(option.label().in("de")).stream()
                                .anyMatch(term -> MEANS.contains(term.text())))
                        .count()
                >= FEWEST;
    }

    /** Minutes by car where it is asked for those on foot. */
    static boolean isOtherWay(Question question, String folded) {
        return ON_FOOT.matcher(Words.of(question.text().in("de")).text()).find()
                && DRIVING.matcher(folded).find()
                && !ON_FOOT.matcher(folded).find();
    }
}
