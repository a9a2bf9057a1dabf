package de.komplize.bot.understanding;

import de.komplize.bot.entity.Entities;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All that an utterance means. The grammars run when a dialogue first asks for entities: most turns never do. Used by one thread. */
public final class Understanding {

    private final Set<String> danger;
    private final Detection detection;
    private final Supplier<Entities> grammars;
    private Optional<Entities> entities = Optional.empty();

    /** @param danger the languages in which words of acute danger to oneself or others were found */
    public Understanding(Set<String> danger, Detection detection, Supplier<Entities> grammars) {
        this.danger = Collections.unmodifiableSet(new LinkedHashSet<>(danger));
        this.detection = detection;
        this.grammars = grammars;
    }

    /** Words of acute danger to oneself or others: comes before everything else. */
    public boolean danger() {
        return !danger.isEmpty();
    }

    /** The language that the words of danger are in, where the detector and the list disagree as the list has it. */
    public String languageOfDanger() {
        return danger.isEmpty() || danger.contains(detection.language())
                ? detection.language()
                : danger.iterator().next();
    }

    public Detection detection() {
        return detection;
    }

    public Entities entities() {
        if (entities.isEmpty()) {
            entities = Optional.of(grammars.get());
        }
        return entities.get();
    }

    /** The intent as commands and logs name it: {@code safety.crisis}, one of the catalogue, or {@code none}. */
    public String intent() {
        return danger() ? Intents.CRISIS : detection.intent();
    }
}
