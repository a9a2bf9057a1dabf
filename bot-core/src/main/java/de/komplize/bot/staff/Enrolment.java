package de.komplize.bot.staff;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Role;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.storage.WriteSet.Change;
import java.time.Instant;

/**
 * What administrators, and whoever has the command line, do with accounts: each a write set with its entry in the audit. Whatever changes what
 * somebody may do ends their sessions at once.
 */
public final class Enrolment {

    private final AccessToken.Id by;
    private final Instant now;

    /** @param by who does it; {@link AuditTrail#COMMAND_LINE} for the command line */
    public Enrolment(AccessToken.Id by, Instant now) {
        this.by = by;
        this.now = now;
    }

    /**
     * A link that sets a password.
     *
     * @param link shown once, kept nowhere
     * @param set DUPLICATE when the name is taken
     */
    public record Invited(Secret link, WriteSet set) {}

    /** A new account, and the link that sets its password. */
    public Invited invite(AccessToken.Id id, String name, Role role) {
        Secret link = Secret.random();
        return new Invited(
                link,
                new WriteSet()
                        .add(StaffAccounts.add(id, name, role, now))
                        .add(SetUpLinks.issue(link, id, now))
                        .add(entry("staff.invited", id, " as " + role.stored())));
    }

    /** A link that sets another password. The old one is good until then; the second step stays. */
    public Invited reset(AccessToken.Id id) {
        Secret link = Secret.random();
        return new Invited(
                link, new WriteSet().add(SetUpLinks.issue(link, id, now)).add(entry("staff.reset", id, "")));
    }

    /** Takes the second step away from somebody who has lost the telephone and the codes: at the next log-in they set up another. */
    public WriteSet withoutFactor(AccessToken.Id id) {
        return ending(StaffAccounts.withoutFactor(id), id, entry("staff.factor_removed", id, ""));
    }

    public WriteSet role(AccessToken.Id id, Role role) {
        return ending(StaffAccounts.role(id, role), id, entry("staff.role_changed", id, " to " + role.stored()));
    }

    public WriteSet lock(AccessToken.Id id) {
        return ending(StaffAccounts.lock(id, now), id, entry("staff.locked", id, ""));
    }

    public WriteSet unlock(AccessToken.Id id) {
        return ending(StaffAccounts.unlock(id), id, entry("staff.unlocked", id, ""));
    }

    public WriteSet endSessions(AccessToken.Id id) {
        return ending(_ -> Outcome.COMMITTED, id, entry("staff.sessions_ended", id, ""));
    }

    /** Added to a set: a conflict where nobody would be left who can administer. */
    public static Change anAdministratorStays() {
        return tx -> tx.number("""
                        SELECT count(*) FROM staff s JOIN token t ON t.id = s.id
                        WHERE t.role = ? AND s.locked_at IS NULL AND s.password IS NOT NULL
                        """, Role.ADMINISTRATOR.stored()) > 0 ? Outcome.COMMITTED : Outcome.CONFLICT;
    }

    private static WriteSet ending(Change change, AccessToken.Id id, Change entry) {
        return new WriteSet().add(change).add(StaffSessions.endAll(id)).add(entry);
    }

    private Change entry(String deed, AccessToken.Id id, String more) {
        return AuditTrail.append(by, deed, "account " + id.value() + more, now);
    }
}
