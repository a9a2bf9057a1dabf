package de.komplize.admin;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.staff.AuditTrail;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.WriteSet;
import java.time.InstantSource;

/** The audit in the database: answered when it is on the disk. */
final class StoredAudit implements Audit {

    private final Database database;
    private final InstantSource clock;

    StoredAudit(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void record(AccessToken who, String deed, String what) {
        database.write(new WriteSet().add(AuditTrail.append(who.id(), deed, what, clock.instant())));
    }
}
