package de.komplize.channels.email.reading;

import java.util.List;
import java.util.regex.Pattern;

/** Tells whether somebody wants no more mails: by a word alone, as the subject or the text, or in a sentence. */
public final class Stopping {

    private static final Table TABLE = Table.read("stopping.txt");
    private static final List<String> ALONE = TABLE.of("alone");
    private static final List<String> WITHIN = TABLE.of("within");
    private static final Pattern ANSWER =
            Pattern.compile("^(?:(?:re|aw|antw|sv|odp|ynt|wg|fwd?)(?:\\[\\d{1,3}])? ?: ?){1,4}");
    private static final int LONGEST = 20_000;

    private Stopping() {}

    /** Of a complaint it is true as well: whoever presses "spam" wants no more (line 61). */
    public static boolean isMeant(ReadMail mail) {
        return switch (mail.kind()) {
            case FEEDBACK -> true;
            case REPLY -> isAlone(mail.headers().subject()) || isSaid(mail.text());
            // The whole text of an empty mail is its subject.
            case EMPTY ->
                isAlone(mail.headers().subject()) || isSaid(mail.headers().subject());
            case AUTO_REPLY, BOUNCE, DELAY -> false;
        };
    }

    private static boolean isAlone(String line) {
        String folded = ANSWER.matcher(
                        Table.fold(line.length() > 200 ? "" : line).strip())
                .replaceFirst("");
        String bare = folded.replace(",", "").replaceAll("[.!\"'\\s]+$", "").replaceAll("^[\"'\\s]+", "");
        return ALONE.contains(bare) || bare.startsWith("bitte ") && ALONE.contains(bare.substring(6));
    }

    private static boolean isSaid(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return bounded.lines().anyMatch(Stopping::isAlone)
                || Table.holdsAny(Table.fold(bounded).replaceAll("\\s+", " "), WITHIN);
    }
}
