package de.komplize.admin;

import de.komplize.bot.office.AccessToken;

/** Keeps who of the staff read, handed out or changed what. */
interface Audit {

    /**
     * Answers when it is on the disk: what cannot be recorded is not shown.
     *
     * @param deed a lower-case name such as {@code conversation.read}
     * @param what ids and figures, such as {@code conversation 17}; never words or addresses of residents
     */
    void record(AccessToken who, String deed, String what);
}
