package de.komplize.bot.staff;

import java.util.concurrent.RejectedExecutionException;

/** So many passwords are being checked that this one was not looked at: it is to be sent again in a moment. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1;

    Busy(RejectedExecutionException cause) {
        super("Too many passwords are being checked at once", cause);
    }
}
