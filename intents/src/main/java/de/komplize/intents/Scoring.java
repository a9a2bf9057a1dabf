package de.komplize.intents;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.RankedIntent;
import de.komplize.intents.Evaluation.Confusion;
import de.komplize.intents.Evaluation.PerIntent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The arithmetic of an {@link Evaluation}. */
final class Scoring {

    private static final double CONFIDENT = 0.8;

    private Scoring() {}

    /** One utterance judged: its label, the label it got, the next two, and how sure that was. */
    record Row(String want, String got, List<String> next, double confidence, double noneness) {

        static Row of(String want, String noneLabel, OpenNlpDetector.Examined examined) {
            Detection detection = examined.detection();
            String got = detection.refused() ? noneLabel : detection.intent();
            List<String> next =
                    detection.alternatives(2).stream().map(RankedIntent::intent).toList();
            return new Row(want, got, next, detection.confidence(), examined.noneness());
        }

        static Row of(String want, Verdict verdict) {
            Detection detection = new Message(verdict, List.of()).detection("");
            return of(want, Detection.NONE, new OpenNlpDetector.Examined(detection, verdict.noneness()));
        }

        boolean right() {
            return want.equals(got);
        }
    }

    /** @param rows the utterances judged */
    static Evaluation of(List<Row> rows, String noneLabel, double microsMedian) {
        List<Row> ours =
                rows.stream().filter(row -> !row.want().equals(noneLabel)).toList();
        List<Row> none =
                rows.stream().filter(row -> row.want().equals(noneLabel)).toList();
        SortedMap<String, PerIntent> perIntent = perIntent(rows);
        return new Evaluation(
                rows.size(),
                share(ours.stream().filter(Row::right).count(), ours.size()),
                perIntent.values().stream().mapToDouble(PerIntent::f1).average().orElse(0),
                share(none.stream().filter(Row::right).count(), none.size()),
                auroc(ours, none),
                share(
                        ours.stream()
                                .filter(row -> row.right() || row.next().contains(row.want()))
                                .count(),
                        ours.size()),
                share(
                        rows.stream()
                                .filter(row -> !row.right() && row.confidence() >= CONFIDENT)
                                .count(),
                        rows.size()),
                perIntent,
                confusions(rows),
                microsMedian,
                new TreeMap<>());
    }

    private static SortedMap<String, PerIntent> perIntent(List<Row> rows) {
        SortedSet<String> wanted = new TreeSet<>();
        rows.forEach(row -> wanted.add(row.want()));
        SortedMap<String, PerIntent> all = new TreeMap<>();
        for (String intent : wanted) {
            long n = rows.stream().filter(row -> row.want().equals(intent)).count();
            long got = rows.stream().filter(row -> row.got().equals(intent)).count();
            long right = rows.stream()
                    .filter(row -> row.right() && row.want().equals(intent))
                    .count();
            all.put(intent, new PerIntent((int) n, share(right, got), share(right, n), share(2 * right, n + got)));
        }
        return all;
    }

    private static List<Confusion> confusions(List<Row> rows) {
        Map<List<String>, Integer> counts = new TreeMap<>(
                Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(List::getLast));
        rows.stream()
                .filter(row -> !row.right())
                .forEach(row -> counts.merge(List.of(row.want(), row.got()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry ->
                        new Confusion(entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue()))
                .sorted(Comparator.comparingInt(Confusion::n).reversed())
                .toList();
    }

    /** The chance that a none row is held more probably none than another row; equals count half. */
    private static double auroc(List<Row> ours, List<Row> none) {
        if (ours.isEmpty() || none.isEmpty()) {
            return 0.5;
        }
        double[] sorted = ours.stream().mapToDouble(Row::noneness).sorted().toArray();
        double won = 0;
        for (Row row : none) {
            won += (firstFrom(sorted, row.noneness()) + firstFrom(sorted, Math.nextUp(row.noneness()))) / 2.0;
        }
        return won / ((double) ours.size() * none.size());
    }

    private static int firstFrom(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
