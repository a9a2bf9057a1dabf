package de.komplize.app;

import de.komplize.bot.Json;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.understanding.Detection;
import de.komplize.intents.CrossValidation;
import de.komplize.intents.Evaluation;
import de.komplize.intents.LabelledUtterance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evaluate}: how well labelled utterances are understood. */
@Command(
        name = "evaluate",
        description =
                "Measures the model on a tab-separated file with the columns intent, text and perhaps lang. Without a file: the pack's "
                        + "own phrases by cross-validation, with those that may bear the wrong label; takes a minute.")
final class EvaluateCommand implements Runnable {

    @Parameters(paramLabel = "FILE.tsv", arity = "0..1")
    private Optional<Path> file = Optional.empty();

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
        if (file.isEmpty()) {
            System.out.println(Json.write(CrossValidation.of(pack.phrases())));
            return;
        }
        List<LabelledUtterance> utterances = LabelledUtterance.read(file.get());
        System.out.println(Json.write(Evaluation.of(Models.detector(pack, config), utterances, none)));
    }
}
