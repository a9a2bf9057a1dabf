package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.storage.Database;

/** Looks things up in the database, one consistent read at a time. */
record StoredLookup(Database database, Numbers numbers, Contact.Id contact) implements Lookup {

    @Override
    public long freshNumber() {
        return numbers.next();
    }
}
