package de.komplize.admin.api;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Filter;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;

/** One call, of a token that is known and good. */
record Call(ServerRequest request, ServerResponse response, AccessToken token) {

    /** A number in the path; what is none is an id that there is not. */
    long number(String name) {
        return Filter.number(text(name)).orElseThrow(Guard::missing);
    }

    Contact.Id conversation() {
        return new Contact.Id(number("id"));
    }

    String text(String name) {
        return request.path().pathParameters().get(name);
    }
}
