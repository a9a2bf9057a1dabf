package de.komplize.bot.crisis;

import de.komplize.bot.crisis.Book.Stand;
import de.komplize.bot.crisis.Pattern.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One pass of a book over a message. For every place of every pattern it keeps the newest way to have come so far, so the work
 * per word is bounded by the number of places at which that word may stand.
 */
final class Matching {

    /** A longer message is no cry of a few words, for which the kind {@code short} is meant. */
    private static final int SHORT_MESSAGE = 6;

    /** The end of a sentence counts as that many words between. */
    private static final int SENTENCE_GAP = 2;

    private static final int CLOSE = 2;

    /** A way up to a place: the written words from {@code start} to {@code end}, after those of {@code before}. */
    record Link(int start, int end, int slips, List<Link> before) {

        void mark(boolean[] spent) {
            Arrays.fill(spent, start, end + 1, true);
            before.forEach(link -> link.mark(spent));
        }
    }

    private record Arrival(int slot, Link link) {}

    private static final Link NOWHERE = new Link(-1000, -1000, 1000, List.of());

    private final Book book;
    private final Message message;
    private final boolean[] spent;
    private final BiConsumer<Pattern, Link> found;
    private final @Nullable Link[] links;
    private final List<Arrival> arrivals = new ArrayList<>();

    /** The consumer gets each match. */
    Matching(Book book, Message message, boolean[] spent, BiConsumer<Pattern, Link> found) {
        this.book = book;
        this.message = message;
        this.spent = spent;
        this.found = found;
        this.links = new Link[book.slots()];
    }

    void run() {
        for (int end = 0; end < message.size(); end++) {
            for (Hit hit : message.hits().get(end)) {
                if (!spent(hit, end)) {
                    arrive(hit, end);
                }
            }
            // Only now, so that one written word never stands at two places of a line.
            arrivals.forEach(arrival -> links[arrival.slot()] = arrival.link());
            arrivals.clear();
        }
    }

    private boolean spent(Hit hit, int end) {
        for (int at = end - hit.span() + 1; at <= end; at++) {
            if (spent[at]) {
                return true;
            }
        }
        return false;
    }

    private void arrive(Hit hit, int end) {
        int start = end - hit.span() + 1;
        for (Stand stand : book.stands(hit.word())) {
            if (!fits(stand, start, end, hit.slips())) {
                continue;
            }
            Link before = stand.first() ? NOWHERE : upTo(stand.slot() - 1);
            Link link = stand.first()
                    ? new Link(start, end, hit.slips(), List.of())
                    : new Link(start, end, hit.slips() + before.slips(), List.of(before));
            if (stand.last()) {
                found.accept(stand.pattern(), link);
            } else {
                arrivals.add(new Arrival(stand.slot(), link));
            }
        }
    }

    private boolean fits(Stand stand, int start, int end, int slips) {
        Pattern pattern = stand.pattern();
        if (stand.place().begins() && !message.begins(start)
                || stand.place().ends() && !message.ends(end)
                || pattern.kind() == Kind.SHORT && message.size() > SHORT_MESSAGE) {
            return false;
        }
        Link before = upTo(Math.max(0, stand.slot() - 1));
        return stand.first()
                ? slips <= pattern.slips()
                : slips + before.slips() <= pattern.slips() && near(stand, before, start, slips + before.slips());
    }

    private Link upTo(int slot) {
        @Nullable Link link = links[slot];
        return link == null ? NOWHERE : link;
    }

    private boolean near(Stand stand, Link before, int start, int slips) {
        int between = start - before.end() - 1;
        // Words read through slips must stand closer together.
        int gap = Math.max(Math.min(stand.place().gap(), CLOSE), stand.place().gap() - CLOSE * slips);
        if (before == NOWHERE || between < 0 || between > gap) {
            return false;
        }
        int sentences = message.sentences()[start] - message.sentences()[before.end()];
        return sentences == 0 || !stand.pattern().quiet() && between + sentences * SENTENCE_GAP <= gap;
    }
}
