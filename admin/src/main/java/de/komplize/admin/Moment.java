package de.komplize.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the pages of accounts and of the audit write them. */
final class Moment {

    static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d. MMM yyyy, HH:mm", Locale.GERMAN).withZone(CITY);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("d. MMM yyyy, HH:mm:ss", Locale.GERMAN).withZone(CITY);

    private Moment() {}

    static String minute(Instant at) {
        return MINUTE.format(at);
    }

    static String second(Instant at) {
        return SECOND.format(at);
    }
}
