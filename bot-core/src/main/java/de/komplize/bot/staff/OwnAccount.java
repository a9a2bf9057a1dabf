package de.komplize.bot.staff;

import de.komplize.bot.Ids;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What members of staff change about how they come in. Whatever would help a thief asks for the password again. Thread-safe. */
public final class OwnAccount {

    private final Database database;
    private final InstantSource clock;
    private final Ids ids;
    private final Passwords passwords;
    private final Throttle tries;
    private final WrongPasswords wrong;
    private final String project;

    OwnAccount(
            Database database,
            InstantSource clock,
            Ids ids,
            Passwords passwords,
            Throttle tries,
            WrongPasswords wrong,
            String project) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.passwords = passwords;
        this.tries = tries;
        this.wrong = wrong;
        this.project = project;
    }

    /** A new password: all sessions end, this browser gets a new one. */
    public Entry changePassword(StaffSession session, String current, String fresh) {
        Optional<Entry> hindrance = hindrance(session, current);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        Optional<Weakness> weakness =
                Weakness.of(fresh, List.of(session.account().token().name(), project, "komplize"));
        if (weakness.isPresent()) {
            return new Entry.Weak(weakness.get());
        }
        AccessToken.Id id = session.account().id();
        Secret anew = Secret.random();
        Instant now = clock.instant();
        WriteSet set = new WriteSet()
                .add(StaffAccounts.password(id, passwords.hash(fresh)))
                .add(AuditTrail.append(id, "staff.password_set", "by its owner", now));
        return database.write(restart(set, id, anew, now)) == Outcome.COMMITTED
                ? new Entry.In(anew, id)
                : new Entry.Gone();
    }

    /** The secret of a second step that this session may set up: kept nowhere until a code has proved that a telephone has it. */
    public static byte[] pendingFactor(Secret session) {
        return Arrays.copyOf(session.derived("factor"), Totp.SECRET_BYTES);
    }

    /**
     * Sets up the second step, in place of an earlier one.
     *
     * @param password needed where there was one before; otherwise nothing is asked, as whoever logs in has just shown it
     */
    public Entry setFactor(StaffSession session, Secret secret, String password, String code) {
        if (session.account().secondFactor()) {
            Optional<Entry> hindrance = hindrance(session, password);
            if (hindrance.isPresent()) {
                return hindrance.get();
            }
        }
        Instant now = clock.instant();
        byte[] factor = pendingFactor(secret);
        OptionalLong step = Totp.step(factor, code.replaceAll("\\s", ""), now, 0);
        if (step.isEmpty()) {
            return new Entry.WrongCode();
        }
        AccessToken.Id id = session.account().id();
        List<String> codes = RecoveryCodes.random();
        Secret anew = Secret.random();
        WriteSet set = new WriteSet()
                .add(StaffAccounts.factor(id, factor, step.getAsLong()))
                .add(RecoveryCodes.replace(id, codes))
                .add(AuditTrail.append(id, "staff.factor_set", "account " + id.value(), now));
        return database.write(restart(set, id, anew, now)) == Outcome.COMMITTED
                ? new Entry.WithCodes(anew, codes)
                : new Entry.Gone();
    }

    /** New codes for the day on which the telephone is lost; the earlier ones end. */
    public Entry newCodes(StaffSession session, String password) {
        Optional<Entry> hindrance = hindrance(session, password);
        if (hindrance.isPresent()) {
            return hindrance.get();
        }
        AccessToken.Id id = session.account().id();
        List<String> codes = RecoveryCodes.random();
        Secret anew = Secret.random();
        Instant now = clock.instant();
        WriteSet set = new WriteSet()
                .add(RecoveryCodes.replace(id, codes))
                .add(AuditTrail.append(id, "staff.codes_set", "account " + id.value(), now));
        return database.write(restart(set, id, anew, now)) == Outcome.COMMITTED
                ? new Entry.WithCodes(anew, codes)
                : new Entry.Gone();
    }

    /** How many of the codes were not used yet. */
    public long codesLeft(AccessToken.Id staff) {
        return database.read(tx -> RecoveryCodes.left(tx, staff));
    }

    public List<StaffSession> sessions(AccessToken.Id staff) {
        Instant now = clock.instant();
        return database.read(tx -> StaffSessions.of(tx, staff, now));
    }

    /** Ends one of the own sessions; false where there is none of that number. */
    public boolean end(AccessToken.Id staff, long session) {
        return database.write(new WriteSet()
                        .add(StaffSessions.end(session, staff))
                        .add(AuditTrail.append(staff, "staff.session_ended", "session " + session, clock.instant())))
                == Outcome.COMMITTED;
    }

    private WriteSet restart(WriteSet set, AccessToken.Id id, Secret anew, Instant now) {
        return set.add(StaffSessions.endAll(id)).add(StaffSessions.begin(ids.next(), anew, id, true, now));
    }

    private Optional<Entry> hindrance(StaffSession session, String password) {
        AccessToken.Id id = session.account().id();
        String count = "own " + id.value();
        Instant now = clock.instant();
        if (!tries.enter(count, now)) {
            return Optional.of(new Entry.TooMany());
        }
        Optional<String> stored =
                database.read(tx -> StaffAccounts.proofs(tx, id)).flatMap(StaffAccounts.Proofs::password);
        if (!passwords.isRight(password, stored)) {
            wrong.note(id, now);
            return Optional.of(new Entry.Refused());
        }
        tries.giveBack(count);
        return Optional.empty();
    }
}
