package de.komplize.admin;

import java.util.List;

/**
 * The sheets that can be printed.
 *
 * @param reachable whether it is known under which address residents reach the chat
 */
public record PostersPage(List<IdeasPage.Choice> surveys, List<IdeasPage.Choice> districts, boolean reachable) {
    public PostersPage {
        surveys = List.copyOf(surveys);
        districts = List.copyOf(districts);
    }
}
