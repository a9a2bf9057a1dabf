package de.komplize.channels;

import de.komplize.bot.messaging.Settings;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * The headers of every answer, also of 404 and 500: as a filter for the whole port, and as {@link #directHandlers} for requests that are too
 * broken to reach it. Setting them twice is the same as once. A route may replace one, as the chat page does for its frames.
 */
public final class SecurityHeaders implements Filter {

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    private static final HeaderName CONTENT_SECURITY_POLICY = HeaderNames.create("Content-Security-Policy");

    /** What the web server says of headers beyond its limit, for which it has no type of its own. */
    private static final String TOO_LARGE = "Header size exceeded";

    private static final Status HEADERS_TOO_LARGE = Status.create(431, "Request Header Fields Too Large");

    /** Whether the answer to a request with these headers promises https. */
    private final Predicate<Headers> https;

    /** Whether anybody came by https: then an answer to what cannot be read promises it, too. By http browsers pass it over (RFC 6797, 8.1). */
    private volatile boolean everByHttps;

    private SecurityHeaders(Predicate<Headers> https) {
        this.https = https;
    }

    /** HSTS is promised only where {@code KOMPLIZE_PUBLIC_URL} says that residents come by https. */
    public static SecurityHeaders from(Settings settings) {
        boolean https = settings.find("KOMPLIZE_PUBLIC_URL")
                .map(url -> url.strip().toLowerCase(Locale.ROOT).startsWith("https:"))
                .orElse(false);
        return new SecurityHeaders(_ -> https);
    }

    /** HSTS is promised to whom the proxy of this machine brings by https, whatever the name. */
    public static SecurityHeaders byProxy() {
        return new SecurityHeaders(request -> {
            List<String> said = request.values(HeaderNames.X_FORWARDED_PROTO);
            return !said.isEmpty() && said.getLast().toLowerCase(Locale.ROOT).endsWith("https");
        });
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        write(request.headers(), response.headers());
        chain.proceed();
    }

    /**
     * The same for requests that the server answers itself, such as a broken request line. What it says of them stays here, but for headers that
     * are too large: they are answered with 431 (RFC 6585).
     */
    public DirectHandlers directHandlers() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        DirectHandler handler = (request, type, status, headers, message) -> {
            write(request.headers(), headers);
            if (everByHttps && request.headers().size() == 0) {
                promiseHttps(headers);
            }
            Status answered = TOO_LARGE.equals(message) ? HEADERS_TOO_LARGE : status;
            return DirectHandler.defaultHandler().handle(request, type, answered, headers, "");
        };
        for (EventType type : EventType.values()) {
            handlers.addHandler(type, handler);
        }
        return handlers.build();
    }

    /** Lets this answer be shown in a frame by these origins and no others. */
    public static void framedBy(ServerResponse response, List<String> origins) {
        response.headers()
                .set(CONTENT_SECURITY_POLICY, POLICY + (origins.isEmpty() ? "'none'" : String.join(" ", origins)));
    }

    private void write(Headers request, ServerResponseHeaders headers) {
        headers.set(CONTENT_SECURITY_POLICY, POLICY + "'none'");
        headers.set(HeaderNames.create("X-Content-Type-Options"), "nosniff");
        headers.set(HeaderNames.create("Referrer-Policy"), "no-referrer");
        headers.set(HeaderNames.create("Cross-Origin-Opener-Policy"), "same-origin");
        if (https.test(request)) {
            everByHttps = true;
            promiseHttps(headers);
        }
    }

    private static void promiseHttps(ServerResponseHeaders headers) {
        headers.set(HeaderNames.STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
}
