package de.komplize.admin;

import de.komplize.bot.office.Unclear;
import java.util.List;
import java.util.Optional;

/**
 * What the page of messages that were not understood shows.
 *
 * @param catalogue what can have been meant
 * @param count how many groups there are
 * @param open whether only those without a suggestion are shown
 * @param next where it goes on
 * @param wrong what is wrong with what was sent
 */
public record UnclearPage(
        List<Row> rows,
        List<Select.Option> catalogue,
        int count,
        boolean open,
        Optional<Integer> next,
        int from,
        boolean canAct,
        Optional<String> wrong) {

    public UnclearPage {
        rows = List.copyOf(rows);
        catalogue = List.copyOf(catalogue);
    }

    /**
     * Messages that say the same.
     *
     * @param person who wrote the latest
     * @param suggestion what staff say it had meant
     */
    public record Row(Unclear.Group group, String person, String suggestion) {

        public String count() {
            int count = group.messages().size();
            return count == 1 ? "Einmal geschrieben" : count + "-mal geschrieben";
        }

        public String reaction() {
            return group.latest().asked() ? "Der Bot hat zurückgefragt" : "Der Bot hat nicht verstanden";
        }
    }

    public String otherPath() {
        return open ? "/not-understood?done=yes" : "/not-understood";
    }

    public String nextPath() {
        return "/not-understood?from=" + next.orElse(0) + (open ? "" : "&done=yes");
    }
}
