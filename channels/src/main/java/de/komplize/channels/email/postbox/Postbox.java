package de.komplize.channels.email.postbox;

import de.komplize.bot.messaging.Channel.Trouble;
import de.komplize.channels.email.MailCondition;
import de.komplize.channels.email.MailFault;
import de.komplize.channels.email.MailServer;
import de.komplize.channels.email.MailSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.eclipse.angus.mail.iap.ProtocolException;

/**
 * The city's mailbox: one connection, by which every mail that arrives is handed over once it is there, and opened anew whenever it ends. Never
 * leans on the server to say that it has gone: what is asked every half minute at the latest shows it.
 */
public final class Postbox implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Postbox.class.getName());

    /** What is being taken at a stop gets this long, and the thread this long after that. */
    private static final long FAREWELL = 2_000;

    private static final long END = 800;

    /** A server that offers IDLE and does not do it is polled. */
    private static final int MOST_IDLE_FAILURES = 3;

    private final MailServer server;
    private final Opening opening;
    private final Clock clock;
    private final Places places;
    private final Rhythm rhythm;
    private final Hand hand;
    private final MailCondition condition;
    private final Stubborn stubborn = new Stubborn();
    private final List<Long> unmarked = new ArrayList<>();
    private final Pause reconnect;
    private final Pause later;
    private int idleFailures;
    private boolean served;
    private final Thread thread = Thread.ofVirtual().name("komplize-postbox").unstarted(this::run);

    public Postbox(MailSettings settings, Clock clock, Arrivals arrivals, Places places) {
        this(settings, clock, arrivals, places, Rhythm.REAL);
    }

    public Postbox(MailSettings settings, Clock clock, Arrivals arrivals, Places places, Rhythm rhythm) {
        this.server = settings.imap();
        this.opening = new Opening(server, settings.folder(), rhythm.patience());
        this.clock = clock;
        this.places = places;
        this.rhythm = rhythm;
        this.hand = new Hand(arrivals);
        this.condition = new MailCondition(server, "Das Postfach für E-Mails", clock);
        this.reconnect = new Pause(rhythm.first(), rhythm.longest(), RandomGenerator.getDefault());
        this.later = new Pause(rhythm.first(), rhythm.longest(), RandomGenerator.getDefault());
    }

    public void start() {
        thread.start();
    }

    /** What is wrong with the mailbox, or with mails in it. */
    public Optional<Trouble> trouble() {
        return condition.trouble().or(stubborn::trouble);
    }

    private void run() {
        try {
            while (!hand.isStopping()) {
                hand.await(visit().toMillis());
            }
        } catch (InterruptedException e) {
            // The stop.
        }
    }

    /** Opens the folder and stays as long as the connection lasts; returns how long to wait then. */
    private Duration visit() throws InterruptedException {
        served = false;
        try (OpenFolder mailbox = opening.open()) {
            serve(mailbox);
        } catch (UnusableException e) {
            failed(e.fault());
            return e.fault() == MailFault.LOGIN ? rhythm.refused() : reconnect.longer();
        } catch (ProtocolException e) {
            LOG.log(
                    Level.DEBUG,
                    "The connection to the mailbox has ended: {0}",
                    e.getClass().getSimpleName());
            ended();
        } catch (RuntimeException e) {
            // The store of the places is down, or the server says what the library cannot read.
            LOG.log(
                    Level.WARNING,
                    "The mailbox is opened anew: {0}",
                    e.getClass().getSimpleName());
            ended();
        }
        return reconnect.longer();
    }

    /** A connection that ends is nothing, as long as it has been of use. */
    private void ended() {
        if (!served) {
            failed(MailFault.AWAY);
        }
    }

    private void works() {
        served = true;
        reconnect.reset();
        if (condition.fault().isPresent()) {
            LOG.log(Level.INFO, "The mailbox at {0} can be read again", server.host());
        }
        condition.works();
    }

    private void failed(MailFault fault) {
        if (condition.fails(fault) && !hand.isStopping()) {
            LOG.log(
                    Level.WARNING,
                    "The mailbox at {0}:{1} cannot be opened, it is tried again: {2}",
                    server.host(),
                    String.valueOf(server.port()),
                    fault);
        }
    }

    private void serve(OpenFolder mailbox) throws ProtocolException, InterruptedException {
        Visit visit = new Visit(mailbox, hand, places, place(mailbox), stubborn, unmarked, clock);
        boolean idle = mailbox.canIdle() && idleFailures < MOST_IDLE_FAILURES;
        if (!idle) {
            // Once more with the next connection.
            idleFailures = MOST_IDLE_FAILURES - 1;
        }
        while (!hand.isStopping()) {
            Visit.Round round = visit.round();
            works();
            switch (round) {
                case SOME -> later.reset();
                case LATER -> hand.await(later.longer().toMillis());
                case NOTHING -> listen(mailbox, idle);
            }
        }
    }

    /** Where to go on; from the beginning where the numbers have changed, for who takes the mails knows those that were taken. */
    private Place place(OpenFolder mailbox) {
        Optional<Place> kept = places.load();
        if (kept.isPresent() && kept.get().validity() == mailbox.validity()) {
            return kept.get();
        }
        stubborn.forget();
        unmarked.clear();
        Place first = new Place(mailbox.validity(), 0, kept.map(Place::since).orElseGet(clock::instant));
        places.save(first);
        return first;
    }

    private void listen(OpenFolder mailbox, boolean idle) throws ProtocolException, InterruptedException {
        if (!idle) {
            hand.await(rhythm.poll().toMillis());
            mailbox.noop();
            return;
        }
        idleFailures++;
        mailbox.beginIdle();
        idleFailures = 0;
        mailbox.idle(rhythm.idle());
    }

    /** Within three seconds; a mail that takes longer is taken to its end, and comes again. */
    @Override
    public void close() {
        try {
            if (hand.stop(FAREWELL)) {
                // A virtual thread that waits for a socket closes it when it is interrupted.
                thread.interrupt();
            }
            if (thread.getState() != Thread.State.NEW) {
                thread.join(Duration.ofMillis(END));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
