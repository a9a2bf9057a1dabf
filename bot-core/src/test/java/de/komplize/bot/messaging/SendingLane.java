package de.komplize.bot.messaging;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.contact.Contacts;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.SettableClock;
import de.komplize.bot.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A dispatcher without its thread: a test queues messages, sets the clock, and lets the lane run until nothing more can start. */
final class SendingLane implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    final SettableClock clock;
    final PushChannel channel;
    private final Path home;
    final Sqlite database;
    final Dispatcher dispatcher;
    private final Map<String, Long> addresses = new HashMap<>();

    /** A row of the outbox as the office sees it. */
    record Row(String state, long attempts, long refusals, boolean uncertain, Optional<String> reason, Instant due) {}

    private SendingLane(Path home, SettableClock clock, PushChannel channel, Sqlite database) {
        this.home = home;
        this.database = database;
        this.clock = clock;
        this.channel = channel;
        this.dispatcher =
                new Dispatcher(channel, new Dispatcher.Parts(database, clock, new Random(World.SEED), Failpoint.NONE));
    }

    static SendingLane in(Path folder) {
        return in(folder, 16);
    }

    static SendingLane in(Path folder, int parallel) {
        SettableClock clock = new SettableClock();
        return new SendingLane(folder, clock, new PushChannel("push", clock, parallel), open(folder));
    }

    private static Sqlite open(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sqlite.open(folder.resolve("lane.db"), Sqlite.Options.DURABLE);
    }

    /** Another lane on the same database. */
    SendingLane beside(String name) {
        return new SendingLane(home, clock, new PushChannel(name, clock), database);
    }

    /** What a process finds after this one was stopped hard at this moment; the provider stays the same. */
    SendingLane afterCrash(Path copy) {
        for (String ending : List.of("", "-wal")) {
            Path from = home.resolve("lane.db" + ending);
            if (Files.exists(from)) {
                copy(from, copy.resolve("lane.db" + ending));
            }
        }
        SendingLane next = new SendingLane(copy, clock, channel, open(copy));
        next.dispatcher.recover();
        return next;
    }

    /** Queues a reply; returns its id. */
    long queue(String handle, String text) {
        return queue(handle, text, Outbox.Priority.REPLY);
    }

    long queue(String handle, String text, Outbox.Priority priority) {
        WriteSet set = new WriteSet();
        Instant now = clock.instant();
        long address = addresses.computeIfAbsent(handle, h -> newcomer(set, h, now));
        long id = database.<Long>read(tx -> tx.number("SELECT COALESCE(max(id), 1000000) + 1 FROM message"));
        set.add(Messages.add(new Messages.Said(id, address, id, Message.Author.BOT, Reply.of(text), "de", now)));
        set.add(Outbox.add(id, address, channel.name(), priority, now, now));
        write(set);
        return id;
    }

    private long newcomer(WriteSet set, String handle, Instant now) {
        long id = database.<Long>read(tx -> tx.number("SELECT COALESCE(max(id), 0) + 1 FROM address"));
        Contact contact = new Contact(new Contact.Id(id), "de", Optional.empty());
        set.add(Contacts.add(contact, now)).add(Contacts.addAddress(id, contact.id(), channel.address(handle), now));
        return id;
    }

    /** Sends until nothing more can start now. */
    void run() {
        int started = dispatcher.tick();
        while (started > 0) {
            if (!dispatcher.quiet(LIMIT)) {
                throw new IllegalStateException("A send does not end");
            }
            started = dispatcher.tick();
        }
    }

    /** Goes on by the given time and sends what is due then. */
    void runAfter(Duration time) {
        clock.advance(time);
        run();
    }

    void write(WriteSet set) {
        if (database.write(set) != Database.Outcome.COMMITTED) {
            throw new IllegalStateException("The test could not prepare its rows");
        }
    }

    Row row(long id) {
        return database.read(tx -> tx.one(
                        row -> new Row(
                                row.text(1),
                                row.number(2),
                                row.number(3),
                                row.number(4) == 1,
                                row.optionalText(5),
                                Instant.ofEpochMilli(row.number(6))),
                        "SELECT state, attempts, refusals, uncertain, reason, due_at FROM outbox WHERE id = ?",
                        id)
                .orElseThrow());
    }

    String text(String sql, Object... parameters) {
        return database.read(tx -> tx.one(row -> row.text(1), sql, parameters).orElse(""));
    }

    @Override
    public void close() {
        database.close();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
