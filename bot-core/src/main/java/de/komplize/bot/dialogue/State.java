package de.komplize.bot.dialogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a conversation stands: nothing open, or a question of one of the dialogues. Stored as tagged JSON; the tags never change. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = State.Idle.class, name = "idle"),
    @JsonSubTypes.Type(value = Clarification.Asked.class, name = "clarification"),
    @JsonSubTypes.Type(value = Language.Asked.class, name = "language"),
    @JsonSubTypes.Type(value = Danger.Offered.class, name = "crisis"),
    @JsonSubTypes.Type(value = Agenda.Offered.class, name = "agenda"),
    @JsonSubTypes.Type(value = Questions.Asked.class, name = "question"),
    @JsonSubTypes.Type(value = Surveys.Offered.class, name = "survey"),
    @JsonSubTypes.Type(value = Surveys.Changing.class, name = "survey_change"),
    @JsonSubTypes.Type(value = SurveyMail.Asked.class, name = "survey_mail"),
    @JsonSubTypes.Type(value = Forms.ReadBack.class, name = "form"),
    @JsonSubTypes.Type(value = Withdrawal.Confirming.class, name = "withdrawal"),
    @JsonSubTypes.Type(value = District.Asked.class, name = "district"),
    @JsonSubTypes.Type(value = MyData.Correcting.class, name = "mydata"),
    @JsonSubTypes.Type(value = Erase.Asked.class, name = "erase"),
    @JsonSubTypes.Type(value = IdeaState.AskedText.class, name = "idea_text"),
    @JsonSubTypes.Type(value = IdeaState.AskedWhere.class, name = "idea_where"),
    @JsonSubTypes.Type(value = IdeaState.ReadBack.class, name = "idea"),
    @JsonSubTypes.Type(value = IdeaState.AskedChange.class, name = "idea_change"),
    @JsonSubTypes.Type(value = IdeaState.WhichOwn.class, name = "idea_which"),
    @JsonSubTypes.Type(value = IdeaState.OwnOpen.class, name = "idea_own"),
    @JsonSubTypes.Type(value = IdeaState.Withdrawing.class, name = "idea_withdrawal"),
    @JsonSubTypes.Type(value = IdeaState.AskedHow.class, name = "ideas"),
    @JsonSubTypes.Type(value = IdeaState.AskedBy.class, name = "ideas_by"),
    @JsonSubTypes.Type(value = IdeaState.Listed.class, name = "ideas_list"),
    @JsonSubTypes.Type(value = IdeaState.Shown.class, name = "ideas_one"),
    @JsonSubTypes.Type(value = IdeaState.AskedSupport.class, name = "idea_support"),
})
public sealed interface State
        permits State.Idle,
                Clarification.Asked,
                Language.Asked,
                Danger.Offered,
                Agenda.Offered,
                Questions.Asked,
                Surveys.Offered,
                Surveys.Changing,
                SurveyMail.Asked,
                Forms.ReadBack,
                Withdrawal.Confirming,
                District.Asked,
                MyData.Correcting,
                Erase.Asked,
                IdeaState {

    /** Nothing is open. */
    record Idle() implements State {}
}
