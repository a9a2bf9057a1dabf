package de.komplize.bot.office;

import de.komplize.bot.Refusal;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a member of staff, or a program of the city, is to the office. */
public enum Role {
    READER("reader"),
    /** Will change texts as well, once the office has a page for them. */
    EDITOR("editor"),
    MODERATOR("moderator"),
    ADMINISTRATOR("administrator"),
    /** A program that counts and shows; it sees no words but those that are public. */
    INTEGRATION("integration");

    private final String stored;

    Role(String stored) {
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }

    public boolean may(Permission permission) {
        return switch (this) {
            case READER -> permission == Permission.READ_FACTS || permission == Permission.READ_WORDS;
            case EDITOR -> permission == Permission.SUGGEST || READER.may(permission);
            case MODERATOR -> permission != Permission.OVERRULE && permission != Permission.MANAGE_STAFF;
            case ADMINISTRATOR -> true;
            case INTEGRATION -> permission == Permission.READ_FACTS;
        };
    }

    /** The role of that name; any other is refused with the names there are. */
    public static Role of(String name) {
        return Stream.of(values())
                .filter(role -> role.stored.equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("There is no role " + name + ": write one of "
                        + Stream.of(values()).map(Role::stored).collect(Collectors.joining(", "))));
    }
}
