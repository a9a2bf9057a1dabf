package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which groups of a split stand alone, and which together. */
class GroupsTest {

    @Test
    void aGroupThatIsTooSmallStandsTogetherWithTheNextLargerOne() {
        Suppression.Counts counts = Suppression.Counts.of(List.of("yes", "no"));
        add(counts, "Mitte", 8);
        add(counts, "Nord", 9);
        add(counts, "Wesertor", 3);
        Shown shown = Suppression.of(counts, Map.of(Crossing.DISTRICT, Set.of()), List.of());
        assertEquals(
                List.of(
                        new Shown.Row(List.of("Nord"), List.of(9L, 9L)),
                        new Shown.Row(List.of("Wesertor", "Mitte"), List.of(11L, 11L))),
                shown.crossed(Crossing.DISTRICT));
    }

    private static void add(Suppression.Counts counts, String district, int each) {
        for (int i = 0; i < each; i++) {
            counts.add("yes", Map.of(Crossing.DISTRICT, district));
            counts.add("no", Map.of(Crossing.DISTRICT, district));
        }
    }
}
