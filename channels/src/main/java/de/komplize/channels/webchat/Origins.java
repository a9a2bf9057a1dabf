package de.komplize.channels.webchat;

import de.komplize.bot.messaging.Settings;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whose pages may call: our own, and the city's sites of {@code KOMPLIZE_EMBED_ORIGINS}. */
record Origins(Optional<String> own, List<String> embedding) {

    private static final String EMBED = "KOMPLIZE_EMBED_ORIGINS";
    private static final String PUBLIC = "KOMPLIZE_PUBLIC_URL";

    Origins {
        embedding = List.copyOf(embedding);
    }

    static Origins from(Settings settings) {
        List<String> embedding = Arrays.stream(settings.find(EMBED).orElse("").split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Origins::embedOrigin)
                .toList();
        return new Origins(
                settings.find(PUBLIC)
                        .map(String::strip)
                        .filter(url -> !url.isEmpty())
                        .map(Origins::ownOrigin),
                embedding);
    }

    /** Who calls, as browsers tell; other programs tell nothing. */
    static Optional<String> of(ServerRequest request) {
        return request.headers().first(HeaderNames.ORIGIN);
    }

    boolean embeds(String origin) {
        return embedding.contains(origin);
    }

    /** Behind a proxy the scheme may differ from what arrives here; the host tells the pages of this server from foreign ones. */
    boolean trusts(String origin, ServerRequest request) {
        return embeds(origin)
                || own.filter(origin::equals).isPresent()
                || origin.replaceFirst("^https?://", "").equalsIgnoreCase(request.authority());
    }

    private static String embedOrigin(String text) {
        URI uri = parse(text, EMBED);
        boolean bare = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
        boolean safe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && loopback(uri.getHost()));
        if (!bare
                || !safe
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getRawUserInfo() != null) {
            throw wrong(EMBED, text);
        }
        return origin(uri);
    }

    private static String ownOrigin(String text) {
        URI uri = parse(text, PUBLIC);
        if (!"https".equals(uri.getScheme()) && !"http".equals(uri.getScheme())) {
            throw wrong(PUBLIC, text);
        }
        return origin(uri);
    }

    private static URI parse(String text, String setting) {
        try {
            URI uri = new URI(text.toLowerCase(Locale.ROOT));
            if (uri.getScheme() == null || uri.getHost() == null) {
                throw wrong(setting, text);
            }
            return uri;
        } catch (URISyntaxException _) {
            throw wrong(setting, text);
        }
    }

    /** As browsers write it: without the scheme's own port. */
    private static String origin(URI uri) {
        boolean usual = uri.getPort() < 0 || uri.getPort() == ("https".equals(uri.getScheme()) ? 443 : 80);
        return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
    }

    private static boolean loopback(String host) {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }

    private static IllegalArgumentException wrong(String setting, String text) {
        return new IllegalArgumentException(setting + ": '" + text + "' is not possible here; write "
                + (setting.equals(EMBED)
                        ? "origins such as https://www.kassel.de, separated by commas, without a path; http only for this machine"
                        : "an address such as https://chat.kassel.de"));
    }
}
