package de.komplize.channels.sms;

import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.HttpChannel;
import io.helidon.webserver.http.HttpRouting;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** SMS through a gateway that speaks Twilio's HTTP: it calls the public port, and is called to send. */
final class Twilio implements HttpChannel {

    private static final int PARALLEL = 4;

    /** The gateway queues by itself what a number cannot send at once. */
    private static final int PER_SECOND = 10;

    private final TwilioAccount account;
    private final TwilioCalls calls;
    private final TwilioSending sending;
    private final AtomicReference<Optional<Inbox>> inbox = new AtomicReference<>(Optional.empty());
    private volatile boolean closed;

    Twilio(TwilioAccount account, Clock clock) {
        this.account = account;
        this.calls = new TwilioCalls(
                account, new PhoneNumbers(account.number()), () -> inbox.get().filter(_ -> !closed), clock);
        this.sending = new TwilioSending(account);
    }

    @Override
    public String name() {
        return SmsProvider.NAME;
    }

    @Override
    public Limits limits() {
        return new Limits(Inbound.LONGEST, false, Delivery.SENT, PARALLEL, PER_SECOND);
    }

    @Override
    public void routing(HttpRouting.Builder routing) {
        calls.routing(routing);
    }

    @Override
    public void start(Inbox opened) {
        inbox.set(Optional.of(opened));
    }

    @Override
    public SendResult send(Outbound message) {
        return inbox.get()
                .map(open -> new Rest(open, Optional.of(account.publicUrl())).text(message))
                .map(text -> sending.send(message, text))
                .orElseGet(() -> new SendResult.Unreachable("The channel is starting"));
    }

    @Override
    public Optional<Trouble> trouble() {
        return sending.isLockedOut()
                ? Optional.of(new Trouble(
                        "Der Anbieter der SMS nimmt das Konto nicht an. Ihre IT muss die Einstellungen KOMPLIZE_SMS_TWILIO_SID und KOMPLIZE_SMS_TWILIO_TOKEN prüfen.",
                        true))
                : Optional.empty();
    }

    /** From here on calls are told to come again; what is being sent may finish. */
    @Override
    public void close() {
        closed = true;
    }
}
