package de.komplize.app;

import de.komplize.bot.Refusal;
import de.komplize.bot.storage.StorageException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program behind {@code ./komplize}. Standard output holds answers only; a refusal is one sentence on standard error, with exit code 2. */
@Command(
        name = "komplize",
        description = "Komplize, a participation assistant for cities.",
        mixinStandardHelpOptions = true,
        footer = {
            "  test               Runs every test (--heavy: the long ones instead).",
            "  bench              Measures throughput, backup and start beside a probe."
        },
        version = "Komplize 1.0")
public final class Main implements Runnable {

    static final int REFUSED = 2;

    private Main() {}

    public static void main(String[] arguments) {
        int code = run(System.getenv(), arguments);
        if (System.out.checkError() && code == 0) {
            System.err.println("komplize: The output could not be written whole: free some space where it goes");
            code = REFUSED;
        }
        System.exit(code);
    }

    /** Runs one command with the settings of an environment; returns the exit code. */
    public static int run(Map<String, String> environment, String... arguments) {
        CommandLine line = new CommandLine(new Main());
        commands(environment).forEach(line::addSubcommand);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, _) -> refused(e.getCommandLine(), misread(e)));
        line.setExecutionExceptionHandler((e, failed, _) -> failure(e, failed));
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new Refusal("Name a command: ./komplize start, or ./komplize --help for all of them");
    }

    private static List<Object> commands(Map<String, String> environment) {
        return List.of(
                new StartCommand(environment),
                new ChatCommand(environment),
                new UnderstandCommand(environment),
                new ReadMailCommand(environment),
                new EvaluateCommand(environment),
                new CrossValidateCommand(environment),
                new BenchmarkIntentsCommand(),
                new BackupCommand(environment),
                new RestoreCommand(environment),
                new CheckCommand(environment),
                new TranscriptCommand(environment),
                new StaffCommand(environment),
                new TokenCommand(environment),
                new InviteCommand(environment),
                new WarmUpCommand());
    }

    private static String misread(ParameterException e) {
        CommandLine line = e.getCommandLine();
        return line.getParent() == null && e instanceof UnmatchedArgumentException unmatched
                ? "There is no command " + unmatched.getUnmatched().getFirst() + ": ./komplize --help lists all of them"
                : e.getMessage() + ": ./" + line.getCommandSpec().qualifiedName(" ") + " --help shows what it takes";
    }

    private static int failure(Exception e, CommandLine line) {
        return switch (e) {
            case Refusal refusal -> refused(line, refusal.getMessage());
            case StorageException storage ->
                refused(
                        line,
                        "The database cannot do its work: " + storage.getMessage()
                                + "; see that the disk has room and run ./komplize check");
            case IllegalArgumentException wrong -> refused(line, wrong.getMessage());
            default -> {
                line.getErr().println("komplize: This is a fault in the program; please report what follows");
                e.printStackTrace(line.getErr());
                yield 1;
            }
        };
    }

    /** One line, whatever a setting or an argument holds. */
    private static int refused(CommandLine line, @Nullable String why) {
        String sentence = String.valueOf(why).lines().map(String::strip).collect(Collectors.joining(" "));
        line.getErr().println("komplize: " + sentence);
        return REFUSED;
    }
}
