package de.komplize.bot.privacy;

import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.ErasureLedger;
import de.komplize.bot.storage.WriteSet;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** After a restore, an older database may have people again who were erased since: they are erased anew, before anybody sees them. */
public final class ErasedAnew {

    private static final Logger LOG = System.getLogger(ErasedAnew.class.getName());

    private ErasedAnew() {}

    /** Erases whom the ledger names and the database still has. Returns how many. */
    public static int run(Database database, ErasureLedger ledger) {
        List<ErasureLedger.Entry> back = database.read(tx -> ledger.entries().stream()
                .filter(entry -> tx.number(
                                "SELECT count(*) FROM contact WHERE id = ? AND erased_at IS NULL AND created_at <= ?",
                                entry.contactId(),
                                entry.at().toEpochMilli())
                        > 0)
                .distinct()
                .toList());
        for (ErasureLedger.Entry entry : back) {
            WriteSet set = new WriteSet();
            Erasure.whole(entry.contactId(), entry.at()).forEach(set::add);
            database.write(set);
        }
        if (!back.isEmpty()) {
            LOG.log(Level.WARNING, "Contacts that a backup had brought back, erased anew: {0}", back.size());
        }
        return back.size();
    }
}
