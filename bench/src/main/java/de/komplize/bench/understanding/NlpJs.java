package de.komplize.bench.understanding;

import com.fasterxml.jackson.annotation.JsonProperty;
import de.komplize.bot.Json;
import de.komplize.intents.LabelledUtterance;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * NLP.js in a Node process of its own, by the script in {@code bench/nlpjs}.
 *
 * @param learningRate empty for the one that NLP.js ships with
 * @param home the project's folder
 * @param program where what is built may lie: NLP.js is installed there at the first use
 */
record NlpJs(String name, Optional<Double> learningRate, Path home, Path program) implements Peer {

    /** One training and one judging; as shipped it may go round and round. */
    private static final int MINUTES = 30;

    /** From so many training rows on, five trainings as shipped take hours. */
    private static final int MANY = 5_000;

    /** What the script answers. */
    private record Answer(
            @JsonProperty("train_seconds") double trainSeconds,
            @JsonProperty("micros_median") double microsMedian,
            long bytes,
            List<Row> rows) {}

    /** @param none whether the utterance was refused */
    private record Row(String intent, boolean none, double noneness) {}

    @Override
    public int splits(DataSet set) {
        boolean slow = learningRate.isEmpty() && set.splits().getFirst().train().size() >= MANY;
        return slow ? 1 : set.splits().size();
    }

    @Override
    public Outcome measure(DataSet set, Split split) throws IOException, InterruptedException {
        Optional<String> missing =
                Stream.of("node", "npm").filter(tool -> !isOnPath(tool)).findFirst();
        if (missing.isPresent()) {
            return new Outcome.NotMeasured(missing.get() + " is missing (on Debian: apt-get install nodejs npm)");
        }
        Path folder = program.resolve("nlpjs");
        if (!isInstalledIn(folder)) {
            return new Outcome.NotMeasured("NLP.js could not be installed: see " + folder.resolve("npm.log"));
        }
        Path answer = folder.resolve("answer.json");
        Process process = new ProcessBuilder(command(folder, set, split))
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            return new Outcome.NotMeasured("stopped after " + MINUTES + " minutes");
        }
        return process.exitValue() == 0
                ? new Outcome.Measured(figures(set, split, Json.MAPPER.readValue(answer.toFile(), Answer.class)))
                : new Outcome.NotMeasured("ended with exit code " + process.exitValue());
    }

    private List<String> command(Path folder, DataSet set, Split split) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "node",
                folder.resolve("run.mjs").toString(),
                written(folder.resolve("train.tsv"), split.train()),
                written(folder.resolve("test.tsv"), split.test()),
                "--language",
                set.language(),
                "--none",
                set.none()));
        learningRate.ifPresent(rate -> command.addAll(List.of("--learning-rate", rate.toString())));
        return command;
    }

    private static String written(Path file, List<LabelledUtterance> rows) throws IOException {
        Stream<String> lines = rows.stream().map(row -> row.intent() + "\t" + row.text());
        Files.write(file, Stream.concat(Stream.of("intent\ttext"), lines).toList());
        return file.toString();
    }

    /** Where a set has no none rows nothing counts as refused: the other peers cannot refuse there either. */
    private static Figures figures(DataSet set, Split split, Answer answer) {
        boolean refusable = set.hasNone();
        List<Judgement> judgements = answer.rows().stream()
                .map(row -> new Judgement(row.intent(), refusable && row.none(), row.noneness()))
                .toList();
        Figures.Cost cost = new Figures.Cost(answer.trainSeconds(), answer.microsMedian(), answer.bytes());
        return Figures.of(split.test(), judgements, set.none(), cost);
    }

    private boolean isInstalledIn(Path folder) throws IOException, InterruptedException {
        Path source = home.resolve("bench/nlpjs");
        Path installed = folder.resolve("installed-lock.json");
        Path lock = source.resolve("package-lock.json");
        Files.createDirectories(folder);
        for (String file : List.of("package.json", "package-lock.json", "run.mjs")) {
            Files.copy(source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(installed) && Files.mismatch(installed, lock) < 0) {
            return true;
        }
        int code = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("npm.log").toFile())
                .start()
                .waitFor();
        if (code == 0) {
            Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
        }
        return code == 0;
    }

    private static boolean isOnPath(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
