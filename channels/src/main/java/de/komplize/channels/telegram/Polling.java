package de.komplize.channels.telegram;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Asks for updates, again and again. What was asked for is confirmed to Telegram only by the next request that begins behind it, and that is not
 * made before all of it is stored: a slow chat is asked for again, and the others go on.
 */
final class Polling {

    private static final Logger LOG = System.getLogger(Polling.class.getName());

    private static final int CONFLICT = 409;

    /** A rival is gone at some time: found within ten seconds (line 19). */
    private static final Duration RIVAL = Duration.ofSeconds(3);

    /** While something is under way the same updates come at once: not more often than this. */
    private static final long PENDING = 200;

    private final BotApi api;
    private final Intake intake;
    private final Condition condition;
    private final Tempo tempo;
    private final Window window = new Window();
    private Duration wait = Duration.ZERO;
    private volatile boolean closing;

    Polling(BotApi api, Intake intake, Condition condition, Tempo tempo) {
        this.api = api;
        this.intake = intake;
        this.condition = condition;
        this.tempo = tempo;
    }

    /** Until closed or interrupted. */
    void run() throws InterruptedException {
        while (!closing) {
            try {
                ask();
            } catch (RuntimeException e) {
                // Whatever came, the next may be read: this thread is the only one that receives.
                unreachable(e.getClass().getName());
            }
        }
    }

    private void ask() throws InterruptedException {
        int seconds = window.isPending() ? 0 : Math.toIntExact(tempo.poll().toSeconds());
        Answer<ArrayList<Update>> answer = api.call(ReadUpdates.from(window.offset(), seconds));
        if (closing) {
            return;
        }
        switch (answer) {
            case Answer.Done<ArrayList<Update>>(ArrayList<Update> updates) -> take(updates);
            case Answer.Refused<ArrayList<Update>> no -> refused(no);
            case Answer.Unreachable<ArrayList<Update>>(String reason) -> unreachable(reason);
            case Answer.Unknown<ArrayList<Update>>(String reason) -> unreachable(reason);
        }
    }

    private void take(List<Update> updates) throws InterruptedException {
        condition.receives();
        wait = Duration.ZERO;
        for (Update update : updates) {
            int number = update.getUpdateId();
            if (window.begin(number)) {
                var _ = intake.offer(update)
                        .whenComplete((stored, _) -> window.end(number, Boolean.TRUE.equals(stored)));
            }
        }
        window.await(PENDING);
    }

    private void refused(Answer.Refused<?> no) throws InterruptedException {
        if (no.code() == CONFLICT) {
            condition.doesNotReceive("Ein anderes Programm ruft die Nachrichten desselben Bots ab. Beenden Sie es.");
            LOG.log(Level.WARNING, "Another program asks for this bot's updates: {0}", no.description());
            Thread.sleep(RIVAL.compareTo(tempo.longest()) < 0 ? RIVAL : tempo.longest());
            return;
        }
        if (no.locksOut()) {
            condition.lockOut();
        } else {
            condition.doesNotReceive("Telegram lehnt die Abfrage ab (" + no.code() + "). Es wird weiter versucht.");
        }
        LOG.log(Level.WARNING, "Telegram refuses to hand over updates: {0} {1}", no.code(), no.description());
        Thread.sleep(no.pause().orElseGet(this::longer));
    }

    private void unreachable(String reason) throws InterruptedException {
        condition.doesNotReceive("Telegram ist nicht zu erreichen. Es wird weiter versucht.");
        LOG.log(Level.WARNING, "Updates do not come: {0}", reason);
        Thread.sleep(longer());
    }

    private Duration longer() {
        Duration doubled = wait.isZero() ? tempo.first() : wait.multipliedBy(2);
        wait = doubled.compareTo(tempo.longest()) < 0 ? doubled : tempo.longest();
        return wait;
    }

    void close() {
        closing = true;
    }
}
