package de.komplize.admin;

import de.komplize.bot.messaging.QrCode;
import java.util.Optional;

/**
 * The set-up of the second step.
 *
 * @param anew whether it takes the place of an earlier one, which asks for the password
 * @param secret as it is typed where no picture can be taken
 */
public record FactorPage(boolean anew, String secret, QrCode code, Optional<String> problem) {

    /** In groups of four, which are easier to type. */
    public String grouped() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    @Override
    public String toString() {
        return "FactorPage[***]";
    }
}
