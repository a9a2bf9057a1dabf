package de.komplize.bot.testing;

import de.komplize.bot.Ids;
import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.Dispatcher;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.DataFolder;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.ErasureLedger;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.understanding.IntentDetector;
import de.komplize.bot.understanding.Understander;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A whole engine in one folder: durable storage, a content pack, a detector that knows words, a clock that stands still, chance that repeats
 * itself. A second world in the same folder is the same city after a restart.
 */
public final class World implements AutoCloseable {

    /** The one seed of all tests that need chance. */
    public static final long SEED = 20_351_122L;

    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Setting setting;
    private final DataFolder folder;
    private final Sqlite sqlite;
    private final FailingDatabase database;
    private final ContentPack pack;
    private final Conversations conversations;
    private boolean open = true;

    /** What a world is made of, and what of it tests vary. */
    public record Setting(
            Path folder,
            Path pack,
            SettableClock clock,
            Failpoints failpoints,
            Dictionary dictionary,
            Optional<IntentDetector> detector) {

        /** The small pack and the detector that knows words. */
        public static Setting in(Path folder) {
            return new Setting(
                    folder,
                    folder.resolve("pack"),
                    new SettableClock(),
                    new Failpoints(),
                    new Dictionary(),
                    Optional.empty());
        }

        /** The pack of the city that the project ships with. */
        public Setting withCityPack() {
            return new Setting(folder, cityPack(), clock, failpoints, dictionary, detector);
        }

        /** Another detector than the one that knows words. */
        public Setting with(IntentDetector other) {
            return new Setting(folder, pack, clock, failpoints, dictionary, Optional.of(other));
        }

        private ContentPack load() {
            if (!Files.exists(pack)) {
                SmallPack.write(pack);
            }
            return ContentPack.load(pack);
        }
    }

    private World(Setting setting, List<Channel> channels) {
        this.setting = setting;
        this.pack = setting.load();
        this.folder = DataFolder.take(setting.folder.resolve("data"));
        EmptyDatabase.at(DataFolder.databaseIn(folder.path()));
        this.sqlite = folder.open(new Sqlite.Options("FULL", setting.failpoints));
        this.database = new FailingDatabase(sqlite);
        this.conversations = new Conversations(
                new Conversations.Parts(
                        database,
                        pack,
                        new Understander(setting.detector.orElse(setting.dictionary), pack.districts()),
                        setting.clock,
                        ids(),
                        attachments(),
                        ledger(),
                        setting.failpoints),
                channels,
                new Dispatcher.Parts(database, setting.clock, new Random(SEED), setting.failpoints));
    }

    /** A world that receives and sends. */
    public static World start(Setting setting, Channel... channels) {
        World world = new World(setting, List.of(channels));
        world.conversations.start();
        return world;
    }

    /** The content pack that the project ships with. */
    public static Path cityPack() {
        return Path.of(System.getProperty("komplize.root", "..")).resolve("content/smart-kassel");
    }

    public Conversations conversations() {
        return conversations;
    }

    public FailingDatabase database() {
        return database;
    }

    public ContentPack pack() {
        return pack;
    }

    /** The files of what residents attached. */
    public Attachments attachments() {
        return new Attachments(DataFolder.attachmentsIn(folder.path()));
    }

    /** Who was erased. */
    public ErasureLedger ledger() {
        return new ErasureLedger(DataFolder.erasedIn(folder.path()));
    }

    /** Where everything is kept. */
    public Path data() {
        return folder.path();
    }

    /** What it was made of: the same again is the city after a restart. */
    public Setting setting() {
        return setting;
    }

    public SettableClock clock() {
        return setting.clock;
    }

    public Failpoints failpoints() {
        return setting.failpoints;
    }

    public Dictionary dictionary() {
        return setting.dictionary;
    }

    /** A number from the database. */
    public long number(String sql, Object... parameters) {
        return database.read(tx -> tx.number(sql, parameters));
    }

    /** The conversation at an address, from its beginning. */
    public List<Message> messages(Address address) {
        return conversations.since(address, 0, Integer.MAX_VALUE);
    }

    /** What the contact at an address wrote. */
    public List<String> heard(Address address) {
        return messages(address).stream()
                .filter(message -> message.author() == Message.Author.CONTACT)
                .map(Message::text)
                .toList();
    }

    /** What the bot said there. */
    public List<String> said(Address address) {
        return messages(address).stream()
                .filter(message -> message.author() == Message.Author.BOT)
                .map(Message::text)
                .toList();
    }

    /** Waits until nothing is being sent and nothing is due. */
    public void settle() {
        failpoints().await("everything due is sent", () -> pending() == 0);
    }

    /** A copy of the data folder as a hard stop of the process at this moment leaves it. */
    public Setting crashed(Path copy) {
        try (Stream<Path> files = Files.walk(folder.path())) {
            for (Path file : files.toList()) {
                Path target = copy.resolve("data").resolve(folder.path().relativize(file));
                if (Files.isRegularFile(file)) {
                    Files.createDirectories(target.resolveSibling("."));
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Setting(copy, setting.pack, setting.clock, new Failpoints(), setting.dictionary, setting.detector);
    }

    /** Stops as production does. */
    @Override
    public void close() {
        if (open) {
            open = false;
            conversations.stop(FAREWELL);
            sqlite.close();
            folder.close();
        }
    }

    private long pending() {
        return number(
                "SELECT count(*) FROM outbox WHERE state = 'sending' OR state = 'due' AND due_at <= ?",
                clock().instant().toEpochMilli());
    }

    /** 1, 2, 3 …, and after a restart on from where it stopped. */
    private Ids ids() {
        long highest = sqlite.<Long>read(tx -> tx.number("""
                SELECT max(id) FROM (SELECT id FROM message UNION ALL SELECT id FROM event UNION ALL SELECT id FROM contact
                    UNION ALL SELECT id FROM address)
                """));
        AtomicLong last = new AtomicLong(highest);
        return last::incrementAndGet;
    }

    /** For tests that look at the database's own health. */
    public Database.Health health() {
        return database.health();
    }
}
