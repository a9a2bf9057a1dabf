package de.komplize.admin;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.AccessToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Records that a member of staff reads a conversation. A page that stays open asks every few seconds what is new: that is one reading, recorded
 * again from time to time.
 */
final class Readings {

    private static final int MOST = 10_000;

    private final InstantSource clock;
    private final Duration one;

    private record Reading(AccessToken.Id staff, Contact.Id contact) {}

    private final Map<Reading, Instant> begun = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Reading, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** @param one how long a reading is taken for one */
    Readings(InstantSource clock, Duration one) {
        this.clock = clock;
        this.one = one;
    }

    /** Before anything is shown: what cannot be recorded is not shown. */
    void record(Visit visit) {
        Reading reading = new Reading(visit.staff().id(), visit.conversation());
        if (isDue(reading)) {
            visit.recorded("conversation.read", ConversationRoom.what(visit));
            note(reading);
        }
    }

    private synchronized boolean isDue(Reading reading) {
        return !begun.getOrDefault(reading, Instant.MIN).isAfter(clock.instant().minus(one));
    }

    private synchronized void note(Reading reading) {
        begun.remove(reading);
        begun.put(reading, clock.instant());
    }
}
