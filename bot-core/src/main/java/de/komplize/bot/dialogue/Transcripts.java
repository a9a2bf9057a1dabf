package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Transcript;
import de.komplize.bot.storage.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes transcripts of stored conversations, such that they can be played again. */
final class Transcripts {

    /** Longer conversations are cut at their end; nobody reads more. */
    private static final int MOST_MESSAGES = 10_000;

    private Transcripts() {}

    private record Stored(long id, String author, String text, Optional<String> choices, String channel, Instant at) {}

    static Optional<Transcript> of(Transaction tx, long contactId) {
        List<Stored> messages = messages(tx, contactId);
        if (messages.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, List<Events.Recorded>> events = Events.ofContact(tx, contactId).stream()
                .collect(Collectors.groupingBy(Events.Recorded::messageId, TreeMap::new, Collectors.toList()));
        Map<String, String> settings = new TreeMap<>();
        settings.put("channel", messages.getFirst().channel);
        settings.put("now", messages.getFirst().at.toString());
        return Optional.of(new Transcript(List.of("Gespräch " + contactId), settings, lines(messages, events)));
    }

    /** The events of a turn, or of what the office did, stand after what was said to it. */
    private static List<Transcript.Line> lines(List<Stored> messages, Map<Long, List<Events.Recorded>> events) {
        List<Transcript.Line> lines = new ArrayList<>();
        List<Events.Recorded> pending = List.of();
        for (Stored message : messages) {
            List<Events.Recorded> own = events.getOrDefault(message.id, List.of());
            boolean heard = message.author.equals("contact");
            if (heard || !own.isEmpty()) {
                pending.forEach(event -> lines.add(new Transcript.Happened(Events.describe(event.event()))));
                pending = own;
                own.stream()
                        .filter(event -> event.event() instanceof Event.ByStaff)
                        .map(event -> ScriptedStaff.line((Event.ByStaff) event.event(), message.text))
                        .forEach(text -> lines.add(new Transcript.Acted(text)));
            }
            lines.add(
                    heard
                            ? new Transcript.Heard(message.text)
                            : new Transcript.Said(TranscriptPlayer.readable(message.text, message.choices)));
        }
        pending.forEach(event -> lines.add(new Transcript.Happened(Events.describe(event.event()))));
        return lines;
    }

    private static List<Stored> messages(Transaction tx, long contactId) {
        return tx.list(
                row -> new Stored(
                        row.number(1),
                        row.text(2),
                        row.text(3),
                        row.optionalText(4),
                        row.text(5),
                        Instant.ofEpochMilli(row.number(6))),
                """
                SELECT m.id, m.author, m.text, m.choices, a.channel, m.at
                FROM address a JOIN message m ON m.address_id = a.id WHERE a.contact_id = ? ORDER BY m.id LIMIT ?
                """,
                contactId,
                MOST_MESSAGES);
    }
}
