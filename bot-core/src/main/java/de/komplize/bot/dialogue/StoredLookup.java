package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.storage.Database;
import de.komplize.bot.survey.Response;
import de.komplize.bot.survey.Responses;
import java.util.List;
import java.util.Optional;

/** Looks things up in the database, one consistent read at a time. */
record StoredLookup(Database database, Numbers numbers, Contact.Id contact) implements Lookup {

    @Override
    public long freshNumber() {
        return numbers.next();
    }

    @Override
    public Optional<Response> response(String questionnaire) {
        return database.read(tx -> Responses.current(tx, contact.value(), questionnaire));
    }

    @Override
    public List<Response> responses() {
        return database.read(tx -> Responses.ofContact(tx, contact.value()));
    }
}
