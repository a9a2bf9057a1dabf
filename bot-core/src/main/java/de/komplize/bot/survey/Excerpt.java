package de.komplize.bot.survey;

/**
 * A piece of what somebody wrote in a mail, with what it stands under.
 *
 * @param under the quoted lines directly above it, without their marks; empty where it stands under none
 * @param written the person's own words
 */
public record Excerpt(String under, String written) {

    /** People's words stay out of logs. */
    @Override
    public String toString() {
        return "Excerpt[" + under.length() + ", " + written.length() + " characters]";
    }
}
