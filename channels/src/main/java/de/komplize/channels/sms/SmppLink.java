package de.komplize.channels.sms;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.SMPPConstant;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/** The connection to the carrier: bound as a transceiver, asked now and then whether it is still there, bound anew when it is not. Thread-safe. */
final class SmppLink implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SmppLink.class.getName());

    /** An idle connection is asked after this time; firewalls forget one after some minutes. */
    private static final Duration ENQUIRE = Duration.ofSeconds(30);

    /** For an answer to a request, as most carriers have it. */
    private static final Duration TRANSACTION = Duration.ofSeconds(10);

    /** A carrier that hangs up at once, without the answer to the farewell, must not hold up the stop. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    /** Messages under way at the same time: one that hangs must not hold up the others. */
    private static final int PARALLEL = 16;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final SmppAccount account;
    private final InstantSource clock;
    private final Receiver receiver;
    private final Duration firstPause;
    private final AtomicReference<Optional<Bound>> bound = new AtomicReference<>(Optional.empty());
    private volatile boolean refused;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = Thread.ofVirtual().name("komplize-smpp").unstarted(this::run);

    /** Takes what the carrier delivers; it is acknowledged when this returns, and asked for again when it throws. */
    interface Receiver {
        void take(DeliverSm pdu, Instant boundAt) throws ProcessRequestException;
    }

    /** A connection that works. */
    record Bound(SMPPSession session, Instant since) {}

    SmppLink(SmppAccount account, InstantSource clock, Receiver receiver, Duration firstPause) {
        this.account = account;
        this.clock = clock;
        this.receiver = receiver;
        this.firstPause = firstPause;
    }

    void start() {
        if (!account.secure()) {
            LOG.log(
                    Level.INFO,
                    "What is said to the carrier {0} goes unencrypted: see to it that the way there is your own, or set smpps://",
                    account.host());
        }
        thread.start();
    }

    Optional<SMPPSession> session() {
        return bound.get()
                .map(Bound::session)
                .filter(session -> session.getSessionState().isBound());
    }

    /** Whether the carrier has answered the last attempt, and said no. */
    boolean isRefused() {
        return refused;
    }

    private void run() {
        int failures = 0;
        while (closing.getCount() > 0) {
            try {
                connect();
                failures = 0;
            } catch (IOException e) {
                failures++;
                refused = e.getCause() instanceof NegativeResponseException;
                if (failures == 1) {
                    LOG.log(
                            Level.WARNING,
                            "The carrier {0}:{1} cannot be bound, it is tried again: {2}",
                            account.host(),
                            String.valueOf(account.port()),
                            e.getClass().getSimpleName());
                }
            }
            pause(failures);
        }
    }

    /** Binds, and returns when the connection has ended. */
    private void connect() throws IOException {
        ArrivalOrder order = new ArrivalOrder();
        SMPPSession session = new SMPPSession(
                new SynchronizedPDUSender(new DefaultPDUSender()), order, new Connections(account.secure()));
        session.setEnquireLinkTimer(Math.toIntExact(ENQUIRE.toMillis()));
        session.setTransactionTimer(TRANSACTION.toMillis());
        session.setPduProcessorDegree(PARALLEL);
        CountDownLatch ended = new CountDownLatch(1);
        session.addSessionStateListener((now, _, _) -> {
            if (!now.isBound() && bound.get().isPresent()) {
                ended.countDown();
            }
        });
        Instant since = clock.instant();
        session.setMessageReceiverListener(new Listener(order, since));
        try {
            session.connectAndBind(account.host(), account.port(), bind(), TRANSACTION.toMillis());
            bound.set(Optional.of(new Bound(session, since)));
            refused = false;
            LOG.log(Level.INFO, "Bound to the carrier {0}:{1}", account.host(), String.valueOf(account.port()));
            while (session.getSessionState().isBound() && !ended.await(1, TimeUnit.SECONDS)) {
                // Looked at now and then as well: the end can come before anybody listens.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            bound.set(Optional.empty());
            order.release();
            session.close();
        }
    }

    private BindParameter bind() {
        return new BindParameter(
                BindType.BIND_TRX,
                account.systemId(),
                account.password(),
                "",
                TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.UNKNOWN,
                "",
                InterfaceVersion.IF_34);
    }

    /** Doubling, from one end to the next attempt. */
    private void pause(int failures) {
        long wait = Math.min(firstPause.toMillis() << Math.min(failures, 10), LONGEST_PAUSE.toMillis());
        try {
            closing.await(wait, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            closing.countDown();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        session().ifPresent(session -> {
            session.setTransactionTimer(FAREWELL.toMillis());
            session.unbindAndClose();
        });
    }

    private final class Listener implements MessageReceiverListener {

        private final ArrivalOrder order;
        private final Instant since;

        private Listener(ArrivalOrder order, Instant since) {
            this.order = order;
            this.since = since;
        }

        @Override
        public void onAcceptDeliverSm(DeliverSm pdu) throws ProcessRequestException {
            order.await(pdu.getSequenceNumber());
            try {
                receiver.take(pdu, since);
            } finally {
                order.done(pdu.getSequenceNumber());
            }
        }

        @Override
        public void onAcceptAlertNotification(AlertNotification alert) {}

        @Override
        public DataSmResult onAcceptDataSm(DataSm data, Session source) throws ProcessRequestException {
            throw new ProcessRequestException("Only deliver_sm is taken", SMPPConstant.STAT_ESME_RINVCMDID);
        }
    }
}
