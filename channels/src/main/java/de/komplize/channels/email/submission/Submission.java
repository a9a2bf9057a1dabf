package de.komplize.channels.email.submission;

import de.komplize.bot.messaging.Channel.Pace;
import de.komplize.bot.messaging.Channel.Trouble;
import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.email.MailCondition;
import de.komplize.channels.email.MailFault;
import de.komplize.channels.email.MailServer;
import de.komplize.channels.email.MailSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Hands mails to the mail server, by a few connections that are kept for the next. Thread-safe. */
public final class Submission implements AutoCloseable {

    /** Connections at the same time, whatever waits: check 14. A mail server of one's own takes hundreds of mails a second over two. */
    public static final int CONNECTIONS = 2;

    /** Mails a second to one recipient's domain: large providers slow down or block who sends faster and is not known to them. */
    public static final int PER_DOMAIN = 5;

    private static final Logger LOG = System.getLogger(Submission.class.getName());

    private final MailServer server;
    private final MailCondition condition;
    private final Wires wires;

    public Submission(MailSettings settings, Clock clock) {
        this(settings, clock, Tempo.REAL);
    }

    Submission(MailSettings settings, Clock clock, Tempo tempo) {
        this.server = settings.smtp();
        this.condition = new MailCondition(server, "Der Mailserver für den Versand", clock);
        String domain = settings.address().substring(settings.address().lastIndexOf('@') + 1);
        this.wires = new Wires(server, domain, tempo);
    }

    /** Hands over one mail, whose octets go out as they are; every try with the same ones. Blocks; never throws for what the server does. */
    public SendResult send(Envelope envelope, byte[] message) {
        Optional<Route> route = Route.of(envelope);
        if (route.isEmpty()) {
            return new SendResult.Rejected(
                    "The address cannot be written to: it is none, or has signs that no mail server takes");
        }
        Octets octets = Octets.of(message);
        if (octets.fault().isPresent()) {
            return new SendResult.Rejected(octets.fault().get());
        }
        Verdict verdict = wires.deliver(route.get(), octets, message);
        note(verdict);
        return verdict.result();
    }

    private void note(Verdict verdict) {
        if (verdict.fault().isPresent()) {
            MailFault fault = verdict.fault().get();
            if (condition.fails(fault)) {
                LOG.log(
                        Level.WARNING,
                        "Mails cannot be handed to {0}:{1}: {2}",
                        server.host(),
                        String.valueOf(server.port()),
                        fault);
            }
        } else if (verdict.result() instanceof SendResult.Sent) {
            condition.works();
        } else if (condition.fault().filter(fault -> fault != MailFault.SENDER).isPresent()) {
            // It answers again, if only to refuse one mail.
            condition.works();
        }
    }

    /** The time between two mails to people of one provider, for {@link de.komplize.bot.messaging.Channel#pace}. */
    public Pace pace(String recipient) {
        String place = Path.of(recipient).map(Path::domain).orElse("");
        return new Pace(place, Duration.ofSeconds(1).dividedBy(PER_DOMAIN));
    }

    /** What is wrong with the mail server. */
    public Optional<Trouble> trouble() {
        return condition.trouble();
    }

    /** Lets what is under way finish, for three seconds at most. */
    @Override
    public void close() {
        wires.close();
    }
}
