package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.contact.LinkCodes;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Secrets;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.survey.Doubles;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks the ties up in the database, for one address at one moment. */
record StoredTies(
        Database database, Channels channels, Numbers numbers, Sessions.Known known, Address from, Instant now)
        implements Ties {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int CODES = 1_000_000;

    /** 144 bit: 24 characters of those that Telegram lets through. */
    private static final int PAYLOAD = 18;

    private static final String SECRET = "linking";

    @Override
    public Optional<Fresh> fresh() {
        byte[] secret = Secrets.obtain(database, SECRET);
        if (database.read(tx -> LinkCodes.isFull(tx, now))) {
            return Optional.empty();
        }
        String code = "%06d".formatted(RANDOM.nextInt(CODES));
        byte[] random = new byte[PAYLOAD];
        RANDOM.nextBytes(random);
        String payload = Linking.PAYLOAD + Base64.getUrlEncoder().encodeToString(random);
        return Optional.of(new Fresh(
                code,
                channels.links(from.channel(), payload),
                LinkCodes.open(LinkCodes.hash(secret, code), LinkCodes.hash(secret, payload))));
    }

    @Override
    public boolean anyOpen() {
        return database.read(tx -> LinkCodes.anyOpen(tx, now));
    }

    @Override
    public Tried tried(String code) {
        byte[] hash = LinkCodes.hash(Secrets.obtain(database, SECRET), code);
        boolean guessable = !code.startsWith(Linking.PAYLOAD);
        return database.read(tx -> guessable && !LinkCodes.mayTry(tx, known.addressId(), now)
                ? new Tried.Wait()
                : tried(tx, LinkCodes.find(tx, hash, now).filter(found -> found.guessable() == guessable)));
    }

    @Override
    public Tried found(long code) {
        return database.read(tx -> tried(tx, LinkCodes.find(tx, code, now).filter(found -> !found.guessable())));
    }

    private Tried tried(Transaction tx, Optional<LinkCodes.Open> open) {
        if (open.isEmpty()) {
            return new Tried.Wrong();
        }
        if (open.get().address() == known.addressId()) {
            return new Tried.Here();
        }
        return open.get().contact().equals(known.contact().id()) ? new Tried.Already() : fits(tx, open.get());
    }

    private Tried fits(Transaction tx, LinkCodes.Open code) {
        Place place = place(tx, code.address());
        Sessions.Known other = Sessions.find(tx, place.address(), "").orElseThrow();
        long here = known.contact().id().value();
        List<Doubles.Pair> doubles = Doubles.of(tx, here, other.contact().id().value());
        return new Tried.Fits(
                code,
                other.contact(),
                other.session(),
                other.version(),
                place,
                tx.number("""
                        SELECT count(*) FROM (SELECT 1 FROM address a JOIN message m ON m.address_id = a.id
                            WHERE a.contact_id = ? AND m.author = 'contact' LIMIT 1) AS written
                        """, here) == 0,
                questionnaires(doubles, here),
                questionnaires(doubles, other.contact().id().value()),
                new StoredLookup(database, numbers, other.contact().id(), known.addressId(), this));
    }

    private static Set<String> questionnaires(List<Doubles.Pair> doubles, long owner) {
        return doubles.stream()
                .filter(pair -> pair.owner() == owner)
                .map(Doubles.Pair::questionnaire)
                .collect(Collectors.toSet());
    }

    /** Of several ties the first that brought this address along, with the fewest others; else the newest. */
    @Override
    public Optional<Bond> bond() {
        return database.read(tx -> {
            Optional<Long> link = tx.one(
                    row -> row.number(1),
                    """
                    SELECT id FROM (
                        SELECT l.id, (SELECT count(*) FROM link_row r WHERE r.link_id = l.id AND r.kind = 'address' AND r.row_id = ?) AS came
                        FROM link l WHERE l.contact_id = ? AND l.undone_at IS NULL) AS ties
                    ORDER BY came DESC, CASE WHEN came > 0 THEN id ELSE -id END LIMIT 1
                    """,
                    known.addressId(),
                    known.contact().id().value());
            return other(tx, link).map(place -> new Bond(link, known.contact().id(), known.addressId(), place));
        });
    }

    /** Where the other side was written last. */
    private Optional<Place> other(Transaction tx, Optional<Long> link) {
        long contact = known.contact().id().value();
        Set<Long> came = link.map(id -> cameBy(tx, id)).orElse(Set.of(known.addressId()));
        boolean here = came.contains(known.addressId());
        return Links.byUse(tx, new Contact.Id(contact)).stream()
                .filter(id -> came.contains(id) != here)
                .findFirst()
                .map(id -> place(tx, id));
    }

    static Set<Long> cameBy(Transaction tx, long link) {
        return Set.copyOf(tx.list(
                row -> row.number(1), "SELECT row_id FROM link_row WHERE link_id = ? AND kind = 'address'", link));
    }

    private Place place(Transaction tx, long addressId) {
        return Links.place(tx, channels, addressId);
    }

    @Override
    public String toString() {
        return "StoredTies[" + known.contact().id().value() + "]";
    }
}
