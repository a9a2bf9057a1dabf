package de.komplize.bot.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.komplize.bot.idea.Draft;
import de.komplize.bot.idea.Query;
import java.util.List;
import java.util.Optional;

/** Where a conversation about ideas stands. */
public sealed interface IdeaState extends State {

    /** What a conversation keeps of an idea that is being written. */
    sealed interface Writing extends IdeaState {}

    /**
     * What the idea is was asked for.
     *
     * @param district that was named already
     * @param attachments files that came along
     * @param tries how often it was asked again
     */
    record AskedText(Optional<String> district, List<String> attachments, int tries) implements Writing {
        public AskedText {
            attachments = List.copyOf(attachments);
        }
    }

    /** District or place was asked for. */
    record AskedWhere(Draft draft, int tries) implements Writing {}

    /** The idea was read back. */
    record ReadBack(Draft draft) implements Writing {}

    /** What shall be different was asked for, or its new words. */
    record AskedChange(Draft draft, Part part) implements Writing {}

    /** What of an idea can be different. */
    enum Part {
        @JsonProperty("any")
        ANY,
        @JsonProperty("title")
        TITLE,
        @JsonProperty("text")
        TEXT,
        @JsonProperty("topic")
        TOPIC
    }

    /** Which of the own ideas is meant was asked. */
    record WhichOwn(Purpose purpose) implements IdeaState {}

    /** What somebody wants of an own idea. */
    enum Purpose {
        @JsonProperty("status")
        STATUS,
        @JsonProperty("withdraw")
        WITHDRAW,
        @JsonProperty("rewrite")
        REWRITE,
        @JsonProperty("either")
        EITHER
    }

    /** Whether an own idea shall be changed or taken back was asked. */
    record OwnOpen(long number) implements IdeaState {}

    /** Whether an own idea shall really be taken back was asked. */
    record Withdrawing(long number) implements IdeaState {}

    /** Which ideas somebody wants to see was asked. */
    record AskedHow() implements IdeaState {}

    /** By which district or topic was asked. */
    record AskedBy(Query query, By by) implements IdeaState {}

    /** What a list is narrowed by. */
    enum By {
        @JsonProperty("district")
        DISTRICT,
        @JsonProperty("topic")
        TOPIC
    }

    /** Some ideas were listed, from this place on. */
    record Listed(Query query, int from) implements IdeaState {}

    /** One idea was shown out of a list, or by its number: then the list is the newest. */
    record Shown(long number, Query query, int from) implements IdeaState {}

    /** Which idea shall be supported was asked; with a number, whether it is this one. */
    record AskedSupport(Optional<Long> number) implements IdeaState {}
}
