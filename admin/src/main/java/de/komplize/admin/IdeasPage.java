package de.komplize.admin;

import java.util.List;
import java.util.Optional;

/**
 * What the list of ideas shows.
 *
 * @param map the districts that have a place on the map of tiles
 * @param elsewhere the districts that have none
 * @param next the address of the next page
 * @param narrowed whether some ideas are not shown
 */
public record IdeasPage(
        List<Count> counts,
        List<Tile> map,
        List<Tile> elsewhere,
        List<Choice> topics,
        List<Choice> districts,
        List<Choice> ways,
        Chosen chosen,
        List<Row> ideas,
        Optional<String> next,
        boolean narrowed,
        TakeAlong files) {

    public IdeasPage {
        counts = List.copyOf(counts);
        map = List.copyOf(map);
        elsewhere = List.copyOf(elsewhere);
        topics = List.copyOf(topics);
        districts = List.copyOf(districts);
        ways = List.copyOf(ways);
        ideas = List.copyOf(ideas);
    }

    /** How many stand there, and the way to them. */
    public record Count(String label, long count, String path, boolean current) {}

    /**
     * A district.
     *
     * @param place names of classes: its row and column on the map
     * @param shade a name of a class: how many there are beside the others
     */
    public record Tile(String district, long count, String path, String place, String shade, boolean current) {
        public String ideas() {
            return Labels.counted(count, "Idee", "Ideen");
        }
    }

    /** What a list can be narrowed to. */
    public record Choice(String id, String label) {}

    /** What the list is narrowed to now. */
    public record Chosen(String status, String topic, String district, String given, boolean hints, boolean supported) {

        /** Whether by something else than the status, which stands above. */
        public boolean byMore() {
            return hints || supported || !(topic + district + given).isEmpty();
        }
    }

    /**
     * An idea.
     *
     * @param hints what should be looked at, named once each
     */
    public record Row(
            long number,
            String title,
            String status,
            String topic,
            String district,
            List<String> hints,
            long supports,
            String channel,
            String time) {
        public Row {
            hints = List.copyOf(hints);
        }

        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }
}
