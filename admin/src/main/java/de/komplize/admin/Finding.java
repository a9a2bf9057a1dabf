package de.komplize.admin;

/**
 * How one part of the program is.
 *
 * @param label that in a word
 * @param toDo what helps where it is not well, and where to learn more; empty where there is nothing to do
 */
public record Finding(String subject, boolean well, String label, String says, String toDo) {

    public static Finding good(String subject, String says) {
        return new Finding(subject, true, "gut", says, "");
    }

    public static Finding bad(String subject, String says, String toDo) {
        return new Finding(subject, false, "bitte ansehen", says, toDo);
    }

    /** What is not wrong, and still to be done by people. */
    static Finding open(String subject, String says, String toDo) {
        return new Finding(subject, true, "noch offen", says, toDo);
    }
}
