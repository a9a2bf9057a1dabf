package de.komplize.admin;

import de.komplize.bot.staff.Weakness;
import java.util.Optional;

/**
 * The form that sets a password.
 *
 * @param first whether it sets up the first account, whose name is asked for
 * @param way where the form goes
 * @param problem what was wrong with the last try
 */
public record SetUpPage(boolean first, String name, String way, Optional<String> problem) {

    /** What to do instead. */
    static String say(Weakness weakness) {
        return switch (weakness) {
            case TOO_SHORT ->
                "Das Passwort ist zu kurz. Nehmen Sie mindestens 12 Zeichen, zum Beispiel einen kurzen Satz.";
            case TOO_LONG -> "Das Passwort ist zu lang. Nehmen Sie höchstens 256 Zeichen.";
            case COMMON ->
                "Dieses Passwort wird oft benutzt und deshalb als Erstes geraten. Nehmen Sie ein anderes, zum Beispiel einen kurzen Satz.";
            case NAME -> "Das Passwort besteht aus Ihrem Namen oder dem Namen des Projekts. Nehmen Sie ein anderes.";
        };
    }
}
