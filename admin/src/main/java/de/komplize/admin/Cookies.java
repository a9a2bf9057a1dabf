package de.komplize.admin;

import de.komplize.admin.way.Way;
import de.komplize.bot.staff.Secret;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Optional;

/** What a browser of staff keeps. */
final class Cookies {

    private static final String SESSION = "komplize-office";
    private static final String DEVICE = "komplize-device";

    /** RFC 6265bis, 4.1.3.2: set over https, for this host alone. */
    private static final String HOST_ONLY = "__Host-";

    private static final String COMMON = "; Path=/; HttpOnly; SameSite=Strict";

    /** Half a year; it opens nothing. */
    private static final String DEVICE_AGE = "; Max-Age=15552000";

    private Cookies() {}

    static Optional<Secret> session(ServerRequest request) {
        return find(request, SESSION).map(Secret::new);
    }

    static Optional<String> device(ServerRequest request) {
        return find(request, DEVICE);
    }

    static void keepSession(ServerRequest request, ServerResponse response, Secret secret) {
        keep(request, response, SESSION + "=" + secret.text() + COMMON);
    }

    static void keepDevice(ServerRequest request, ServerResponse response, String issued) {
        keep(request, response, DEVICE + "=" + issued + COMMON + DEVICE_AGE);
    }

    static void dropSession(ServerRequest request, ServerResponse response) {
        keep(request, response, SESSION + "=" + COMMON + "; Max-Age=0");
    }

    private static Optional<String> find(ServerRequest request, String name) {
        List<String> all = request.headers().cookies().all(named(request, name), List::of);
        return all.size() == 1 ? Optional.of(all.getFirst()).filter(value -> !value.isEmpty()) : Optional.empty();
    }

    private static void keep(ServerRequest request, ServerResponse response, String cookie) {
        boolean secure = Way.isSecure(request);
        response.headers().add(HeaderNames.SET_COOKIE, secure ? HOST_ONLY + cookie + "; Secure" : cookie);
    }

    private static String named(ServerRequest request, String name) {
        return Way.isSecure(request) ? HOST_ONLY + name : name;
    }
}
