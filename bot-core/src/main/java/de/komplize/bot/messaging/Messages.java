package de.komplize.bot.messaging;

import com.fasterxml.jackson.core.type.TypeReference;
import de.komplize.bot.Json;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import de.komplize.bot.understanding.Understanding;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The stored messages of all conversations. */
public final class Messages {

    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};

    private Messages() {}

    /**
     * A message of a contact that is to be stored.
     *
     * @param failure why its turn failed
     */
    public record Received(
            long id,
            long addressId,
            long seq,
            Inbound inbound,
            String text,
            String language,
            Optional<String> intent,
            Optional<Double> confidence,
            Optional<String> failure) {}

    /** A message of the bot or of staff that is to be stored. */
    public record Said(
            long id, long addressId, long seq, Message.Author author, Reply reply, String language, Instant at) {}

    /** The seq of the last message of an address, 0 where there is none. */
    public static long last(Transaction tx, long addressId) {
        return tx.number("SELECT coalesce(max(seq), 0) FROM message WHERE address_id = ?", addressId);
    }

    /** Stores an inbound message; DUPLICATE when its external id has been stored before, a conflict when something was said there since. */
    public static Change add(Received message) {
        return tx -> insert(tx, message) > 0
                ? Outcome.COMMITTED
                : seqOf(tx, message.inbound.from().channel(), message.inbound.externalId())
                        .map(_ -> Outcome.DUPLICATE)
                        .orElse(Outcome.CONFLICT);
    }

    private static int insert(Transaction tx, Received message) {
        return tx.update(
                """
                INSERT INTO message (id, address_id, seq, author, text, choice, language, intent, confidence, channel, external_id,
                    failure, at)
                VALUES (?, ?, ?, 'contact', ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                """,
                message.id,
                message.addressId,
                message.seq,
                message.text,
                Transaction.orNull(message.inbound.choice()),
                message.language,
                Transaction.orNull(message.intent),
                Transaction.orNull(message.confidence),
                message.inbound.from().channel(),
                message.inbound.externalId(),
                Transaction.orNull(message.failure),
                message.inbound.receivedAt().toEpochMilli());
    }

    /** Keeps that a message of the provider is part of a stored one; DUPLICATE when it was taken before. */
    public static Change part(String channel, String externalId, long messageId) {
        return tx -> tx.updateOr(Outcome.DUPLICATE, """
                INSERT INTO message_part (channel, external_id, message_id) SELECT ?, ?, ?
                WHERE NOT EXISTS (SELECT 1 FROM message WHERE channel = ? AND external_id = ?)
                ON CONFLICT (channel, external_id) DO NOTHING
                """, channel, externalId, messageId, channel, externalId);
    }

    /** Which of these ids of a channel were stored before, as a message or as part of one. */
    public static Set<String> taken(Transaction tx, String channel, Set<String> externalIds) {
        return externalIds.stream()
                .filter(id -> seqOf(tx, channel, id).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Change add(Said message) {
        return tx -> {
            tx.update(
                    """
                    INSERT INTO message (id, address_id, seq, author, text, choices, language, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    message.id,
                    message.addressId,
                    message.seq,
                    message.author.stored(),
                    message.reply.text(),
                    message.reply.choices().isEmpty() ? Transaction.NULL : Json.write(message.reply.choices()),
                    message.language,
                    message.at.toEpochMilli());
            return Outcome.COMMITTED;
        };
    }

    /** A message whose turn had failed has been understood after all; a conflict where somebody was faster. */
    public static Change mended(long id, String words, Optional<Understanding> understanding) {
        return tx -> tx.updateOr(
                Outcome.CONFLICT,
                """
                UPDATE message SET failure = NULL, text = ?, intent = ?, confidence = ?, language = COALESCE(?, language)
                WHERE id = ? AND failure IS NOT NULL
                """,
                words,
                Transaction.orNull(understanding.map(Understanding::intent)),
                Transaction.orNull(understanding.map(read -> read.detection().confidence())),
                Transaction.orNull(understanding.map(read -> read.detection().language())),
                id);
    }

    /** Under which seq an external id of a channel was stored, as a message or as part of one. */
    public static Optional<Long> seqOf(Transaction tx, String channel, String externalId) {
        return tx.one(row -> row.number(1), """
                SELECT seq FROM message WHERE channel = ? AND external_id = ?
                UNION SELECT m.seq FROM message_part p JOIN message m ON m.id = p.message_id WHERE p.channel = ? AND p.external_id = ?
                """, channel, externalId, channel, externalId);
    }

    /** The messages of an address after a seq, in order; without the empty row that is left of one that was erased. */
    public static List<Message> since(Transaction tx, Address address, long seq, int limit) {
        return tx.list(Messages::message, """
                SELECT m.seq, m.author, m.text, m.choice, m.choices, m.language, m.intent, m.failure, m.at
                FROM address a JOIN message m ON m.address_id = a.id
                WHERE a.channel = ? AND a.handle = ? AND m.seq > ? AND m.language <> '' ORDER BY m.seq LIMIT ?
                """, address.channel(), address.handle(), seq, limit);
    }

    /** The messages of a contact over all channels, in the order they were stored, at most {@code limit}. */
    public static List<Message> ofContact(Transaction tx, long contactId, int limit) {
        return tx.list(Messages::message, """
                SELECT m.seq, m.author, m.text, m.choice, m.choices, m.language, m.intent, m.failure, m.at
                FROM address a JOIN message m ON m.address_id = a.id WHERE a.contact_id = ? ORDER BY m.id LIMIT ?
                """, contactId, limit);
    }

    private static Message message(Transaction.Row row) throws SQLException {
        return new Message(
                row.number(1),
                Message.Author.of(row.text(2)),
                row.text(3),
                row.optionalText(4),
                choices(row.optionalText(5)),
                row.text(6),
                row.optionalText(7),
                row.optionalText(8),
                Instant.ofEpochMilli(row.number(9)));
    }

    static List<Choice> choices(Optional<String> json) {
        return json.map(j -> Json.read(j, CHOICES)).orElse(List.of());
    }
}
