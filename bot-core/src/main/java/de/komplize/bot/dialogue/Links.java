package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.contact.Parting;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Addresses;
import de.komplize.bot.messaging.Outbox;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the office sees and undoes of ties between channels. Thread-safe. */
public final class Links {

    /** As long as it is kept what came along. */
    public static final Duration UNDONE_WITHIN = Duration.ofDays(30);

    private final Conversations.Parts parts;
    private final Channels channels;
    private final Recent recent;

    Links(Conversations.Parts parts, Channels channels, Recent recent) {
        this.parts = parts;
        this.channels = channels;
        this.recent = recent;
    }

    /**
     * A tie that can be undone.
     *
     * @param came the stored names of the channels that came along
     * @param until when it can no more
     */
    public record Tie(long link, List<String> came, Instant at, Instant until) {
        public Tie {
            came = List.copyOf(came);
        }
    }

    /** Those of a contact, the newest first. */
    public List<Tie> of(Contact.Id contact) {
        Instant after = parts.clock().instant().minus(UNDONE_WITHIN);
        return parts.database()
                .read(tx -> tx.list(
                        row -> tie(tx, row.number(1), Instant.ofEpochMilli(row.number(2))),
                        "SELECT id, at FROM link WHERE contact_id = ? AND undone_at IS NULL AND at > ? ORDER BY id DESC",
                        contact.value(),
                        after.toEpochMilli()));
    }

    private static Tie tie(Transaction tx, long link, Instant at) {
        List<String> came = tx.list(row -> row.text(1), """
                SELECT DISTINCT a.channel FROM link_row r JOIN address a ON a.id = r.row_id
                WHERE r.link_id = ? AND r.kind = 'address' ORDER BY a.channel
                """, link);
        return new Tie(link, came, at, at.plus(UNDONE_WITHIN));
    }

    /** Makes two of one again, and tells both; false where it was undone, or is too old. What was open is over, for it may be the other's. */
    public boolean undo(Contact.Id contact, long link, AccessToken staff) {
        if (of(contact).stream().noneMatch(tie -> tie.link == link)) {
            return false;
        }
        Instant now = parts.clock().instant();
        List<Ties.Place> told = new ArrayList<>();
        WriteSet set = new WriteSet().add(tx -> undo(tx, contact, link, staff, told, now));
        recent.forget(contact);
        boolean undone = parts.database().write(set) == Outcome.COMMITTED;
        recent.forget(contact);
        told.forEach(place -> channels.committed(place.address()));
        return undone;
    }

    private Outcome undo(
            Transaction tx, Contact.Id contact, long link, AccessToken staff, List<Ties.Place> told, Instant now) {
        Optional<Contact.Id> left =
                Parting.undo(tx, contact, link, Session.fresh().write(), now);
        if (left.isEmpty()) {
            return Outcome.CONFLICT;
        }
        Sessions.begunAnew(tx, contact, now);
        for (Contact.Id each : List.of(contact, left.get())) {
            Events.add(
                            parts.ids().next(),
                            each,
                            TurnWrites.NO_MESSAGE,
                            new Event.LinkUndone(staff.id().value()),
                            now)
                    .apply(tx);
            tell(tx, each, told, now);
        }
        return Outcome.COMMITTED;
    }

    /** Where they wrote last and want to hear. */
    private void tell(Transaction tx, Contact.Id contact, List<Ties.Place> told, Instant now) {
        String language = tx.one(row -> row.text(1), "SELECT language FROM contact WHERE id = ?", contact.value())
                .orElseThrow();
        byUse(tx, contact).stream()
                .filter(id ->
                        tx.number("SELECT count(*) FROM address WHERE id = ? AND state = ?", id, Addresses.ACTIVE) > 0)
                .findFirst()
                .map(id -> place(tx, channels, id))
                .ifPresent(place -> {
                    told.add(place);
                    Regrouping.tell(
                                    place,
                                    parts.ids().next(),
                                    parts.pack().say(Say.LINK_UNDONE_OFFICE, language),
                                    language,
                                    Outbox.Priority.UNASKED,
                                    now)
                            .apply(tx);
                });
    }

    /** The addresses of a contact, that where they wrote last first. */
    static List<Long> byUse(Transaction tx, Contact.Id contact) {
        return tx.list(row -> row.number(1), """
                SELECT a.id FROM address a WHERE a.contact_id = ?
                ORDER BY (SELECT coalesce(max(m.id), 0) FROM message m WHERE m.address_id = a.id AND m.author = 'contact') DESC, a.id DESC
                """, contact.value());
    }

    static Ties.Place place(Transaction tx, Channels channels, long addressId) {
        return tx.one(
                        row -> new Ties.Place(
                                addressId, new Address(row.text(1), row.text(2)), channels.sends(row.text(1))),
                        "SELECT channel, handle FROM address WHERE id = ?",
                        addressId)
                .orElseThrow();
    }
}
