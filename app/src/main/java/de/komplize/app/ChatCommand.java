package de.komplize.app;

import de.komplize.bot.Ids;
import de.komplize.bot.Refusal;
import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.dialogue.TranscriptPlayer;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Dispatcher;
import de.komplize.bot.messaging.Outbox;
import de.komplize.bot.messaging.Transcript;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.ErasureLedger;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.understanding.Understander;
import de.komplize.channels.console.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code chat}: talks in the terminal, on a database that is thrown away; {@code --script} plays a transcript and shows where it differs. */
@Command(
        name = "chat",
        description =
                "Talks in the terminal; nothing is kept. --script FILE plays a transcript and shows where it differs.")
final class ChatCommand implements Callable<Integer> {

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** Shorter than anybody notices. */
    private static final Duration LOOK = Duration.ofMillis(20);

    @Option(names = "--script", description = "A transcript file to play")
    private Optional<Path> script = Optional.empty();

    private final Map<String, String> environment;

    ChatCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() throws IOException {
        Config config = Config.of(environment);
        ContentPack pack = ContentPack.load(config.pack());
        Understander understander = new Understander(Models.detector(pack, config), pack.districts());
        try (Scratch scratch = Scratch.make();
                Sqlite database = Sqlite.open(scratch.path().resolve("chat.db"), Sqlite.Options.DURABLE)) {
            return script.isPresent()
                    ? play(new TranscriptPlayer(database, pack, understander, scratch.path()), script.get())
                    : talk(database, pack, understander, scratch.path());
        }
    }

    private static int play(TranscriptPlayer player, Path file) {
        TranscriptPlayer.Played played = player.play(Transcript.parse(read(file)));
        System.out.print(played.transcript().format());
        played.differences().forEach(System.err::println);
        return played.differences().isEmpty() ? 0 : 1;
    }

    private static int talk(Sqlite database, ContentPack pack, Understander understander, Path folder) {
        Clock clock = Clock.systemUTC();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Console console = new Console(new InputStreamReader(System.in, StandardCharsets.UTF_8), out, clock);
        Conversations conversations = new Conversations(
                new Conversations.Parts(
                        database,
                        pack,
                        understander,
                        clock,
                        Ids.timeOrdered(clock),
                        new Attachments(folder),
                        new ErasureLedger(folder.resolve("erased.log")),
                        Failpoint.NONE),
                List.of(console),
                new Dispatcher.Parts(database, clock, RandomGenerator.getDefault(), Failpoint.NONE));
        System.err.println("Write a line and press Enter; Ctrl+D ends. Nothing is kept.");
        conversations.start();
        awaitEnd(console, database);
        conversations.stop(FAREWELL);
        return 0;
    }

    /** The input ends before the last replies are printed, most of all where it is piped in. */
    private static void awaitEnd(Console console, Sqlite database) {
        try {
            console.awaitEnd();
            for (long end = System.nanoTime() + FAREWELL.toNanos();
                    database.read(Outbox::waiting) > 0 && System.nanoTime() < end; ) {
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refusal("The transcript " + file + " cannot be read: name a UTF-8 text file", e);
        }
    }
}
