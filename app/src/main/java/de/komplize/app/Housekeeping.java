package de.komplize.app;

import de.komplize.bot.dialogue.IdleSessions;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.privacy.MailTraces;
import de.komplize.bot.privacy.Retention;
import de.komplize.bot.privacy.Upkeep;
import de.komplize.bot.results.ResultsLog;
import de.komplize.bot.search.SearchIndex;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.DataFolder;
import de.komplize.bot.storage.Database;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is done beside the conversations: results are written, what was removed is cleared away, what is old is removed. */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Housekeeping.class.getName());

    /** Results and clearing away: soon, but not in anybody's way. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** Retention, counted in months, is a day late at most (check 61). */
    private static final Duration HOURLY = Duration.ofHours(1);

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /** One for the results, so that a long round of the others does not hold them up. */
    private static final int THREADS = 2;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().daemon().name("komplize-keep-", 1).factory());
    private final ResultsLog results;
    private final Upkeep upkeep;
    private final Retention retention;
    private final MailTraces mails;
    private final IdleSessions sessions;
    private final SearchIndex search;

    Housekeeping(Database database, Path folder, Clock clock, ContentPack pack, SearchIndex search) {
        this.results = new ResultsLog(database, DataFolder.resultsIn(folder), clock);
        this.upkeep = new Upkeep(database, new Attachments(DataFolder.attachmentsIn(folder)), clock);
        this.retention = new Retention(database, clock, pack.retention());
        this.mails = new MailTraces(database, clock, pack.retention());
        this.sessions = new IdleSessions(database, clock);
        this.search = search;
    }

    void start() {
        repeat("results", results::follow, SOON);
        repeat("search", search::follow, SOON);
        repeat("clearing away", upkeep::run, SOON);
        repeat("retention", retention::run, HOURLY);
        repeat("retention of mails", mails::run, HOURLY);
        repeat("idle sessions", sessions::run, HOURLY);
    }

    /** A job that fails is tried again at its next time; the log says so once, until it works again. */
    private void repeat(String name, Runnable job, Duration pause) {
        AtomicBoolean failing = new AtomicBoolean();
        var _ = threads.scheduleWithFixedDelay(
                () -> {
                    try {
                        job.run();
                        failing.set(false);
                    } catch (RuntimeException e) {
                        if (!failing.getAndSet(true)) {
                            LOG.log(Level.WARNING, "Beside the conversations: " + name + " must wait", e);
                        }
                    }
                },
                0,
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Lets what is under way finish; the rest is done after the next start. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
