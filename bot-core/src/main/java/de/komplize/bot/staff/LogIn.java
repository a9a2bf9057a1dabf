package de.komplize.bot.staff;

import de.komplize.bot.Ids;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Role;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.StorageException;
import de.komplize.bot.storage.WriteSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** How staff come in and go: by name and password, then a code; the first time by a link. Thread-safe. */
public final class LogIn {

    /** Per account and per address; a code has fewer digits than a password letters. */
    private static final int TRIES = 10;

    private static final int CODE_TRIES = 5;
    private static final Duration WITHIN = Duration.ofMinutes(15);

    /** As long as names may be; more of what was typed is not kept. */
    private static final int LONGEST_NAME = 60;

    private final Database database;
    private final InstantSource clock;
    private final Ids ids;
    private final String project;
    private final Passwords passwords = new Passwords();
    private final Throttle tries = new Throttle(TRIES, WITHIN);
    private final Throttle codes = new Throttle(CODE_TRIES, WITHIN);
    private final KnownDevices devices;
    private final WrongPasswords wrong;

    /** @param project the city's name for the project, which is no password */
    public LogIn(Database database, InstantSource clock, Ids ids, String project) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.project = project;
        this.devices = new KnownDevices(database);
        this.wrong = new WrongPasswords(database);
    }

    /**
     * From where somebody tries.
     *
     * @param network the address, as coarse as counting needs it
     * @param device what {@link #device} gave to this browser earlier
     * @param before the session that this browser had, which ends
     */
    public record From(String network, Optional<String> device, Optional<Secret> before) {}

    /** Whether nobody could log in yet. */
    public boolean isEmpty() {
        return !database.read(StaffAccounts::hasAny);
    }

    /**
     * Who has this session.
     *
     * @param active whether a person asks, which keeps the session alive; a page that asks by itself does not
     */
    public Optional<StaffSession> session(Secret secret, boolean active) {
        Instant now = clock.instant();
        Optional<StaffSession> found = database.read(tx -> StaffSessions.find(tx, secret, now));
        found.filter(session ->
                        active && session.in() && !now.isBefore(session.seenAt().plus(StaffSessions.NOTED)))
                .ifPresent(session -> keepAlive(session, now));
        return found;
    }

    private void keepAlive(StaffSession session, Instant now) {
        try {
            database.write(new WriteSet().add(StaffSessions.seen(session.id(), now)));
        } catch (StorageException e) {
            // A full disk says so on the page of the health, which this must not hide: the session just ends earlier.
            System.getLogger(LogIn.class.getName())
                    .log(System.Logger.Level.WARNING, "A session could not be kept alive: {0}", e.getMessage());
        }
    }

    /** By name and password. Unknown, locked and invited look like a wrong password, and take as long (check 39). */
    public Entry password(String name, String password, From from) {
        Instant now = clock.instant();
        String typed =
                name.strip().substring(0, Math.min(LONGEST_NAME, name.strip().length()));
        Optional<StaffAccounts.Proofs> known = database.read(tx -> StaffAccounts.proofs(tx, typed));
        List<String> counts = known.flatMap(proofs -> from.device.flatMap(
                        device -> devices.find(proofs.account().id(), device)))
                .map(device -> List.of("device " + device))
                .orElse(List.of("network " + from.network, "name " + typed.toLowerCase(Locale.ROOT)));
        if (!counts.stream().allMatch(count -> tries.enter(count, now))) {
            return new Entry.TooMany();
        }
        Optional<StaffAccounts.Proofs> open =
                known.filter(proofs -> proofs.account().state() == StaffAccount.State.ACTIVE);
        if (!isRight(password, open, counts)) {
            known.ifPresent(proofs -> wrong.note(proofs.account().id(), now));
            return new Entry.Refused();
        }
        counts.forEach(tries::giveBack);
        return open.map(proofs -> enter(proofs.account(), new WriteSet(), "password", from.before))
                .orElse(new Entry.Refused());
    }

    private boolean isRight(String password, Optional<StaffAccounts.Proofs> known, List<String> counts) {
        String whole = password.length() <= Weakness.MOST * 2 ? password : "";
        try {
            return passwords.isRight(whole, known.flatMap(StaffAccounts.Proofs::password));
        } catch (Busy e) {
            // Nobody looked at it, so it was no try.
            counts.forEach(tries::giveBack);
            throw e;
        }
    }

    /** The second step: a code of the telephone, or one of those for the day on which it is lost. */
    public Entry code(Secret half, String code) {
        Instant now = clock.instant();
        Optional<StaffAccounts.Proofs> known = database.read(tx -> StaffSessions.find(tx, half, now)
                .filter(session -> !session.in())
                .flatMap(session -> StaffAccounts.proofs(tx, session.account().id())));
        if (known.isEmpty()) {
            return new Entry.Gone();
        }
        StaffAccounts.Proofs proofs = known.get();
        AccessToken.Id id = proofs.account().id();
        String count = "code " + id.value();
        if (!codes.enter(count, now)) {
            return new Entry.TooMany();
        }
        Optional<WriteSet.Change> used = used(proofs, code.replaceAll("\\s", ""), now);
        if (used.isEmpty()) {
            database.write(
                    new WriteSet().add(AuditTrail.append(id, "staff.code_refused", "account " + id.value(), now)));
            return new Entry.Refused();
        }
        Secret fresh = Secret.random();
        Outcome outcome = database.write(begin(new WriteSet().add(used.get()), id, fresh, true, Optional.of(half), now)
                .add(AuditTrail.append(id, "staff.logged_in", "with a code", now)));
        if (outcome != Outcome.COMMITTED) {
            return new Entry.Refused();
        }
        codes.giveBack(count);
        return new Entry.In(fresh, id);
    }

    private static Optional<WriteSet.Change> used(StaffAccounts.Proofs proofs, String code, Instant now) {
        AccessToken.Id id = proofs.account().id();
        if (code.length() != Totp.DIGITS) {
            return Optional.of(RecoveryCodes.use(id, code));
        }
        OptionalLong step = Totp.step(proofs.factor(), code, now, proofs.lastStep());
        return step.isPresent() ? Optional.of(StaffAccounts.codeUsed(id, step.getAsLong())) : Optional.empty();
    }

    /** Whose password a link sets; empty where it is unknown, used or expired. */
    public Optional<StaffAccount> owner(Secret link) {
        return database.read(tx -> SetUpLinks.owner(tx, link, clock.instant()));
    }

    /** Sets the password of a link's owner, once. All sessions end; the second step stays (check 40). */
    public Entry setPassword(Secret link, String password, Optional<Secret> before) {
        Optional<StaffAccount> owner = owner(link);
        if (owner.isEmpty()) {
            return new Entry.Gone();
        }
        Optional<Weakness> weakness = weakness(password, owner.get().token().name());
        if (weakness.isPresent()) {
            return new Entry.Weak(weakness.get());
        }
        AccessToken.Id id = owner.get().id();
        Instant now = clock.instant();
        WriteSet set = new WriteSet()
                .add(SetUpLinks.use(link, now))
                .add(StaffAccounts.password(id, passwords.hash(password)))
                .add(StaffSessions.endAll(id))
                .add(AuditTrail.append(id, "staff.password_set", "by a link", now));
        Entry entry = enter(owner.get(), set, "link", before);
        return entry instanceof Entry.Refused ? new Entry.Gone() : entry;
    }

    /** Sets up the first account, an administrator's; afterwards never again. */
    public Entry first(String name, String password, Optional<Secret> before) {
        Optional<Weakness> weakness = weakness(password, name);
        if (weakness.isPresent()) {
            return new Entry.Weak(weakness.get());
        }
        Instant now = clock.instant();
        AccessToken.Id id = new AccessToken.Id(ids.next());
        Secret fresh = Secret.random();
        WriteSet set = new WriteSet()
                .add(tx -> StaffAccounts.hasAny(tx) ? Outcome.CONFLICT : Outcome.COMMITTED)
                .add(StaffAccounts.add(id, name, Role.ADMINISTRATOR, now))
                .add(StaffAccounts.password(id, passwords.hash(password)))
                .add(AuditTrail.append(id, "staff.first", "account " + id.value(), now));
        return switch (database.write(begin(set, id, fresh, true, before, now))) {
            case COMMITTED -> new Entry.In(fresh, id);
            case DUPLICATE -> new Entry.Taken();
            case CONFLICT -> new Entry.Gone();
        };
    }

    /** Ends a session. */
    public void out(StaffSession session) {
        AccessToken.Id id = session.account().id();
        database.write(new WriteSet()
                .add(StaffSessions.end(session.id(), id))
                .add(AuditTrail.append(id, "staff.logged_out", "session " + session.id(), clock.instant())));
    }

    /** For a browser in which this account is in; see {@link From}. */
    public String device(AccessToken.Id staff) {
        return devices.issue(staff);
    }

    /** The own account, for whoever is in. */
    public OwnAccount ownAccount() {
        return new OwnAccount(database, clock, ids, passwords, tries, wrong, project);
    }

    private Optional<Weakness> weakness(String password, String name) {
        return Weakness.of(password, List.of(name, project, "komplize"));
    }

    private Entry enter(StaffAccount account, WriteSet set, String how, Optional<Secret> before) {
        Instant now = clock.instant();
        Secret fresh = Secret.random();
        boolean in = !account.secondFactor();
        begin(set, account.id(), fresh, in, before, now);
        if (in) {
            set.add(AuditTrail.append(account.id(), "staff.logged_in", "by " + how, now));
        }
        if (database.write(set) != Outcome.COMMITTED) {
            return new Entry.Refused();
        }
        return in ? new Entry.In(fresh, account.id()) : new Entry.CodeNeeded(fresh);
    }

    private WriteSet begin(
            WriteSet set, AccessToken.Id id, Secret fresh, boolean in, Optional<Secret> before, Instant now) {
        before.ifPresent(old -> set.add(StaffSessions.end(old)));
        return set.add(StaffSessions.begin(ids.next(), fresh, id, in, now)).add(StaffAccounts.seen(id, now));
    }
}
