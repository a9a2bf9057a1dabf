package de.komplize.bot.office;

import java.util.Optional;
import java.util.stream.Stream;

/** How far the office is with a request. */
public enum RequestStatus {
    OPEN("open"),
    TAKEN("taken"),
    DONE("done");

    private final String stored;

    RequestStatus(String stored) {
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }

    public static Optional<RequestStatus> of(String stored) {
        return Stream.of(values())
                .filter(status -> status.stored.equals(stored))
                .findFirst();
    }
}
