package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Letter;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.Database;
import de.komplize.bot.survey.Excerpt;
import java.util.List;
import java.util.Optional;

/** What the resident of a transcript writes by mail: an answer to the last mail, written above it. */
final class ScriptedMail {

    private ScriptedMail() {}

    /** Empty on other channels. */
    static Optional<Letter> of(Address address, String text, int number, Database database) {
        if (!address.channel().equals(Letters.CHANNEL)) {
            return Optional.empty();
        }
        Optional<String> survey =
                database.read(tx -> tx.one(row -> row.text(1), """
                SELECT p.survey FROM address a JOIN message m ON m.address_id = a.id JOIN posting p ON p.message_id = m.id
                WHERE a.channel = ? AND a.handle = ? AND m.seq = (SELECT max(seq) FROM message o WHERE o.address_id = a.id)
                """, address.channel(), address.handle()));
        return Optional.of(new Letter(
                Optional.of("<script-" + number + "@resident.example>"),
                "",
                List.of(new Excerpt("", text)),
                survey,
                true,
                List.of(),
                new Attachments.Kept("%032x".formatted(number), "message/rfc822", 0),
                List.of(),
                List.of()));
    }
}
