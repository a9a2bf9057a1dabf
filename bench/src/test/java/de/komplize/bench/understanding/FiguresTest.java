package de.komplize.bench.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.intents.LabelledUtterance;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final List<String> LABELS = List.of("a", "b", "none");
    private static final Figures.Cost COST = new Figures.Cost(2, 30, 400);

    @Test
    void countsARefusedUtteranceAsNotRight() {
        List<LabelledUtterance> rows = rows("a", "b", "none", "none");
        List<Judgement> judgements = List.of(
                new Judgement("a", false, 0.1),
                new Judgement("b", true, 0.6),
                new Judgement("a", true, 0.6),
                new Judgement("b", false, 0.0));
        Figures figures = Figures.of(rows, judgements, "none", COST);
        assertEquals(
                new Figures(2, 0.5, OptionalDouble.of(0.5), OptionalDouble.of((1 + 0.5 + 0 + 0) / 4), 2, 30, 400),
                figures);
    }

    @Test
    void saysNothingOfNoneWhereThereIsNone() {
        Figures figures = Figures.of(rows("a"), List.of(new Judgement("a", false, 0)), "none", COST);
        assertTrue(figures.noneRecall().isEmpty());
        assertTrue(figures.auroc().isEmpty());
    }

    @Test
    void weighsFoldsByTheirRows() {
        Figures one = new Figures(1, 1, OptionalDouble.empty(), OptionalDouble.empty(), 2, 10, 100);
        Figures three = new Figures(3, 0, OptionalDouble.empty(), OptionalDouble.empty(), 4, 30, 300);
        Figures both = Figures.over(List.of(one, three));
        assertEquals(0.25, both.accuracy());
        assertEquals(3, both.trainSeconds());
        assertEquals(200, both.modelBytes());
    }

    @Test
    void refusesWhereNoneScoresHighest() {
        assertEquals(new Judgement("b", true, 0.5), Judgement.of(LABELS, new double[] {0, 0.25, 0.75}, "none"));
        assertFalse(Judgement.of(LABELS, new double[] {0.5, 0, 0.25}, "none").refused());
    }

    @Test
    void everyRowIsMeasuredInOneFoldAndTrainedOnInTheOthers() {
        List<LabelledUtterance> rows =
                rows(IntStream.range(0, 23).mapToObj(String::valueOf).toArray(String[]::new));
        List<Split> folds = Split.folds(rows, 5);
        Set<LabelledUtterance> measured = new HashSet<>();
        for (Split fold : folds) {
            measured.addAll(fold.test());
            assertEquals(rows.size(), fold.train().size() + fold.test().size());
            assertTrue(fold.train().stream().noneMatch(fold.test()::contains));
        }
        assertEquals(Set.copyOf(rows), measured);
        assertEquals(folds, Split.folds(rows, 5));
    }

    private static List<LabelledUtterance> rows(String... intents) {
        return IntStream.range(0, intents.length)
                .mapToObj(i -> new LabelledUtterance(intents[i], "text " + i, Optional.empty()))
                .toList();
    }
}
