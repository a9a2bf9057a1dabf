package de.komplize.app;

import de.komplize.bot.Json;
import de.komplize.intents.Benchmark;
import de.komplize.intents.LabelledUtterance;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code benchmark-intents}: trains on any labelled set and measures on another. */
@Command(name = "benchmark-intents", description = "Trains on one labelled set and measures on another.")
final class BenchmarkIntentsCommand implements Runnable {

    @Parameters(index = "0", paramLabel = "TRAIN.tsv")
    private Path train = Path.of("");

    @Parameters(index = "1", paramLabel = "TEST.tsv")
    private Path test = Path.of("");

    @Option(names = "--none", description = "The label of what concerns none of the intents (${DEFAULT-VALUE})")
    private String none = "oos";

    @Option(names = "--language", description = "The language of rows that name none (${DEFAULT-VALUE})")
    private String language = "en";

    @Override
    public void run() {
        System.out.println(
                Json.write(Benchmark.of(LabelledUtterance.read(train), LabelledUtterance.read(test), none, language)));
    }
}
