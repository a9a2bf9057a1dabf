package de.komplize.admin;

import java.util.List;

/**
 * The surveys, and how they stand.
 *
 * @param canInvite whether whoever looks may invite people by mail
 */
public record SurveysPage(List<Line> surveys, boolean canInvite) {

    public SurveysPage {
        surveys = List.copyOf(surveys);
    }

    /**
     * A survey.
     *
     * @param state whether it runs
     * @param last when somebody answered last; empty where nobody has
     */
    public record Line(String path, String title, String state, long complete, long open, String last) {}
}
