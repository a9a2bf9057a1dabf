package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Messages;
import de.komplize.bot.messaging.Outbox;
import de.komplize.bot.messaging.Reply;
import de.komplize.bot.office.Decisions;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import java.time.Instant;
import java.util.List;

/**
 * Tells people something unasked, each in the channel it belongs to, in the write set of the deed itself: whatever is killed, nobody hears of it
 * twice or not at all. What they were just talking about stays as it is.
 */
final class Announcements {

    private final Conversations.Parts parts;
    private final Channels channels;
    private final Recent recent;

    Announcements(Conversations.Parts parts, Channels channels, Recent recent) {
        this.parts = parts;
        this.channels = channels;
        this.recent = recent;
    }

    /** What somebody is told. */
    record News(long messageId, Decisions.Listener to, String text) {
        @Override
        public String toString() {
            return "News[" + messageId + "]";
        }
    }

    /** Writes a deed with the news of it; false where somebody was faster: decide anew. */
    boolean write(WriteSet deed, List<News> news, Instant now) {
        news.forEach(one -> deed.add(tx -> tell(tx, one, now)));
        news.forEach(one -> recent.forget(one.to.address()));
        boolean committed = parts.database().write(deed) == Outcome.COMMITTED;
        news.forEach(one -> recent.forget(one.to.address()));
        if (committed) {
            news.forEach(one -> channels.committed(one.to.address()));
        }
        return committed;
    }

    /** The session's version moves on, so that a turn that was decided before is decided anew behind this message. */
    private Outcome tell(Transaction tx, News news, Instant now) {
        Decisions.Listener to = news.to;
        if (!Decisions.stillListens(tx, to)) {
            return Outcome.CONFLICT;
        }
        long seq = Messages.last(tx, to.addressId()) + 1;
        WriteSet.Change said = Messages.add(new Messages.Said(
                news.messageId, to.addressId(), seq, Message.Author.BOT, Reply.of(news.text), to.language(), now));
        said.apply(tx);
        if (channels.sends(to.address().channel())) {
            Outbox.add(news.messageId, to.addressId(), to.address().channel(), Outbox.Priority.UNASKED, now, now)
                    .apply(tx);
        }
        return Sessions.movedOn(to.contact(), now).apply(tx);
    }
}
