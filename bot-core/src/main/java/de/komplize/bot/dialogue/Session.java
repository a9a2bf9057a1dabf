package de.komplize.bot.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import de.komplize.bot.Json;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Reply;
import java.util.List;
import java.util.Optional;

/**
 * What the bot remembers between two turns of a contact.
 *
 * @param form the version of this form, so that an older session can be read later
 * @param said the last replies: what "repeat" repeats, and the choices a number means
 * @param takenOver a staff member has the conversation; the bot is silent
 * @param about the intent that the last replies answered, to answer it anew in another language
 */
public record Session(
        @JsonProperty("v") int form,
        State state,
        List<Reply> said,
        boolean takenOver,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> about) {

    static final int FORM = 1;

    private static final TypeReference<Session> TYPE = new TypeReference<>() {};

    public Session {
        said = List.copyOf(said);
        if (form > FORM) {
            throw new IllegalArgumentException("The session was written by a newer version (form " + form + ")");
        }
    }

    static Session fresh() {
        return new Session(FORM, new State.Idle(), List.of(), false, Optional.empty());
    }

    Session after(Step step) {
        return step.aside() || step.replies().isEmpty()
                ? in(step.next())
                : new Session(FORM, step.next(), step.replies(), takenOver, answered(step.events()));
    }

    /** The same in another state. */
    Session in(State other) {
        return new Session(FORM, other, said, takenOver, about);
    }

    /** A change of language leaves the subject as it was. */
    private Optional<String> answered(List<Event> events) {
        boolean translated = events.stream().anyMatch(Event.LanguageSet.class::isInstance);
        return events.stream()
                .filter(Event.QuestionAnswered.class::isInstance)
                .map(event -> ((Event.QuestionAnswered) event).intent())
                .reduce((_, last) -> last)
                .or(() -> translated ? about : Optional.empty());
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
