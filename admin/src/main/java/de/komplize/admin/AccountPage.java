package de.komplize.admin;

import de.komplize.bot.staff.StaffAccount;
import java.util.Optional;

/**
 * One account, for whoever administers.
 *
 * @param own whether it is one's own, which is neither locked nor given another role
 * @param link one that sets a password, shown this once
 * @param problem what was wrong with the last try
 */
public record AccountPage(StaffAccount account, boolean own, Optional<String> link, Optional<String> problem) {

    public boolean isLocked() {
        return account.state() == StaffAccount.State.LOCKED;
    }

    @Override
    public String toString() {
        return "AccountPage[" + account.id() + "]";
    }
}
