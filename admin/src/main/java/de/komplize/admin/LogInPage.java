package de.komplize.admin;

import java.util.Optional;

/**
 * The form of name and password, or of the code.
 *
 * @param name as it was typed
 * @param next where it goes on; a path of the office
 * @param problem what was wrong with the last try
 */
public record LogInPage(String name, String next, Optional<String> problem) {

    static final String WRONG =
            "Name oder Passwort stimmt nicht. Achten Sie auf Groß- und Kleinschreibung im Passwort. Hilft das nicht, bitten Sie Ihre Verwaltung um"
                    + " einen Link für ein neues Passwort.";

    static final String WRONG_CODE =
            "Dieser Code gilt nicht. Jeder Code gilt nur einmal und nur kurz: Warten Sie auf den nächsten, und geben Sie ihn gleich ein.";

    static final String TOO_MANY =
            "Das waren zu viele Versuche. Bitte warten Sie 15 Minuten, und versuchen Sie es dann noch einmal.";

    /** Only ways within the office: nobody is led elsewhere after the log-in. */
    static String local(String way) {
        return way.matches("/[A-Za-z0-9._/-]*") && !way.startsWith("//") && !way.startsWith("/log") ? way : "/";
    }
}
