package de.komplize.bot.idea;

/**
 * A passage that a person of the office should look at before others read it.
 *
 * @param from where the passage begins in the text
 * @param to the place after its last character
 */
public record Hint(Kind kind, int from, int to) {

    public enum Kind {
        /** The name of somebody who holds no public office. */
        PERSON("person"),
        INSULT("insult"),
        ADVERTISING("advertising"),
        PHONE("phone"),
        EMAIL("email"),
        /** A bank account or a payment card. */
        ACCOUNT("account"),
        /** The number plate of a vehicle. */
        PLATE("plate"),
        /** Where somebody lives, with house number. */
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
