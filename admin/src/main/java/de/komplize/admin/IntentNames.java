package de.komplize.admin;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The German names of what people can want. */
final class IntentNames {

    private static final String GERMAN = "de";

    private final ContentPack pack;

    IntentNames(ContentPack pack) {
        this.pack = pack;
    }

    String of(String intent) {
        if (intent.equals(Intents.CRISIS)) {
            return "Mögliche Gefahr";
        }
        if (intent.equals(Detection.NONE)) {
            return "Nichts davon";
        }
        return Intents.isKnown(intent) ? pack.label(intent, GERMAN) : intent;
    }

    /** Everything that can be meant, by its name. */
    List<String> catalogue() {
        return Stream.concat(Intents.ANSWERED.stream(), Intents.ACTED_ON.stream())
                .sorted(Comparator.comparing(this::of, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
