package de.komplize.channels.email.postbox;

import de.komplize.channels.email.MailPatience;
import java.time.Duration;

/**
 * The waits of the reader; tests shorten them.
 *
 * @param patience with the server
 * @param idle after which IDLE is ended and begun anew; far below the 29 minutes of RFC 2177, as it also shows that the server is still there
 * @param poll between two looks where there is no IDLE
 * @param first the first wait after a failure; it doubles
 * @param longest the longest wait after a failure
 * @param refused the wait after a refused log-in: servers lock out who tries too often
 */
public record Rhythm(
        MailPatience patience, Duration idle, Duration poll, Duration first, Duration longest, Duration refused) {

    /**
     * A connection that was dropped without a word is found dead 40 seconds after its last octet, and a new one made a second later: new mail is seen
     * within a minute (line 45).
     */
    public static final Rhythm REAL = new Rhythm(
            new MailPatience(Duration.ofSeconds(10), Duration.ofSeconds(40)),
            Duration.ofSeconds(25),
            Duration.ofSeconds(25),
            Duration.ofSeconds(1),
            Duration.ofSeconds(45),
            Duration.ofMinutes(2));

    /** The same, looking at the folder so often, pushed or not. */
    public Rhythm looking(Duration every) {
        return new Rhythm(patience, every, every, first, longest, refused);
    }
}
