package de.komplize.admin;

import de.komplize.bot.staff.LogIn;
import de.komplize.bot.staff.Secret;
import de.komplize.bot.staff.StaffSession;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import java.util.Base64;
import java.util.Optional;

/** Staff come in by an account; as long as there is none, the link of the start sets up the first. */
final class SessionEntrance implements Entrance {

    private final LogIn logIn;

    SessionEntrance(LogIn logIn) {
        this.logIn = logIn;
    }

    @Override
    public Optional<Visitor> visitor(ServerRequest request) {
        return Cookies.session(request)
                .flatMap(secret -> session(request, secret)
                        .map(session -> new Visitor(
                                session.account().token(),
                                formKey(secret),
                                session.account().secondFactor())));
    }

    /** The session of whoever is in. */
    Optional<StaffSession> session(ServerRequest request, Secret secret) {
        return logIn.session(secret, isAsked(request)).filter(StaffSession::in);
    }

    /** A page that asks again by itself does not keep an unattended screen open. */
    private static boolean isAsked(ServerRequest request) {
        return !request.headers().contains(HeaderNames.create("HX-Request"))
                || !request.prologue().method().equals(Method.GET);
    }

    @Override
    public Optional<String> formKey(ServerRequest request) {
        return Cookies.session(request).map(SessionEntrance::formKey);
    }

    /** Known to the browser that has the cookie and to nobody else. */
    static String formKey(Secret session) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(session.derived("form"));
    }

    @Override
    public void turnAway(Knock knock) {
        if (logIn.isEmpty()) {
            knock.say(
                    Status.UNAUTHORIZED_401,
                    "Das Büro ist noch nicht eingerichtet",
                    "Bitte öffnen Sie den Link, der beim Start von Komplize angezeigt wurde. Damit richten Sie das erste Konto ein. Nach"
                            + " jedem Start gilt ein neuer Link.");
        } else {
            boolean page = knock.request().prologue().method().equals(Method.GET);
            String way = page ? knock.request().path().path() : "/";
            knock.show(
                    Status.UNAUTHORIZED_401,
                    "log-in.jte",
                    "Anmelden",
                    new LogInPage("", LogInPage.local(way), Optional.empty()));
        }
    }
}
