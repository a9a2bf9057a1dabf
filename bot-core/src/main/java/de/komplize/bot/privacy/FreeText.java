package de.komplize.bot.privacy;

import java.util.List;
import java.util.stream.Collectors;

/** Which stored answers hold no words of a person: named one by one, so that a new kind counts as free text until it is looked at. */
final class FreeText {

    private static final List<String> CLOSED_KINDS =
            List.of("one", "many", "rate", "amount", "yesno", "day", "place", "order", "agreed", "skipped");

    /** A condition on {@code answer.body}; the tag stands first in it. */
    static final String CLOSED = CLOSED_KINDS.stream()
            .map(kind -> "body LIKE '{\"kind\":\"" + kind + "\"%'")
            .collect(Collectors.joining(" OR ", "(", ")"));

    private FreeText() {}
}
