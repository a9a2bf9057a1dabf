package de.komplize.bot.messaging;

import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet.Change;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stored reports on what was sent. A message is delivered once all its parts are, and failed once one is; delivered is final. An outbox row
 * that was given up or is due again is left as it is.
 */
final class Deliveries {

    /** A report overtakes the answer to the send by moments; one that nobody knows after that belongs to another. */
    private static final Duration EARLY = Duration.ofMinutes(10);

    private static final int HEX = 16;
    private static final int LONGEST_NUMBER = 32;

    private Deliveries() {}

    /** Remembers under which ids the provider took the parts; what was reported meanwhile counts at once. */
    static void sent(Transaction tx, long outboxId, List<String> providerIds, Instant now) {
        String channel = tx.one(row -> row.text(1), "SELECT channel FROM outbox WHERE id = ?", outboxId)
                .orElse("");
        tx.update("DELETE FROM delivery WHERE outbox_id = ?", outboxId);
        for (String id : providerIds) {
            // An id that a provider gives anew belongs to the latest; a report that came before keeps what it said.
            tx.update(
                    """
                    INSERT INTO delivery (channel, provider_id, outbox_id, state, at) VALUES (?, ?, ?, NULL, ?)
                    ON CONFLICT (channel, provider_id) DO UPDATE SET outbox_id = excluded.outbox_id, at = excluded.at,
                        state = CASE WHEN delivery.outbox_id IS NULL AND delivery.at >= ? THEN delivery.state ELSE NULL END
                    """,
                    channel,
                    plain(id),
                    outboxId,
                    now.toEpochMilli(),
                    now.minus(EARLY).toEpochMilli());
        }
        settle(tx, outboxId, Optional.empty(), now);
    }

    /** @param eitherWay whether an id may be written in decimal at one time and in hexadecimal at the other */
    static Change report(String channel, DeliveryReport report, boolean eitherWay, Instant now) {
        return tx -> {
            tx.update(
                    "DELETE FROM delivery WHERE outbox_id IS NULL AND at < ?",
                    now.minus(EARLY).toEpochMilli());
            Optional<Known> known = exact(tx, channel, report);
            if (known.isEmpty() && eitherWay) {
                known = otherWay(tx, channel, report);
            }
            known.ifPresentOrElse(
                    row -> move(tx, channel, row, report, now), () -> early(tx, channel, report, eitherWay, now));
            return Outcome.COMMITTED;
        };
    }

    static boolean knows(Transaction tx, String channel, DeliveryReport report) {
        return exact(tx, channel, report).isPresent();
    }

    private record Known(String providerId, Optional<Long> outboxId, String state) {}

    private static Optional<Known> exact(Transaction tx, String channel, DeliveryReport report) {
        return tx.one(
                row -> new Known(row.text(1), row.optionalNumber(2), row.text(3)),
                "SELECT provider_id, outbox_id, state FROM delivery WHERE channel = ? AND provider_id = ? AND outbox_id IS NOT NULL",
                channel,
                plain(report.providerId()));
    }

    /** Only where it was for the same number: a short id can be another one's in the other notation. */
    private static Optional<Known> otherWay(Transaction tx, String channel, DeliveryReport report) {
        String handle = report.to().map(Address::handle).orElse("");
        return others(report.providerId())
                .flatMap(id -> tx
                        .list(
                                row -> new Known(row.text(1), row.optionalNumber(2), row.text(3)),
                                """
                                SELECT d.provider_id, d.outbox_id, d.state FROM delivery d JOIN outbox o ON o.id = d.outbox_id
                                    JOIN address a ON a.id = o.address_id
                                WHERE d.channel = ? AND d.provider_id = ? AND a.handle = ?
                                """,
                                channel,
                                id,
                                handle)
                        .stream())
                .findFirst();
    }

    private static void move(Transaction tx, String channel, Known row, DeliveryReport report, Instant now) {
        if (report.state().isAfter(row.state)) {
            tx.update(
                    "UPDATE delivery SET state = ? WHERE channel = ? AND provider_id = ?",
                    report.state().stored(),
                    channel,
                    row.providerId);
            row.outboxId.ifPresent(id -> settle(tx, id, report.reason(), now));
        }
    }

    private static void early(Transaction tx, String channel, DeliveryReport report, boolean eitherWay, Instant now) {
        Stream<String> ids = Stream.of(plain(report.providerId()));
        (eitherWay ? Stream.concat(ids, others(report.providerId())) : ids)
                .forEach(id -> tx.update("""
                        INSERT INTO delivery (channel, provider_id, outbox_id, state, at) VALUES (?, ?, NULL, ?, ?)
                        ON CONFLICT (channel, provider_id) DO UPDATE SET state = excluded.state, at = excluded.at
                            WHERE delivery.outbox_id IS NULL AND (delivery.state = 'under_way' OR excluded.state = 'delivered')
                        """, channel, id, report.state().stored(), now.toEpochMilli()));
    }

    private static void settle(Transaction tx, long outboxId, Optional<String> reason, Instant now) {
        tx.update("""
                UPDATE outbox SET state = 'delivered', reason = NULL, updated_at = ?
                WHERE id = ? AND state IN ('sent', 'failed')
                  AND EXISTS (SELECT 1 FROM delivery WHERE outbox_id = ?)
                  AND NOT EXISTS (SELECT 1 FROM delivery WHERE outbox_id = ? AND coalesce(state, '') <> 'delivered')
                """, now.toEpochMilli(), outboxId, outboxId, outboxId);
        tx.update("""
                UPDATE outbox SET state = 'failed', reason = ?, updated_at = ?
                WHERE id = ? AND state = 'sent' AND EXISTS (SELECT 1 FROM delivery WHERE outbox_id = ? AND state = 'failed')
                """, reason.orElse("The provider could not deliver it"), now.toEpochMilli(), outboxId, outboxId);
    }

    private static String plain(String id) {
        String small = id.strip().toLowerCase(Locale.ROOT);
        String bare = small.replaceFirst("^0+(?=.)", "");
        return bare.isEmpty() ? small : bare;
    }

    private static Stream<String> others(String id) {
        String plain = plain(id);
        boolean number = plain.length() <= LONGEST_NUMBER;
        Stream<String> asHex =
                number && plain.matches("[0-9]+") ? Stream.of(new BigInteger(plain).toString(HEX)) : Stream.empty();
        Stream<String> asDecimal = number && plain.matches("[0-9a-f]+")
                ? Stream.of(new BigInteger(plain, HEX).toString())
                : Stream.empty();
        return Stream.concat(asHex, asDecimal)
                .filter(other -> !other.equals(plain))
                .distinct();
    }
}
