package de.komplize.admin;

import java.util.List;

/** The sheet for an idea, with the ways to the other sheets. */
public record FilingIdeaPage(FilingPage common, List<IdeasPage.Choice> topics, List<IdeasPage.Choice> surveys) {
    public FilingIdeaPage {
        topics = List.copyOf(topics);
        surveys = List.copyOf(surveys);
    }
}
