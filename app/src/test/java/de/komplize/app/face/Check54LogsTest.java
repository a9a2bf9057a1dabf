package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Logging;
import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.Sqlite;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Check 54: words, names, addresses and secrets go through every channel and every way to fail, and nothing of them is logged or led into an address. */
@Timeout(240)
class Check54LogsTest {

    /** Part of a name, a telephone number, a text, a token and a password. */
    private static final String CANARY = "Kanarienvogel7351";

    private static final String PHONE = "0561 73517351";

    @TempDir
    private Path folder;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<HttpResponse<String>> answers = new ArrayList<>();
    private final Logger root = Logger.getLogger("");
    private final Handler ears = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord entry) {
            // With the messages of exceptions, which the product's own form leaves out.
            log.add(formatter.format(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        ears.setLevel(Level.INFO);
        root.addHandler(ears);
    }

    @AfterEach
    void deafen() {
        root.removeHandler(ears);
    }

    @Test
    void nothingThatPeopleWroteIsLogged() throws IOException, InterruptedException, SQLException {
        Variation broken = new Variation(Sqlite.Options.DURABLE, Failpoint.NONE, List.of(new BrokenChannel()));
        try (Server server = Server.start(Program.settings(folder, Map.of()), broken);
                Clerk clerk = Clerk.of(server)) {
            residents(server);
            strangers(server);
            office(clerk);
            programs(server);
            rename("message", "message_gone");
            residentFails(server);
            office(clerk);
            programs(server);
            rename("message_gone", "message");
        }
        assertTrue(log.stream().anyMatch(line -> line.contains("A page of the office")), "faults are logged: " + log);
        for (String line : log) {
            assertFalse(line.contains(CANARY) || line.contains(PHONE), line);
        }
        for (HttpResponse<String> answer : answers) {
            assertFalse(
                    answer.headers().firstValue("Location").orElse("").contains(CANARY),
                    "an address is logged by proxies");
            assertFalse(answer.statusCode() >= 500 && answer.body().contains(CANARY), answer.body());
        }
        assertTrue(answers.stream().anyMatch(answer -> answer.statusCode() >= 500), "some failed");
    }

    private void residents(Server server) throws IOException, InterruptedException {
        try (Resident resident = Resident.of(server.publicPort())) {
            for (String words : List.of(
                    "Ich heiße " + CANARY + ", Telefon " + PHONE,
                    "Ich will nicht mehr leben " + CANARY,
                    "Kann ich mit einem Menschen sprechen?",
                    CANARY + "\r\n2026-01-01T00:00:00Z ERROR forged",
                    "meine Daten")) {
                resident.says(words);
            }
        }
        Bearer wrong = new Bearer(server.publicPort(), CANARY);
        answers.add(wrong.get("/api/chat/messages"));
        answers.add(wrong.get("/" + CANARY + "?token=" + CANARY));
        answers.add(wrong.get("/broken?" + CANARY));
        answers.add(wrong.post("/api/chat/messages", "{\"id\":\"" + CANARY));
        answers.add(wrong.post("/api/chat/sessions", "{\"language\":\"" + CANARY + "\"}"));
    }

    private void residentFails(Server server) throws IOException, InterruptedException {
        try (Resident resident = Resident.of(server.publicPort())) {
            resident.says("Ich heiße " + CANARY);
        } catch (IllegalStateException e) {
            assertFalse(String.valueOf(e.getMessage()).contains(CANARY), e.getMessage());
        }
    }

    private void strangers(Server server) throws IOException, InterruptedException {
        try (Clerk stranger = Clerk.anybody(server)) {
            answers.add(stranger.submit(
                    "/login", "/login", Map.of("name", CANARY, "password", CANARY, "next", "/" + CANARY)));
            answers.add(stranger.submit(
                    "/login", "/login", Map.of("name", Clerk.NAME, "password", CANARY, "next", "https://" + CANARY)));
            answers.add(stranger.submit("/login", "/login/code", Map.of("code", CANARY)));
            answers.add(stranger.submit("/login", "/open/" + CANARY, Map.of("password", CANARY, "again", CANARY)));
            answers.add(stranger.get("/open/" + CANARY));
            answers.add(stranger.submit("/login", "/login", Map.of("name", "x".repeat(20_000) + CANARY)));
        }
    }

    private void office(Clerk clerk) throws IOException, InterruptedException {
        Map<String, String> words = Map.of(
                "title", CANARY, "text", CANARY, "note", CANARY, "label", CANARY, "name", CANARY, "answer", CANARY,
                "status", "planned", "code", CANARY, "current", CANARY, "number", CANARY);
        for (String path : List.of(
                "/filing/idea",
                "/filing/survey/stadtteil-2035",
                "/filing/erase",
                "/ideas/1001/status",
                "/ideas/1001/merge",
                "/requests/1/status",
                "/conversations/1/notes",
                "/conversations/1/labels",
                "/conversations/1/reply",
                "/unclear/1",
                "/account/password",
                "/account/codes",
                "/accounts")) {
            answers.add(clerk.submit("/account", path, words));
        }
        for (String path : List.of(
                "/conversations?q=" + CANARY,
                "/ideas?status=" + CANARY,
                "/exports/ideas/csv?status=" + CANARY,
                "/exports/conversations/csv",
                "/exports/messages/csv",
                "/surveys/" + CANARY,
                "/audit?deed=" + CANARY,
                "/faults",
                "/state",
                "/conversations")) {
            answers.add(clerk.get(path));
        }
    }

    private void programs(Server server) throws IOException, InterruptedException {
        Bearer wrong = new Bearer(server.officePort(), CANARY);
        answers.add(wrong.get("/api/office/messages?q=" + CANARY));
        String secret = Program.run(
                        Program.settings(folder, Map.of()),
                        "token",
                        "add",
                        "Program " + log.size() + answers.size(),
                        "--role",
                        "moderator")
                .assertDone()
                .strip();
        Bearer good = new Bearer(server.officePort(), secret);
        answers.add(good.get("/api/office/messages?" + CANARY + "=1"));
        answers.add(good.get("/api/office/messages"));
        answers.add(good.post("/api/office/ideas/1001/status", "{\"status\":\"" + CANARY));
        answers.add(good.post("/api/office/conversations/1/reply", "{\"text\":\"" + CANARY + "\"}"));
        for (String line : log) {
            assertFalse(line.contains(secret), "a token");
        }
    }

    private void rename(String table, String name) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("komplize.db"));
                var statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("ALTER TABLE " + table + " RENAME TO " + name);
        }
    }

    @Test
    void nothingForgesALineNorBringsTheWordsOfAnException() {
        List<Handler> before = List.of(root.getHandlers());
        Level level = root.getLevel();
        Logging logging = new Logging();
        Handler ours = List.of(root.getHandlers()).stream()
                .filter(handler -> !before.contains(handler))
                .findFirst()
                .orElseThrow(() -> new AssertionError(logging));
        root.removeHandler(ours);
        root.setLevel(level);
        LogRecord entry = new LogRecord(Level.WARNING, "first\r\n2026 ERROR forged\u001b[31m\u0085\u2028end");
        entry.setThrown(new IllegalStateException(CANARY + "\r\nforged", new IOException(CANARY)));
        String line = ours.getFormatter().format(entry);
        assertEquals(1, line.lines().count(), line);
        assertFalse(line.contains("\u001b") || line.contains("\u2028"), line);
        assertFalse(line.contains(CANARY), line);
    }
}
