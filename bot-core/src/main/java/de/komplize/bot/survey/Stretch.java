package de.komplize.bot.survey;

/**
 * A piece of a mail, and where it stands in it.
 *
 * @param at the offset in all that was written
 */
record Stretch(int at, String text) {

    /** Without the blanks around it. */
    Stretch stripped() {
        int lead = text.length() - text.stripLeading().length();
        return new Stretch(at + lead, text.strip());
    }

    Stretch part(int from, int to) {
        return new Stretch(at + from, text.substring(from, to));
    }

    boolean says() {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** People's words stay out of logs. */
    @Override
    public String toString() {
        return "Stretch[" + at + ", " + text.length() + " characters]";
    }
}
