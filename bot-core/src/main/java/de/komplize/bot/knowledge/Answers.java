package de.komplize.bot.knowledge;

import de.komplize.bot.understanding.Intents;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pack's answers by language and intent, each with its source and how long it holds. */
final class Answers {

    private static final String FOLDER = "answers";

    private final Map<String, Answer> byFile;

    private Answers(Map<String, Answer> byFile) {
        this.byFile = byFile;
    }

    static Answers load(PackFolder folder, List<String> languages, Placeholders office) {
        Map<String, Answer> answers = new TreeMap<>();
        Set<String> there = new HashSet<>();
        for (String language : folder.folders(FOLDER)) {
            for (String intent : folder.files(FOLDER + "/" + language, ".md")) {
                String file = file(intent, language);
                there.add(file);
                read(folder, file, intent, office).ifPresent(answer -> answers.put(file, answer));
            }
        }
        for (String language : languages) {
            Stream.concat(Intents.ANSWERED.stream(), Intents.SAFETY.stream())
                    .map(intent -> file(intent, language))
                    .filter(file -> !there.contains(file))
                    .forEach(file -> folder.mistake(file, 0, "this answer is missing: write it, or put it back"));
        }
        return new Answers(answers);
    }

    Optional<Answer> find(String intent, String language) {
        return Optional.ofNullable(byFile.get(file(intent, language)));
    }

    /** The files of the answers that were to be looked at before this day. */
    List<String> expired(LocalDate today) {
        return byFile.entrySet().stream()
                .filter(answer -> answer.getValue().validUntil().isBefore(today))
                .map(Map.Entry::getKey)
                .toList();
    }

    Reviewed reviewed(String language) {
        List<Answer> own = byFile.entrySet().stream()
                .filter(answer -> answer.getKey().startsWith(FOLDER + "/" + language + "/"))
                .map(Map.Entry::getValue)
                .toList();
        return new Reviewed(
                own.size(), own.stream().filter(answer -> !answer.reviewed()).count());
    }

    private static Optional<Answer> read(PackFolder folder, String file, String intent, Placeholders office) {
        if (!Intents.isKnown(intent) && !Intents.SAFETY.contains(intent)) {
            folder.mistake(file, 0, "there is no topic of this name: rename or remove the file");
            return Optional.empty();
        }
        return folder.text(file)
                .flatMap(text -> new AnswerFile(folder, file, text.lines().toList()).answer(office));
    }

    private static String file(String intent, String language) {
        return FOLDER + "/" + language + "/" + intent + ".md";
    }
}
