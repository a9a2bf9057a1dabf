package de.komplize.channels.email.submission;

import de.komplize.channels.email.MailLogin;
import de.komplize.channels.email.MailServer;
import de.komplize.channels.email.submission.Delivery.Stage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPOutputStream;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with the mail server: the library connects, encrypts and logs in; the steps of a mail are taken one by one, so that it is known
 * at which of them it ended. The octets of a mail go out as they are, but for the dots that SMTP doubles (RFC 5321, 4.5.2).
 */
final class Wire extends SMTPTransport {

    /** How the library's complaint begins where a password would go in the clear. */
    static final String NO_STARTTLS = "STARTTLS is required";

    private static final String NAME = "smtp";
    private static final int GOOD = 2;
    private static final int CLASS = 100;
    private static final int REFUSALS = 400;

    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final Line line;
    private final Tempo tempo;

    private Wire(Session session, MailServer server, Line line, Tempo tempo) {
        super(session, name(server), NAME, server.encrypted());
        this.line = line;
        this.tempo = tempo;
    }

    private static URLName name(MailServer server) {
        @Nullable String user = server.login().map(MailLogin::user).orElse(null);
        @Nullable String password = server.login().map(MailLogin::password).orElse(null);
        return new URLName(NAME, server.host(), server.port(), null, user, password);
    }

    /** @param domain by which we say who we are (EHLO) */
    static Wire to(MailServer server, String domain, Tempo tempo) throws IOException {
        Properties properties = server.properties("mail." + NAME, tempo.patience(), server.tls());
        properties.put("mail.smtp.localhost", domain);
        properties.put("mail.smtp.auth", String.valueOf(server.login().isPresent()));
        properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.put("mail.smtp.quitwait", "false");
        return new Wire(Session.getInstance(properties), server, Line.to(server, tempo.patience()), tempo);
    }

    /** Says who we are, encrypts and logs in. */
    void open() throws MessagingException {
        try (Alarm _ = new Alarm(line, tempo.patience().silence().multipliedBy(2))) {
            connect(line.socket());
        }
    }

    /** Takes the steps of one mail; never throws for what the server does. */
    synchronized Delivery deliver(Route route, Octets octets, byte[] message) {
        Optional<Delivery> unfit = unfit(route, octets);
        if (unfit.isPresent()) {
            return unfit.get();
        }
        try (Alarm _ = new Alarm(line, tempo.whole())) {
            line.patience(tempo.patience().silence());
            Optional<Delivery> no = step(Stage.MAIL, mail(route, octets))
                    .or(() -> step(Stage.RCPT, "RCPT TO:<" + route.to().text() + ">"));
            return no.isPresent() ? no.get() : data(message);
        } catch (IOException e) {
            return new Delivery.Lost(Stage.MAIL);
        }
    }

    private Optional<Delivery> unfit(Route route, Octets octets) {
        if (needsUtf8(route, octets) && !supportsExtension("SMTPUTF8")) {
            return Optional.of(new Delivery.Unfit(
                    "The mail server does not take letters beyond ASCII in addresses (SMTPUTF8 is not offered)"));
        }
        return octets.eightBit() && !supportsExtension("8BITMIME")
                ? Optional.of(
                        new Delivery.Unfit("The mail server does not take 8 bit octets (8BITMIME is not offered)"))
                : Optional.empty();
    }

    private static boolean needsUtf8(Route route, Octets octets) {
        return route.isInternational() || octets.eightBitHeaders();
    }

    private String mail(Route route, Octets octets) {
        return "MAIL FROM:<" + route.from().map(Path::text).orElse("") + ">"
                + (supportsExtension("SIZE") ? " SIZE=" + octets.size() : "")
                + (octets.eightBit() ? " BODY=8BITMIME" : "")
                + (needsUtf8(route, octets) ? " SMTPUTF8" : "");
    }

    /** Empty where the server says yes. */
    private Optional<Delivery> step(Stage stage, String command) {
        try {
            int code = simpleCommand(command.getBytes(StandardCharsets.UTF_8));
            return code / CLASS == GOOD ? Optional.empty() : Optional.of(no(stage, code, getLastServerResponse()));
        } catch (MessagingException e) {
            return Optional.of(new Delivery.Lost(stage));
        }
    }

    private static Delivery no(Stage stage, int code, String reply) {
        return code >= REFUSALS ? new Delivery.Refused(stage, code, reply) : new Delivery.Lost(stage);
    }

    private Delivery data(byte[] message) {
        OutputStream content;
        try {
            content = data();
        } catch (SMTPSendFailedException e) {
            return no(Stage.DATA, e.getReturnCode(), String.valueOf(e.getMessage()));
        } catch (MessagingException e) {
            return new Delivery.Lost(Stage.DATA);
        }
        try {
            content.write(message);
            if (content instanceof SMTPOutputStream lines) {
                lines.ensureAtBOL();
            }
            line.patience(tempo.end());
        } catch (IOException e) {
            return new Delivery.Lost(Stage.CONTENT);
        }
        return step(Stage.END, ".").orElseGet(() -> new Delivery.Taken(getLastServerResponse()));
    }

    /** After a refusal; false where the connection is of no use any more. */
    synchronized boolean isReset() {
        try {
            line.patience(tempo.patience().silence());
            return step(Stage.MAIL, "RSET").isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Takes leave where that needs no waiting. */
    void hangUp() {
        try (Alarm _ = new Alarm(line, FAREWELL)) {
            close();
        } catch (MessagingException e) {
            // The server has gone before us.
        }
        line.close();
    }

    /** From another thread: whatever is under way ends. */
    void cut() {
        line.close();
    }
}
