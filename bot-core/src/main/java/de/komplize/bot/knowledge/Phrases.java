package de.komplize.bot.knowledge;

import de.komplize.bot.understanding.Detection;
import de.komplize.bot.understanding.Intents;
import de.komplize.bot.understanding.TrainingPhrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pack's training phrases: {@code phrases/<language>/<intent>.txt}, one a line, lines with # are notes. */
final class Phrases {

    private static final String FOLDER = "phrases";

    private Phrases() {}

    static List<TrainingPhrase> load(PackFolder folder) {
        List<TrainingPhrase> phrases = new ArrayList<>();
        for (String language : folder.folders(FOLDER)) {
            for (String intent : folder.files(FOLDER + "/" + language, ".txt")) {
                read(folder, language, intent).forEach(phrases::add);
            }
        }
        if (phrases.isEmpty()) {
            folder.mistake(FOLDER, 0, "there is no phrase: write them to phrases/de/<intent>.txt, one a line");
        }
        return List.copyOf(phrases);
    }

    private static Stream<TrainingPhrase> read(PackFolder folder, String language, String intent) {
        String file = FOLDER + "/" + language + "/" + intent + ".txt";
        if (!Intents.isKnown(intent) && !intent.equals(Detection.NONE)) {
            folder.mistake(file, 0, "there is no topic of this name: rename or remove the file");
            return Stream.empty();
        }
        Optional<String> text = folder.text(file);
        List<TrainingPhrase> phrases = text.stream()
                .flatMap(String::lines)
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> new TrainingPhrase(language, intent, line))
                .toList();
        if (text.isPresent() && phrases.isEmpty()) {
            folder.mistake(file, 0, "there is no phrase: write some, one a line, or remove the file");
        }
        return phrases.stream();
    }
}
