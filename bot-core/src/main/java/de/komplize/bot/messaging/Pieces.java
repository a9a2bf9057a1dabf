package de.komplize.bot.messaging;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The stored parts of messages that came in several. */
final class Pieces {

    /** Stands where a part never came; people and the office see that something is missing. */
    static final String GAP = "[…]";

    /** So long a part is known that comes again; the number is used for another message sooner or later. */
    private static final Duration KNOWN = Duration.ofDays(1);

    private Pieces() {}

    /** A message of which parts are there. */
    record Gathered(
            String message, Address from, int total, Map<Integer, String> texts, Instant newest, boolean taken) {

        Gathered {
            texts = Map.copyOf(texts);
        }

        boolean isComplete() {
            return texts.size() == total;
        }

        /** In order, with a mark for each that is missing. */
        String joined() {
            return whole(IntStream.rangeClosed(1, total)
                    .mapToObj(number -> texts.getOrDefault(number, GAP))
                    .collect(Collectors.joining()));
        }
    }

    /** Stores a part; one that is there already changes nothing. */
    static Change add(Piece piece, Instant now) {
        return tx -> {
            if (messageOf(tx, piece).isEmpty()) {
                tx.update(
                        """
                        INSERT INTO piece (channel, handle, reference, total, number, message, digest, text, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        piece.from().channel(),
                        piece.from().handle(),
                        piece.reference(),
                        piece.total(),
                        piece.number(),
                        openFor(tx, piece).orElseGet(() -> UUID.randomUUID().toString()),
                        digest(piece.text()),
                        halved(piece.text()),
                        now.toEpochMilli());
            }
            return Outcome.COMMITTED;
        };
    }

    /** The message that this very part is stored for. */
    static Optional<String> messageOf(Transaction tx, Piece piece) {
        return tx.one(
                row -> row.text(1),
                """
                SELECT message FROM piece WHERE channel = ? AND handle = ? AND reference = ? AND total = ? AND number = ? AND digest = ?
                ORDER BY at DESC, message LIMIT 1
                """,
                piece.from().channel(),
                piece.from().handle(),
                piece.reference(),
                piece.total(),
                piece.number(),
                digest(piece.text()));
    }

    /** The message that waits for this part; where that part is there with other words, it is another message. */
    private static Optional<String> openFor(Transaction tx, Piece piece) {
        return tx.one(
                row -> row.text(1),
                """
                SELECT message FROM piece p WHERE channel = ? AND handle = ? AND reference = ? AND total = ? AND taken_at IS NULL
                  AND NOT EXISTS (SELECT 1 FROM piece o WHERE o.message = p.message AND o.number = ?)
                ORDER BY at DESC, message LIMIT 1
                """,
                piece.from().channel(),
                piece.from().handle(),
                piece.reference(),
                piece.total(),
                piece.number());
    }

    static Gathered gathered(Transaction tx, String message) {
        Map<Integer, String> texts = new TreeMap<>();
        return tx.list(
                        row -> {
                            texts.put(Math.toIntExact(row.number(1)), row.text(2));
                            return new Gathered(
                                    message,
                                    new Address(row.text(3), row.text(4)),
                                    Math.toIntExact(row.number(5)),
                                    texts,
                                    Instant.ofEpochMilli(row.number(6)),
                                    row.optionalNumber(7).isPresent());
                        },
                        "SELECT number, text, channel, handle, total, at, taken_at FROM piece WHERE message = ? ORDER BY at, number",
                        message)
                .getLast();
    }

    /** Those that no message was made of yet, the oldest first. */
    static List<String> open(Transaction tx, String channel) {
        return tx.list(
                row -> row.text(1),
                "SELECT message FROM piece WHERE channel = ? AND taken_at IS NULL GROUP BY message ORDER BY min(at), message",
                channel);
    }

    /** The words are in the message now, or were refused for good. */
    static Change taken(String message, Instant now) {
        return tx -> {
            tx.update("UPDATE piece SET taken_at = ?, text = '' WHERE message = ?", now.toEpochMilli(), message);
            return Outcome.COMMITTED;
        };
    }

    static Change forgetOld(Instant now) {
        return tx -> {
            tx.update("DELETE FROM piece WHERE taken_at < ?", now.minus(KNOWN).toEpochMilli());
            return Outcome.COMMITTED;
        };
    }

    // Some telephones divide a character between two parts. Halves cannot be stored as text: they wait as characters of
    // the private plane.
    private static final int HALVES = 0xF0000;

    private static String halved(String text) {
        StringBuilder stored = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? HALVES + c : c)
                .forEach(stored::appendCodePoint);
        return stored.toString();
    }

    private static String whole(String stored) {
        StringBuilder text = new StringBuilder(stored.length());
        stored.codePoints().forEach(c -> {
            if (c >= HALVES + Character.MIN_SURROGATE && c <= HALVES + Character.MAX_SURROGATE) {
                text.append((char) (c - HALVES));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    private static String digest(String text) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_16BE));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
