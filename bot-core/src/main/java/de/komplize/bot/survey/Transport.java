package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Wordlist;
import java.util.List;
import java.util.Set;

/** Recognises a question for how people get about, by its choices. */
final class Transport {

    private static final Set<String> MEANS =
            Wordlist.of("fuß fahrrad rad bus bahn tram straßenbahn zug auto pkw roller öpnv taxi motorrad e-bike");

    private static final int FEWEST = 3;

    private static final Memo<Boolean> SUITING = new Memo<>(labels -> suit(Labels.options(labels)));

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
}
