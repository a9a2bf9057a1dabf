package de.komplize.channels.email.submission;

import de.komplize.channels.email.MailPatience;
import java.time.Duration;

/**
 * The waits of the sender; tests shorten them.
 *
 * @param patience with each step up to the mail itself
 * @param end for the answer to the mail, behind which filters work (10 minutes: RFC 5321, 4.5.3.2.6); too little makes doubles
 * @param whole for all of one mail, however slowly each part goes
 * @param turn until one of the connections is free
 * @param idle a connection that is not used is closed
 */
record Tempo(MailPatience patience, Duration end, Duration whole, Duration turn, Duration idle) {

    static final Tempo REAL = new Tempo(
            new MailPatience(Duration.ofSeconds(10), Duration.ofSeconds(60)),
            Duration.ofMinutes(10),
            Duration.ofMinutes(20),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30));
}
