package de.komplize.admin;

import de.komplize.bot.office.IdeaHistory;
import java.util.List;
import java.util.Optional;

/**
 * What the page of one idea shows.
 *
 * @param hints what should be looked at, named once each
 * @param where place and district; empty where none is known
 * @param conversation of its author; empty where nobody is known any more
 * @param listens how the author hears of it
 * @param tells whether anybody would hear of a decision: the author, or those of ideas that were merged into it
 * @param decisions what it may become
 * @param draft what stands in the form
 */
public record IdeaPage(
        long number,
        String status,
        List<Passage> title,
        List<Passage> text,
        List<String> hints,
        String topic,
        String where,
        String channel,
        String language,
        String submitted,
        String supports,
        long pictures,
        Optional<String> answer,
        Optional<String> conversation,
        String listens,
        boolean tells,
        Optional<Other> mergedInto,
        List<Other> merged,
        List<Other> similar,
        List<Decision> decisions,
        List<IdeaHistory.Step> history,
        boolean mayDecide,
        boolean mayBeMerged,
        Draft draft) {

    public IdeaPage {
        title = List.copyOf(title);
        text = List.copyOf(text);
        hints = List.copyOf(hints);
        merged = List.copyOf(merged);
        similar = List.copyOf(similar);
        decisions = List.copyOf(decisions);
        history = List.copyOf(history);
    }

    /**
     * A part of what was written.
     *
     * @param hint what it is marked for; empty where it is not
     */
    public record Passage(String text, String hint) {
        @Override
        public String toString() {
            return "Passage[" + hint + "]";
        }
    }

    /** Another idea. */
    public record Other(long number, String title, String status, String supports) {
        @Override
        public String toString() {
            return "Other[" + number + "]";
        }
    }

    /** What it may become. */
    public record Decision(String stored, String label, boolean chosen) {}

    /**
     * What was sent and could not be done.
     *
     * @param problem what is wrong; empty where nothing is
     * @param into the number in the form for merging
     */
    public record Draft(String problem, String status, String answer, String into) {

        public static Draft none() {
            return new Draft("", "", "", "");
        }

        @Override
        public String toString() {
            return "Draft[" + status + "]";
        }
    }

    public static String step(IdeaHistory.Step step) {
        return step.mergedInto()
                .map(into -> "Zusammengelegt mit Nr. " + into)
                .orElseGet(() -> Labels.status(step.status()));
    }

    public static String told(IdeaHistory.Step step) {
        return step.told() == 0
                ? "Niemand konnte benachrichtigt werden."
                : Labels.counted(step.told(), "Person wurde", "Personen wurden") + " benachrichtigt.";
    }
}
