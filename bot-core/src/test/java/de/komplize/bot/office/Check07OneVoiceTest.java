package de.komplize.bot.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.idea.Ideas;
import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.Response;
import de.komplize.bot.survey.Responses;
import de.komplize.bot.testing.OfficeRows;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Check 7: the same vote or answer fifty times at once is counted once. */
class Check07OneVoiceTest {

    private static final int TIMES = 50;

    @TempDir
    private Path folder;

    private World world;
    private long contact;
    private final AtomicLong ids = new AtomicLong(1_000_000);

    @BeforeEach
    void start() {
        World.Setting setting = World.Setting.in(folder);
        PushChannel sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
        sms.receive("1", "anna", "goals");
        contact = world.number("SELECT max(id) FROM contact");
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aSupportIsOneWhateverWasPressedHowOften() throws ExecutionException, InterruptedException {
        new OfficeRows(world.database()).idea(1001, "NULL", "published", "Bänke", "sms");
        atOnce(() -> {
            WriteSet set = new WriteSet();
            new Ideas.Support(1001).changes(circumstances()).forEach(set::add);
            return set;
        });
        assertEquals(1, world.number("SELECT count(*) FROM idea_support"));
    }

    @Test
    void aPassThroughASurveyIsOneWithOneAnswerAQuestion() throws ExecutionException, InterruptedException {
        atOnce(() -> {
            WriteSet set = new WriteSet();
            for (Act act : List.of(
                    new Responses.Begin(Response.Kind.SURVEY, "stadtteil-2035", "1"),
                    new Responses.Put("stadtteil-2035", "1", new Answer.Rate(4)),
                    new Responses.Complete("stadtteil-2035", Optional.empty()))) {
                act.changes(circumstances()).forEach(set::add);
            }
            return set;
        });
        assertEquals(1, world.number("SELECT count(*) FROM response"));
        assertEquals(1, world.number("SELECT count(*) FROM answer WHERE replaced_at IS NULL"));
        assertEquals(1, world.number("SELECT count(*) FROM response WHERE state = 'complete'"));
    }

    @Test
    void theKeysHoldAlsoForWhatForgetsToAsk() throws ExecutionException, InterruptedException {
        List<Database.Outcome> outcomes = atOnce(() ->
                new WriteSet().add(tx -> tx.updateOr(Database.Outcome.DUPLICATE, """
                        INSERT INTO response (id, kind, questionnaire, version, contact_id, state, status, language, first_channel,
                            last_channel, started_at, updated_at)
                        VALUES (?, 'survey', 'stadtteil-2035', '1', ?, 'complete', 'none', 'de', 'sms', 'sms', 1, 1)
                        ON CONFLICT DO NOTHING
                        """, ids.incrementAndGet(), contact)));
        assertEquals(
                1, outcomes.stream().filter(Database.Outcome.COMMITTED::equals).count());
        assertEquals(1, world.number("SELECT count(*) FROM response"));
    }

    private List<Database.Outcome> atOnce(Supplier<WriteSet> vote) throws ExecutionException, InterruptedException {
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService voters = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Database.Outcome>> votes = IntStream.range(0, TIMES)
                    .mapToObj(_ -> voters.submit(() -> {
                        together.await();
                        return world.database().write(vote.get());
                    }))
                    .toList();
            together.countDown();
            List<Database.Outcome> outcomes = new ArrayList<>();
            for (Future<Database.Outcome> future : votes) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }

    private Act.Circumstances circumstances() {
        return new Act.Circumstances(
                contact, 1, 1, 1, "sms", "de", world.clock().instant(), ids::incrementAndGet);
    }
}
