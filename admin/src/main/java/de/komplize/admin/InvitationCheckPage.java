package de.komplize.admin;

import java.util.List;

/**
 * What sending a list would come to.
 *
 * @param key of the list, for the press that sends it
 * @param count how many would be invited
 * @param languages how many in which language
 * @param bad the lines for which nobody is invited, by reason
 * @param letters the mail as it will look
 */
public record InvitationCheckPage(
        String survey, String key, int count, List<String> languages, List<Lines> bad, List<Letter> letters) {

    public InvitationCheckPage {
        languages = List.copyOf(languages);
        bad = List.copyOf(bad);
        letters = List.copyOf(letters);
    }

    /**
     * Lines for which nobody is invited.
     *
     * @param lines their numbers, such as {@code 3, 7, 12–40}
     */
    public record Lines(String reason, int count, String lines) {}

    /** A mail in one language. */
    public record Letter(String language, String name, String subject, String text) {}

    public String people() {
        return count == 1 ? "1 Person" : count + " Personen";
    }
}
