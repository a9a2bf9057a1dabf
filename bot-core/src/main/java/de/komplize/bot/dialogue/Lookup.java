package de.komplize.bot.dialogue;

import de.komplize.bot.idea.Idea;
import de.komplize.bot.idea.Query;
import de.komplize.bot.privacy.Held;
import de.komplize.bot.survey.Response;
import java.util.List;
import java.util.Optional;

/**
 * What a dialogue may look up about the contact and the city: read when it asks, as it stands then. Read-only, so that a turn can be decided anew;
 * only the numbers are used up.
 */
public interface Lookup {

    /** The next number by which people call what they filed: an idea, a request. Never given twice; one that is not used is skipped. */
    long freshNumber();

    /** The contact's response to a survey, or the form that is not sent yet. */
    Optional<Response> response(String questionnaire);

    /** The contact's responses to surveys and forms, those that changed last first. */
    List<Response> responses();

    /** Six digits that nobody can guess, to be repeated by whoever really has the address. */
    String freshCode();

    /** The ties between channels. */
    Ties ties();

    /** What is held on the contact of the turn, before the turn. */
    Held held();

    /** Whether the address of the turn gets answers only. */
    boolean optedOut();

    /** The contact's own ideas, the newest first. */
    List<Idea> ownIdeas();

    /** An idea by its number, whoever may see it. */
    Optional<Idea> idea(long number);

    /** Some of the ideas that everybody may read. */
    List<Idea> ideas(Query query, int from, int most);
}
