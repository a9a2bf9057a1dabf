package de.komplize.app;

import de.komplize.bot.Json;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.understanding.Detection;
import de.komplize.intents.Evaluation;
import de.komplize.intents.LabelledUtterance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: how well labelled utterances are understood. */
@Command(
        name = "evaluate",
        description = "Measures the model on a tab-separated file with the columns intent, text and perhaps lang.")
final class EvaluateCommand implements Runnable {

    @Parameters(paramLabel = "FILE.tsv")
    private Path file = Path.of("");

    @Option(names = "--none", description = "The label of what concerns none of the intents (${DEFAULT-VALUE})")
    private String none = Detection.NONE;

    private final Map<String, String> environment;

    EvaluateCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        Config config = Config.of(environment);
        ContentPack pack = ContentPack.load(config.pack());
        List<LabelledUtterance> utterances = LabelledUtterance.read(file);
        System.out.println(Json.write(Evaluation.of(Models.detector(pack, config), utterances, none)));
    }
}
