package de.komplize.bot.contact;

import de.komplize.bot.storage.Act;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.util.List;
import java.util.Optional;

/**
 * The contact lives in another district from now on, or wants none to be known.
 *
 * @param district the official name
 */
public record DistrictChosen(Optional<String> district) implements Act {

    @Override
    public List<Change> changes(Circumstances at) {
        return List.of(tx -> tx.updateOr(
                Outcome.CONFLICT,
                "UPDATE contact SET district = ? WHERE id = ?",
                Transaction.orNull(district),
                at.contactId()));
    }
}
