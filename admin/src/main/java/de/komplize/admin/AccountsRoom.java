package de.komplize.admin;

import de.komplize.admin.way.Way;
import de.komplize.bot.Ids;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Permission;
import de.komplize.bot.office.Role;
import de.komplize.bot.staff.Enrolment;
import de.komplize.bot.staff.StaffAccount;
import de.komplize.bot.staff.StaffAccounts;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.WriteSet;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Who works in the office: invited, given a role, locked, helped back in. */
final class AccountsRoom implements Room {

    private static final String TITLE = "Konten";
    private static final String HERE = "/accounts";

    private final Database database;
    private final InstantSource clock;
    private final Ids ids;

    AccountsRoom(Database database, InstantSource clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get(HERE, Permission.MANAGE_STAFF, this::list),
                Address.post(HERE, Permission.MANAGE_STAFF, this::invite),
                Address.get("/accounts/{id}", Permission.MANAGE_STAFF, this::one),
                Address.post("/accounts/{id}/role", Permission.MANAGE_STAFF, this::role),
                Address.post("/accounts/{id}/lock", Permission.MANAGE_STAFF, this::lock),
                Address.post("/accounts/{id}/unlock", Permission.MANAGE_STAFF, this::unlock),
                Address.post("/accounts/{id}/reset", Permission.MANAGE_STAFF, this::reset),
                Address.post("/accounts/{id}/factor", Permission.MANAGE_STAFF, this::withoutFactor),
                Address.post("/accounts/{id}/sessions", Permission.MANAGE_STAFF, this::endSessions));
    }

    private void list(Visit visit) {
        visit.show("accounts.jte", TITLE, page("", Role.READER.stored(), Optional.empty()));
    }

    private AccountsPage page(String name, String role, Optional<String> problem) {
        return new AccountsPage(database.read(StaffAccounts::all), name, role, problem);
    }

    private void invite(Visit visit) {
        String name = visit.field("name").orElse("");
        String wanted = visit.field("role").orElse("");
        Optional<Role> role = known(wanted);
        if (!StaffAccounts.isName(name) || role.isEmpty()) {
            visit.refuse(
                    "accounts.jte",
                    TITLE,
                    page(
                            name,
                            wanted,
                            Optional.of(
                                    "Bitte geben Sie einen Namen aus 1 bis 60 Buchstaben, Ziffern, Leerzeichen oder . _ @ - ein, und"
                                            + " wählen Sie eine Rolle.")));
            return;
        }
        AccessToken.Id id = new AccessToken.Id(ids.next());
        Enrolment.Invited invited = enrolment(visit).invite(id, name, role.get());
        if (database.write(invited.set()) == Outcome.COMMITTED) {
            show(visit, id, Optional.of(link(visit, invited)), Optional.empty());
        } else {
            visit.refuse(
                    "accounts.jte",
                    TITLE,
                    page(name, wanted, Optional.of("Diesen Namen gibt es schon. Nehmen Sie einen anderen.")));
        }
    }

    private void one(Visit visit) {
        show(visit, id(visit), Optional.empty(), Optional.empty());
    }

    private void show(Visit visit, AccessToken.Id id, Optional<String> link, Optional<String> problem) {
        StaffAccount account = account(id);
        AccountPage page = new AccountPage(account, id.equals(visit.staff().id()), link, problem);
        String title = "Konto von " + account.token().name();
        if (problem.isPresent()) {
            visit.refuse("account-of.jte", title, page);
        } else {
            visit.show("account-of.jte", title, page);
        }
    }

    private void role(Visit visit) {
        Optional<Role> role = visit.field("role").flatMap(AccountsRoom::known);
        if (role.isEmpty()) {
            show(visit, id(visit), Optional.empty(), Optional.of("Bitte wählen Sie eine der Rollen."));
            return;
        }
        ofAnother(
                visit,
                (enrolment, id) -> enrolment.role(id, role.get()),
                "Die neue Rolle gilt ab der nächsten Anmeldung.");
    }

    private void lock(Visit visit) {
        ofAnother(visit, Enrolment::lock, "Das Konto ist gesperrt. Wer damit angemeldet war, ist abgemeldet.");
    }

    private void unlock(Visit visit) {
        done(visit, Enrolment::unlock, "Das Konto ist wieder offen.");
    }

    private void withoutFactor(Visit visit) {
        ofAnother(
                visit,
                Enrolment::withoutFactor,
                "Der zweite Schritt ist entfernt. Bei der nächsten Anmeldung wird er neu eingerichtet.");
    }

    private void endSessions(Visit visit) {
        ofAnother(visit, Enrolment::endSessions, "Das Konto ist auf allen Geräten abgemeldet.");
    }

    private void reset(Visit visit) {
        AccessToken.Id id = account(id(visit)).id();
        Enrolment.Invited invited = enrolment(visit).reset(id);
        database.write(invited.set());
        show(visit, id, Optional.of(link(visit, invited)), Optional.empty());
    }

    /** Nobody shuts themselves out by mistake; the own account has a page of its own. */
    private void ofAnother(Visit visit, BiFunction<Enrolment, AccessToken.Id, WriteSet> deed, String notice) {
        if (id(visit).equals(visit.staff().id())) {
            show(
                    visit,
                    id(visit),
                    Optional.empty(),
                    Optional.of("Das ist Ihr eigenes Konto. Bitten Sie jemand anderen aus der Verwaltung darum."));
        } else {
            done(visit, deed, notice);
        }
    }

    private void done(Visit visit, BiFunction<Enrolment, AccessToken.Id, WriteSet> deed, String notice) {
        AccessToken.Id id = account(id(visit)).id();
        WriteSet set = deed.apply(enrolment(visit), id).add(Enrolment.anAdministratorStays());
        if (database.write(set) == Outcome.COMMITTED) {
            visit.goOn(HERE + "/" + id.value(), notice);
        } else {
            show(
                    visit,
                    id,
                    Optional.empty(),
                    Optional.of("Das ging nicht: Jemand anderes war schneller. Hier steht der neue Stand."));
        }
    }

    private static Optional<Role> known(String name) {
        return AccountsPage.roles().stream()
                .filter(role -> role.stored().equals(name))
                .findFirst();
    }

    private static AccessToken.Id id(Visit visit) {
        return new AccessToken.Id(visit.number("id"));
    }

    private StaffAccount account(AccessToken.Id id) {
        return database.read(tx -> StaffAccounts.find(tx, id)).orElseThrow(Visit::missing);
    }

    private Enrolment enrolment(Visit visit) {
        return new Enrolment(visit.staff().id(), clock.instant());
    }

    private static String link(Visit visit, Enrolment.Invited invited) {
        return Way.origin(visit.request()) + FrontDoor.way(invited.link());
    }
}
