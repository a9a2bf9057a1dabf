package de.komplize.channels.email.postbox;

import de.komplize.channels.email.MailPatience;
import de.komplize.channels.email.MailServer;
import java.io.IOException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.util.MailLogger;

/** The library's connection, but one that ends at once when it ends. */
final class Imap extends IMAPProtocol {

    private static final String NAME = "imap";

    private final Lines lines;

    Imap(MailServer server, MailPatience patience) throws IOException, ProtocolException {
        this(server, patience, new Lines(server.tls()));
    }

    private Imap(MailServer server, MailPatience patience, Lines lines) throws IOException, ProtocolException {
        // Before the library's constructor, which disconnects where it fails.
        this.lines = lines;
        super(
                NAME,
                server.host(),
                server.port(),
                server.properties("mail." + NAME, patience, lines),
                server.encrypted(),
                new MailLogger(Imap.class, "", false, System.err));
    }

    @Override
    public synchronized void disconnect() {
        lines.cut();
        super.disconnect();
    }
}
