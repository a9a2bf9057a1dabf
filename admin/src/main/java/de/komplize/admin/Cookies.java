package de.komplize.admin;

import de.komplize.bot.staff.Secret;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a browser of staff keeps, and what its request says about the way it came: a proxy on this machine says so, nobody else is heard. */
final class Cookies {

    private static final String SESSION = "komplize-office";
    private static final String DEVICE = "komplize-device";

    /** RFC 6265bis, 4.1.3.2: set over https, for this host alone. */
    private static final String HOST_ONLY = "__Host-";

    private static final String COMMON = "; Path=/; HttpOnly; SameSite=Strict";

    /** Half a year; it opens nothing. */
    private static final String DEVICE_AGE = "; Max-Age=15552000";

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Of an address of IPv6 that much is one household or one office. */
    private static final int NETWORK_BYTES = 8;

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

    /** The way in the clear that a proxy opens to other machines: nothing secret may go there. */
    static boolean isInTheClear(ServerRequest request) {
        return last(request, HeaderNames.X_FORWARDED_PROTO)
                        .filter(proto -> !proto.equalsIgnoreCase("https"))
                        .isPresent()
                && !isHere(request);
    }

    /** Whether the browser came by https. Without a word of the proxy only a name of this machine may be without. */
    static boolean isSecure(ServerRequest request) {
        return last(request, HeaderNames.X_FORWARDED_PROTO)
                .map(proto -> proto.equalsIgnoreCase("https"))
                .orElseGet(() -> !isHere(request));
    }

    /** Where the office is, as this browser sees it. */
    static String origin(ServerRequest request) {
        return (isSecure(request) ? "https://" : "http://")
                + request.headers().first(HeaderNames.HOST).orElse("localhost");
    }

    /** The address somebody comes from, of IPv6 the network. */
    static String network(ServerRequest request) {
        String address = last(request, HeaderNames.X_FORWARDED_FOR).orElse("");
        try {
            byte[] bytes = InetAddress.ofLiteral(address.isEmpty() ? peer(request) : address)
                    .getAddress();
            return Arrays.toString(bytes.length > Integer.BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes);
        } catch (IllegalArgumentException e) {
            // A proxy that writes something else: all that it brings count as one.
            return "unknown";
        }
    }

    private static String peer(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress peer
                ? peer.getAddress().getHostAddress()
                : "";
    }

    private static boolean isHere(ServerRequest request) {
        String host = request.headers().first(HeaderNames.HOST).orElse("");
        return HERE.contains(host.replaceFirst(":\\d+$", ""));
    }

    /** The last word is the one of the nearest proxy; those before are whoever's. */
    private static Optional<String> last(ServerRequest request, HeaderName name) {
        List<String> said = request.headers().values(name);
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(said.getLast().replaceFirst("^.*,", "").strip());
    }

    private static Optional<String> find(ServerRequest request, String name) {
        List<String> all = request.headers().cookies().all(named(request, name), List::of);
        return all.size() == 1 ? Optional.of(all.getFirst()).filter(value -> !value.isEmpty()) : Optional.empty();
    }

    private static void keep(ServerRequest request, ServerResponse response, String cookie) {
        boolean secure = isSecure(request);
        response.headers().add(HeaderNames.SET_COOKIE, secure ? HOST_ONLY + cookie + "; Secure" : cookie);
    }

    private static String named(ServerRequest request, String name) {
        return isSecure(request) ? HOST_ONLY + name : name;
    }
}
