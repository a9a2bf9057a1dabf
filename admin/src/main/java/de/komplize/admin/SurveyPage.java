package de.komplize.admin;

import java.util.List;

/**
 * The results of a survey.
 *
 * @param counted from when the figures are, and of how many; empty as long as there are none
 * @param crossings what they can be split by
 * @param responses whether whoever looks may have the responses themselves
 * @param invite where people are invited by mail; empty where whoever looks may not, or it does not run
 */
public record SurveyPage(
        String path,
        List<String> facts,
        String counted,
        List<Choice> crossings,
        String by,
        List<Result> results,
        boolean responses,
        String invite) {

    public SurveyPage {
        facts = List.copyOf(facts);
        crossings = List.copyOf(crossings);
        results = List.copyOf(results);
    }

    /** One of the ways of splitting. */
    public record Choice(String value, String name) {}

    /** What the links to the files carry along. */
    public String query() {
        return by.isEmpty() ? "" : "?by=" + by;
    }
}
