package de.komplize.bench.understanding;

import java.util.Locale;
import java.util.OptionalDouble;

/** The table on standard output. */
final class Table {

    private static final double MEGABYTE = 1_000_000;

    private Table() {}

    static void head() {
        System.out.println(
                "| set | peer | right | none refused | AUROC | training s | µs an utterance | model MB | note |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    }

    static void row(DataSet set, Peer peer, Outcome outcome) {
        System.out.println(
                switch (outcome) {
                    case Outcome.NotMeasured(String why) ->
                        "| %s | %s | | | | | | | %s |".formatted(set.name(), peer.name(), why);
                    case Outcome.Measured(Figures figures) ->
                        String.format(
                                Locale.ROOT,
                                "| %s | %s | %.1f %% | %s | %s | %.1f | %.0f | %.1f | %s |",
                                set.name(),
                                peer.name(),
                                100 * figures.accuracy(),
                                optional("%.1f %%", 100, figures.noneRecall()),
                                optional("%.3f", 1, figures.auroc()),
                                figures.trainSeconds(),
                                figures.microsMedian(),
                                figures.modelBytes() / MEGABYTE,
                                note(peer.splits(set), set.splits().size()));
                });
    }

    private static String note(int measured, int all) {
        if (all == 1) {
            return "";
        }
        return measured == all ? all + " folds" : measured + " of " + all + " folds";
    }

    private static String optional(String format, double factor, OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, format, factor * value.getAsDouble()) : "";
    }
}
