package de.komplize.channels.email.postbox;

import de.komplize.bot.messaging.Channel.Trouble;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Mails that the server does not hand over, or that nobody can take: tried three times, and then passed over where everybody sees it. Thread-safe. */
final class Stubborn {

    private static final int TRIES = 3;

    /** So many are looked for afterwards; more than that is one sentence all the same. */
    private static final int REMEMBERED = 50;

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d. MMMM, HH:mm 'Uhr'", Locale.GERMANY).withZone(ZoneId.of("Europe/Berlin"));

    private long uid;
    private int fetches;
    private int throwings;
    private final Map<Long, Instant> passed = new LinkedHashMap<>();

    /** How a mail is fetched the next time. */
    enum Way {
        WHOLE,
        HEADERS,
        NOT
    }

    /** Counts: a mail at which the connection breaks each time is as bad as one that is refused. */
    synchronized Way next(long mail) {
        about(mail);
        fetches++;
        return fetches <= TRIES ? Way.WHOLE : fetches == TRIES + 1 ? Way.HEADERS : Way.NOT;
    }

    synchronized void fetched(long mail) {
        about(mail);
        fetches = 0;
    }

    /** True where it is enough. */
    synchronized boolean threw(long mail) {
        about(mail);
        return ++throwings >= TRIES;
    }

    private void about(long mail) {
        if (mail != uid) {
            uid = mail;
            fetches = 0;
            throwings = 0;
        }
    }

    synchronized void passOver(long mail, Instant receivedAt) {
        if (passed.size() < REMEMBERED) {
            passed.put(mail, receivedAt);
        }
    }

    /** Those that were passed over and may still be there. */
    synchronized List<Long> passedOver() {
        return List.copyOf(passed.keySet());
    }

    /** Somebody has put it elsewhere. */
    synchronized void gone(long mail) {
        passed.remove(mail);
    }

    /** The numbers mean other mails now. */
    synchronized void forget() {
        passed.clear();
    }

    synchronized Optional<Trouble> trouble() {
        return passed.values().stream()
                .findFirst()
                .map(first -> new Trouble(
                        passed.size()
                                + (passed.size() == 1 ? " E-Mail im Postfach kann" : " E-Mails im Postfach können")
                                + " nicht gelesen werden, die erste vom " + DAY.format(first)
                                + ". Sehen Sie dort nach, und verschieben Sie sie in einen anderen Ordner, wenn sie"
                                + " erledigt ist.",
                        true));
    }
}
