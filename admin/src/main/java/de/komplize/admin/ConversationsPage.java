package de.komplize.admin;

import de.komplize.bot.office.Inbox;
import de.komplize.bot.search.Passage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the list of conversations shows.
 *
 * @param sought what was typed to search for
 * @param here the address of this very list
 * @param next where it goes on
 * @param later whether this is not the first page
 */
public record ConversationsPage(
        List<Select> selects,
        String sought,
        Search search,
        List<Row> rows,
        List<Found> found,
        String here,
        Optional<String> next,
        boolean later,
        TakeAlong files) {

    public ConversationsPage {
        selects = List.copyOf(selects);
        rows = List.copyOf(rows);
        found = List.copyOf(found);
    }

    /** Whether something was searched for. */
    public enum Search {
        NONE,
        /** What was typed holds no word. */
        NO_WORDS,
        DONE
    }

    /** A conversation of the list. */
    public record Row(long id, String person, Inbox.Line line, String words) {

        /** Who of the staff has it; empty where nobody has. */
        public String holder() {
            return line.holder()
                    .map(holder -> holder.name().isEmpty() ? "Übernommen" : "Übernommen von " + holder.name())
                    .orElse("");
        }
    }

    /** A conversation with what was found in it. */
    public record Found(long id, String person, List<Place> places) {
        public Found {
            places = List.copyOf(places);
        }
    }

    /** A message in which it was found. */
    public record Place(long message, String author, Instant at, Passage passage) {}

    public boolean isNarrowed() {
        return selects.stream()
                .flatMap(select -> select.options().stream())
                .anyMatch(option -> option.chosen() && !option.value().isEmpty());
    }

    /** Live is only the beginning of the list: what is read further down stays where it is. */
    public boolean isLive() {
        return search == Search.NONE && !later;
    }

    /** How many were found, in a sentence. */
    public String count() {
        int messages = found.stream().mapToInt(one -> one.places().size()).sum();
        String more = next.isPresent() ? "Die neuesten Fundstellen: " : "Gefunden: ";
        return more + InGerman.messages(messages) + " in "
                + (found.size() == 1 ? "1 Gespräch." : found.size() + " Gesprächen.");
    }
}
