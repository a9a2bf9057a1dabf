package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.type.TypeReference;
import de.komplize.bot.Json;
import de.komplize.bot.idea.Draft;
import de.komplize.bot.idea.Query;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.survey.Answer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The stored form of sessions and events: what one version wrote, every later one reads. Lines here are added, never changed. */
class SessionTest {

    private static final TypeReference<Event> EVENT = new TypeReference<>() {};

    private static final String DRAFT =
            "{\"number\":1001,\"title\":\"Bänke\",\"text\":\"Mehr Bänke.\",\"topic\":\"other\",\"district\":\"Mitte\",\"place\":\"am Stern\",\"attachments\":[\"f1\"]}";
    private static final Map<String, State> STATES = new LinkedHashMap<>();
    private static final Map<String, Event> EVENTS = new LinkedHashMap<>();

    static {
        STATES.put("{\"kind\":\"idle\"}", new State.Idle());
        STATES.put(
                "{\"kind\":\"clarification\",\"intents\":[\"info.goals\"],\"times\":2}",
                new Clarification.Asked(List.of("info.goals"), 2));
        STATES.put(
                "{\"kind\":\"clarification\",\"intents\":[\"idea.submit\"],\"times\":1,\"words\":\"Markthalle\"}",
                new Clarification.Asked(List.of("idea.submit"), 1, Optional.of("Markthalle")));
        STATES.put("{\"kind\":\"language\"}", new Language.Asked());
        STATES.put(
                "{\"kind\":\"crisis\",\"before\":{\"kind\":\"language\"},\"language\":\"ru\"}",
                new Danger.Offered(new Language.Asked(), "ru"));

        STATES.put(
                "{\"kind\":\"question\",\"questionnaire\":\"s\",\"question\":\"2\",\"tries\":1,\"echo\":{\"kind\":\"rate\",\"value\":4}}",
                new Questions.Asked("s", "2", 1, Optional.of(new Answer.Rate(4))));
        STATES.put("{\"kind\":\"survey\"}", new Surveys.Offered());
        STATES.put("{\"kind\":\"survey_mail\",\"survey\":\"s\"}", new SurveyMail.Asked("s"));
        STATES.put("{\"kind\":\"survey_change\",\"survey\":\"s\"}", new Surveys.Changing("s"));
        STATES.put(
                "{\"kind\":\"form\",\"form\":\"person\",\"tries\":0,\"changing\":false}",
                new Forms.ReadBack("person", 0, false));
        STATES.put(
                "{\"kind\":\"withdrawal\",\"form\":\"council\",\"number\":1001}",
                new Withdrawal.Confirming("council", 1001));
        STATES.put(
                "{\"kind\":\"agenda\",\"item\":{\"kind\":\"wanted\",\"intent\":\"survey.start\"}}",
                new Agenda.Offered(new Agenda.Wanted("survey.start")));
        STATES.put(
                "{\"kind\":\"agenda\",\"item\":{\"kind\":\"idea\",\"text\":\"Bänke\"}}",
                new Agenda.Offered(new Agenda.Idea("Bänke")));
        STATES.put(
                "{\"kind\":\"agenda\",\"item\":{\"kind\":\"resume\",\"state\":{\"kind\":\"language\"}}}",
                new Agenda.Offered(new Agenda.Resume(new Language.Asked())));

        STATES.put(
                "{\"kind\":\"district\",\"candidates\":[\"Mitte\"],\"times\":2}",
                new District.Asked(List.of("Mitte"), 2));
        STATES.put("{\"kind\":\"mydata\"}", new MyData.Correcting());
        STATES.put("{\"kind\":\"erase\",\"code\":\"012345\",\"times\":1}", new Erase.Asked(Optional.of("012345"), 1));

        EVENTS.put("{\"kind\":\"notice_shown\",\"version\":\"2026-11\"}", new Event.NoticeShown("2026-11"));
        EVENTS.put(
                "{\"kind\":\"question_answered\",\"intent\":\"info.goals\"}", new Event.QuestionAnswered("info.goals"));
        EVENTS.put(
                "{\"kind\":\"clarification_asked\",\"intents\":[\"info.goals\",\"info.results\"]}",
                new Event.ClarificationAsked(List.of("info.goals", "info.results")));
        EVENTS.put("{\"kind\":\"not_understood\"}", new Event.NotUnderstood());
        EVENTS.put("{\"kind\":\"person_offered\"}", new Event.PersonOffered());
        EVENTS.put("{\"kind\":\"deferred\",\"intent\":\"idea.submit\"}", new Event.Deferred("idea.submit"));
        EVENTS.put("{\"kind\":\"danger_seen\"}", new Event.DangerSeen());
        EVENTS.put("{\"kind\":\"opted_out\",\"channel\":\"sms\"}", new Event.OptedOut("sms"));
        EVENTS.put("{\"kind\":\"link_offered\"}", new Event.LinkOffered());
        EVENTS.put("{\"kind\":\"link_refused\"}", new Event.LinkRefused());
        EVENTS.put("{\"kind\":\"linked\",\"channel\":\"sms\"}", new Event.Linked("sms"));
        EVENTS.put("{\"kind\":\"unlinked\",\"channel\":\"sms\"}", new Event.Unlinked("sms"));
        EVENTS.put("{\"kind\":\"link_undone\",\"staff\":\"7\"}", new Event.LinkUndone(7));
        EVENTS.put("{\"kind\":\"opted_out_everywhere\"}", new Event.OptedOutEverywhere());
        EVENTS.put("{\"kind\":\"district_set\",\"known\":true}", new Event.DistrictSet(true));
        EVENTS.put("{\"kind\":\"data_shown\"}", new Event.DataShown());
        EVENTS.put("{\"kind\":\"copy_granted\"}", new Event.CopyGranted());
        EVENTS.put("{\"kind\":\"erased\"}", new Event.Erased());
        EVENTS.put("{\"kind\":\"opted_in\",\"channel\":\"sms\"}", new Event.OptedIn("sms"));
        EVENTS.put("{\"kind\":\"language_set\",\"language\":\"de-easy\"}", new Event.LanguageSet("de-easy"));
        EVENTS.put("{\"kind\":\"survey_started\",\"survey\":\"s\"}", new Event.SurveyStarted("s"));
        EVENTS.put("{\"kind\":\"survey_resumed\",\"survey\":\"s\"}", new Event.SurveyResumed("s"));
        EVENTS.put("{\"kind\":\"survey_paused\",\"survey\":\"s\"}", new Event.SurveyPaused("s"));
        EVENTS.put(
                "{\"kind\":\"survey_completed\",\"survey\":\"s\",\"answered\":5}", new Event.SurveyCompleted("s", 5));
        EVENTS.put("{\"kind\":\"remark_left\",\"survey\":\"s\"}", new Event.RemarkLeft("s"));
        EVENTS.put("{\"kind\":\"survey_corrected\",\"survey\":\"s\"}", new Event.SurveyCorrected("s"));
        EVENTS.put("{\"kind\":\"form_begun\",\"form\":\"person\"}", new Event.FormBegun("person"));
        EVENTS.put("{\"kind\":\"form_left\",\"form\":\"person\"}", new Event.FormLeft("person"));
        EVENTS.put(
                "{\"kind\":\"request_filed\",\"form\":\"person\",\"number\":1001}",
                new Event.RequestFiled("person", 1001));
        EVENTS.put(
                "{\"kind\":\"request_withdrawn\",\"form\":\"council\",\"number\":1001}",
                new Event.RequestWithdrawn("council", 1001));
        EVENTS.put("{\"kind\":\"turn_failed\",\"reason\":\"a.B at c\"}", new Event.TurnFailed("a.B at c"));

        EVENTS.put("{\"kind\":\"handoff_taken\",\"staff\":\"7\"}", new Event.HandoffTaken(7));
        EVENTS.put("{\"kind\":\"handoff_released\",\"staff\":\"7\"}", new Event.HandoffReleased(7));
        EVENTS.put("{\"kind\":\"staff_replied\",\"staff\":\"7\"}", new Event.StaffReplied(7));
        EVENTS.put(
                "{\"kind\":\"idea_status_changed\",\"number\":1001,\"status\":\"planned\"}",
                new Event.IdeaStatusChanged(1001, "planned"));
        EVENTS.put("{\"kind\":\"idea_merged\",\"number\":1001,\"into\":1003}", new Event.IdeaMerged(1001, 1003));
        EVENTS.put("{\"kind\":\"idea_unmerged\",\"number\":1001,\"from\":1003}", new Event.IdeaUnmerged(1001, 1003));
        EVENTS.put(
                "{\"kind\":\"request_status_changed\",\"number\":1002,\"status\":\"done\"}",
                new Event.RequestStatusChanged(1002, "done"));
    }

    static {
        Draft draft = new Draft(
                Optional.of(1001L),
                "Bänke",
                "Mehr Bänke.",
                "other",
                Optional.of("Mitte"),
                Optional.of("am Stern"),
                List.of("f1"));
        STATES.put(
                "{\"kind\":\"idea_text\",\"district\":\"Mitte\",\"attachments\":[\"f1\"],\"tries\":1}",
                new IdeaState.AskedText(Optional.of("Mitte"), List.of("f1"), 1));
        STATES.put("{\"kind\":\"idea_where\",\"draft\":" + DRAFT + ",\"tries\":1}", new IdeaState.AskedWhere(draft, 1));
        STATES.put("{\"kind\":\"idea\",\"draft\":" + DRAFT + "}", new IdeaState.ReadBack(draft));
        STATES.put(
                "{\"kind\":\"idea_change\",\"draft\":" + DRAFT + ",\"part\":\"title\"}",
                new IdeaState.AskedChange(draft, IdeaState.Part.TITLE));
        STATES.put(
                "{\"kind\":\"idea_which\",\"purpose\":\"status\"}", new IdeaState.WhichOwn(IdeaState.Purpose.STATUS));
        STATES.put("{\"kind\":\"idea_own\",\"number\":1001}", new IdeaState.OwnOpen(1001));
        STATES.put("{\"kind\":\"idea_withdrawal\",\"number\":1001}", new IdeaState.Withdrawing(1001));
        STATES.put("{\"kind\":\"ideas\"}", new IdeaState.AskedHow());
        STATES.put(
                "{\"kind\":\"ideas_by\",\"query\":{\"district\":null,\"topic\":null,\"order\":\"newest\"},\"by\":\"topic\"}",
                new IdeaState.AskedBy(Query.newest(), IdeaState.By.TOPIC));
        STATES.put(
                "{\"kind\":\"ideas_list\",\"query\":{\"district\":\"Mitte\",\"topic\":\"energy\",\"order\":\"supported\"},\"from\":5}",
                new IdeaState.Listed(Query.newest().in("Mitte").about("energy").by(Query.Order.SUPPORTED), 5));
        STATES.put(
                "{\"kind\":\"ideas_one\",\"number\":1001,\"query\":{\"district\":null,\"topic\":null,\"order\":\"newest\"},\"from\":0}",
                new IdeaState.Shown(1001, Query.newest(), 0));
        STATES.put("{\"kind\":\"idea_support\",\"number\":1001}", new IdeaState.AskedSupport(Optional.of(1001L)));
        EVENTS.put(
                "{\"kind\":\"idea_submitted\",\"number\":1001,\"topic\":\"energy\",\"pictures\":2}",
                new Event.IdeaSubmitted(1001, "energy", 2));
        EVENTS.put("{\"kind\":\"idea_dropped\"}", new Event.IdeaDropped());
        EVENTS.put("{\"kind\":\"idea_changed\",\"number\":1001}", new Event.IdeaChanged(1001));
        EVENTS.put("{\"kind\":\"idea_withdrawn\",\"number\":1001}", new Event.IdeaWithdrawn(1001));
        EVENTS.put("{\"kind\":\"idea_status_told\",\"number\":1001}", new Event.IdeaStatusTold(1001));
        EVENTS.put("{\"kind\":\"ideas_listed\",\"count\":5}", new Event.IdeasListed(5));
        EVENTS.put("{\"kind\":\"idea_shown\",\"number\":1001}", new Event.IdeaShown(1001));
        EVENTS.put("{\"kind\":\"idea_supported\",\"number\":1001}", new Event.IdeaSupported(1001));
        EVENTS.put("{\"kind\":\"support_withdrawn\",\"number\":1001}", new Event.SupportWithdrawn(1001));
    }

    @TestFactory
    Stream<DynamicTest> everyStateReadsAsItWasWritten() {
        return STATES.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    Session session = new Session(
                            1,
                            entry.getValue(),
                            List.of(new Reply("Wohin?", List.of(new Choice("a", "Nach „Süden“")))),
                            true,
                            Optional.of("info.goals"),
                            List.of(new Agenda.Idea("Bänke")));
                    String stored = "{\"state\":" + entry.getKey()
                            + ",\"said\":[{\"text\":\"Wohin?\",\"choices\":[{\"id\":\"a\",\"label\":\"Nach „Süden“\"}]}],\"takenOver\":true,\"about\":\"info.goals\",\"agenda\":[{\"kind\":\"idea\",\"text\":\"Bänke\"}],\"v\":1}";
                    assertEquals(session, Session.read(stored));
                    assertEquals(session, Session.read(session.write()));
                    assertEquals(Json.MAPPER.readTree(stored), Json.MAPPER.readTree(session.write()));
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyEventReadsAsItWasWritten() {
        return EVENTS.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> {
                    assertEquals(entry.getValue(), Json.read(entry.getKey(), EVENT));
                    assertEquals(entry.getKey(), Json.write(entry.getValue()));
                }));
    }

    @Test
    void noKindIsWithoutItsStoredForm() {
        assertEquals(kinds(State.class), classes(STATES));
        assertEquals(kinds(Event.class), classes(EVENTS));
    }

    @Test
    void anOlderVersionIgnoresWhatANewerOneAdded() {
        String stored =
                "{\"v\":1,\"state\":{\"kind\":\"idle\",\"since\":5},\"said\":[],\"takenOver\":false,\"mood\":\"good\"}";
        assertEquals(Session.fresh(), Session.read(stored));
    }

    @Test
    void aFormThatIsTooNewIsRefusedWithoutItsWords() {
        String stored =
                "{\"v\":2,\"state\":{\"kind\":\"idle\"},\"said\":[{\"text\":\"geheim\",\"choices\":[]}],\"takenOver\":false}";
        RuntimeException refused = assertThrows(RuntimeException.class, () -> Session.read(stored));
        assertTrue(!String.valueOf(refused).contains("geheim"), "people's words stay out of exceptions");
    }

    @Test
    void aWordInBetweenTakesNoChoicesAway() {
        Reply question = new Reply("Meinten Sie?", List.of(new Choice("info.goals", "Ziele")));
        State open = new Clarification.Asked(List.of("info.goals"), 1);
        Session asked = Session.fresh().after(new Step(open, List.of(question), List.of()));
        Session helped = asked.after(new Step(open, List.of(Reply.of("Hilfe")), List.of(), true));
        assertEquals(asked, helped);
        assertEquals(List.of(), asked.after(Step.idle(Reply.of("Gut"))).offered(), "what is said instead of it does");
    }

    @Test
    void whatWasAnsweredIsRememberedUntilSomethingElseIsSaid() {
        Session answered =
                Session.fresh().after(Step.idle(Reply.of("Die Ziele"), new Event.QuestionAnswered("info.goals")));
        assertEquals(Optional.of("info.goals"), answered.about());
        assertEquals(
                Optional.empty(), answered.after(Step.idle(Reply.of("Gut"))).about());
    }

    @Test
    void silenceForgetsNothing() {
        Session session = Turns.in(new State.Idle(), Reply.of("Hallo"));
        assertEquals(session, session.after(new Step(new State.Idle(), List.of(), List.of())));
    }

    private static Set<Class<?>> kinds(Class<?> sealed) {
        Set<Class<?>> kinds = new HashSet<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            kinds.addAll(permitted.isSealed() ? kinds(permitted) : Set.of(permitted));
        }
        return kinds;
    }

    private static Set<Class<?>> classes(Map<String, ?> entries) {
        Set<Class<?>> classes = new HashSet<>();
        entries.values().forEach(value -> classes.add(value.getClass()));
        return classes;
    }
}
