package de.komplize.bot.messaging;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.WriteSet.Change;
import java.util.List;
import java.util.Optional;

/**
 * How what is said in a step goes by mail, where that differs from a plain answer. Belongs to the step's replies, which are one mail; elsewhere it
 * says nothing.
 *
 * @param survey the survey it is about: replies to it are read as answers to that
 * @param subject empty for the subject of the mail that is answered
 * @param blocks the mail as a page; empty where the text is all there is
 */
public record Posting(Optional<String> survey, Optional<String> subject, List<Block> blocks) implements Act {

    public Posting {
        blocks = List.copyOf(blocks);
    }

    /** A piece of the page. Stored as tagged JSON; the tags never change. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Words.class, name = "words"),
        @JsonSubTypes.Type(value = Asked.class, name = "asked"),
        @JsonSubTypes.Type(value = Way.class, name = "way"),
    })
    public sealed interface Block {}

    /** Paragraphs. */
    public record Words(String text) implements Block {}

    /**
     * A question.
     *
     * @param number by which it is answered
     * @param lines what explains it and what can be chosen, each on its own
     * @param answers what can be answered by one press: a mail with that text is begun
     */
    public record Asked(int number, String text, List<String> lines, List<Quick> answers) implements Block {
        public Asked {
            lines = List.copyOf(lines);
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer by one press.
     *
     * @param label on the button
     * @param text of the mail that is begun, such as {@code 1) 4}
     */
    public record Quick(String label, String text) {}

    /** A link that does the same elsewhere. */
    public record Way(String label, String link) implements Block {}

    /** Stored with the message that it belongs to, see {@link Letters#post}. */
    @Override
    public List<Change> changes(Circumstances at) {
        return List.of();
    }
}
