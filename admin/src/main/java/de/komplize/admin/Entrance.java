package de.komplize.admin;

import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;

/** How staff come in. */
interface Entrance {

    /** Who makes this request; empty for whoever is not in. */
    Optional<Visitor> visitor(ServerRequest request);

    /** Shows the way in to whoever is not in. */
    void turnAway(ServerRequest request, ServerResponse response);
}
