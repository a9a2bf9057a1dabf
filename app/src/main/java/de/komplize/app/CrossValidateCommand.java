package de.komplize.app;

import de.komplize.bot.Json;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.intents.CrossValidation;
import java.util.Map;
import picocli.CommandLine.Command;

/** {@code cross-validate}: how well the pack's own phrases teach. */
@Command(
        name = "cross-validate",
        description =
                "Judges every phrase of the pack by models that have not seen it, and names those that may bear the wrong label. Takes "
                        + "some minutes.")
final class CrossValidateCommand implements Runnable {

    private final Map<String, String> environment;

    CrossValidateCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        ContentPack pack = ContentPack.load(Config.of(environment).pack());
        System.out.println(Json.write(CrossValidation.of(pack.phrases())));
    }
}
