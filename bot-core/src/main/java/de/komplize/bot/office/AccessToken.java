package de.komplize.bot.office;

import java.time.Instant;
import java.util.Optional;

/**
 * What opens the office's interface, as it is known after it was shown once.
 *
 * @param name who or what it was given to
 */
public record AccessToken(Id id, String name, Role role, Instant createdAt, Optional<Instant> revokedAt) {

    /** The stable number of a token; what a member of staff did is kept with it, and no name. */
    public record Id(long value) {}
}
