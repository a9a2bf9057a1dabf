package de.komplize.app;

import de.komplize.bot.Ids;
import de.komplize.bot.Refusal;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.AccessTokens;
import de.komplize.bot.office.Role;
import de.komplize.bot.storage.DataFolder;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.storage.WriteSet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code token}: gives out and ends the tokens of the office's interface, also beside a running server, which knows them at once. */
@Command(name = "token", description = "Gives out, lists and ends tokens of the office's interface.")
final class TokenCommand implements Runnable {

    private final Map<String, String> environment;
    private final Clock clock = Clock.systemUTC();

    TokenCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        throw new Refusal("Say what to do with tokens: ./komplize token add NAME --role ROLE, ./komplize token list,"
                + " or ./komplize token revoke NAME");
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Prints a new token, this once: reader, editor, moderator, administrator or integration.")
    void add(
            @Parameters(paramLabel = "NAME", description = "Who uses it") String name,
            @Option(names = "--role", paramLabel = "ROLE", required = true, description = "What it may do")
                    String role) {
        AccessToken.Id id = new AccessToken.Id(Ids.timeOrdered(clock).next());
        AccessTokens.Issued issued = AccessTokens.issue(id, name, Role.of(role), clock.instant());
        if (Sqlite.amend(database(), new WriteSet().add(issued.change())) != Database.Outcome.COMMITTED) {
            throw new Refusal("There is a token " + name + " already, which may be revoked: choose another name");
        }
        System.out.println(issued.secret());
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists all tokens: name, role, since when, and whether it is revoked.")
    void list() {
        for (AccessToken token : Sqlite.peek(database(), AccessTokens::all)) {
            String since = "since " + token.createdAt();
            System.out.printf(
                    "%-30s %-14s %s%n",
                    token.name(),
                    token.role().stored(),
                    token.revokedAt().map(at -> since + ", revoked " + at).orElse(since));
        }
    }

    @Command(name = "revoke", mixinStandardHelpOptions = true, description = "Ends a token at once.")
    void revoke(@Parameters(paramLabel = "NAME", description = "As token list shows it") String name) {
        WriteSet set = new WriteSet().add(AccessTokens.revoke(name, clock.instant()));
        if (Sqlite.amend(database(), set) != Database.Outcome.COMMITTED) {
            throw new Refusal("There is no token " + name + " that is still good: ./komplize token list shows all");
        }
        System.out.println("The token " + name + " opens nothing any more");
    }

    private Path database() {
        Path file = DataFolder.existing(Config.of(environment).data());
        Sqlite.requireCurrent(file);
        return file;
    }
}
