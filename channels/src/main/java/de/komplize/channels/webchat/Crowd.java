package de.komplize.channels.webchat;

import io.helidon.webserver.http.ServerRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What one network may start: single contacts are limited by the inbox, but a flood brings a new session for every message. */
final class Crowd {

    /** A school or a mobile network behind one address opens the chat together; of 10,000 a minute a good part is refused (check 51). */
    private static final int SESSIONS_AT_ONCE = 4_000;

    private static final Duration SESSION_EVERY = Duration.ofMillis(16);

    /** Pictures are large and kept: 60 at once are 1.2 GB at most, then 120 MB a minute. */
    private static final int UPLOADS_AT_ONCE = 60;

    private static final Duration UPLOAD_EVERY = Duration.ofSeconds(10);

    private final Networks networks;
    private final Clock clock;
    private final Allowance sessions = new Allowance(SESSIONS_AT_ONCE, SESSION_EVERY);
    private final Allowance uploads = new Allowance(UPLOADS_AT_ONCE, UPLOAD_EVERY);

    Crowd(Networks networks, Clock clock) {
        this.networks = networks;
        this.clock = clock;
    }

    /** Empty where a new session may be made, otherwise the time to wait. */
    Optional<Duration> newSession(ServerRequest request) {
        return sessions.take(networks.of(request), clock.instant());
    }

    Optional<Duration> newUpload(ServerRequest request) {
        return uploads.take(networks.of(request), clock.instant());
    }
}
