package de.komplize.bot.staff;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.StorageException;
import de.komplize.bot.storage.WriteSet;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps in the audit that somebody had a wrong password for an account: which account and when, not what was typed nor from where. The first of a
 * series are enough to notice it, so that nobody can fill the audit. Written beside the answer: one that waited for the disk would tell by its
 * duration that there is such an account (check 39). Thread-safe.
 */
final class WrongPasswords {

    private static final System.Logger LOG = System.getLogger(WrongPasswords.class.getName());

    /** Of one account; a day's guessing leaves at most so many entries an hour. */
    private static final int MOST = 5;

    private static final Duration WITHIN = Duration.ofHours(1);

    private final Database database;
    private final Throttle noted = new Throttle(MOST, WITHIN);

    WrongPasswords(Database database) {
        this.database = database;
    }

    void note(AccessToken.Id account, Instant now) {
        if (noted.enter("account " + account.value(), now)) {
            Thread.ofVirtual().name("komplize-wrong-password").start(() -> write(account, now));
        }
    }

    private void write(AccessToken.Id account, Instant now) {
        try {
            database.write(new WriteSet()
                    .add(AuditTrail.append(account, "staff.password_refused", "account " + account.value(), now)));
        } catch (StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "A wrong password could not be noted: {0}", e.getMessage());
        }
    }
}
