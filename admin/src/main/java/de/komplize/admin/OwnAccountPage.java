package de.komplize.admin;

import java.util.List;
import java.util.Optional;

/**
 * The own account.
 *
 * @param codesLeft how many codes for the day on which the telephone is lost are left
 * @param problem what was wrong with the last try, beside the form of that name: password, codes
 */
public record OwnAccountPage(
        String name,
        String role,
        boolean secondFactor,
        long codesLeft,
        List<Session> sessions,
        Optional<Problem> problem) {

    public OwnAccountPage {
        sessions = List.copyOf(sessions);
    }

    /** Where somebody is logged in. */
    public record Session(long id, String since, String seen, boolean here) {}

    /** What was wrong with a form. */
    public record Problem(String form, String text) {}

    public Optional<String> problemOf(String form) {
        return problem.filter(found -> found.form.equals(form)).map(Problem::text);
    }
}
