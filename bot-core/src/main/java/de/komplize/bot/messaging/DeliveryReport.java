package de.komplize.bot.messaging;

import java.util.Optional;

/**
 * What a provider says later of a message, or a part of one, that it has taken.
 *
 * @param providerId under which it was taken; some write it in hexadecimal at one time and in decimal at the other
 * @param to whom it was for, where the provider says so
 * @param reason why it was not delivered
 */
public record DeliveryReport(String providerId, Optional<Address> to, State state, Optional<String> reason) {

    /** In the order of how final it is: a later report moves a message up, never down. */
    public enum State {
        UNDER_WAY("under_way"),
        FAILED("failed"),
        DELIVERED("delivered");

        private final String stored;

        State(String stored) {
            this.stored = stored;
        }

        String stored() {
            return stored;
        }

        boolean isAfter(String other) {
            return other.isEmpty() || compareTo(of(other)) > 0;
        }

        static State of(String stored) {
            for (State state : values()) {
                if (state.stored.equals(stored)) {
                    return state;
                }
            }
            throw new IllegalArgumentException("A delivery is under_way, failed or delivered: " + stored);
        }
    }
}
