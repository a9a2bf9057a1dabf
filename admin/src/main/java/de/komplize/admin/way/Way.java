package de.komplize.admin.way;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a request says about the way it came: a proxy on this machine says so, nobody else is heard. */
public final class Way {

    /** Of an address of IPv6 that much is one household or one office. */
    private static final int NETWORK_BYTES = 8;

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Way() {}

    /** Keys, passwords and residents' words never cross a network in the clear; a proxy on this machine brings https. */
    public static boolean isNear(ServerRequest request) {
        return request.remotePeer().address() instanceof InetSocketAddress peer
                && peer.getAddress().isLoopbackAddress()
                && !isInTheClear(request);
    }

    /** The way in the clear that a proxy opens to other machines: nothing secret may go there. */
    private static boolean isInTheClear(ServerRequest request) {
        return last(request, HeaderNames.X_FORWARDED_PROTO)
                        .filter(proto -> !proto.equalsIgnoreCase("https"))
                        .isPresent()
                && !isHere(request);
    }

    /** Whether the browser came by https. Without a word of the proxy only a name of this machine may be without. */
    public static boolean isSecure(ServerRequest request) {
        return last(request, HeaderNames.X_FORWARDED_PROTO)
                .map(proto -> proto.equalsIgnoreCase("https"))
                .orElseGet(() -> !isHere(request));
    }

    /** Where the office is, as this browser sees it. */
    public static String origin(ServerRequest request) {
        return (isSecure(request) ? "https://" : "http://")
                + request.headers().first(HeaderNames.HOST).orElse("localhost");
    }

    /** A browser that was led here by a page of another site says so; where the office is reached by https, its name without is another site. */
    public static boolean isFromElsewhere(ServerRequest request) {
        return request.headers()
                .first(HeaderNames.ORIGIN)
                .filter(said -> !said.equals(origin(request)))
                .isPresent();
    }

    /** The address somebody comes from, of IPv6 the network. */
    public static String network(ServerRequest request) {
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
}
