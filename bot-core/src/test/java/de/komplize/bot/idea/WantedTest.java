package de.komplize.bot.idea;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.testing.World;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class WantedTest {

    private static final ContentPack KASSEL = ContentPack.load(World.cityPack());

    @TestFactory
    Stream<DynamicTest> readsWhichIdeasAreAskedFor() {
        return CaseTable.rows("wanted.tsv")
                .map(row ->
                        DynamicTest.dynamicTest(row.getFirst(), () -> assertEquals(row.get(1), shown(row.getFirst()))));
    }

    @TestFactory
    Stream<DynamicTest> readsTheNumberOfAnIdea() {
        return CaseTable.rows("idea-numbers.tsv")
                .map(row -> DynamicTest.dynamicTest(
                        row.getFirst(),
                        () -> assertEquals(
                                row.get(1).equals("none")
                                        ? OptionalLong.empty()
                                        : OptionalLong.of(Long.parseLong(row.get(1))),
                                Wanted.number(row.getFirst()))));
    }

    private static String shown(String text) {
        Wanted wanted = Wanted.of(text, KASSEL.topics(), KASSEL.districts(), Optional.of("Forstfeld"));
        return wanted.specific()
                ? String.join(
                        " ",
                        wanted.query().district().orElse("-"),
                        wanted.query().topic().orElse("-"),
                        wanted.query().order().name().toLowerCase(Locale.ROOT))
                : "none";
    }
}
