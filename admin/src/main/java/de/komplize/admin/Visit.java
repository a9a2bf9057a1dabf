package de.komplize.admin;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Permission;
import de.komplize.bot.staff.Secret;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A member of staff at an address that is open to them: what they ask for, and what they get to see. */
final class Visit {

    private static final Status UNPROCESSABLE = Status.create(422);

    private final ServerRequest request;
    private final ServerResponse response;
    private Visitor visitor;
    private final Optional<Parameters> form;
    private final PageWriter writer;
    private final Notices notices;
    private final Audit audit;
    private final BiFunction<Visitor, String, Frame> frames;

    /**
     * @param form what was sent with a POST
     * @param frames the frame for whoever looks, and for a title
     */
    Visit(
            ServerRequest request,
            ServerResponse response,
            Visitor visitor,
            Optional<Parameters> form,
            PageWriter writer,
            Notices notices,
            Audit audit,
            BiFunction<Visitor, String, Frame> frames) {
        this.request = request;
        this.response = response;
        this.visitor = visitor;
        this.form = form;
        this.writer = writer;
        this.notices = notices;
        this.audit = audit;
        this.frames = frames;
    }

    AccessToken staff() {
        return visitor.staff();
    }

    boolean may(Permission permission) {
        return staff().role().may(permission);
    }

    /** This browser has another session from now on. */
    void renew(Secret session) {
        Cookies.keepSession(request, response, session);
        visitor = new Visitor(visitor.staff(), SessionEntrance.formKey(session), visitor.secondFactor());
    }

    ServerRequest request() {
        return request;
    }

    ServerResponse response() {
        return response;
    }

    /** A number in the path; what is none is an id that there is not. */
    long number(String name) {
        return Filter.number(text(name)).orElseThrow(Visit::missing);
    }

    Contact.Id conversation() {
        return new Contact.Id(number("id"));
    }

    String text(String name) {
        return request.path().pathParameters().get(name);
    }

    /** A parameter of the address; empty where it is left out, left blank or given twice. */
    Optional<String> asked(String name) {
        return only(request.query().all(name, List::of));
    }

    /** A field of the form; empty where it is left out, left blank or given twice. */
    Optional<String> field(String name) {
        return only(fields(name));
    }

    /** All values of a field, for boxes of which several may be ticked. */
    List<String> fields(String name) {
        return form.map(sent -> sent.all(name, List::of)).orElse(List.of());
    }

    /** The bytes of a file that was sent along; empty where none was chosen. */
    Optional<byte[]> file(String name) {
        List<String> values = fields(name);
        return values.size() == 1 && !values.getFirst().isEmpty()
                ? Optional.of(Upload.bytes(values.getFirst()))
                : Optional.empty();
    }

    /** A password as it was typed, blanks and all; empty where it is left out or given twice. */
    String password(String name) {
        List<String> values = fields(name);
        return values.size() == 1 ? values.getFirst() : "";
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1
                ? Optional.of(values.getFirst().strip()).filter(value -> !value.isEmpty())
                : Optional.empty();
    }

    /** Keeps that this member of staff read, handed out or changed something, before it is shown; see {@link Audit#record}. */
    void recorded(String deed, String what) {
        audit.record(staff(), deed, what);
    }

    /** Shows a page. */
    void show(String template, String title, Object page) {
        writer.send(response, template, frames.apply(visitor, title), Map.of("page", page));
    }

    /** Shows a page that says what is wrong with what was sent. */
    void refuse(String template, String title, Object page) {
        response.status(UNPROCESSABLE);
        show(template, title, page);
    }

    /** Goes on to another page after something was done, which says there what it came to. */
    void goOn(String path, String notice) {
        notices.put(visitor, notice);
        goOn(path);
    }

    void goOn(String path) {
        response.status(Status.SEE_OTHER_303).header(HeaderNames.LOCATION, path).send();
    }

    /** Forbidden and unknown look alike: who may not see it does not learn that it is there. */
    static HttpException missing() {
        return new HttpException("There is no such page", Status.NOT_FOUND_404);
    }
}
