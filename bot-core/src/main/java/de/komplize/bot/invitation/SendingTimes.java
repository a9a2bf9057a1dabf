package de.komplize.bot.invitation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When invitations go: nobody asked for them, so none between 20 and 8 o'clock; and one after the other, so that the mail servers of the others do
 * not take us for a flood. Used by one thread.
 */
public final class SendingTimes {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    static final LocalTime MORNING = LocalTime.of(8, 0);
    static final LocalTime EVENING = LocalTime.of(20, 0);

    /** 3,600 an hour; many mail servers take no more of one sender. */
    static final Duration GAP = Duration.ofSeconds(1);

    private Instant next;

    /** @param earliest the first one goes then, or the next morning */
    public SendingTimes(Instant earliest) {
        this.next = awake(earliest);
    }

    /** The time for one more. */
    public Instant take() {
        Instant taken = next;
        next = awake(taken.plus(GAP));
        return taken;
    }

    private static Instant awake(Instant time) {
        ZonedDateTime here = time.atZone(CITY);
        LocalTime clock = here.toLocalTime();
        if (clock.isBefore(MORNING)) {
            return here.with(MORNING).toInstant();
        }
        return clock.isBefore(EVENING) ? time : here.plusDays(1).with(MORNING).toInstant();
    }

    /** The earliest time behind what waits already. */
    public static Instant behind(Instant now, long lastMillis) {
        Instant after = Instant.ofEpochMilli(lastMillis).plus(GAP);
        return lastMillis > 0 && after.isAfter(now) ? after : now;
    }
}
