package de.komplize.channels.sms;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Carrier;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.DeliveryReport;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.Piece;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.messaging.SendResult;
import de.komplize.bot.storage.StorageException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.SMPPSession;

/** SMS through a carrier's SMPP 3.4. A message is acknowledged once it is on the disk; else the carrier is told to come again. */
final class Smpp implements Channel {

    private static final Logger LOG = System.getLogger(Smpp.class.getName());

    /** Messages that lack a part are looked at this often. */
    private static final Duration LOOK = Duration.ofSeconds(30);

    /** What a small contract allows; a carrier that allows less says so with 0x58. */
    private static final int PARALLEL = 4;

    private static final int PER_SECOND = 10;

    /** For the answers to what is being sent at a stop. */
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final PhoneNumbers numbers;
    private final Optional<String> chat;
    private final Clock clock;
    private final SmppLink link;
    private final SmppSending sending;
    private final AtomicReference<Optional<Desk>> desk = new AtomicReference<>(Optional.empty());
    private final Semaphore free = new Semaphore(PARALLEL);
    private final CountDownLatch closing = new CountDownLatch(1);

    /** What there is once the channel has started. */
    private record Desk(Inbox inbox, Carrier carrier, Repeats repeats, Rest rest) {}

    Smpp(SmppAccount account, Optional<String> chat, Clock clock) {
        this(account, chat, clock, FIRST_PAUSE);
    }

    Smpp(SmppAccount account, Optional<String> chat, Clock clock, Duration firstPause) {
        this.numbers = new PhoneNumbers(account.number());
        this.chat = chat;
        this.clock = clock;
        this.link = new SmppLink(account, clock, this::take, firstPause);
        this.sending = new SmppSending(account.number());
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
    public void start(Inbox inbox) {
        Carrier carrier = inbox.carrier(name());
        Repeats repeats = new Repeats(carrier, inbox.secret(name()));
        desk.set(Optional.of(new Desk(inbox, carrier, repeats, new Rest(inbox, chat))));
        link.start();
        Thread.ofVirtual().name("komplize-sms-parts").start(this::lookAgain);
    }

    /** Whether the carrier is bound. */
    boolean isBound() {
        return link.session().isPresent();
    }

    @Override
    public SendResult send(Outbound message) {
        if (!free.tryAcquire()) {
            return new SendResult.Unreachable("The channel is closing");
        }
        try {
            Optional<SMPPSession> session = link.session();
            Optional<Desk> open = desk.get();
            return session.isEmpty() || open.isEmpty()
                    ? new SendResult.Unreachable("The carrier is not bound")
                    : sending.send(session.get(), message, open.get().rest.text(message));
        } finally {
            free.release();
        }
    }

    @Override
    public Optional<Trouble> trouble() {
        if (isBound()) {
            return Optional.empty();
        }
        return Optional.of(
                link.isRefused()
                        ? new Trouble(
                                "Der Anbieter der SMS nimmt die Anmeldung nicht an. Ihre IT muss die Einstellungen KOMPLIZE_SMS_SMPP_URL und KOMPLIZE_SMS_PASSWORD prüfen.",
                                true)
                        : new Trouble(
                                "Der Anbieter der SMS ist nicht verbunden. SMS warten und gehen hinaus, sobald er wieder da ist.",
                                false));
    }

    private void take(DeliverSm pdu, Instant boundAt) throws ProcessRequestException {
        boolean taken = false;
        try {
            taken = taken(read(pdu), boundAt, desk.get().orElseThrow());
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "The carrier is told to come again: {0}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A message of the carrier could not be taken, it is told to come again", e);
        }
        if (!taken) {
            throw new ProcessRequestException("Not taken for now", SMPPConstant.STAT_ESME_RX_T_APPN);
        }
    }

    /** What cannot be read now cannot be read at any repeat: said once, and let go. */
    private static ShortMessage read(DeliverSm pdu) {
        try {
            return ShortMessage.of(pdu);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A message of the carrier could not be read", e);
            return new ShortMessage.Nothing();
        }
    }

    private boolean taken(ShortMessage message, Instant boundAt, Desk open) {
        return switch (message) {
            case ShortMessage.Nothing _ -> true;
            case ShortMessage.Reported report ->
                open.carrier.report(new DeliveryReport(
                        report.id(),
                        numbers.address(report.to(), report.international()),
                        report.state(),
                        report.error()));
            case ShortMessage.Written written ->
                numbers.address(written.from(), written.international())
                        .map(from -> isTaken(accept(open, written, from, boundAt)))
                        // A machine: neither answered nor asked again.
                        .orElse(true);
        };
    }

    private Receipt accept(Desk open, ShortMessage.Written written, Address from, Instant boundAt) {
        Instant now = clock.instant();
        if (written.part().isPresent()) {
            ShortMessage.Part part = written.part().get();
            return open.carrier.accept(
                    new Piece(from, part.reference(), part.number(), part.total(), written.text(), now));
        }
        String id = written.id()
                .map(own -> "id:" + own)
                .orElseGet(() -> open.repeats.id(from.handle(), written.text(), now, boundAt));
        return open.inbox.accept(Inbound.text(from, id, Carrier.fitting(written.text()), now));
    }

    private static boolean isTaken(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Accepted _, Receipt.Duplicate _ -> true;
            case Receipt.TooFast _, Receipt.Unavailable _ -> false;
        };
    }

    private void lookAgain() {
        try {
            do {
                takeIncomplete();
            } while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the messages that have waited long enough for a part. */
    void takeIncomplete() {
        try {
            desk.get().ifPresent(open -> open.carrier.acceptOverdue());
        } catch (StorageException e) {
            LOG.log(Level.WARNING, "Messages in parts wait for the database: {0}", e.getMessage());
        }
    }

    /** What is being sent is answered first: an answer that is lost would let the message be sent again. */
    @Override
    public void close() {
        closing.countDown();
        try {
            if (!free.tryAcquire(PARALLEL, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "The carrier did not answer before the stop: some messages may be sent again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        link.close();
    }
}
