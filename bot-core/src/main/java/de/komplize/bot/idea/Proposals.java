package de.komplize.bot.idea;

import de.komplize.bot.entity.Gazetteer;
import de.komplize.bot.knowledge.Topic;
import java.util.List;
import java.util.Locale;
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
        List<Parts.Part> parts = Parts.of(utterance, MOST);
        // Where there is one only, it also lies where its writer says to live.
        String whole = parts.size() == 1 ? utterance : "";
        return parts.stream()
                .flatMap(part -> of(part, whole, topics, districts).stream())
                .toList();
    }

    private static Optional<Proposal> of(Parts.Part part, String whole, List<Topic> topics, Gazetteer districts) {
        String text = part.text();
        Optional<String> title = Titles.of(text);
        return title.map(name -> new Proposal(
                name,
                text,
                topic(name + "\n" + text, topics),
                Whereabouts.district(text, districts)
                        .or(() -> Whereabouts.district(part.context(), districts))
                        .or(() -> Whereabouts.district(whole, districts)),
                Whereabouts.place(name, districts)
                        .map(place -> asWritten(place, text))
                        .or(() -> Whereabouts.place(text, districts))
                        .or(() -> Whereabouts.place(part.context(), districts))));
    }

    /** The title begins with a capital, the text need not. */
    private static String asWritten(String words, String text) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(words.toLowerCase(Locale.ROOT));
        return at < 0 || at + words.length() > text.length() ? words : text.substring(at, at + words.length());
    }

    /** The topic that a text speaks of; {@code other} where it fits none. */
    public static String topic(String text, List<Topic> topics) {
        return TopicWords.topic(text, topics).orElse(OTHER);
    }

    /** Whether a message says that an idea comes: "meine Idee: …". */
    public static boolean announces(String utterance) {
        return Courtesy.announces(utterance);
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
