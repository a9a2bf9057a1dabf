package de.komplize.app;

import de.komplize.bot.Ids;
import de.komplize.bot.Refusal;
import de.komplize.bot.dialogue.Invitations;
import de.komplize.bot.invitation.AddressFile;
import de.komplize.bot.invitation.Bad;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.staff.AuditTrail;
import de.komplize.bot.storage.DataFolder;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.survey.Questionnaire;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code invite}: invites people to a survey by mail, also beside a running server, which sends what is written. Prints lines, never addresses. */
@Command(
        name = "invite",
        description = "Invites people to a survey by e-mail, each once; run again it goes on where it was.")
final class InviteCommand implements Runnable {

    private static final List<String> NEEDED =
            List.of("KOMPLIZE_MAIL_ADDRESS", "KOMPLIZE_MAIL_IMAP_URL", "KOMPLIZE_MAIL_SMTP_URL");

    @Parameters(index = "0", paramLabel = "SURVEY", description = "Its id in the content pack")
    private String survey = "";

    @Parameters(
            index = "1",
            paramLabel = "ADDRESSES.csv",
            description = "A table with the columns address, language and source (of the consent)")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Says who would be invited, and writes nothing")
    private boolean dryRun;

    private final Map<String, String> environment;
    private final Clock clock = Clock.systemUTC();

    InviteCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        Config config = Config.of(environment);
        requireMail(config);
        Path database = DataFolder.existing(config.data());
        Sqlite.requireCurrent(database);
        ContentPack pack = ContentPack.load(config.pack());
        Invitations invitations = new Invitations(new Beside(database), pack, clock, Ids.beside(clock));
        Questionnaire open = invitations.open(survey).orElseThrow(() -> unknown(invitations));
        AddressFile.Table table = table();
        Invitations.Report report = invitations.check(open, table);
        if (!dryRun && report.count() > 0) {
            record(database, report.count());
            report = invitations.send(open, table, web(config));
        }
        print(report, pack);
    }

    /** Before anything is sent, as the office's page does. */
    private void record(Path database, int count) {
        String what = "survey " + survey + ", " + count + " people";
        Sqlite.amend(
                database,
                new WriteSet()
                        .add(AuditTrail.append(AuditTrail.COMMAND_LINE, "invitations.sent", what, clock.instant())));
    }

    private static void requireMail(Config config) {
        List<String> missing =
                NEEDED.stream().filter(name -> config.find(name).isEmpty()).toList();
        if (!missing.isEmpty()) {
            throw new Refusal("E-mail is not set up: set " + String.join(", ", missing)
                    + " in the environment or in komplize.yaml, and start the server with them");
        }
    }

    private Refusal unknown(Invitations invitations) {
        String ids = invitations.open().stream().map(Questionnaire::id).collect(Collectors.joining(", "));
        return new Refusal("There is no survey " + survey + " that is open today: "
                + (ids.isEmpty() ? "none is" : "write one of " + ids));
    }

    private AddressFile.Table table() {
        return switch (AddressFile.read(bytes())) {
            case AddressFile.Table table -> table;
            case AddressFile.Empty _ -> throw refused("is empty: write a line for each address under the heading");
            case AddressFile.TooMuch _ ->
                throw refused("has more than " + AddressFile.MOST_ROWS + " rows or 5 MB: split it into several");
            case AddressFile.NoText _ -> throw refused("is no text: save it as CSV in your spreadsheet");
            case AddressFile.NoTable(var missing) ->
                throw refused("has no heading with "
                        + missing.stream()
                                .sorted()
                                .map(column -> column.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))
                        + ": its first line is address,language,source");
        };
    }

    private Refusal refused(String why) {
        return new Refusal("The list " + file + " " + why);
    }

    /** One byte more than may be read: enough to know that it is too large. */
    private byte[] bytes() {
        try (InputStream list = Files.newInputStream(file)) {
            return list.readNBytes(AddressFile.LARGEST + 1);
        } catch (IOException e) {
            throw new Refusal("The list " + file + " cannot be read: name a readable file", e);
        }
    }

    private Optional<String> web(Config config) {
        return config.find("KOMPLIZE_PUBLIC_URL")
                .map(url ->
                        url.replaceFirst("/+$", "") + "/?start=" + URLEncoder.encode(survey, StandardCharsets.UTF_8));
    }

    private void print(Invitations.Report report, ContentPack pack) {
        String languages = report.invited().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        System.out.println((dryRun ? "Would be invited: " : "Invited: ")
                + report.count()
                + (languages.isEmpty() ? "" : " (" + languages + ")"));
        if (!report.bad().isEmpty()) {
            System.out.println("Not invited: " + report.bad().size());
        }
        report.bad().forEach(bad -> System.out.println("  line " + bad.line() + ": " + reason(bad, pack)));
    }

    private static String reason(Bad bad, ContentPack pack) {
        return switch (bad.reason()) {
            case BROKEN -> "cannot be read: a quotation mark is not closed, or the line is far too long";
            case NO_ADDRESS -> "has no address";
            case NOT_AN_ADDRESS -> "is no e-mail address";
            case LANGUAGE -> "names a language that there is not: write one of " + String.join(", ", pack.languages());
            case NO_SOURCE -> "does not say where the consent was given";
            case TWICE -> "the address stands further up already";
            case ALREADY_INVITED -> "already invited";
            case ALREADY_ANSWERED -> "has already answered";
            case OPTED_OUT -> "wants no mails";
            case SUSPENDED -> "mails to this address come back";
        };
    }

    /** The database that a server may have open. */
    private record Beside(Path file) implements Invitations.Store {

        @Override
        public <T> T read(Database.Query<T> query) {
            return Sqlite.peek(file, query);
        }

        @Override
        public Database.Outcome write(WriteSet set) {
            return Sqlite.amend(file, set);
        }
    }
}
