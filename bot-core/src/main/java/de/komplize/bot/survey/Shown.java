package de.komplize.bot.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;

/**
 * A table as it may be seen: cells that are shown, the others hidden together, and the same for the groups that are large enough. No figure in it is
 * smaller than {@link Suppression#FEWEST}.
 *
 * @param blocks none where nothing may be seen
 * @param rows by the stored name of a {@link Crossing}; where it is not named, its groups are too small
 */
public record Shown(List<Block> blocks, Map<String, List<Row>> rows) {

    public static final Shown NOTHING = new Shown(List.of(), Map.of());

    public Shown {
        blocks = List.copyOf(blocks);
        rows = Map.copyOf(rows);
    }

    /** A cell; or all that are hidden, with how many there are in them together. */
    public record Block(List<String> cells, long count) {
        public Block {
            cells = List.copyOf(cells);
        }

        @JsonIgnore
        public boolean isHidden() {
            return cells.size() > 1;
        }
    }

    /**
     * A group; or all groups together that are too small.
     *
     * @param counts one for each block
     */
    public record Row(List<String> groups, List<Long> counts) {
        public Row {
            groups = List.copyOf(groups);
            counts = List.copyOf(counts);
        }

        @JsonIgnore
        public boolean isPooled() {
            return groups.size() > 1;
        }
    }

    public List<Row> crossed(Crossing crossing) {
        return rows.getOrDefault(crossing.stored(), List.of());
    }
}
