package de.komplize.channels.telegram;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.HttpChannel;
import io.helidon.webserver.http.HttpRouting;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.api.objects.User;

/** The channel: it makes itself known to Telegram, receives by the way that is configured, and sends. */
final class Telegram implements HttpChannel {

    static final String NAME = "telegram";

    private static final Logger LOG = System.getLogger(Telegram.class.getName());

    /** Telegram answers a send within half a second or so: enough to reach the rate. */
    private static final int PARALLEL = 30;

    /** Telegram waits longer than this for the answer to a webhook. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private final TelegramSettings settings;
    private final Clock clock;
    private final Tempo tempo;
    private final Condition condition = new Condition();
    private final BotApi api;
    private final BotApi polls;
    private final Sender sender;
    private final Taps taps;
    private final AtomicReference<Optional<Intake>> intake = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Polling>> polling = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<User>> bot = new AtomicReference<>(Optional.empty());
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean closing;

    Telegram(TelegramSettings settings, Clock clock, Tempo tempo) {
        this.settings = settings;
        this.clock = clock;
        this.tempo = tempo;
        this.api = new BotApi(settings, tempo.silence());
        this.polls = new BotApi(settings, tempo.poll().plus(tempo.silence()));
        this.sender = new Sender(api, tempo, condition);
        this.taps = new Taps(api, tempo);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Limits limits() {
        return new Limits(Inbound.LONGEST, true, Delivery.SENT, PARALLEL, tempo.perSecond());
    }

    @Override
    public Pace pace(Address to) {
        return sender.pace(to);
    }

    @Override
    public Optional<Trouble> trouble() {
        return condition.trouble();
    }

    /** Known as soon as Telegram has said what the bot is called. */
    @Override
    public Optional<String> link(String payload) {
        return bot.get().map(me -> "https://t.me/" + me.getUserName() + "?start=" + payload);
    }

    @Override
    public void routing(HttpRouting.Builder routing) {
        settings.webhook()
                .ifPresent(webhook -> new WebhookDoor(webhook.secret(), intake::get, PATIENCE).routing(routing));
    }

    @Override
    public void start(Inbox inbox) {
        Thread running = Thread.ofVirtual().name("komplize-telegram").unstarted(() -> run(inbox));
        thread = Optional.of(running);
        running.start();
    }

    @Override
    public SendResult send(Outbound message) {
        return sender.send(message);
    }

    private void run(Inbox inbox) {
        try {
            User me = untilDone("getMe", () -> api.call(new GetMe()));
            bot.set(Optional.of(me));
            Taking taking = new Taking(inbox, new UpdateReader(me), api, taps, sender, clock, tempo, () -> closing);
            Intake open = new Intake(taking, taking, taps, tempo);
            intake.set(Optional.of(open));
            Thread.ofVirtual().name("komplize-telegram-menu").start(() -> menu(inbox));
            if (settings.webhook().isPresent()) {
                SetWebhook hook = hook(settings.webhook().get());
                untilDone("setWebhook", () -> api.call(hook));
                condition.receives();
            } else {
                untilDone("deleteWebhook", () -> api.call(new DeleteWebhook()));
                Polling poll = new Polling(polls, open, condition, tempo);
                polling.set(Optional.of(poll));
                if (!closing) {
                    poll.run();
                }
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "Telegram stops");
        }
    }

    private static SetWebhook hook(TelegramSettings.Webhook webhook) {
        return SetWebhook.builder()
                .url(webhook.url())
                .secretToken(webhook.secret())
                .maxConnections(WebhookDoor.MOST)
                .allowedUpdates(ReadUpdates.KINDS)
                .build();
    }

    /** A menu that is missing is no reason not to answer. */
    private void menu(Inbox inbox) {
        Menu.of(inbox).forEach(commands -> {
            if (api.call(commands) instanceof Answer.Refused<Boolean> no) {
                LOG.log(Level.WARNING, "Telegram does not take the menu: {0} {1}", no.code(), no.description());
            }
        });
    }

    /** Nothing goes without it: again and again, slower and slower. */
    private <T> T untilDone(String method, Supplier<Answer<T>> call) throws InterruptedException {
        Duration wait = tempo.first();
        while (true) {
            switch (call.get()) {
                case Answer.Done<T>(T result) -> {
                    condition.receives();
                    return result;
                }
                case Answer.Refused<T> no -> {
                    if (no.locksOut()) {
                        condition.lockOut();
                    } else {
                        condition.doesNotReceive("Telegram lehnt ab (" + no.code() + "). Es wird weiter versucht.");
                    }
                    LOG.log(Level.WARNING, "Telegram refuses {0}: {1}", method, no.description());
                }
                case Answer.Unreachable<T>(String reason) -> unreachable(reason);
                case Answer.Unknown<T>(String reason) -> unreachable(reason);
            }
            Thread.sleep(wait);
            wait = wait.multipliedBy(2).compareTo(tempo.longest()) < 0 ? wait.multipliedBy(2) : tempo.longest();
        }
    }

    private void unreachable(String reason) {
        condition.doesNotReceive("Telegram ist nicht zu erreichen. Es wird weiter versucht.");
        LOG.log(Level.WARNING, "Telegram is not there: {0}", reason);
    }

    /** Stops asking, and lets what was received be stored. */
    @Override
    public void close() {
        closing = true;
        polling.get().ifPresent(Polling::close);
        polls.close();
        thread.ifPresent(Thread::interrupt);
        long until = System.nanoTime() + FAREWELL.toNanos();
        while (intake.get().filter(open -> open.underWay() > 0).isPresent() && System.nanoTime() < until) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        intake.get().ifPresent(Intake::close);
    }
}
