package de.komplize.bot.knowledge;

import de.komplize.bot.survey.Forms;
import de.komplize.bot.survey.Questionnaire;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code surveys/} and {@code forms/}: what can be asked. A file is named by its id; every form that the conversation begins is there. */
record Questionnaires(List<Questionnaire> surveys, List<Questionnaire> forms) {

    private static final String SURVEYS = "surveys";
    private static final String FORMS = "forms";
    private static final String ENDING = ".yaml";

    Questionnaires {
        surveys = List.copyOf(surveys);
        forms = List.copyOf(forms);
    }

    static Questionnaires load(PackFolder folder, List<String> languages, Placeholders office) {
        Set<String> ids = new HashSet<>();
        List<Questionnaire> forms = read(FORMS, folder, languages, office, ids);
        List<Questionnaire> surveys = read(SURVEYS, folder, languages, office, ids);
        List<String> present = files(FORMS, folder);
        Forms.IDS.stream()
                .filter(id -> !present.contains(id))
                .forEach(id ->
                        folder.mistake(FORMS + "/" + id + ENDING, 0, "the file must exist: write it, or put it back"));
        return new Questionnaires(surveys, forms);
    }

    private static List<Questionnaire> read(
            String name, PackFolder folder, List<String> languages, Placeholders office, Set<String> ids) {
        List<Questionnaire> found = new ArrayList<>();
        for (String file : files(name, folder)) {
            QuestionnaireFile.read(name + "/" + file + ENDING, file, folder, languages, office)
                    .ifPresent(questionnaire -> {
                        if (!ids.add(questionnaire.id())) {
                            folder.mistake(
                                    name + "/" + file + ENDING,
                                    0,
                                    PackFolder.shown(questionnaire.id())
                                            + " is a survey and a form: rename one of them");
                        }
                        found.add(questionnaire);
                    });
        }
        return found;
    }

    /** A folder that is not there has no files. */
    private static List<String> files(String name, PackFolder folder) {
        return folder.has(name) ? folder.files(name, ENDING) : List.of();
    }

    Optional<Questionnaire> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }
}
