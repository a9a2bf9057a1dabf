package de.komplize.admin;

import java.util.List;
import java.util.stream.Stream;

/**
 * The sheet for a survey.
 *
 * @param id of the survey
 */
public record FilingSurveyPage(FilingPage common, String id, String title, String intro, List<Field> fields) {

    public FilingSurveyPage {
        fields = List.copyOf(fields);
    }

    /** What is wrong, in the order of the sheet. */
    public List<FilingPage.Wrong> wrong() {
        return Stream.concat(
                        common.entries().wrong().stream(),
                        fields.stream()
                                .filter(Field::isWrong)
                                .map(field -> new FilingPage.Wrong(
                                        field.name(), "„" + field.text() + "“: " + field.problem())))
                .toList();
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

        public boolean isWrong() {
            return !problem.isEmpty();
        }

        /** The ids of what describes it: when it is asked, how it is answered, and what is wrong. */
        public String describedBy() {
            return (condition.isEmpty() ? "" : name + "-condition ")
                    + (hint.isEmpty() ? "" : name + "-hint ")
                    + (isWrong() ? name + "-wrong" : "");
        }

        /** Whether one of several is chosen. */
        public boolean isRadio() {
            return List.of("scale", "single-choice", "yesno", "consent").contains(kind);
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
