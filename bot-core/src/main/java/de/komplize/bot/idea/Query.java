package de.komplize.bot.idea;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * Which of the published ideas somebody wants to see.
 *
 * @param district the official name
 * @param topic the id of a topic
 */
public record Query(Optional<String> district, Optional<String> topic, Order order) {

    public enum Order {
        @JsonProperty("newest")
        NEWEST,
        @JsonProperty("supported")
        SUPPORTED
    }

    public static Query newest() {
        return new Query(Optional.empty(), Optional.empty(), Order.NEWEST);
    }

    public Query by(Order other) {
        return new Query(district, topic, other);
    }

    public Query in(String other) {
        return new Query(Optional.of(other), topic, order);
    }

    public Query about(String other) {
        return new Query(district, Optional.of(other), order);
    }
}
