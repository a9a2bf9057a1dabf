package de.komplize.admin;

import java.util.List;

/**
 * The sheet for a survey.
 *
 * @param id of the survey
 */
public record FilingSurveyPage(FilingPage common, String id, String title, String intro, List<Field> fields) {

    public FilingSurveyPage {
        fields = List.copyOf(fields);
    }

    /**
     * A question.
     *
     * @param name of its field
     * @param kind of the question, by which it is drawn
     * @param condition when it is asked; empty where it always is
     * @param hint how it is answered
     * @param value what stands in a field for words
     */
    public record Field(
            String name,
            String kind,
            String text,
            String condition,
            String hint,
            List<Option> options,
            String value,
            String problem) {
        public Field {
            options = List.copyOf(options);
        }

        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }

    /**
     * What can be chosen.
     *
     * @param chosen whether it is
     * @param place of a ranking, the place it was given
     */
    public record Option(String value, String label, boolean chosen, String place) {}
}
