package de.komplize.channels.email.postbox;

import de.komplize.channels.email.MailFault;
import de.komplize.channels.email.MailLogin;
import de.komplize.channels.email.MailPatience;
import de.komplize.channels.email.MailServer;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Locale;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;
import org.jspecify.annotations.Nullable;

/** The way to an open folder: connect, encrypt, log in, select. */
record Opening(MailServer server, String folder, MailPatience patience) {

    /** Refusals that pass by themselves (RFC 5530); all others are somebody's to mend. */
    private static final List<String> PASSING = List.of("[UNAVAILABLE", "[SERVERBUG", "[INUSE", "[LIMIT");

    OpenFolder open() throws UnusableException {
        IMAPProtocol imap = connect();
        boolean open = false;
        try {
            encrypt(imap);
            logIn(imap);
            OpenFolder mailbox = new OpenFolder(imap, select(imap));
            open = true;
            return mailbox;
        } catch (ProtocolException e) {
            throw new UnusableException(isAboutCertificate(e) ? MailFault.CERTIFICATE : MailFault.AWAY, e);
        } finally {
            if (!open) {
                imap.disconnect();
            }
        }
    }

    private IMAPProtocol connect() throws UnusableException {
        try {
            return new Imap(server, patience);
        } catch (IOException | ProtocolException e) {
            throw new UnusableException(isAboutCertificate(e) ? MailFault.CERTIFICATE : MailFault.AWAY, e);
        }
    }

    private void encrypt(IMAPProtocol imap) throws ProtocolException, UnusableException {
        if (server.encrypted()) {
            return;
        }
        if (imap.hasCapability("STARTTLS")) {
            imap.startTLS();
            // What was said before may have been said by somebody in between.
            imap.capability();
        } else if (server.mustEncrypt()) {
            throw new UnusableException(MailFault.UNENCRYPTED);
        }
    }

    private void logIn(IMAPProtocol imap) throws ProtocolException, UnusableException {
        if (server.login().isEmpty() || imap.isAuthenticated()) {
            return;
        }
        MailLogin login = server.login().get();
        try {
            if (imap.hasCapability("AUTH=PLAIN")) {
                imap.authplain(null, login.user(), login.password());
            } else if (imap.hasCapability("LOGINDISABLED")) {
                throw new UnusableException(MailFault.LOGIN);
            } else {
                imap.login(login.user(), login.password());
            }
            // More is offered to who has logged in, IDLE among it.
            imap.capability();
        } catch (CommandFailedException e) {
            throw new UnusableException(passes(e) ? MailFault.AWAY : MailFault.LOGIN, e);
        }
    }

    private MailboxInfo select(IMAPProtocol imap) throws ProtocolException, UnusableException {
        try {
            return imap.select(folder);
        } catch (CommandFailedException e) {
            throw new UnusableException(passes(e) ? MailFault.AWAY : MailFault.FOLDER, e);
        }
    }

    private static boolean passes(CommandFailedException e) {
        String words = String.valueOf(e.getMessage()).toUpperCase(Locale.ROOT);
        return PASSING.stream().anyMatch(words::contains);
    }

    private static boolean isAboutCertificate(Throwable e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }
}
