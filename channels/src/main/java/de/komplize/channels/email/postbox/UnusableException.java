package de.komplize.channels.email.postbox;

import de.komplize.channels.email.MailFault;

/** The mailbox cannot be opened. */
final class UnusableException extends Exception {

    private static final long serialVersionUID = 1;

    private final MailFault fault;

    /** The cause's words are the server's: they may name the user, and are not taken over. */
    UnusableException(MailFault fault, Throwable cause) {
        super("The mailbox cannot be opened: " + fault, cause);
        this.fault = fault;
    }

    UnusableException(MailFault fault) {
        super("The mailbox cannot be opened: " + fault);
        this.fault = fault;
    }

    MailFault fault() {
        return fault;
    }
}
