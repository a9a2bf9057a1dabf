package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.testing.SmallPack;
import de.komplize.bot.understanding.Intents;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The policy's order: each row fits at least two of its rules, and the one that stands higher decides. */
class RouterTest {

    private static final String DANGER = "Ich will nicht mehr leben";
    private static final State IDLE = new State.Idle();
    private static final State OPEN = new Clarification.Asked(List.of("info.goals"), 1);
    private static final State LANGUAGE = new Language.Asked();

    private static Turns turns;

    @BeforeAll
    static void load(@TempDir Path folder) {
        turns = new Turns(folder);
    }

    static Stream<Arguments> policy() {
        return Stream.of(
                row("danger before taken over", Turns.takenOver(IDLE), DANGER, "webchat", answer(Intents.CRISIS)),
                row(
                        "danger before the open dialogue",
                        Turns.in(OPEN),
                        DANGER + " yes",
                        "webchat",
                        answer(Intents.CRISIS)),
                row("danger before the intent", Turns.in(IDLE), DANGER + " goals", "webchat", answer(Intents.CRISIS)),
                row(
                        "danger before asking back",
                        Turns.in(IDLE),
                        DANGER + " maybe goals",
                        "webchat",
                        answer(Intents.CRISIS)),
                row("opt-out before taken over", Turns.takenOver(IDLE), "STOPP", "webchat", said(Say.STOP_CONFIRMED)),
                row("opt-out before the open dialogue by SMS", Turns.in(OPEN), "Stop!", "sms", said(Say.SMS_STOPPED)),
                row(
                        "opt-out before the open dialogue by e-mail",
                        Turns.in(OPEN),
                        "stopp",
                        "email",
                        said(Say.STOP_CONFIRMED)),
                row(
                        "/stop before the open dialogue in a chat",
                        Turns.in(OPEN),
                        "/stop",
                        "webchat",
                        said(Say.STOP_CONFIRMED)),
                row(
                        "opt-out word outside a dialogue of a chat",
                        Turns.in(IDLE),
                        "stop",
                        "telegram",
                        said(Say.STOP_CONFIRMED)),
                row(
                        "opt-out word inside a dialogue of a chat only ends it",
                        Turns.in(OPEN),
                        "stop",
                        "telegram",
                        said(Say.CANCEL_DONE)),
                row("opt-in before taken over", Turns.takenOver(IDLE), "START", "sms", said(Say.START_CONFIRMED)),
                row("taken over before the open dialogue", Turns.takenOver(OPEN), "yes", "webchat", ""),
                row("taken over before the words of commands", Turns.takenOver(IDLE), "Hilfe", "webchat", ""),
                row("taken over before the intent", Turns.takenOver(IDLE), "goals", "webchat", ""),
                row("taken over before the empty message", Turns.takenOver(IDLE), "", "webchat", ""),
                row("help inside a dialogue", Turns.in(LANGUAGE), "Hilfe", "webchat", said(Say.HELP_INSIDE)),
                row("cancel inside a dialogue", Turns.in(OPEN), "Zurück", "webchat", said(Say.CANCEL_DONE)),
                row("skip inside a dialogue", Turns.in(OPEN), "überspringen", "webchat", said(Say.CANCEL_DONE)),
                row(
                        "plain language inside a dialogue",
                        Turns.in(OPEN),
                        "Einfache Sprache",
                        "webchat",
                        "plain.on de-easy"),
                row("the open dialogue before the intent", Turns.in(OPEN), "yes", "webchat", answer("info.goals")),
                row("an intent ends an open question", Turns.in(OPEN), "results", "webchat", answer("info.results")),
                row("the intent before asking back", Turns.in(IDLE), "goals", "webchat", answer("info.goals")),
                row(
                        "asking back before the offer of a person",
                        Turns.in(IDLE),
                        "maybe goals results",
                        "webchat",
                        said(Say.CLARIFY_ASK)),
                row(
                        "asking back a second time",
                        Turns.in(OPEN),
                        "maybe goals results",
                        "webchat",
                        said(Say.CLARIFY_AGAIN)),
                row(
                        "after the second time a person",
                        asked(2),
                        "maybe goals results",
                        "webchat",
                        said(Say.FALLBACK_PERSON)),
                row("nothing understood", Turns.in(IDLE), "qwertz", "webchat", said(Say.FALLBACK_FIRST)),
                row(
                        "nothing understood while asked back",
                        Turns.in(OPEN),
                        "qwertz",
                        "webchat",
                        said(Say.FALLBACK_PERSON)),
                row("nothing written", Turns.in(IDLE), "", "webchat", said(Say.MESSAGE_EMPTY)),
                row("a number that means nothing", Turns.in(IDLE), "7", "webchat", said(Say.NUMBER_NOTHING)));
    }

    @ParameterizedTest
    @MethodSource("policy")
    void theHigherRuleDecides(Session session, String utterance, String channel, String reply) {
        Step step = Router.route(turns.of(session, utterance, channel, "de"));
        List<String> wanted = reply.isEmpty() ? List.of() : List.of(reply);
        assertEquals(wanted, step.replies().stream().map(Reply::text).limit(1).toList());
    }

    @Test
    void dangerKeepsTheOpenQuestionAndAlertsTheOffice() {
        Step step = Router.route(turns.of(Turns.in(OPEN), DANGER));
        assertEquals(new Danger.Offered(OPEN, "de"), step.next());
        assertEquals(List.of(new Event.DangerSeen()), step.events());
        assertEquals(List.of(), step.replies().getFirst().choices());
    }

    @Test
    void dangerIsAnsweredInTheLanguageItWasWrittenIn() {
        assertEquals(answer(Intents.CRISIS, "ru"), first(turns.of(Turns.in(IDLE), "Я не хочу жить")));
        assertEquals(answer(Intents.CRISIS, "de-easy"), first(turns.of(Turns.in(IDLE), DANGER, "webchat", "de-easy")));
    }

    @Test
    void yesAfterDangerIsTheWishForAPersonAndNoIsRespected() {
        Session offered = Turns.in(new Danger.Offered(OPEN, "ru"));
        Step yes = Router.route(turns.of(offered, "Ja bitte"));
        assertEquals(
                answer(Intents.CRISIS_PERSON, "ru"), yes.replies().getFirst().text());
        assertEquals(List.of(new Event.Deferred(Intents.PERSON)), yes.events());
        assertEquals(OPEN, yes.next());
        Step no = Router.route(turns.of(offered, "nein"));
        assertEquals(
                answer(Intents.CRISIS_NO_PERSON, "ru"), no.replies().getFirst().text());
        assertEquals(List.of(), no.events());
    }

    @Test
    void afterDangerAnythingElseGoesOnWhereTheConversationStood() {
        Session offered = Turns.in(new Danger.Offered(IDLE, "de"));
        assertEquals(answer("info.goals"), first(turns.of(offered, "goals")));
        assertEquals(answer(Intents.CRISIS), first(turns.of(offered, DANGER)));
        assertEquals(
                List.of(),
                Router.route(turns.of(Turns.takenOver(new Danger.Offered(IDLE, "de")), "ja"))
                        .replies());
    }

    @Test
    void whoWritesInALanguageThatIsNotSpokenHereIsToldInIt() {
        assertEquals("language.only.tr de", first(turns.of(Turns.in(IDLE), "tr: qwertz")));
        assertEquals("language.only.tr de", first(turns.of(Turns.in(IDLE), "tr: maybe goals results")));
        assertEquals(answer("info.goals"), first(turns.of(Turns.in(IDLE), "tr: goals")));
    }

    @Test
    void aNumberBeyondTheChoicesKeepsThem() {
        Reply offer = new Reply("Was?", List.of(new Choice("info.goals", "Ziele")));
        Step step = Router.route(turns.of(Turns.in(IDLE, offer), "7"));
        assertEquals(said(Say.CHOICE_RANGE), step.replies().getFirst().text());
        assertEquals(offer.choices(), Turns.in(IDLE, offer).after(step).offered());
    }

    @Test
    void moreIsWhatWasOnOffer() {
        Reply offer = new Reply("Was?", List.of(new Choice("info.goals", "Ziele")));
        Step step = Router.route(turns.of(Turns.in(IDLE, offer), "mehr Infos"));
        assertEquals(List.of(new Reply(said(Say.MORE_ABOUT), offer.choices())), step.replies());
        assertEquals(said(Say.HELP), first(turns.of(Turns.in(IDLE), "mehr")));
    }

    @Test
    void twiceNotUnderstoodInARowIsThePersonsTurn() {
        Session once = Turns.in(IDLE, Reply.of(said(Say.FALLBACK_FIRST)));
        Step step = Router.route(turns.of(once, "qwertz"));
        assertEquals(List.of(new Event.NotUnderstood(), new Event.PersonOffered()), step.events());
    }

    @Test
    void severalIntentsAreAllAnsweredThreeAtMost() {
        Step two = Router.route(turns.of(Turns.in(IDLE), "goals and results"));
        assertEquals(
                List.of(new Event.QuestionAnswered("info.goals"), new Event.QuestionAnswered("info.results")),
                two.events());
        Step four = Router.route(turns.of(Turns.in(IDLE), "goals results events funding"));
        assertEquals(3, four.events().size());
        assertEquals(
                List.of("info.funding"),
                four.replies().getLast().choices().stream().map(Choice::id).toList(),
                "the fourth is offered");
    }

    @Test
    void aButtonThatIsNoLongerOnOfferIsSaidToBeStale() {
        assertEquals(said(Say.CHOICE_STALE), first(turns.stale(Turns.in(OPEN))));
        assertEquals(said(Say.MESSAGE_ATTACHMENT), first(turns.attached(Turns.in(IDLE), 1)));
    }

    @Test
    void everyIntentOfTheCatalogueHasAReply() {
        Stream.concat(Intents.ANSWERED.stream(), Intents.ACTED_ON.stream()).forEach(intent -> {
            Step step = Information.handle(turns.chosen(Turns.in(IDLE), new Choice(intent, "x")), List.of(intent));
            assertFalse(step.replies().isEmpty(), intent);
        });
    }

    @Test
    void optOutIsKeptForItsChannelOnly() {
        Step step = Router.route(turns.of(Turns.in(OPEN), "STOP", "sms", "de"));
        assertEquals(List.of(new Event.OptedOut("sms")), step.events());
        assertInstanceOf(State.Idle.class, step.next());
    }

    private static Session asked(int times) {
        return Turns.in(new Clarification.Asked(List.of("info.goals"), times));
    }

    private static String first(Turn turn) {
        return Router.route(turn).replies().getFirst().text();
    }

    private static String said(Say what) {
        return SmallPack.said(what, "de");
    }

    private static String answer(String intent) {
        return answer(intent, "de");
    }

    private static String answer(String intent, String language) {
        return SmallPack.answerTo(intent, language);
    }

    private static Arguments row(String why, Session session, String utterance, String channel, String reply) {
        return argumentSet(why, session, utterance, channel, reply);
    }
}
