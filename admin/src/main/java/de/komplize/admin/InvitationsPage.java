package de.komplize.admin;

import de.komplize.bot.office.Invited;
import java.util.List;

/**
 * The page from which people are invited to a survey.
 *
 * @param ready whether mails can be sent at all
 * @param surveys the open ones
 * @param chosen the id of one of them
 * @param lines what was typed
 * @param problem why nothing could be checked; empty where nothing is wrong
 * @param languages what a list may name
 * @param runs what was sent before
 */
public record InvitationsPage(
        boolean ready,
        List<IdeasPage.Choice> surveys,
        String chosen,
        String lines,
        String problem,
        String languages,
        List<Run> runs) {

    public InvitationsPage {
        surveys = List.copyOf(surveys);
        runs = List.copyOf(runs);
    }

    /** What became of one sending. */
    public record Run(String survey, Invited figures) {}
}
