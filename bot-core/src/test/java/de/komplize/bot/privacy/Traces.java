package de.komplize.bot.privacy;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Piece;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.messaging.SendResult;
import de.komplize.bot.search.SearchIndex;
import de.komplize.bot.storage.Database;
import de.komplize.bot.storage.Transaction;
import de.komplize.bot.storage.WriteSet;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.Stems;
import de.komplize.bot.testing.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A person who leaves words at every place that keeps any, each word with a name that is found again in the bytes of the files. */
final class Traces {

    private static final String TEXT = "{\"kind\":\"words\",\"text\":\"%s\"}";

    private static final long GAP = 1_000_000;

    private final World world;
    private final String name;
    private final List<String> canaries = new ArrayList<>();
    private int written;
    private long used;

    private Traces(World world, String name) {
        this.world = world;
        this.name = name;
    }

    /** Writes in the web chat and at an address of the channel, tied together, and leaves something in every table. */
    static Traces leave(World world, PushChannel push, String name) {
        Traces traces = new Traces(world, name);
        traces.web(traces.canary("message"));
        traces.tieTogether(push);
        push.receive(name + "-push-1", traces.handle(), traces.canary("push"));
        traces.failedTurn(push);
        world.settle();
        traces.part(push);
        String file = traces.file();
        traces.stored(file);
        traces.noted();
        new SearchIndex(world.database(), new Stems()).follow();
        return traces;
    }

    Address chat() {
        return new Address("webchat", "session-of-" + name);
    }

    String handle() {
        return "+49" + name;
    }

    List<String> canaries() {
        return List.copyOf(canaries);
    }

    long contact() {
        return world.number("SELECT contact_id FROM address WHERE handle = ?", chat().handle());
    }

    private String canary(String place) {
        String canary = "Kanarie" + name + place + "Vogel";
        canaries.add(canary);
        return canary;
    }

    /** A message in the web chat, with an id of its own. */
    Receipt web(String text) {
        return world.conversations()
                .accept(Inbound.text(
                        chat(), name + "-web-" + ++written, text, world.clock().instant()));
    }

    /** The button was pressed. */
    Receipt choose(String choice) {
        return world.conversations()
                .accept(new Inbound(
                        chat(),
                        name + "-web-" + ++written,
                        "",
                        Optional.of(choice),
                        List.of(),
                        Optional.empty(),
                        world.clock().instant()));
    }

    private void tieTogether(PushChannel push) {
        change(
                "INSERT INTO address (id, contact_id, channel, handle, state, created_at) VALUES (?, ?, ?, ?, 'active', ?)",
                fresh(),
                contact(),
                push.name(),
                handle(),
                now());
        canaries.add(handle());
    }

    private void failedTurn(PushChannel push) {
        String words = canary("failed");
        world.dictionary().before(utterance -> {
            if (utterance.equals(words)) {
                throw new IllegalStateException("broken for the test");
            }
        });
        push.answer(new SendResult.Rejected("no such number"));
        push.receive(name + "-push-2", handle(), words);
    }

    /** The first of two parts; the second never comes. */
    private void part(PushChannel push) {
        world.conversations()
                .carrier(push.name())
                .accept(new Piece(
                        push.address(handle()),
                        "8:1",
                        1,
                        2,
                        canary("part"),
                        world.clock().instant()));
    }

    private String file() {
        byte[] content = canary("file").getBytes(StandardCharsets.UTF_8);
        return world.conversations().keep(chat(), "image/png", content);
    }

    private void stored(String file) {
        long idea = fresh();
        long survey = fresh();
        long form = fresh();
        change(
                """
                INSERT INTO idea (id, number, contact_id, status, title, text, topic, district, place, answer, hints, channel, language,
                    created_at, updated_at)
                VALUES (?, ?, ?, 'published', ?, ?, 'energy', 'Mitte', ?, ?, ?, 'webchat', 'de', ?, ?)
                """,
                idea,
                1_000 + idea,
                contact(),
                canary("title"),
                canary("idea"),
                canary("place"),
                canary("answer"),
                "[\"" + canary("hint") + "\"]",
                now(),
                now());
        change("INSERT INTO idea_attachment (idea_id, attachment_id) VALUES (?, ?)", idea, file);
        change(
                "INSERT INTO idea_support (idea_id, contact_id, channel, at) VALUES (?, ?, 'webchat', ?)",
                idea,
                contact(),
                now());
        response(survey, "survey", "stadtteil", "complete", Transaction.NULL);
        response(form, "form", "volunteer.offer", "complete", 1_000 + form);
        answer(survey, "1", "{\"kind\":\"rate\",\"value\":4}");
        answer(survey, "2", TEXT.formatted(canary("survey")));
        answer(form, "1", TEXT.formatted(canary("form")));
        change(
                "INSERT INTO consent (id, contact_id, purpose, version, channel, given, at) VALUES (?, ?, 'news', ?, 'webchat', 1, ?)",
                fresh(),
                contact(),
                canary("consent"),
                now());
    }

    /** What the office writes on the conversation. */
    private void noted() {
        change(
                "INSERT INTO note (id, contact_id, text, staff, at) VALUES (?, ?, ?, 0, ?)",
                fresh(),
                contact(),
                canary("note"),
                now());
        change(
                "INSERT INTO label (contact_id, name, staff, at) VALUES (?, ?, 0, ?)",
                contact(),
                canary("label"),
                now());
        change("""
                INSERT INTO phrase_suggestion (message_id, intent, staff, at)
                SELECT max(m.id), 'info.goals', 0, ? FROM message m JOIN address a ON a.id = m.address_id
                WHERE a.contact_id = ? AND m.author = 'contact'
                """, now(), contact());
    }

    private void response(long id, String kind, String questionnaire, String state, Object number) {
        change("""
                INSERT INTO response (id, kind, questionnaire, version, contact_id, number, state, status, language, first_channel,
                    last_channel, started_at, updated_at)
                VALUES (?, ?, ?, '1', ?, ?, ?, 'open', 'de', 'webchat', 'webchat', ?, ?)
                """, id, kind, questionnaire, contact(), number, state, now(), now());
    }

    private void answer(long response, String question, String body) {
        change(
                "INSERT INTO answer (id, response_id, question, body, channel, at) VALUES (?, ?, ?, ?, 'webchat', ?)",
                fresh(),
                response,
                question,
                body,
                now());
    }

    /** Far above the numbers that the engine gives meanwhile. */
    private long fresh() {
        return ++used + world.number("""
                SELECT max(id) FROM (SELECT max(id) AS id FROM message UNION ALL SELECT max(id) FROM idea UNION ALL SELECT max(id) FROM answer
                    UNION ALL SELECT max(id) FROM response UNION ALL SELECT max(id) FROM consent UNION ALL SELECT max(id) FROM address
                    UNION ALL SELECT max(id) FROM event)
                """) + GAP;
    }

    private long now() {
        return world.clock().instant().toEpochMilli();
    }

    private void change(String sql, Object... parameters) {
        world.database().write(new WriteSet().add(tx -> {
                    tx.update(sql, parameters);
                    return Database.Outcome.COMMITTED;
                }));
    }

    /** Which of the words stand in any file below the folder. */
    static List<String> found(Path folder, List<String> words) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                words.stream()
                        .filter(bytes::contains)
                        .map(word -> word + " in " + folder.relativize(file))
                        .forEach(found::add);
            }
        }
        return found;
    }
}
