package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.testing.SmallPack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each test goes from turn to turn as residents do; the session is written and read between two of them. */
class ClarificationTest {

    private static Turns turns;

    private Session session = Session.fresh();

    @BeforeAll
    static void load(@TempDir Path folder) {
        turns = new Turns(folder);
    }

    @Test
    void offersThreeIntentsAndSomethingElse() {
        Step step = write("maybe goals results events funding");
        assertEquals(
                List.of("info.goals", "info.results", "info.events", "other"),
                step.replies().getFirst().choices().stream().map(Choice::id).toList());
        assertEquals(
                List.of(new Event.ClarificationAsked(List.of("info.goals", "info.results", "info.events"))),
                step.events());
    }

    @Test
    void theChosenIntentIsAnswered() {
        write("maybe goals results");
        assertEquals(List.of("info.results de"), said(choose(1)));
    }

    @Test
    void somethingElseAsksForOtherWordsAndThenForAPerson() {
        write("maybe goals results");
        assertEquals(List.of(SmallPack.said(Say.FALLBACK_FIRST, "de")), said(choose(2)));
        assertEquals(List.of(SmallPack.said(Say.FALLBACK_PERSON, "de")), said(write("maybe goals results")));
    }

    @Test
    void somethingElseTheSecondTimeIsAPerson() {
        write("maybe goals results");
        write("maybe goals results");
        Step step = choose(2);
        assertEquals(List.of(new Event.NotUnderstood(), new Event.PersonOffered()), step.events());
    }

    @Test
    void asksBackTwiceAtMost() {
        assertEquals(List.of(SmallPack.said(Say.CLARIFY_ASK, "de")), said(write("maybe goals results")));
        assertEquals(List.of(SmallPack.said(Say.CLARIFY_AGAIN, "de")), said(write("maybe events funding")));
        assertEquals(List.of(SmallPack.said(Say.FALLBACK_PERSON, "de")), said(write("maybe goals results")));
        assertEquals(
                List.of(SmallPack.said(Say.CLARIFY_ASK, "de")), said(write("maybe goals results")), "a new beginning");
    }

    @Test
    void yesToTheOnlyOfferIsThatIntent() {
        write("maybe goals");
        assertEquals(List.of("info.goals de"), said(write("yes")));
    }

    @Test
    void noIsSomethingElse() {
        write("maybe goals");
        assertEquals(List.of(SmallPack.said(Say.FALLBACK_FIRST, "de")), said(write("no")));
    }

    @Test
    void aClearQuestionIsAnsweredAtOnce() {
        write("maybe goals results");
        assertEquals(List.of("info.events de"), said(write("events")));
    }

    @Test
    void helpAndRepeatKeepTheQuestionOpen() {
        Step question = write("maybe goals results");
        assertEquals(List.of(SmallPack.said(Say.HELP, "de")), said(write("Hilfe")));
        Step repeated = write("Wiederholen");
        assertEquals(question.replies().getFirst(), repeated.replies().getLast());
        assertEquals(List.of("info.goals de"), said(choose(0)));
    }

    private Step write(String utterance) {
        return go(turns.of(session, utterance));
    }

    private Step choose(int choice) {
        return go(turns.chosen(session, session.offered().get(choice)));
    }

    private Step go(Turn turn) {
        Step step = Router.route(turn);
        session = Session.read(session.after(step).write());
        return step;
    }

    private static List<String> said(Step step) {
        return step.replies().stream().map(reply -> reply.text()).toList();
    }
}
