package de.komplize.bot.idea;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.Memo;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.testing.Effort;
import de.komplize.bot.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProposalsTest {

    private static final ContentPack KASSEL = ContentPack.load(World.cityPack());

    @TestFactory
    Stream<DynamicTest> readsTitleTopicDistrictAndPlace() {
        return CaseTable.rows("proposals.tsv")
                .map(row -> DynamicTest.dynamicTest(
                        row.getFirst(),
                        () -> assertEquals(String.join(" | ", row.subList(1, row.size())), shown(row.getFirst()))));
    }

    @TestFactory
    Stream<DynamicTest> tellsSeveralIdeasFromOneWithItsReasons() {
        return CaseTable.rows("proposals-several.tsv")
                .map(row -> DynamicTest.dynamicTest(
                        row.getFirst(),
                        () -> assertEquals(
                                row.subList(1, row.size()),
                                of(row.getFirst().replace("\\n", "\n")).stream()
                                        .map(Proposal::title)
                                        .toList())));
    }

    @Test
    void keepsTheirWordsWithoutGreetingAndRegards() {
        assertEquals(
                "Am Stern fehlt eine Bank. Meine Mutter kann nicht so lange stehen.",
                of("Guten Tag, ich hätte da eine Idee: Am Stern fehlt eine Bank. Meine Mutter kann nicht so lange stehen.\nVielen Dank und viele Grüße\nErika Mustermann")
                        .getFirst()
                        .text());
    }

    @ParameterizedTest
    @MethodSource("de.komplize.bot.idea.CaseTable#hostile")
    void takesTimeByLengthOnlyAndKeepsTheTitleShort(String hostile) {
        List<Proposal> proposals = Effort.atMost(Duration.ofSeconds(5), () -> of(hostile));
        assertTrue(proposals.stream()
                .allMatch(p -> p.title().codePointCount(0, p.title().length()) <= Proposal.LONGEST_TITLE));
    }

    private static List<Proposal> of(String text) {
        return Memo.during(() -> Proposals.of(text, KASSEL.topics(), KASSEL.districts()));
    }

    private static String shown(String text) {
        return of(text).stream()
                .map(p -> Stream.of(
                                p.title(),
                                p.topic(),
                                p.district().orElse("-"),
                                p.place().orElse("-"))
                        .collect(Collectors.joining(" | ")))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(" || "),
                        s -> Optional.of(s).filter(t -> !t.isEmpty()).orElse("none")));
    }
}
