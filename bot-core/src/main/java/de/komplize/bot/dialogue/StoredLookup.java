package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.idea.Idea;
import de.komplize.bot.idea.Ideas;
import de.komplize.bot.idea.Query;
import de.komplize.bot.messaging.Addresses;
import de.komplize.bot.privacy.Held;
import de.komplize.bot.storage.Database;
import de.komplize.bot.survey.Response;
import de.komplize.bot.survey.Responses;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** Looks things up in the database, one consistent read at a time. */
record StoredLookup(Database database, Numbers numbers, Contact.Id contact, long addressId, Ties ties)
        implements Lookup {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CODES = 1_000_000;

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

    @Override
    public String freshCode() {
        return "%06d".formatted(RANDOM.nextInt(CODES));
    }

    @Override
    public Held held() {
        return database.read(tx -> Held.of(tx, contact));
    }

    @Override
    public boolean optedOut() {
        return database.read(tx -> Addresses.isOptedOut(tx, addressId));
    }

    @Override
    public List<Idea> ownIdeas() {
        return database.read(tx -> Ideas.own(tx, contact.value()));
    }

    @Override
    public Optional<Idea> idea(long number) {
        return database.read(tx -> Ideas.find(tx, contact.value(), number));
    }

    @Override
    public List<Idea> ideas(Query query, int from, int most) {
        return database.read(tx -> Ideas.listed(tx, contact.value(), query, from, most));
    }
}
