package de.komplize.bot.dialogue;

import com.fasterxml.jackson.annotation.JsonFormat;
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
    @JsonSubTypes.Type(value = Event.OptedOutEverywhere.class, name = "opted_out_everywhere"),
    @JsonSubTypes.Type(value = Event.OptedIn.class, name = "opted_in"),
    @JsonSubTypes.Type(value = Event.LanguageSet.class, name = "language_set"),
    @JsonSubTypes.Type(value = Event.SurveyStarted.class, name = "survey_started"),
    @JsonSubTypes.Type(value = Event.SurveyResumed.class, name = "survey_resumed"),
    @JsonSubTypes.Type(value = Event.SurveyPaused.class, name = "survey_paused"),
    @JsonSubTypes.Type(value = Event.SurveyCompleted.class, name = "survey_completed"),
    @JsonSubTypes.Type(value = Event.SurveyCorrected.class, name = "survey_corrected"),
    @JsonSubTypes.Type(value = Event.RemarkLeft.class, name = "remark_left"),
    @JsonSubTypes.Type(value = Event.FormBegun.class, name = "form_begun"),
    @JsonSubTypes.Type(value = Event.FormLeft.class, name = "form_left"),
    @JsonSubTypes.Type(value = Event.RequestFiled.class, name = "request_filed"),
    @JsonSubTypes.Type(value = Event.RequestWithdrawn.class, name = "request_withdrawn"),
    @JsonSubTypes.Type(value = Event.DistrictSet.class, name = "district_set"),
    @JsonSubTypes.Type(value = Event.DataShown.class, name = "data_shown"),
    @JsonSubTypes.Type(value = Event.CopyGranted.class, name = "copy_granted"),
    @JsonSubTypes.Type(value = Event.Erased.class, name = "erased"),
    @JsonSubTypes.Type(value = Event.IdeaSubmitted.class, name = "idea_submitted"),
    @JsonSubTypes.Type(value = Event.IdeaDropped.class, name = "idea_dropped"),
    @JsonSubTypes.Type(value = Event.IdeaChanged.class, name = "idea_changed"),
    @JsonSubTypes.Type(value = Event.IdeaWithdrawn.class, name = "idea_withdrawn"),
    @JsonSubTypes.Type(value = Event.IdeaStatusTold.class, name = "idea_status_told"),
    @JsonSubTypes.Type(value = Event.IdeasListed.class, name = "ideas_listed"),
    @JsonSubTypes.Type(value = Event.IdeaShown.class, name = "idea_shown"),
    @JsonSubTypes.Type(value = Event.IdeaSupported.class, name = "idea_supported"),
    @JsonSubTypes.Type(value = Event.SupportWithdrawn.class, name = "support_withdrawn"),
    @JsonSubTypes.Type(value = Event.TurnFailed.class, name = "turn_failed"),
    @JsonSubTypes.Type(value = Event.HandoffTaken.class, name = "handoff_taken"),
    @JsonSubTypes.Type(value = Event.HandoffReleased.class, name = "handoff_released"),
    @JsonSubTypes.Type(value = Event.StaffReplied.class, name = "staff_replied"),
    @JsonSubTypes.Type(value = Event.IdeaStatusChanged.class, name = "idea_status_changed"),
    @JsonSubTypes.Type(value = Event.IdeaMerged.class, name = "idea_merged"),
    @JsonSubTypes.Type(value = Event.IdeaUnmerged.class, name = "idea_unmerged"),
    @JsonSubTypes.Type(value = Event.RequestStatusChanged.class, name = "request_status_changed"),
    @JsonSubTypes.Type(value = Event.LinkOffered.class, name = "link_offered"),
    @JsonSubTypes.Type(value = Event.LinkRefused.class, name = "link_refused"),
    @JsonSubTypes.Type(value = Event.Linked.class, name = "linked"),
    @JsonSubTypes.Type(value = Event.Unlinked.class, name = "unlinked"),
    @JsonSubTypes.Type(value = Event.LinkUndone.class, name = "link_undone"),
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

    /** Nothing unasked on any channel any more. */
    record OptedOutEverywhere() implements Event {}

    /** Unasked messages on this channel again. */
    record OptedIn(String channel) implements Event {}

    /** The contact's language from now on. */
    record LanguageSet(String language) implements Event {}

    /** A survey was begun. */
    record SurveyStarted(String survey) implements Event {}

    /** A survey that was left went on. */
    record SurveyResumed(String survey) implements Event {}

    /** A survey was left before its end; what was answered is kept. */
    record SurveyPaused(String survey) implements Event {}

    /** The last question of a survey was answered; so many were, and not left out. */
    record SurveyCompleted(String survey, int answered) implements Event {}

    /** An answer was set right after the end. */
    record SurveyCorrected(String survey) implements Event {}

    /** Beside the answers something was written that a person must read. */
    record RemarkLeft(String survey) implements Event {}

    /** A short form was begun. */
    record FormBegun(String form) implements Event {}

    /** A form was left or a consent refused; nothing of it is kept. */
    record FormLeft(String form) implements Event {}

    /** A form was filed under a number: the office has something to do. */
    record RequestFiled(String form, long number) implements Event {}

    /** A filed request was taken back; what it said is gone. */
    record RequestWithdrawn(String form, long number) implements Event {}

    /** The contact's district is known, or not known any more. Which one is not told: an event outlives its person. */
    record DistrictSet(boolean known) implements Event {}

    /** The contact was shown what is held on them. */
    record DataShown() implements Event {}

    /** A copy of the own data may be fetched, once, within a day. */
    record CopyGranted() implements Event {}

    /** The contact was erased: this is the last that is known of them. */
    record Erased() implements Event {}

    /** The turn threw three times; the message is kept and shown to the office. */
    record TurnFailed(String reason) implements Event {}

    /** What a resident did about ideas. */
    sealed interface OfIdea extends Event {}

    /** An idea was handed in: the office has something to read. */
    record IdeaSubmitted(long number, String topic, int pictures) implements OfIdea {}

    /** What was being written as an idea was dropped; nothing of it is kept. */
    record IdeaDropped() implements OfIdea {}

    /** The words of an idea were changed before it was published. */
    record IdeaChanged(long number) implements OfIdea {}

    /** An idea was taken back before it was published; what it said is gone. */
    record IdeaWithdrawn(long number) implements OfIdea {}

    /** Somebody asked what became of an own idea. */
    record IdeaStatusTold(long number) implements OfIdea {}

    /** So many published ideas were listed. */
    record IdeasListed(int count) implements OfIdea {}

    /** One published idea was shown. */
    record IdeaShown(long number) implements OfIdea {}

    record IdeaSupported(long number) implements OfIdea {}

    /** The support of an idea was taken back. */
    record SupportWithdrawn(long number) implements OfIdea {}

    /** Channels that become one conversation, and two again. */
    sealed interface OfLink extends Event {}

    /** A code was given, to be typed in another channel. */
    record LinkOffered() implements OfLink {}

    /** A code was typed that fits nobody. */
    record LinkRefused() implements OfLink {}

    /** A code was typed that fits: this conversation and one in that channel are one. */
    record Linked(String channel) implements OfLink {}

    /** The conversation in that channel stands by itself again. */
    record Unlinked(String channel) implements OfLink {}

    /** What the office did in a conversation. The number of a token is text: it has more digits than scripts can count. */
    sealed interface ByStaff extends Event {}

    /** A member of staff, known by the token, has the conversation now. */
    record HandoffTaken(
            @JsonFormat(shape = JsonFormat.Shape.STRING) long staff) implements ByStaff {}

    /** The conversation was given back to the bot. */
    record HandoffReleased(
            @JsonFormat(shape = JsonFormat.Shape.STRING) long staff) implements ByStaff {}

    /** A member of staff answered in the conversation. */
    record StaffReplied(
            @JsonFormat(shape = JsonFormat.Shape.STRING) long staff) implements ByStaff {}

    /** The office decided about an idea. */
    record IdeaStatusChanged(long number, String status) implements ByStaff {}

    /** The office put an idea together with another. */
    record IdeaMerged(long number, long into) implements ByStaff {}

    /** The office took two ideas apart again. */
    record IdeaUnmerged(long number, long from) implements ByStaff {}

    /** The office made two of one conversation again. */
    record LinkUndone(
            @JsonFormat(shape = JsonFormat.Shape.STRING) long staff) implements ByStaff {}

    /** The office is at a request, or is done with it. */
    record RequestStatusChanged(long number, String status) implements ByStaff {}

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
