package de.komplize.admin;

import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/** How staff come in. */
interface Entrance {

    /** Who makes this request; empty for whoever is not in. */
    Optional<Visitor> visitor(ServerRequest request);

    /** What stands in the forms of whoever is not in; empty for a browser that has not been here. */
    Optional<String> formKey(ServerRequest request);

    /** Shows the way in to whoever is not in. */
    void turnAway(Knock knock);
}
