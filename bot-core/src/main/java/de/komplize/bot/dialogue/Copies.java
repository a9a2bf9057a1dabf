package de.komplize.bot.dialogue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.OwnCopy;
import de.komplize.bot.privacy.Copy;
import de.komplize.bot.privacy.Grants;
import de.komplize.bot.privacy.Held;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.StorageException;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Hands over the copies that were granted: from one state of the database, through a file that no name leads to, once. */
final class Copies {

    /** Each keeps one of the two readers busy while it is made. */
    private static final int AT_ONCE = 1;

    private static final Duration LATER = Duration.ofSeconds(5);

    private final Conversations.Parts parts;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Copies(Conversations.Parts parts) {
        this.parts = parts;
    }

    OwnCopy of(Address address) {
        Instant now = parts.clock().instant();
        Optional<Grants.Grant> granted = parts.database().read(tx -> Grants.of(tx, address, now));
        if (granted.isEmpty()) {
            return new OwnCopy.None();
        }
        if (!granted.get().open()) {
            return new OwnCopy.Over();
        }
        if (!free.tryAcquire()) {
            return new OwnCopy.Busy(LATER);
        }
        try {
            return made(granted.get(), now);
        } finally {
            free.release();
        }
    }

    /** Made first, then used up: a copy that could not be made can still be fetched. */
    private OwnCopy made(Grants.Grant grant, Instant now) {
        FileChannel file = parts.attachments().unnamed();
        try {
            Contact.Id contact = new Contact.Id(grant.contactId());
            BufferedOutputStream out = new BufferedOutputStream(Channels.newOutputStream(file));
            parts.database().read(tx -> {
                Copy.write(tx, contact, parts.attachments(), words(tx, contact), out);
                return true;
            });
            out.flush();
            parts.failpoint().reach("before-export");
            if (parts.database().write(new WriteSet().add(Grants.use(grant.id(), now))) != Outcome.COMMITTED) {
                close(file);
                return new OwnCopy.Over();
            }
            file.position(0);
            return new OwnCopy.Ready(Channels.newInputStream(file), file.size());
        } catch (IOException | UncheckedIOException e) {
            close(file);
            throw new StorageException("A copy could not be made", e);
        } catch (RuntimeException e) {
            close(file);
            throw e;
        }
    }

    private Copy.Words words(Transaction tx, Contact.Id contact) {
        ContentPack pack = parts.pack();
        Contact known = tx.one(
                        row -> new Contact(contact, row.text(1), row.optionalText(2)),
                        "SELECT language, district FROM contact WHERE id = ?",
                        contact.value())
                .orElseThrow();
        String language = known.language();
        return new Copy.Words(
                MyData.summary(pack, language, known.district(), Held.of(tx, contact)),
                Map.of(
                        Message.Author.CONTACT.stored(), pack.wording("webchat.you", language),
                        Message.Author.BOT.stored(), pack.wording("webchat.bot", language),
                        Message.Author.STAFF.stored(), pack.wording("webchat.staff", language)));
    }

    private static void close(FileChannel file) {
        try {
            file.close();
        } catch (IOException ignored) {
            // It has no name: nothing of it is left when the process ends.
        }
    }
}
