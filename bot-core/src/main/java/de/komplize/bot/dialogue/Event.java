package de.komplize.bot.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** What happened in a turn, as a fact: ids, kinds and figures, never words of the resident. Stored as tagged JSON; the tags never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Event.NoticeShown.class, name = "notice_shown"),
    @JsonSubTypes.Type(value = Event.QuestionAnswered.class, name = "question_answered"),
    @JsonSubTypes.Type(value = Event.ClarificationAsked.class, name = "clarification_asked"),
    @JsonSubTypes.Type(value = Event.NotUnderstood.class, name = "not_understood"),
    @JsonSubTypes.Type(value = Event.PersonOffered.class, name = "person_offered"),
    @JsonSubTypes.Type(value = Event.Deferred.class, name = "deferred"),
    @JsonSubTypes.Type(value = Event.DangerSeen.class, name = "danger_seen"),
    @JsonSubTypes.Type(value = Event.OptedOut.class, name = "opted_out"),
    @JsonSubTypes.Type(value = Event.OptedIn.class, name = "opted_in"),
    @JsonSubTypes.Type(value = Event.LanguageSet.class, name = "language_set"),
    @JsonSubTypes.Type(value = Event.TurnFailed.class, name = "turn_failed"),
})
public sealed interface Event {

    /** The notice of first contact was shown, in this version. */
    record NoticeShown(String version) implements Event {}

    /** The content pack's answer to an intent was given. */
    record QuestionAnswered(String intent) implements Event {}

    /** "Meinten Sie …?" with these intents. */
    record ClarificationAsked(List<String> intents) implements Event {
        public ClarificationAsked {
            intents = List.copyOf(intents);
        }
    }

    /** Nothing of ours was recognised. */
    record NotUnderstood() implements Event {}

    /** The office was named as the way on. */
    record PersonOffered() implements Event {}

    /** Something was wanted that this version leaves to the office; the conversation is marked. */
    record Deferred(String intent) implements Event {}

    /** Words of acute danger: the office is alerted. */
    record DangerSeen() implements Event {}

    /** Nothing unasked on this channel any more. */
    record OptedOut(String channel) implements Event {}

    /** Unasked messages on this channel again. */
    record OptedIn(String channel) implements Event {}

    /** The contact's language from now on. */
    record LanguageSet(String language) implements Event {}

    /** The turn threw three times; the message is kept and shown to the office. */
    record TurnFailed(String reason) implements Event {}

    /** Why the office should look at a conversation. The first one weighs most. */
    enum Attention {
        DANGER("danger"),
        FAILED("failed"),
        ASKED("asked");

        private final String stored;

        Attention(String stored) {
            this.stored = stored;
        }

        public String stored() {
            return stored;
        }
    }
}
