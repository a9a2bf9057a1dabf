package de.komplize.admin.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import java.util.List;
import java.util.Optional;

/** The surveys of the content pack, with what their answers name: questions and options. */
final class Surveys {

    /** The office reads German. */
    private static final String LANGUAGE = "de";

    private final List<Questionnaire> surveys;

    Surveys(List<Questionnaire> surveys) {
        this.surveys = List.copyOf(surveys);
    }

    Optional<Questionnaire> find(String id) {
        return surveys.stream().filter(survey -> survey.id().equals(id)).findFirst();
    }

    void all(Call call) {
        ObjectNode answer = Answer.object();
        ArrayNode items = answer.putArray("items");
        surveys.forEach(survey -> put(items.addObject(), survey));
        Answer.send(call, answer);
    }

    private static void put(ObjectNode into, Questionnaire survey) {
        into.put("id", survey.id());
        into.put("title", survey.title().in(LANGUAGE));
        into.put("version", survey.version());
        ArrayNode questions = into.putArray("questions");
        survey.questions().forEach(question -> put(questions.addObject(), question));
    }

    private static void put(ObjectNode into, Question question) {
        into.put("id", question.id());
        into.put("kind", question.kind());
        into.put("text", question.text().in(LANGUAGE));
        ArrayNode options = into.putArray("options");
        question.offered()
                .forEach(option -> options.addObject()
                        .put("id", option.id())
                        .put("text", option.label().in(LANGUAGE)));
    }
}
