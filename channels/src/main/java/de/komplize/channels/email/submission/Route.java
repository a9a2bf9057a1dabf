package de.komplize.channels.email.submission;

import java.util.Optional;

/**
 * A checked envelope.
 *
 * @param from empty for the sender that no bounce goes to
 */
record Route(Optional<Path> from, Path to) {

    /** Empty where one of the addresses could do harm. */
    static Optional<Route> of(Envelope envelope) {
        Optional<Path> from = Path.of(envelope.sender());
        if (from.isEmpty() && !envelope.sender().isEmpty()) {
            return Optional.empty();
        }
        return Path.of(envelope.recipient()).map(to -> new Route(from, to));
    }

    boolean isInternational() {
        return to.isInternational() || from.filter(Path::isInternational).isPresent();
    }

    @Override
    public String toString() {
        return "Route[***]";
    }
}
