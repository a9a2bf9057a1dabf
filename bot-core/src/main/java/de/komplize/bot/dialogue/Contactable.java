package de.komplize.bot.dialogue;

import de.komplize.bot.survey.Question;

/** Whether somebody can be reached by what was written where a form asks for it. Pure. */
final class Contactable {

    /** The id of the question in every form. */
    private static final String CONTACT = "contact";

    /** The shortest telephone number that is one. */
    private static final int FEWEST_DIGITS = 5;

    private Contactable() {}

    /** True for every other question, too. */
    static boolean fits(Question question, String words) {
        return !question.id().equals(CONTACT)
                || words.indexOf('@') > 0
                || words.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }
}
