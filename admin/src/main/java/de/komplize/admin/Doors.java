package de.komplize.admin;

import de.komplize.admin.way.Way;
import de.komplize.bot.office.Permission;
import de.komplize.bot.staff.Busy;
import de.komplize.bot.storage.StorageException;
import io.helidon.common.parameters.Parameters;
import io.helidon.common.socket.SocketWriterException;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.RequestException;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands before every page of the office: from where the request comes, who makes it, what the role allows, and whether a form is ours. */
final class Doors {

    private static final System.Logger LOG = System.getLogger(Doors.class.getName());

    static final String FORM_KEY = "form_key";

    private final String project;
    private final Entrance entrance;
    private final List<Room> rooms;
    private final PageWriter writer;
    private final Audit audit;
    private final Notices notices = new Notices();

    Doors(String project, Entrance entrance, List<Room> rooms, PageWriter writer, Audit audit) {
        this.project = project;
        this.entrance = entrance;
        this.rooms = List.copyOf(rooms);
        this.writer = writer;
        this.audit = audit;
    }

    /** Seconds until a page is worth another try. */
    private static final String SOON = "5";

    /** Passwords are short, and nobody is known who sends them. */
    private static final long LARGEST_FORM = 16_384;

    /** A page for whoever is not in: the way here and the form are looked at all the same. */
    Handler outside(Knock.Action action) {
        return (request, response) -> caught(response, () -> {
            if (Way.isNear(request)) {
                action.answer(knock(request, response));
            } else {
                far(response);
            }
        });
    }

    /** A page for everybody, whatever the way here, for it tells nothing of anybody; who is in keeps the rooms beside it. */
    Handler open(String template, String title, Object page) {
        return (request, response) -> caught(response, () -> {
            Optional<Visitor> visitor = Way.isNear(request) ? entrance.visitor(request) : Optional.empty();
            Frame frame = visitor.map(
                            looking -> frame(looking, title, request.path().path()))
                    .orElseGet(() -> Frame.outside(project, title));
            writer.send(response, template, frame, Map.of("page", page));
        });
    }

    private Knock knock(ServerRequest request, ServerResponse response) {
        Optional<Parameters> form = request.prologue().method().equals(Method.POST)
                ? Optional.of(strangersForm(request))
                : Optional.empty();
        return new Knock(request, response, form, project, writer);
    }

    private Parameters strangersForm(ServerRequest request) {
        if (request.headers().contentLength().orElse(LARGEST_FORM + 1) > LARGEST_FORM) {
            throw new HttpException("The form is too large", Status.REQUEST_ENTITY_TOO_LARGE_413);
        }
        return ownForm(request, entrance.formKey(request).orElseThrow(Doors::foreign));
    }

    void routing(HttpRouting.Builder routing) {
        Map<String, List<Room.Address>> byPath = rooms.stream()
                .flatMap(room -> room.addresses().stream())
                .collect(Collectors.groupingBy(Room.Address::path, LinkedHashMap::new, Collectors.toList()));
        byPath.forEach((path, here) -> {
            here.forEach(address ->
                    routing.route(address.method(), path, (request, response) -> open(request, response, address)));
            routing.any(path, this::otherMethod);
        });
        routing.any("/*", this::missing);
    }

    List<Room.Address> addresses() {
        return rooms.stream().flatMap(room -> room.addresses().stream()).toList();
    }

    private void open(ServerRequest request, ServerResponse response, Room.Address address) {
        caught(response, () -> {
            if (!Way.isNear(request)) {
                far(response);
                return;
            }
            Optional<Visitor> visitor = entrance.visitor(request);
            if (visitor.isEmpty()) {
                entrance.turnAway(new Knock(request, response, Optional.empty(), project, writer));
            } else if (!visitor.get().staff().role().may(address.permission())) {
                throw Visit.missing();
            } else if (!visitor.get().secondFactor() && address.permission() != Permission.READ_FACTS) {
                response.status(Status.SEE_OTHER_303)
                        .header(HeaderNames.LOCATION, FrontDoor.FACTOR)
                        .send();
            } else {
                address.action().answer(visit(request, response, visitor.get(), address));
            }
        });
    }

    private void far(ServerResponse response) {
        plain(
                response.status(Status.FORBIDDEN_403),
                "Von hier aus nicht",
                "Das Büro öffnet sich nur auf dem Rechner, auf dem Komplize läuft. Von anderen Rechnern aus geht es über einen Proxy mit https auf"
                        + " demselben Rechner. Ihre IT richtet ihn ein.");
    }

    private Visit visit(ServerRequest request, ServerResponse response, Visitor visitor, Room.Address address) {
        Optional<Parameters> form = address.method().equals(Method.POST)
                ? Optional.of(ownForm(request, visitor.formKey()))
                : Optional.empty();
        return new Visit(
                request,
                response,
                visitor,
                form,
                writer,
                notices,
                audit,
                (looking, title) -> frame(looking, title, request.path().path()));
    }

    private static Parameters ownForm(ServerRequest request, String formKey) {
        if (Way.isFromElsewhere(request)) {
            throw foreign();
        }
        Parameters form =
                Upload.isOne(request) ? Upload.read(request) : request.content().as(Parameters.class);
        boolean own = form.all(FORM_KEY, List::of).stream()
                .anyMatch(key -> MessageDigest.isEqual(
                        key.getBytes(StandardCharsets.UTF_8), formKey.getBytes(StandardCharsets.UTF_8)));
        if (!own) {
            throw foreign();
        }
        return form;
    }

    private static HttpException foreign() {
        return new HttpException("The form was begun elsewhere: open the page again", Status.FORBIDDEN_403);
    }

    private Frame frame(Visitor visitor, String title, String path) {
        List<Frame.Entry> entries = rooms.stream()
                .filter(room -> !room.title().isEmpty())
                .filter(room ->
                        visitor.staff().role().may(room.addresses().getFirst().permission()))
                .map(room -> {
                    String way = room.addresses().getFirst().path();
                    boolean here = path.equals(way) || (!way.equals("/") && path.startsWith(way + "/"));
                    return new Frame.Entry(room.title(), way, here);
                })
                .toList();
        return new Frame(project, title, entries, visitor.staff().name(), visitor.formKey(), notices.take(visitor));
    }

    private void otherMethod(ServerRequest request, ServerResponse response) {
        plain(
                response.status(Status.METHOD_NOT_ALLOWED_405),
                "Das geht hier nicht",
                "Öffnen Sie die Seite noch einmal.");
    }

    private void missing(ServerRequest request, ServerResponse response) {
        caught(response, () -> {
            if (!Way.isNear(request)) {
                far(response);
            } else {
                throw Visit.missing();
            }
        });
    }

    private interface Work {
        void run();
    }

    private void caught(ServerResponse response, Work work) {
        try {
            work.run();
        } catch (HttpException e) {
            response.status(e.status());
            switch (e.status().code()) {
                case 404 ->
                    plain(
                            response,
                            "Diese Seite gibt es nicht",
                            "Vielleicht ist sie gelöscht, oder sie ist nicht für Sie gedacht.");
                case 403 ->
                    plain(
                            response,
                            "Das Formular ist abgelaufen",
                            "Öffnen Sie die Seite noch einmal, und senden Sie das Formular dann ab.");
                case 413 ->
                    plain(
                            response,
                            "Das ist zu groß",
                            "Eine Datei darf hier höchstens 5 MB haben. Teilen Sie sie auf, und versuchen Sie es noch einmal.");
                default ->
                    plain(response, "Das ging nicht", "Prüfen Sie Ihre Eingaben, und versuchen Sie es noch einmal.");
            }
        } catch (Busy e) {
            plain(
                    comeAgain(response),
                    "Bitte versuchen Sie es gleich noch einmal",
                    "Gerade melden sich viele zugleich an. Warten Sie einen Moment, und senden Sie das Formular dann noch einmal ab.");
        } catch (StorageException e) {
            LOG.log(System.Logger.Level.WARNING, "A page of the office is told to come again: {0}", e.getMessage());
            plain(
                    comeAgain(response),
                    "Gerade ist zu viel los",
                    "Warten Sie einen Moment, und laden Sie die Seite dann neu. Es ist nichts verloren.");
        } catch (RequestException | CloseConnectionException | SocketWriterException | UncheckedIOException e) {
            // The request broke off: the server ends the connection.
            throw e;
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A page of the office failed: {0} at {1}",
                    e.getClass().getName(),
                    e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "?");
            plain(
                    response.status(Status.INTERNAL_SERVER_ERROR_500),
                    "Da ist etwas schiefgegangen",
                    "Der Fehler liegt bei uns, nicht bei Ihnen. Er ist aufgezeichnet. Versuchen Sie es später noch einmal.");
        }
    }

    private static ServerResponse comeAgain(ServerResponse response) {
        return response.status(Status.SERVICE_UNAVAILABLE_503).header(HeaderNames.RETRY_AFTER, SOON);
    }

    private void plain(ServerResponse response, String title, String text) {
        writer.send(response, "plain.jte", Frame.outside(project, title), Map.of("text", text));
    }
}
