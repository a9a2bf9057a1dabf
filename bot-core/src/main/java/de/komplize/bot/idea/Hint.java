package de.komplize.bot.idea;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A passage that a person of the office should look at before others read it.
 *
 * @param from where the passage begins in the text
 * @param to the place after its last character
 */
public record Hint(Kind kind, int from, int to) {

    public enum Kind {
        /** The name of somebody who holds no public office. */
        @JsonProperty("person")
        PERSON("person"),
        @JsonProperty("insult")
        INSULT("insult"),
        @JsonProperty("advertising")
        ADVERTISING("advertising"),
        @JsonProperty("phone")
        PHONE("phone"),
        @JsonProperty("email")
        EMAIL("email"),
        /** A bank account or a payment card. */
        @JsonProperty("account")
        ACCOUNT("account"),
        /** The number plate of a vehicle. */
        @JsonProperty("plate")
        PLATE("plate"),
        /** Where somebody lives, with house number. */
        @JsonProperty("home")
        HOME("home");

        private final String stored;

        Kind(String stored) {
            this.stored = stored;
        }

        public String stored() {
            return stored;
        }
    }

    public Hint {
        if (from < 0 || to <= from) {
            throw new IllegalArgumentException("A hint marks a passage: " + from + " to " + to);
        }
    }

    boolean overlaps(Hint other) {
        return from < other.to && other.from < to;
    }
}
