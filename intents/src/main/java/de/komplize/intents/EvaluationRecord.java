package de.komplize.intents;

import de.komplize.intents.Evaluation.Confusion;
import de.komplize.intents.Evaluation.PerIntent;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An {@link Evaluation} within a model file. */
final class EvaluationRecord {

    private EvaluationRecord() {}

    static void write(DataOutputStream out, Evaluation evaluation) throws IOException {
        out.writeInt(evaluation.n());
        out.writeDouble(evaluation.accuracy());
        out.writeDouble(evaluation.macroF1());
        out.writeDouble(evaluation.noneRecall());
        out.writeDouble(evaluation.auroc());
        out.writeDouble(evaluation.top3());
        out.writeDouble(evaluation.confidentWrong());
        out.writeInt(evaluation.perIntent().size());
        for (Map.Entry<String, PerIntent> entry : evaluation.perIntent().entrySet()) {
            Binary.write(out, entry.getKey());
            out.writeInt(entry.getValue().n());
            out.writeDouble(entry.getValue().precision());
            out.writeDouble(entry.getValue().recall());
            out.writeDouble(entry.getValue().f1());
        }
        out.writeInt(evaluation.confusions().size());
        for (Confusion confusion : evaluation.confusions()) {
            Binary.write(out, confusion.want());
            Binary.write(out, confusion.got());
            out.writeInt(confusion.n());
        }
        out.writeDouble(evaluation.microsMedian());
    }

    static Evaluation read(ByteBuffer in) {
        return new Evaluation(
                in.getInt(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                in.getDouble(),
                perIntent(in),
                confusions(in),
                in.getDouble(),
                new TreeMap<>());
    }

    private static SortedMap<String, PerIntent> perIntent(ByteBuffer in) {
        SortedMap<String, PerIntent> all = new TreeMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            all.put(Binary.string(in), new PerIntent(in.getInt(), in.getDouble(), in.getDouble(), in.getDouble()));
        }
        return all;
    }

    private static List<Confusion> confusions(ByteBuffer in) {
        List<Confusion> all = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            all.add(new Confusion(Binary.string(in), Binary.string(in), in.getInt()));
        }
        return all;
    }
}
