package de.komplize.bot.office;

import java.util.Optional;
import java.util.stream.Stream;

/** How what staff write down for somebody was given to them. */
public enum Given {
    STALL("stall"),
    PHONE("phone"),
    PAPER("paper");

    private final String stored;

    Given(String stored) {
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }

    public static Optional<Given> of(String stored) {
        return Stream.of(values()).filter(given -> given.stored.equals(stored)).findFirst();
    }
}
