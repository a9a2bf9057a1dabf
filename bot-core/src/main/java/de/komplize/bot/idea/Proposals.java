package de.komplize.bot.idea;

import de.komplize.bot.entity.Gazetteer;
import de.komplize.bot.knowledge.Topic;
import java.util.List;
import java.util.Optional;

/** Reads the ideas in what a resident wrote: one, several, or none where only the wish to have one is there. Pure. */
public final class Proposals {

    /** Nobody confirms more than these one after the other; what a longer list holds beyond goes with the last. */
    static final int MOST = 7;

    /** What fits no topic. */
    public static final String OTHER = "other";

    private Proposals() {}

    /** The ideas in their order; empty where there is no word of what is wished. */
    public static List<Proposal> of(String utterance, List<Topic> topics, Gazetteer districts) {
        return Parts.of(utterance, MOST).stream()
                .flatMap(part -> of(part, topics, districts).stream())
                .toList();
    }

    private static Optional<Proposal> of(Parts.Part part, List<Topic> topics, Gazetteer districts) {
        String text = part.text();
        Optional<String> title = Titles.of(text);
        return title.map(name -> new Proposal(
                name,
                text,
                TopicWords.topic(text, topics).orElse(OTHER),
                Whereabouts.district(text, districts).or(() -> Whereabouts.district(part.context(), districts)),
                Whereabouts.place(text, districts).or(() -> Whereabouts.place(part.context(), districts))));
    }

    /** The topic that a text speaks of; {@code other} where it fits none. */
    public static String topic(String text, List<Topic> topics) {
        return TopicWords.topic(text, topics).orElse(OTHER);
    }

    /** What somebody wants for a title, cut to its length between words; empty where nothing in it counts. */
    public static Optional<String> fitted(String title) {
        return Titles.fitted(title);
    }

    /** A title made of somebody's words; empty where there are none that count. */
    public static Optional<String> title(String text) {
        return Titles.of(text);
    }
}
