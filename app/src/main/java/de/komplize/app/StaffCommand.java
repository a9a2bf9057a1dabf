package de.komplize.app;

import de.komplize.bot.Ids;
import de.komplize.bot.Refusal;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.Role;
import de.komplize.bot.staff.AuditTrail;
import de.komplize.bot.staff.Enrolment;
import de.komplize.bot.staff.Secret;
import de.komplize.bot.staff.SetUpLinks;
import de.komplize.bot.staff.StaffAccount;
import de.komplize.bot.staff.StaffAccounts;
import de.komplize.bot.storage.DataFolder;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.storage.WriteSet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code staff}: accounts of the office, also beside a running server, which knows at once; for the first ones and for emergencies. */
@Command(name = "staff", description = "Invites, lists and locks those who work in the office.")
final class StaffCommand implements Runnable {

    private final Map<String, String> environment;
    private final Clock clock = Clock.systemUTC();

    StaffCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        throw new Refusal("Say what to do with accounts: ./komplize staff add NAME --role ROLE, ./komplize staff list,"
                + " ./komplize staff reset NAME, ./komplize staff lock NAME, or ./komplize staff unlock NAME");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Prints a link, this once, that sets a password: reader, editor, moderator or administrator.")
    void add(
            @Parameters(paramLabel = "NAME", description = "Who logs in with it") String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = "What they may do")
                    String role) {
        Role known = Role.of(role);
        if (known == Role.INTEGRATION) {
            throw new Refusal("The role integration is for programs: ./komplize token add NAME --role integration");
        }
        AccessToken.Id id = new AccessToken.Id(Ids.timeOrdered(clock).next());
        Enrolment.Invited invited = enrolment().invite(id, name, known);
        if (Sqlite.amend(database(), invited.set()) != Database.Outcome.COMMITTED) {
            throw new Refusal("There is an account or a token " + name + " already: choose another name");
        }
        print(invited.link());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists all accounts: name, role, state, whether the second step is set up.")
    void list() {
        for (StaffAccount account : Sqlite.peek(database(), StaffAccounts::all)) {
            System.out.printf(
                    "%-30s %-14s %-8s %s%n",
                    account.token().name(),
                    account.token().role().stored(),
                    account.state().name().toLowerCase(Locale.ROOT),
                    account.secondFactor() ? "second step" : "no second step");
        }
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = "Prints a link, this once, that sets another password; the second step stays.")
    void reset(@Parameters(paramLabel = "NAME", description = "As staff list shows it") String name) {
        Path database = database();
        Enrolment.Invited invited = enrolment().reset(account(database, name));
        Sqlite.amend(database, invited.set());
        print(invited.link());
    }

    @Command(
            name = "lock",
            mixinStandardHelpOptions = true,
            description = "Ends all sessions at once and lets nobody in by it.")
    void lock(@Parameters(paramLabel = "NAME", description = "As staff list shows it") String name) {
        Path database = database();
        amend(database, enrolment().lock(account(database, name)), "The account " + name + " is locked already");
        System.out.println("The account " + name + " is locked");
    }

    @Command(name = "unlock", mixinStandardHelpOptions = true, description = "Opens a locked account again.")
    void unlock(@Parameters(paramLabel = "NAME", description = "As staff list shows it") String name) {
        Path database = database();
        amend(database, enrolment().unlock(account(database, name)), "The account " + name + " is not locked");
        System.out.println("The account " + name + " is open again");
    }

    private static void amend(Path database, WriteSet set, String otherwise) {
        if (Sqlite.amend(database, set) != Database.Outcome.COMMITTED) {
            throw new Refusal(otherwise + ": ./komplize staff list shows all");
        }
    }

    private static AccessToken.Id account(Path database, String name) {
        return Sqlite.peek(database, tx -> StaffAccounts.named(tx, name))
                .map(StaffAccount::id)
                .orElseThrow(() -> new Refusal("There is no account " + name + ": ./komplize staff list shows all"));
    }

    private Enrolment enrolment() {
        return new Enrolment(AuditTrail.COMMAND_LINE, clock.instant());
    }

    /** The address is this machine's; behind a proxy its own goes in front of the path. */
    private void print(Secret link) {
        System.out.println("http://localhost:" + Config.of(environment).officePort() + "/open/" + link.text());
        System.err.println("The link is good once, for " + SetUpLinks.VALID.toHours()
                + " hours; whoever opens it sets the password. Behind a proxy, put its address in front of /open");
    }

    private Path database() {
        Path file = DataFolder.existing(Config.of(environment).data());
        Sqlite.requireCurrent(file);
        return file;
    }
}
