package de.komplize.admin;

import de.komplize.admin.way.Way;
import de.komplize.bot.staff.LogIn;
import de.komplize.bot.staff.Secret;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody at the door who is not in yet.
 *
 * @param form what was sent with a POST
 */
record Knock(
        ServerRequest request, ServerResponse response, Optional<Parameters> form, String project, PageWriter writer) {

    /** What an address for whoever is not in does. */
    @FunctionalInterface
    interface Action {
        void answer(Knock knock);
    }

    /** A field as it was typed, blanks and all, as passwords may have them; empty where it is left out or given twice. */
    String field(String name) {
        List<String> values = form.map(sent -> sent.all(name, List::of)).orElse(List.of());
        return values.size() == 1 ? values.getFirst() : "";
    }

    Optional<Secret> session() {
        return Cookies.session(request);
    }

    LogIn.From from() {
        return new LogIn.From(Way.network(request), Cookies.device(request), session());
    }

    /** Shows a page whose form only this browser can send. */
    void show(Status status, String template, String title, Object page) {
        Secret begun = session().orElseGet(() -> {
            Secret fresh = Secret.random();
            Cookies.keepSession(request, response, fresh);
            return fresh;
        });
        Frame frame = new Frame(project, title, List.of(), "", SessionEntrance.formKey(begun), Optional.empty());
        writer.send(response.status(status), template, frame, Map.of("page", page));
    }

    /** Says something that no form follows. */
    void say(Status status, String title, String text) {
        writer.send(response.status(status), "plain.jte", Frame.outside(project, title), Map.of("text", text));
    }

    void goOn(String path) {
        response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, path).send();
    }
}
