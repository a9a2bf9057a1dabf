package de.komplize.bot.knowledge;

import de.komplize.bot.Refusal;
import de.komplize.bot.survey.Questionnaire;
import java.nio.file.Path;
import java.util.Optional;

/** A single survey file outside a content pack, in whatever languages it has. */
public final class SurveyFile {

    private SurveyFile() {}

    /** Reads and checks it; {@link Refusal} names the first mistake with file, line and mend. */
    public static Questionnaire load(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        PackFolder folder =
                new PackFolder(Optional.ofNullable(whole.getParent()).orElse(whole), "Survey file");
        Optional<Questionnaire> read = QuestionnaireFile.alone(String.valueOf(whole.getFileName()), folder);
        folder.refuse();
        return read.orElseThrow(
                () -> new Refusal("Survey file: " + file + " holds no survey: write its id, title and questions"));
    }
}
