package de.komplize.bot.dialogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import de.komplize.bot.Json;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the bot remembers between two turns of a contact.
 *
 * @param form the version of this form, so that an older session can be read later
 * @param said the last replies: what "repeat" repeats, and the choices a number means
 * @param takenOver a staff member has the conversation; the bot is silent
 */
public record Session(@JsonProperty("v") int form, State state, List<Reply> said, boolean takenOver) {

    static final int FORM = 1;

    private static final TypeReference<Session> TYPE = new TypeReference<>() {};

    public Session {
        said = List.copyOf(said);
        if (form > FORM) {
            throw new IllegalArgumentException("The session was written by a newer version (form " + form + ")");
        }
    }

    static Session fresh() {
        return new Session(FORM, new State.Idle(), List.of(), false);
    }

    Session after(State next, List<Reply> replies) {
        return new Session(FORM, next, replies.isEmpty() ? said : remembered(next, replies), takenOver);
    }

    /** A question that stays open stays answerable: help, or words of comfort, do not take its choices away. */
    private List<Reply> remembered(State next, List<Reply> replies) {
        boolean aside = next.equals(state)
                && !(next instanceof State.Idle)
                && replies.stream().allMatch(r -> r.choices().isEmpty());
        return aside
                ? Stream.concat(
                                replies.stream(),
                                said.stream().filter(r -> !r.choices().isEmpty()))
                        .toList()
                : replies;
    }

    /** The choices that are on offer: those of the last reply that had any. */
    List<Choice> offered() {
        return said.reversed().stream()
                .map(Reply::choices)
                .filter(choices -> !choices.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    Optional<Choice> offered(String id) {
        return offered().stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    String write() {
        return Json.write(this);
    }

    static Session read(String json) {
        return Json.read(json, TYPE);
    }
}
