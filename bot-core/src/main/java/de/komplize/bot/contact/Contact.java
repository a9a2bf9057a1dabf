package de.komplize.bot.contact;

import java.util.Optional;

/**
 * A person as the bot knows them across channels.
 *
 * @param language a language of the pack, such as {@code de} or {@code de-easy}
 * @param district the official name of the district the person named
 */
public record Contact(Id id, String language, Optional<String> district) {

    /** The stable number of a contact. */
    public record Id(long value) {}

    public Contact withLanguage(String other) {
        return new Contact(id, other, district);
    }

    public Contact withDistrict(Optional<String> other) {
        return new Contact(id, language, other);
    }
}
