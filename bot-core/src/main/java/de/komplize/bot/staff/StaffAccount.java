package de.komplize.bot.staff;

import de.komplize.bot.office.AccessToken;
import java.time.Instant;
import java.util.Optional;

/**
 * A member of staff.
 *
 * @param token as whom they act
 * @param secondFactor whether a second step is set up
 * @param seenAt the last log-in
 */
public record StaffAccount(AccessToken token, State state, boolean secondFactor, Optional<Instant> seenAt) {

    /** Whether somebody may come in with it. */
    public enum State {
        /** The link that sets the password was not used yet. */
        INVITED,
        ACTIVE,
        LOCKED
    }

    public AccessToken.Id id() {
        return token.id();
    }
}
