package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.komplize.intents.Evaluation.Confusion;
import de.komplize.intents.Evaluation.PerIntent;
import de.komplize.intents.Scoring.Row;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    /** Four of ours, of which two are right, one is second best and one was refused; two of none, of which one was refused. */
    private static final List<Row> ROWS = List.of(
            new Row("a", "a", List.of("b", "c"), 0.9, 0.1),
            new Row("a", "b", List.of("a", "c"), 0.85, 0.2),
            new Row("b", "b", List.of("a", "c"), 0.7, 0.3),
            new Row("b", "none", List.of("c", "a"), 0.6, 0.6),
            new Row("none", "none", List.of("a", "b"), 0.9, 0.9),
            new Row("none", "b", List.of("a", "c"), 0.4, 0.3));

    @Test
    void countsWhatItSays() {
        Evaluation evaluation = Scoring.of(ROWS, "none", 12.5);
        assertEquals(6, evaluation.n());
        assertEquals(0.5, evaluation.accuracy());
        assertEquals(0.5, evaluation.noneRecall());
        assertEquals(0.75, evaluation.top3());
        assertEquals(1 / 6.0, evaluation.confidentWrong());
        assertEquals(new PerIntent(2, 1, 0.5, 2 / 3.0), evaluation.perIntent().get("a"));
        assertEquals(new PerIntent(2, 1 / 3.0, 0.5, 0.4), evaluation.perIntent().get("b"));
        assertEquals(new PerIntent(2, 0.5, 0.5, 0.5), evaluation.perIntent().get("none"));
        assertEquals((2 / 3.0 + 0.4 + 0.5) / 3, evaluation.macroF1(), 1e-12);
        // 0.9 beats all four; 0.3 beats two and is level with one.
        assertEquals((4 + 2.5) / 8, evaluation.auroc());
        assertEquals(
                List.of(new Confusion("a", "b", 1), new Confusion("b", "none", 1), new Confusion("none", "b", 1)),
                evaluation.confusions());
        assertEquals(12.5, evaluation.microsMedian());
    }

    @Test
    void namesTheMostFrequentConfusionFirst() {
        Row often = new Row("z", "a", List.of(), 0.5, 0);
        assertEquals(
                List.of(new Confusion("z", "a", 2), new Confusion("b", "a", 1)),
                Scoring.of(List.of(new Row("b", "a", List.of(), 0.5, 0), often, often), "none", 0)
                        .confusions());
    }

    @Test
    void bearsTheNamesThatScriptsRead() throws JsonProcessingException {
        assertEquals("""
                {"n":1,"accuracy":1.0,"macro_f1":1.0,"none_recall":0.0,"auroc":0.5,"top3":1.0,"confident_wrong":0.0,\
                "per_intent":{"a":{"n":1,"precision":1.0,"recall":1.0,"f1":1.0}},"confusions":[],"micros_median":3.0}""", new ObjectMapper().writeValueAsString(Scoring.of(List.of(ROWS.getFirst()), "none", 3)));
    }

    @Test
    void measuresADetector() {
        List<LabelledUtterance> utterances = List.of(
                new LabelledUtterance("info.funding", "Wer bezahlt das?", Optional.empty()),
                new LabelledUtterance("oos", "Wie wird das Wetter?", Optional.of("de")));
        Evaluation evaluation = Evaluation.of(SmallSet.detector(), utterances, "oos");
        assertEquals(1, evaluation.accuracy());
        assertEquals(1, evaluation.noneRecall());
        assertTrue(evaluation.microsMedian() > 0);
    }

    @Test
    void benchmarksAnySetWithItsOwnNameForNone() throws JsonProcessingException {
        List<LabelledUtterance> set = SmallSet.phrases().stream()
                .map(phrase -> new LabelledUtterance(
                        phrase.intent().equals("none") ? "oos" : phrase.intent(), phrase.text(), Optional.empty()))
                .toList();
        JsonNode json = new ObjectMapper().valueToTree(Benchmark.of(set, set, "oos", "de"));
        assertTrue(json.get("accuracy").asDouble() > 0.9, json.toString());
        assertTrue(json.get("none_recall").asDouble() > 0.9, json.toString());
        assertTrue(json.get("train_seconds").asDouble() > 0);
        assertTrue(json.get("model_bytes").asLong() > 0);
    }
}
