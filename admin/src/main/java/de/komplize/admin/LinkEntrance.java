package de.komplize.admin;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Role;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The link that was printed at the start opens the office for whoever holds it, as long as there are no accounts. */
final class LinkEntrance implements Entrance {

    private final String project;
    private final PageWriter writer;
    private final Key key = Key.random();
    private final String formKey = Key.random().secret();

    LinkEntrance(String project, PageWriter writer) {
        this.project = project;
        this.writer = writer;
    }

    /** The path that opens the office for whoever was told it; another one at each start. */
    String link() {
        return "/open/" + key.secret();
    }

    void open(ServerRequest request, ServerResponse response) {
        if (Doors.isNear(request)
                && key.isSecret(request.path().pathParameters().get("key"))) {
            response.status(Status.SEE_OTHER_303)
                    .header(HeaderNames.SET_COOKIE, key.cookie())
                    .header(HeaderNames.LOCATION, "/")
                    .send();
        } else {
            turnAway(request, response);
        }
    }

    @Override
    public Optional<Visitor> visitor(ServerRequest request) {
        boolean open =
                request.headers().cookies().first(Key.COOKIE).map(key::isSecret).orElse(false);
        AccessToken holder =
                new AccessToken(new AccessToken.Id(0), "Büro", Role.ADMINISTRATOR, Instant.EPOCH, Optional.empty());
        return open ? Optional.of(new Visitor(holder, formKey)) : Optional.empty();
    }

    @Override
    public void turnAway(ServerRequest request, ServerResponse response) {
        boolean near = Doors.isNear(request);
        writer.send(
                response.status(near ? Status.UNAUTHORIZED_401 : Status.FORBIDDEN_403),
                "plain.jte",
                Frame.outside(project, near ? "Das Büro ist geschlossen" : "Von hier aus nicht"),
                Map.of(
                        "text",
                        near
                                ? "Bitte öffnen Sie den Link, der beim Start von Komplize angezeigt wurde. Nach jedem Start gilt ein neuer Link."
                                : "Das Büro öffnet sich nur auf dem Rechner, auf dem Komplize läuft. Von anderen Rechnern aus geht es über einen"
                                        + " Proxy mit https auf demselben Rechner. Ihre IT richtet ihn ein."));
    }
}
