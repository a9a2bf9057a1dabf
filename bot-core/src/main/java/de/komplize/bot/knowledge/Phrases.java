package de.komplize.bot.knowledge;

import de.komplize.bot.Refusal;
import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import de.komplize.bot.understanding.TrainingPhrase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The pack's training phrases: {@code phrases/<language>/<intent>.txt}, one a line, lines with # are notes. */
final class Phrases {

    private Phrases() {}

    static List<TrainingPhrase> load(Path folder) {
        List<TrainingPhrase> phrases = new ArrayList<>();
        for (Path language : Answers.folders(folder)) {
            for (Path file : Answers.files(language, ".txt")) {
                String intent = intent(file);
                Yaml.text(file)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .forEach(line ->
                                phrases.add(new TrainingPhrase(String.valueOf(language.getFileName()), intent, line)));
            }
        }
        if (phrases.isEmpty()) {
            throw new Refusal("The content pack has no training phrases: write them to " + folder
                    + "/de/<intent>.txt, one a line");
        }
        return List.copyOf(phrases);
    }

    private static String intent(Path file) {
        String intent = String.valueOf(file.getFileName()).replaceAll("\\.txt$", "");
        if (!Intents.isKnown(intent) && !intent.equals(Detection.NONE)) {
            throw new Refusal("The content pack has phrases for an unknown intent: rename or remove " + file);
        }
        return intent;
    }
}
