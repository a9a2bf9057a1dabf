package de.komplize.bot.dialogue;

import com.fasterxml.jackson.core.type.TypeReference;
import de.komplize.bot.Ids;
import de.komplize.bot.Json;
import de.komplize.bot.Refusal;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Dispatcher;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.messaging.SendResult;
import de.komplize.bot.messaging.Transcript;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.ErasureLedger;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.understanding.Understander;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * Plays a transcript through the whole engine on a database of its own: every turn is stored, and the next one begins from what was stored. The
 * clock stands still but for a minute between two messages.
 */
public final class TranscriptPlayer {

    private static final TypeReference<List<Choice>> CHOICES = new TypeReference<>() {};
    private static final Instant LONG_AGO = Instant.parse("2026-11-22T09:00:00Z");
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Database database;
    private final ContentPack pack;
    private final Understander understander;
    private final Path folder;

    /** @param database empty; what is played stays in it */
    public TranscriptPlayer(Database database, ContentPack pack, Understander understander, Path folder) {
        this.database = database;
        this.pack = pack;
        this.understander = understander;
        this.folder = folder;
    }

    /** What was played, and where it differs from the script; no lines mean that it does not. */
    public record Played(Transcript transcript, List<String> differences) {
        public Played {
            differences = List.copyOf(differences);
        }
    }

    public Played play(Transcript script) {
        refuseNonsense(script);
        String channel = script.settings().getOrDefault("channel", "webchat");
        Address address = new Address(channel, "resident");
        AtomicReference<Instant> now = new AtomicReference<>(begin(script));
        ScriptedIdeas.store(script, database, now.get());
        try (Stage stage = new Stage(channel)) {
            Conversations conversations = conversations(stage, now);
            if (stage.limits().delivery() == Channel.Delivery.READ) {
                conversations.open(address, language(script));
            }
            List<Transcript.Line> lines = new ArrayList<>();
            Scene scene = new Scene(conversations, address, language(script));
            Elsewhere elsewhere = new Elsewhere();
            for (Transcript.Line line : script.lines()) {
                if (line instanceof Transcript.Heard || line instanceof Transcript.Acted) {
                    now.updateAndGet(t -> t.plus(PAUSE));
                    Optional<String> other = Elsewhere.in(line);
                    if (other.isPresent()) {
                        scene = scene.at(new Address(other.get(), "resident"));
                        lines.add(line);
                        lines.addAll(elsewhere.missed(scene));
                    } else {
                        lines.addAll(turn(scene, elsewhere.filled(line), lines.size(), now.get()));
                    }
                    elsewhere.seen(scene);
                }
            }
            Transcript played = new Transcript(script.notes(), script.settings(), lines);
            return new Played(played, Differences.between(script, played));
        }
    }

    /** What would be played as something else than it says. */
    private void refuseNonsense(Transcript script) {
        if (script.lines().stream().noneMatch(Transcript.Heard.class::isInstance)) {
            throw new Refusal(
                    "The transcript has no message of a resident: write at least one line that begins with >");
        }
        language(script)
                .filter(language -> !pack.languages().contains(language))
                .ifPresent(language -> {
                    throw new Refusal("The transcript's language is none of the pack's: write one of "
                            + String.join(", ", pack.languages()));
                });
    }

    /** The conversation that is played. */
    record Scene(Conversations conversations, Address address, Optional<String> language) {

        private Scene at(Address other) {
            return new Scene(conversations, other, language);
        }
    }

    /** One line of the resident or of the office, with what was said and what happened then. */
    private List<Transcript.Line> turn(Scene scene, Transcript.Line line, int number, Instant now) {
        // By their numbers: who is erased in this turn has other messages then, and another contact.
        long messagesBefore =
                messages(scene, 0).stream().mapToLong(Message::seq).max().orElse(0);
        long eventsBefore = database.read(tx -> tx.number("SELECT max(id) FROM event"));
        switch (line) {
            case Transcript.Heard heard -> hear(scene, heard, number, now);
            case Transcript.Acted acted -> new ScriptedStaff(scene.conversations).act(acted, contact(scene.address));
            case Transcript.Said _, Transcript.Happened _ ->
                throw new IllegalArgumentException("Only what is done is played");
        }
        List<Transcript.Line> lines = new ArrayList<>(List.of(line));
        messages(scene, messagesBefore).stream()
                .filter(message -> message.author() != Message.Author.CONTACT)
                .forEach(message -> lines.add(new Transcript.Said(readable(message.text(), message.choices()))));
        database.read(tx -> Events.after(tx, eventsBefore))
                .forEach(event -> lines.add(new Transcript.Happened(Events.describe(event.event()))));
        return lines;
    }

    private void hear(Scene scene, Transcript.Heard heard, int number, Instant now) {
        Receipt receipt = scene.conversations.accept(new Inbound(
                scene.address,
                "script-" + number,
                heard.text(),
                Optional.empty(),
                List.of(),
                scene.language,
                now,
                Set.of(),
                Optional.empty(),
                false,
                ScriptedMail.of(scene.address, heard.text(), number, database)));
        if (!(receipt instanceof Receipt.Accepted)) {
            throw new IllegalStateException("A message of the transcript was not taken: " + receipt);
        }
    }

    static List<Message> messages(Scene scene, long after) {
        return scene.conversations.since(scene.address, after, Integer.MAX_VALUE);
    }

    private Contact.Id contact(Address address) {
        return new Contact.Id(database.<Long>read(tx -> tx.number(
                "SELECT contact_id FROM address WHERE channel = ? AND handle = ?",
                address.channel(),
                address.handle())));
    }

    private Conversations conversations(Stage stage, AtomicReference<Instant> now) {
        Ids ids = Ids.counted();
        Conversations.Parts parts = new Conversations.Parts(
                database,
                pack,
                understander,
                now::get,
                ids,
                new Attachments(folder),
                new ErasureLedger(folder.resolve("erased.log")),
                Failpoint.NONE);
        return new Conversations(
                parts,
                List.of(stage),
                new Dispatcher.Parts(database, now::get, RandomGenerator.getDefault(), Failpoint.NONE));
    }

    private static Optional<String> language(Transcript script) {
        return Optional.ofNullable(script.settings().get("language"));
    }

    private static Instant begin(Transcript script) {
        String now = script.settings().getOrDefault("now", LONG_AGO.toString());
        try {
            return OffsetDateTime.parse(now).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal("The transcript's time is not understood: write \"now: 2026-11-22T10:00+01:00\"", e);
        }
    }

    /** A message with its choices as a numbered list. */
    static String readable(String text, List<Choice> choices) {
        return new Outbound(0, new Address("script", "resident"), text, choices, "de", false).asText();
    }

    static String readable(String text, Optional<String> choices) {
        return readable(text, choices.map(json -> Json.read(json, CHOICES)).orElse(List.of()));
    }

    /** A channel whose residents read what is stored: the player looks it up. */
    private record Stage(String name) implements Channel {

        @Override
        public Limits limits() {
            return new Limits(Inbound.LONGEST, true, name.equals("webchat") ? Delivery.READ : Delivery.SENT, 1, 1);
        }

        @Override
        public void start(Inbox inbox) {}

        @Override
        public SendResult send(Outbound message) {
            return new SendResult.Sent(Optional.empty());
        }

        @Override
        public void close() {}
    }

    /** Where a played conversation differs from its script. */
    private static final class Differences {

        private Differences() {}

        static List<String> between(Transcript script, Transcript played) {
            List<List<Transcript.Line>> wanted = turns(script.lines());
            List<List<Transcript.Line>> got = turns(played.lines());
            List<String> differences = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                compare(wanted.get(i), got.get(i), i + 1, differences);
            }
            return differences;
        }

        /** What stands alone behind its mark: nothing is said, nothing happens. */
        private static final List<String> NOTHING = List.of("");

        /** What a turn does not mention is not compared: events and replies are, each, if there is at least one. */
        private static void compare(
                List<Transcript.Line> wanted, List<Transcript.Line> got, int turn, List<String> differences) {
            for (char mark : new char[] {'<', '='}) {
                List<String> want = texts(wanted, mark);
                List<String> have = texts(got, mark);
                if (!want.isEmpty() && !fits(want, have)) {
                    differences.add("Message " + turn + ": expected " + mark + " " + String.join(" | ", want)
                            + "\n  but got " + mark + " " + String.join(" | ", have));
                }
            }
        }

        private static boolean fits(List<String> want, List<String> have) {
            if (want.equals(NOTHING)) {
                return have.isEmpty();
            }
            boolean fits = want.size() == have.size();
            for (int i = 0; fits && i < want.size(); i++) {
                String text = want.get(i);
                fits = text.endsWith("…") && !text.equals(have.get(i))
                        ? have.get(i)
                                .startsWith(text.substring(0, text.length() - 1).stripTrailing())
                        : text.equals(have.get(i));
            }
            return fits;
        }

        private static List<String> texts(List<Transcript.Line> lines, char mark) {
            return lines.stream()
                    .filter(line -> line.mark() == mark)
                    .map(line -> String.join(" ", line.text().strip().split("\\s+")))
                    .toList();
        }

        private static List<List<Transcript.Line>> turns(List<Transcript.Line> lines) {
            List<List<Transcript.Line>> turns = new ArrayList<>();
            for (Transcript.Line line : lines) {
                if (line instanceof Transcript.Heard || line instanceof Transcript.Acted) {
                    turns.add(new ArrayList<>());
                }
                if (!turns.isEmpty()) {
                    turns.getLast().add(line);
                }
            }
            return turns;
        }
    }
}
