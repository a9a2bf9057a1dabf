package de.komplize.bench.understanding;

import de.komplize.intents.LabelledUtterance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * OpenNLP's document categorizer as it comes: bag of words, maximum entropy by GIS, 100 rounds, read by its simple tokenizer.
 *
 * @param cutoff how often a word must be seen to count; OpenNLP's own is 5
 */
record StockOpenNlp(int cutoff) implements InProcess.Training {

    /** OpenNLP tells of every round. Held, because the JDK forgets what is set on a logger that nobody holds. */
    private static final Logger CHATTER = Logger.getLogger("opennlp");

    static {
        CHATTER.setLevel(Level.WARNING);
    }

    @Override
    public InProcess.Classifier of(List<LabelledUtterance> rows) throws IOException {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.CUTOFF_PARAM, cutoff);
        List<DocumentSample> samples = rows.stream()
                .map(row -> new DocumentSample(row.intent(), words(row.text())))
                .toList();
        DoccatModel model = DocumentCategorizerME.train(
                "en", ObjectStreamUtils.createObjectStream(samples), parameters, new DoccatFactory());
        DocumentCategorizerME categorizer = new DocumentCategorizerME(model);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        model.serialize(file);
        List<String> labels = IntStream.range(0, categorizer.getNumberOfCategories())
                .mapToObj(categorizer::getCategory)
                .toList();
        return new Trained(categorizer, labels, file.size());
    }

    private record Trained(DocumentCategorizerME categorizer, List<String> labels, long modelBytes)
            implements InProcess.Classifier {

        @Override
        public double[] scores(String text) {
            return categorizer.categorize(words(text));
        }
    }

    private static String[] words(String text) {
        return SimpleTokenizer.INSTANCE.tokenize(text);
    }
}
