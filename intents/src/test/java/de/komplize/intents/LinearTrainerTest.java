package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import opennlp.tools.ml.model.DataIndexer;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.junit.jupiter.api.Test;

class LinearTrainerTest {

    @Test
    void learnsFromOpenNlpEventsWithRealValues() throws IOException {
        for (LinearTrainer trainer : List.of(new SoftmaxTrainer(1), new HingeTrainer(1))) {
            MaxentModel model = trainer.train(events());
            assertEquals(
                    "much", model.getBestOutcome(model.eval(new String[] {"sun", "rain"}, new float[] {0.2f, 0.9f})));
            assertEquals(
                    "little", model.getBestOutcome(model.eval(new String[] {"sun", "unknown"}, new float[] {0.9f, 1})));
            assertEquals(model.getIndex("much"), 1 - model.getIndex("little"));
            assertTrue(model.getAllOutcomes(model.eval(new String[] {"rain"})).contains("much["));
        }
    }

    private static DataIndexer events() throws IOException {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            events.add(new Event("much", new String[] {"rain", "sun"}, new float[] {0.8f, 0.1f + i / 100f}));
            events.add(new Event("little", new String[] {"rain", "sun"}, new float[] {0.1f, 0.8f - i / 100f}));
        }
        DataIndexer indexer = new OnePassRealValueDataIndexer();
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
        indexer.init(parameters, new HashMap<>());
        indexer.index(ObjectStreamUtils.createObjectStream(events));
        return indexer;
    }
}
