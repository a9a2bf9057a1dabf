package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.dialogue.Repairs.Outcome;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.SendResult;
import de.komplize.bot.office.Faults;
import de.komplize.bot.testing.OfficeRows;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.SmallPack;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault is tried again once, however often it is clicked. */
class RepairsTest {

    private static final int CLICKS = 20;

    private World world;
    private PushChannel sms;

    @BeforeEach
    void start(@TempDir Path folder) {
        World.Setting setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aTurnThatFailedIsTakenAfterAllAndTheMessageStaysOne() {
        long message = failTurn();
        world.dictionary().before(_ -> {});
        assertInstanceOf(Outcome.Done.class, world.conversations().repairs().takeAgain(message));
        world.settle();
        assertEquals(SmallPack.answerTo("info.goals", "de"), sms.textsTo("anna").getLast());
        assertEquals(List.of("goals"), world.heard(anna()));
        assertEquals(1, world.number("SELECT count(*) FROM message WHERE intent = 'info.goals' AND failure IS NULL"));
        assertEquals(0, world.number("SELECT count(*) FROM session WHERE attention IS NOT NULL"));
        assertTrue(faults().isEmpty());
    }

    @Test
    void manyClicksTakeATurnOnce() throws Exception {
        long message = failTurn();
        world.dictionary().before(_ -> {});
        int said = world.said(anna()).size();
        List<Outcome> outcomes = atOnce(() -> world.conversations().repairs().takeAgain(message));
        assertEquals(1, outcomes.stream().filter(Outcome.Done.class::isInstance).count());
        assertEquals(said + 1, world.said(anna()).size());
    }

    @Test
    void aTurnThatFailsAgainChangesNothing() {
        long message = failTurn();
        int said = world.said(anna()).size();
        assertInstanceOf(
                Outcome.FailedAgain.class, world.conversations().repairs().takeAgain(message));
        assertEquals(said, world.said(anna()).size());
        assertEquals(1, faults().turns().size());
    }

    @Test
    void whatIsNoFaultIsNotTakenAgain() {
        sms.receive("1", "anna", "goals");
        long message = world.number("SELECT max(id) FROM message WHERE author = 'contact'");
        assertInstanceOf(Outcome.Gone.class, world.conversations().repairs().takeAgain(message));
        assertInstanceOf(Outcome.Gone.class, world.conversations().repairs().takeAgain(-1));
        assertInstanceOf(Outcome.Gone.class, world.conversations().repairs().sendAgain(message, 1));
    }

    @Test
    void manyClicksSendAGivenUpMessageOnce() throws Exception {
        Faults.Unsent unsent = giveUp();
        int attempts = sms.attempts().size();
        List<Outcome> outcomes =
                atOnce(() -> world.conversations().repairs().sendAgain(unsent.id(), unsent.attempts()));
        world.settle();
        assertEquals(1, outcomes.stream().filter(Outcome.Done.class::isInstance).count());
        assertEquals(attempts + 1, sms.attempts().size());
        assertTrue(faults().isEmpty());
    }

    @Test
    void aClickFromBeforeDoesNotCountForWhatWasGivenUpAgain() {
        Faults.Unsent unsent = giveUp();
        sms.answer(new SendResult.Rejected("no such number"));
        assertInstanceOf(Outcome.Done.class, world.conversations().repairs().sendAgain(unsent.id(), unsent.attempts()));
        world.settle();
        assertInstanceOf(Outcome.Gone.class, world.conversations().repairs().sendAgain(unsent.id(), unsent.attempts()));
        assertEquals(unsent.attempts() + 1, faults().unsent().getFirst().attempts());
    }

    @Test
    void whoWantsNoMessagesGetsNoneThatNobodyAskedFor() {
        Faults.Unsent unsent = giveUp();
        new OfficeRows(world.database()).sql("UPDATE address SET state = 'opted_out'");
        new OfficeRows(world.database()).sql("UPDATE outbox SET priority = 1");
        assertInstanceOf(
                Outcome.OptedOut.class, world.conversations().repairs().sendAgain(unsent.id(), unsent.attempts()));
    }

    @Test
    void aChannelThatIsNotSetUpSendsNothing() {
        Faults.Unsent unsent = giveUp();
        new OfficeRows(world.database()).sql("UPDATE address SET channel = 'telegram'");
        assertInstanceOf(
                Outcome.NoChannel.class, world.conversations().repairs().sendAgain(unsent.id(), unsent.attempts()));
    }

    private long failTurn() {
        world.dictionary().before(_ -> {
            throw new IllegalStateException("broken for the test");
        });
        sms.receive("1", "anna", "goals");
        world.settle();
        return faults().turns().getFirst().message();
    }

    private Faults.Unsent giveUp() {
        sms.answer(new SendResult.Sent(Optional.empty()), new SendResult.Rejected("no such number"));
        sms.receive("1", "anna", "goals");
        world.settle();
        return faults().unsent().getFirst();
    }

    private Faults faults() {
        return world.database().read(tx -> Faults.of(tx, 10));
    }

    private Address anna() {
        return sms.address("anna");
    }

    private static <T> List<T> atOnce(Callable<T> click) throws Exception {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> clicks = hands.invokeAll(
                    IntStream.range(0, CLICKS).mapToObj(_ -> click).toList());
            return clicks.stream().map(RepairsTest::got).toList();
        }
    }

    private static <T> T got(Future<T> future) {
        return future.resultNow();
    }
}
