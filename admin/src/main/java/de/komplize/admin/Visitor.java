package de.komplize.admin;

import de.komplize.bot.office.AccessToken;

/**
 * A member of staff who is in.
 *
 * @param staff who it is, and in which role
 * @param formKey stands in every form of this session and in no other: what comes without it was begun elsewhere
 * @param secondFactor whether the account has a second step: without one residents' words stay closed
 */
record Visitor(AccessToken staff, String formKey, boolean secondFactor) {

    @Override
    public String toString() {
        return "Visitor[" + staff.id() + "]";
    }
}
