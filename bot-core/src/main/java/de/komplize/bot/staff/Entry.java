package de.komplize.bot.staff;

import de.komplize.bot.office.AccessToken;
import java.util.List;

/** What a try to come in, or to change how one comes in, came to. */
public sealed interface Entry {

    /** In, by a new session. */
    record In(Secret session, AccessToken.Id staff) implements Entry {}

    /** The password was right; the second step is next, in this session. */
    record CodeNeeded(Secret session) implements Entry {}

    /**
     * The second step is set up, in a new session.
     *
     * @param codes for the day on which the telephone is lost; shown once
     */
    record WithCodes(Secret session, List<String> codes) implements Entry {
        public WithCodes {
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return "WithCodes[***]";
        }
    }

    /** Name, password or code is wrong, or the account is locked: it does not say which. */
    record Refused() implements Entry {}

    /** The password was right, the code of the new second step was not. */
    record WrongCode() implements Entry {}

    record TooMany() implements Entry {}

    /** The new password is none. */
    record Weak(Weakness why) implements Entry {}

    /** The link or the session is over. */
    record Gone() implements Entry {}

    /** The name is in use. */
    record Taken() implements Entry {}
}
