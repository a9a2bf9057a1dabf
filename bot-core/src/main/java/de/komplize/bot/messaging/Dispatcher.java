package de.komplize.bot.messaging;

import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.StorageException;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.storage.WriteSet.Change;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/**
 * Sends what is due on one channel: its lane. Each channel has its own, so that one dead provider never slows another. The steps are claim
 * (stored), send, mark (stored); no send is started twice at the same time, and an address gets its messages in order.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

    /** Temporary refusals of one message before it is given up (check 12). */
    static final int MOST_REFUSALS = 10;

    /** 72 hours since the first refusal; a message is of no use after that. */
    static final Duration LONGEST_REFUSED = Duration.ofDays(3);

    /** Looks at the table this often even when nobody wakes it. */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private static final int CLAIMS_A_SECOND = 5;

    /** What is under way at a stop gets this long. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Channel channel;
    private final Parts parts;
    private final Semaphore free;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private final Hold hold = new Hold();
    private final Spacing spacing;
    private final Gaps gaps = new Gaps();
    private boolean woken;
    private volatile boolean closing;

    /** What all lanes share. */
    public record Parts(Database database, InstantSource clock, RandomGenerator chance, Failpoint failpoint) {}

    public Dispatcher(Channel channel, Parts parts) {
        this.channel = channel;
        this.parts = parts;
        this.free = new Semaphore(channel.limits().parallel());
        this.spacing = new Spacing(channel.limits().perSecond());
        this.thread = Thread.ofVirtual().name("komplize-lane-" + channel.name()).unstarted(this::run);
    }

    /** Takes up what an earlier process left, then sends until closed. */
    public void start() {
        recover();
        thread.start();
    }

    /** Says that something may be due. */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Makes what was being sent when the last process ended due again. */
    void recover() {
        parts.database.write(new WriteSet().add(Outbox.recover(channel.name(), parts.clock.instant())));
    }

    /** Starts all sends that are due now and can start; returns how many. */
    int tick() {
        Instant now = parts.clock.instant();
        int room = hold.at(now) ? 0 : free.availablePermits();
        if (room == 0) {
            return 0;
        }
        int few = Math.min(room, atOnce());
        List<Outbox.Due> due = gaps.open(
                parts.database.read(tx -> Outbox.due(tx, channel.name(), now, few + gaps.waiting())),
                row -> channel.pace(row.message().to()),
                few);
        return due.isEmpty() || closing || !claim(due) ? 0 : due.size();
    }

    /** What is claimed at once is sent in a row: a reply that becomes due meanwhile must not wait long behind it. */
    private int atOnce() {
        return Math.max(1, channel.limits().perSecond() / CLAIMS_A_SECOND);
    }

    /** Waits until nothing is under way; for the stop and for tests. */
    boolean quiet(Duration atMost) {
        int all = channel.limits().parallel();
        try {
            boolean quiet = free.tryAcquire(all, atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (quiet) {
                free.release(all);
            }
            return quiet;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Starts nothing more, then waits for what is under way: a send whose result is not stored would be repeated by the next process. */
    @Override
    public void close() {
        closing = true;
        wake();
        try {
            if (thread.getState() != Thread.State.NEW) {
                thread.join(FAREWELL);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        quiet(FAREWELL);
    }

    private void run() {
        while (!closing) {
            try {
                if (tick() == 0) {
                    await();
                }
            } catch (StorageException e) {
                LOG.log(Level.WARNING, "The lane {0} waits for the database: {1}", channel.name(), e.getMessage());
                pause(IDLE);
            }
        }
    }

    /** Claims all rows in one write, then starts their sends; nothing when another hand was on one of them. */
    private boolean claim(List<Outbox.Due> due) {
        parts.failpoint.reach("before-claim");
        WriteSet set = new WriteSet();
        due.forEach(row -> set.add(Outbox.claim(row.id(), parts.clock.instant())));
        if (parts.database.write(set) != Database.Outcome.COMMITTED) {
            return false;
        }
        parts.failpoint.reach("after-claim");
        for (Outbox.Due row : due) {
            free.acquireUninterruptibly();
            pause(spacing.take());
            gaps.begin(channel.pace(row.message().to()));
            Thread.ofVirtual().name("komplize-send-" + channel.name()).start(() -> send(row));
        }
        return true;
    }

    private void send(Outbox.Due row) {
        try {
            parts.failpoint.reach("before-send");
            SendResult result = attempt(row.message());
            parts.failpoint.reach("after-send");
            mark(row, result);
            parts.failpoint.reach("after-mark");
        } finally {
            free.release();
            wake();
        }
    }

    // An adapter that throws has a bug; the message must not be lost for it.
    private SendResult attempt(Outbound message) {
        try {
            return channel.send(message);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The adapter " + channel.name() + " failed at message " + message.id(), e);
            return new SendResult.TryLater("The adapter failed: " + e.getClass().getSimpleName(), Optional.empty());
        }
    }

    private void mark(Outbox.Due row, SendResult result) {
        Instant now = parts.clock().instant();
        WriteSet set = new WriteSet();
        if (result instanceof SendResult.Unreachable down) {
            set.add(Outbox.again(row.id(), hold.begin(now, parts.chance), down.reason(), Optional.empty(), now));
        } else {
            hold.end();
            changes(row, result, now).forEach(set::add);
        }
        if (persist(set) == Database.Outcome.CONFLICT && result instanceof SendResult.Moved) {
            persist(new WriteSet()
                    .add(Outbox.giveUp(row.id(), false, "The address has moved to one that is known already", now)));
        }
    }

    private List<Change> changes(Outbox.Due row, SendResult result, Instant now) {
        return switch (result) {
            case SendResult.Sent sent -> List.of(Outbox.sent(row.id(), sent.providerId(), now));
            case SendResult.TryLater later -> List.of(later(row, later, now));
            case SendResult.Uncertain unsure -> List.of(unsure(row, unsure, now));
            case SendResult.Unreachable down -> throw new IllegalStateException("The lane waits: " + down.reason());
            case SendResult.Rejected no -> List.of(Outbox.giveUp(row.id(), false, no.reason(), now));
            case SendResult.OptedOut out ->
                List.of(
                        Outbox.giveUp(row.id(), false, out.reason(), now),
                        Addresses.block(row.addressId(), out.reason(), now));
            case SendResult.Moved moved ->
                row.refusals() + 1 >= MOST_REFUSALS
                        ? List.of(Outbox.giveUp(row.id(), true, "The address moves on and on", now))
                        : List.of(
                                Addresses.move(row.addressId(), moved.to()),
                                Outbox.again(row.id(), now, "The address has moved", Optional.of(now), now));
        };
    }

    /** Nobody gets a message a third time because a connection broke twice. */
    private Change unsure(Outbox.Due row, SendResult.Uncertain unsure, Instant now) {
        if (row.message().uncertain()) {
            return Outbox.giveUp(row.id(), true, unsure.reason() + "; it may have arrived", now);
        }
        Instant due = now.plus(Backoff.MESSAGE.after(row.refusals() + 1, parts.chance));
        return Outbox.unsure(row.id(), due, unsure.reason(), now);
    }

    private Change later(Outbox.Due row, SendResult.TryLater later, Instant now) {
        int refusals = row.refusals() + 1;
        Instant since = row.refusedAt().orElse(now);
        if (refusals >= MOST_REFUSALS || !now.isBefore(since.plus(LONGEST_REFUSED))) {
            return Outbox.giveUp(row.id(), true, later.reason(), now);
        }
        Duration wait = Backoff.MESSAGE.after(refusals, parts.chance);
        Duration asked = later.after().orElse(Duration.ZERO);
        Instant due = now.plus(wait.compareTo(asked) > 0 ? wait : asked);
        return Outbox.again(row.id(), due, later.reason(), Optional.of(now), now);
    }

    /** A result that cannot be stored now is stored as soon as the disk allows: otherwise the message would be sent again. */
    private Database.Outcome persist(WriteSet set) {
        while (true) {
            try {
                return parts.database.write(set);
            } catch (StorageException e) {
                LOG.log(Level.WARNING, "The result of a send waits for the database: {0}", e.getMessage());
                if (closing) {
                    return Database.Outcome.CONFLICT;
                }
                pause(IDLE);
            }
        }
    }

    private void await() {
        lock.lock();
        try {
            long left = Math.min(IDLE.toNanos(), gaps.next().toNanos());
            while (!woken && !closing && left > 0) {
                left = changed.awaitNanos(left);
            }
            woken = false;
        } catch (InterruptedException e) {
            closing = true;
        } finally {
            lock.unlock();
        }
    }

    private void pause(Duration duration) {
        try {
            if (duration.isPositive()) {
                Thread.sleep(duration);
            }
        } catch (InterruptedException e) {
            closing = true;
        }
    }
}
