package de.komplize.bot.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
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
 * @param about the intent that the last replies answered, to answer it anew in another language
 * @param agenda what comes when the open dialogue is over
 */
public record Session(
        @JsonProperty("v") int form,
        State state,
        List<Reply> said,
        boolean takenOver,
        @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<String> about,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Agenda> agenda) {

    static final int FORM = 1;

    private static final TypeReference<Session> TYPE = new TypeReference<>() {};

    public Session {
        said = List.copyOf(said);
        agenda = List.copyOf(agenda);
        if (form > FORM) {
            throw new IllegalArgumentException("The session was written by a newer version (form " + form + ")");
        }
    }

    static Session fresh() {
        return new Session(FORM, new State.Idle(), List.of(), false, Optional.empty(), List.of());
    }

    /** @param step as the router gives it: its items for later are the whole agenda */
    Session after(Step step) {
        Session waiting = with(step.later());
        return step.aside() || step.replies().isEmpty()
                ? waiting.in(step.next())
                : new Session(FORM, step.next(), step.replies(), takenOver, answered(step.events()), waiting.agenda);
    }

    /** The same in another state. */
    Session in(State other) {
        return new Session(FORM, other, said, takenOver, about, agenda);
    }

    /** The same with another agenda. */
    Session with(List<Agenda> other) {
        return new Session(FORM, state, said, takenOver, about, other);
    }

    /** The same, taken over by a person or given back. */
    Session takenOver(boolean by) {
        return new Session(FORM, state, said, by, about, agenda);
    }

    /** The same without anybody's words, after a long pause: only what can be gone on with then stays open. */
    Session wordless() {
        List<Agenda> waiting = agenda.stream().flatMap(Session::afterPause).toList();
        State open = Router.afterPause(state);
        return new Session(FORM, open, List.of(), takenOver, Optional.empty(), waiting);
    }

    private static Stream<Agenda> afterPause(Agenda item) {
        return switch (item) {
            case Agenda.Idea _ -> Stream.empty();
            case Agenda.Wanted _ -> Stream.of(item);
            case Agenda.Resume(State waiting) ->
                Stream.of(Router.afterPause(waiting))
                        .filter(open -> !(open instanceof State.Idle))
                        .map(Agenda.Resume::new);
        };
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

    /** @param id of the choice, or its key */
    Optional<Choice> offered(String id) {
        return offered().stream()
                .filter(choice -> choice.id().equals(id) || choice.key().equals(id))
                .findFirst();
    }

    String write() {
        return Json.write(this);
    }

    static Session read(String json) {
        return Json.read(json, TYPE);
    }
}
