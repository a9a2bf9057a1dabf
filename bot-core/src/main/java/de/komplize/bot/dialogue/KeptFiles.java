package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.WriteSet;
import java.util.List;
import java.util.Optional;

/** Files that came before the message they belong to. */
final class KeptFiles {

    private final Conversations.Parts parts;

    KeptFiles(Conversations.Parts parts) {
        this.parts = parts;
    }

    String keep(Address from, String mediaType, byte[] content) {
        Sessions.Known known = parts.database()
                .read(tx -> Sessions.find(tx, from, ""))
                .orElseThrow(() -> new IllegalArgumentException("Attachments are kept for known addresses only"));
        Attachments.Kept kept = parts.attachments().store(mediaType, content);
        parts.database()
                .write(new WriteSet()
                        .add(Attachments.add(
                                kept, known.addressId(), parts.clock().instant())));
        return kept.id();
    }

    /** The first of these ids under which nothing is kept for this address. */
    Optional<String> missing(Address from, List<String> attachments) {
        return attachments.isEmpty()
                ? Optional.empty()
                : parts.database()
                        .read(tx -> attachments.stream()
                                .filter(id -> !Attachments.isOf(tx, id, from.channel(), from.handle()))
                                .findFirst());
    }
}
