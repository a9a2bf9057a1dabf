package de.komplize.channels.email.submission;

import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.email.MailFault;
import de.komplize.channels.email.MailServer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connections to the mail server: few, kept for a while after use, opened when needed. Thread-safe. */
final class Wires implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofMillis(2_500);

    private static final int CLOSING = 421;
    private static final int TEMPORARY = 4;

    private final MailServer server;
    private final String domain;
    private final Tempo tempo;
    private final Semaphore free = new Semaphore(Submission.CONNECTIONS, true);
    private final Deque<Kept> kept = new ArrayDeque<>();
    private final Set<Wire> busy = new HashSet<>();
    private boolean watched;
    private volatile boolean closing;

    private record Kept(Wire wire, long since) {}

    /** A connection, or why there is none. */
    private sealed interface Opened {
        record Open(Wire wire) implements Opened {}

        record Failed(MailFault fault) implements Opened {}
    }

    Wires(MailServer server, String domain, Tempo tempo) {
        this.server = server;
        this.domain = domain;
        this.tempo = tempo;
    }

    Verdict deliver(Route route, Octets octets, byte[] message) {
        if (closing) {
            return stopping();
        }
        try {
            if (!free.tryAcquire(tempo.turn().toMillis(), TimeUnit.MILLISECONDS)) {
                return Verdict.unreachable(MailFault.AWAY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stopping();
        }
        try {
            return byKept(route, octets, message).orElseGet(() -> byNew(route, octets, message));
        } finally {
            free.release();
        }
    }

    private static Verdict stopping() {
        return new Verdict(new SendResult.TryLater("The program stops", Optional.empty()), Optional.empty());
    }

    /** Empty where there is none, or the server has hung up meanwhile: that says nothing of this mail, nor of the server. */
    private Optional<Verdict> byKept(Route route, Octets octets, byte[] message) {
        Optional<Wire> wire = take();
        while (wire.isPresent()) {
            Delivery delivery = by(wire.get(), route, octets, message);
            boolean hungUp = delivery instanceof Delivery.Lost(Delivery.Stage stage) && stage == Delivery.Stage.MAIL
                    || delivery instanceof Delivery.Refused no
                            && no.code() == CLOSING
                            && no.stage() == Delivery.Stage.MAIL;
            if (!hungUp || closing) {
                return Optional.of(Verdict.on(delivery, route));
            }
            wire = take();
        }
        return Optional.empty();
    }

    private Verdict byNew(Route route, Octets octets, byte[] message) {
        return switch (open()) {
            case Opened.Failed(MailFault fault) -> Verdict.unreachable(fault);
            case Opened.Open(Wire wire) -> Verdict.on(by(wire, route, octets, message), route);
        };
    }

    private Delivery by(Wire wire, Route route, Octets octets, byte[] message) {
        Delivery delivery = new Delivery.Lost(Delivery.Stage.MAIL);
        try {
            delivery = wire.deliver(route, octets, message);
            return delivery;
        } finally {
            boolean good = switch (delivery) {
                case Delivery.Taken _, Delivery.Unfit _ -> true;
                case Delivery.Refused no -> no.code() != CLOSING && isReset(wire, no);
                case Delivery.Lost _ -> false;
            };
            giveBack(wire, good);
        }
    }

    /** The library has done so itself where the server does not want the mail. */
    private static boolean isReset(Wire wire, Delivery.Refused no) {
        return no.stage() == Delivery.Stage.DATA || wire.isReset();
    }

    private Opened open() {
        Optional<Wire> wire = Optional.empty();
        boolean open = false;
        try {
            wire = Optional.of(Wire.to(server, domain, tempo));
            use(wire.get());
            wire.get().open();
            open = true;
            return new Opened.Open(wire.get());
        } catch (AuthenticationFailedException e) {
            // 454, or gone in the middle: it passes. All else, also that it offers no way to log in, does not.
            int code = wire.map(Wire::getLastReturnCode).orElse(0);
            return new Opened.Failed(code <= 0 || code / 100 == TEMPORARY ? MailFault.AWAY : MailFault.LOGIN);
        } catch (MessagingException | IOException e) {
            return new Opened.Failed(fault(e));
        } finally {
            if (!open) {
                wire.ifPresent(failed -> giveBack(failed, false));
            }
        }
    }

    private static MailFault fault(Exception e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return MailFault.CERTIFICATE;
            }
        }
        return String.valueOf(e.getMessage()).startsWith(Wire.NO_STARTTLS) ? MailFault.UNENCRYPTED : MailFault.AWAY;
    }

    private synchronized Optional<Wire> take() {
        Optional<Wire> wire = Optional.ofNullable(kept.pollLast()).map(Kept::wire);
        wire.ifPresent(busy::add);
        return wire;
    }

    private synchronized void use(Wire wire) {
        busy.add(wire);
    }

    private void giveBack(Wire wire, boolean good) {
        synchronized (this) {
            busy.remove(wire);
            if (good && !closing) {
                kept.addLast(new Kept(wire, System.nanoTime()));
                watch();
                return;
            }
        }
        wire.hangUp();
    }

    /** One thread as long as there is something to close. */
    private void watch() {
        if (!watched) {
            watched = true;
            Thread.ofVirtual().name("komplize-mail-lines").start(this::closeIdle);
        }
    }

    private void closeIdle() {
        try {
            boolean more = true;
            while (more) {
                Thread.sleep(tempo.idle().dividedBy(2));
                expired().forEach(Wire::hangUp);
                more = hasKept();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<Wire> expired() {
        long before = System.nanoTime() - tempo.idle().toNanos();
        List<Wire> expired = kept.stream()
                .filter(one -> closing || one.since() - before < 0)
                .map(Kept::wire)
                .toList();
        kept.removeIf(one -> expired.contains(one.wire()));
        return expired;
    }

    private synchronized boolean hasKept() {
        watched = !kept.isEmpty();
        return watched;
    }

    @Override
    public void close() {
        closing = true;
        try {
            if (!free.tryAcquire(Submission.CONNECTIONS, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                busyNow().forEach(Wire::cut);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        expired().forEach(Wire::hangUp);
    }

    private synchronized List<Wire> busyNow() {
        return List.copyOf(busy);
    }
}
