package de.komplize.bench;

import de.komplize.bot.storage.DataFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A data folder with what a city writes in some years: made by the product itself with one conversation, then filled in bulk, always alike. It is
 * kept for the next run.
 */
final class CityOfTalk {

    static final int CONVERSATIONS = 50_000;
    static final int MESSAGES_EACH = 20;

    /** What the cookie of an administrator holds, who has done both steps of the log-in. */
    static final String COOKIE = "bench-office-session";

    private static final int SEED = 71;
    private static final long DAY = 86_400_000;

    /** Two years, the last day of them today. */
    private static final long DAYS = 730;

    /** Far above the numbers of the one conversation that the product makes. */
    private static final long FIRST = 1_000;

    private static final List<String> DISTRICTS =
            List.of("Mitte", "Südstadt", "Vorderer Westen", "Wehlheiden", "Bad Wilhelmshöhe", "Nordshausen");
    private static final List<String> CHANNELS = List.of("webchat", "telegram", "sms", "email");
    private static final List<String> TOPICS = List.of("mobility", "services", "energy", "safety", "other");

    private final Random random = new Random(SEED);
    private final GermanWords words = new GermanWords(random);
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final long now = System.currentTimeMillis();

    private CityOfTalk(Connection connection) {
        this.connection = connection;
    }

    /** Fills the folder, unless an earlier run has. */
    static void in(Path folder) throws IOException, InterruptedException, SQLException {
        Path done = folder.resolve("filled");
        if (!Files.exists(done)) {
            try (Child product = Child.start("serve-komplize", folder)) {
                Load load = new Load(product.port());
                load.sessions(1);
                load.paced(1, 2, 1);
            }
            Path database = DataFolder.databaseIn(ProductServer.dataIn(folder));
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
                new CityOfTalk(connection).fill();
            }
            Files.createFile(done);
        }
        Path database = DataFolder.databaseIn(ProductServer.dataIn(folder));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            new CityOfTalk(connection).logIn();
        }
    }

    private void fill() throws SQLException {
        connection.setAutoCommit(false);
        for (long number = 0; number < CONVERSATIONS; number++) {
            conversation(FIRST + number);
            if (number % 5_000 == 0) {
                connection.commit();
            }
        }
        run("INSERT INTO search_due (message_id) SELECT id FROM message WHERE author <> 'bot' ON CONFLICT DO NOTHING");
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void conversation(long id) throws SQLException {
        long first = now - (long) (random.nextDouble() * DAYS * DAY);
        long last = Math.min(now, first + MESSAGES_EACH * 60_000L);
        String channel = of(CHANNELS);
        @Nullable String district = random.nextInt(3) == 0 ? null : of(DISTRICTS);
        run("INSERT INTO contact (id, language, district, created_at) VALUES (?, 'de', ?, ?)", id, district, first);
        run(
                "INSERT INTO address (id, contact_id, channel, handle, state, created_at) VALUES (?, ?, ?, ?, 'active', ?)",
                id,
                id,
                channel,
                "h" + id,
                first);
        run("""
                INSERT INTO session (contact_id, version, body, attention, updated_at)
                SELECT ?, 1, body, ?, ? FROM session ORDER BY contact_id LIMIT 1
                """, id, attention(), last);
        for (int seq = 1; seq <= MESSAGES_EACH; seq++) {
            message(id, id * 100 + seq, seq, channel, Math.min(now, first + seq * 60_000L));
        }
        if (random.nextInt(10) == 0) {
            idea(id, channel, district, last);
        }
        if (random.nextInt(10) == 0) {
            request(id, channel, last);
        }
        if (random.nextInt(20) == 0) {
            run(
                    "INSERT INTO label (contact_id, name, staff, at) VALUES (?, ?, 1, ?)",
                    id,
                    random.nextBoolean() ? "Presse" : "Bauamt",
                    last);
            run(
                    "INSERT INTO note (id, contact_id, text, staff, at) VALUES (?, ?, ?, 1, ?)",
                    id,
                    id,
                    words.sentence(),
                    last);
        }
    }

    private void message(long contact, long id, int seq, String channel, long at) throws SQLException {
        boolean resident = seq % 2 == 1;
        boolean failed = resident && random.nextInt(20_000) == 0;
        boolean unclear = resident && random.nextInt(20) == 0;
        String text = resident ? words.sentence() : words.sentence() + ". " + words.sentence() + ".";
        run(
                """
                INSERT INTO message (id, address_id, seq, author, text, language, intent, channel, external_id, failure, at)
                VALUES (?, ?, ?, ?, ?, 'de', ?, ?, ?, ?, ?)
                """,
                id,
                contact,
                seq,
                resident ? "contact" : "bot",
                text,
                resident && !unclear ? "project.goals" : null,
                resident ? channel : null,
                resident ? "e" + id : null,
                failed ? "IllegalStateException at Router" : null,
                at);
        if (resident) {
            String kind = unclear ? "not_understood" : "question_answered";
            run(
                    "INSERT INTO event (id, contact_id, message_id, kind, body, at) VALUES (?, ?, ?, ?, ?, ?)",
                    id,
                    contact,
                    id,
                    kind,
                    "{\"kind\":\"" + kind + "\",\"intent\":\"project.goals\"}",
                    at);
        }
    }

    private void idea(long id, String channel, @Nullable String district, long at) throws SQLException {
        String text = words.sentence();
        String status = random.nextInt(4) == 0 ? "submitted" : "published";
        run("""
                INSERT INTO idea (id, number, contact_id, status, title, text, topic, district, hints, channel, language, created_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, '{}', ?, 'de', ?, ?)
                """, id, id, id, status, text, text, of(TOPICS), district, channel, at, at);
        for (int supports = random.nextInt(6); supports > 0; supports--) {
            run(
                    "INSERT INTO idea_support (idea_id, contact_id, channel, at) VALUES (?, ?, ?, ?)",
                    id,
                    -id * 10 - supports,
                    channel,
                    at);
        }
    }

    private void request(long id, String channel, long at) throws SQLException {
        run("""
                INSERT INTO response (id, kind, questionnaire, version, contact_id, number, state, status, language, first_channel, last_channel,
                    started_at, updated_at, completed_at)
                VALUES (?, 'form', 'person', '1', ?, ?, 'complete', ?, 'de', ?, ?, ?, ?, ?)
                """, id, id, id, random.nextInt(10) == 0 ? "open" : "done", channel, channel, at, at, at);
    }

    /** Of a hundred conversations one waits, of a thousand one may be in danger. */
    private @Nullable String attention() {
        int chance = random.nextInt(1_000);
        return chance == 0 ? "danger" : chance < 10 ? "asked" : null;
    }

    private void logIn() throws SQLException {
        byte[] hash = sha256("secret:" + COOKIE);
        run(
                "INSERT INTO token (id, name, role, hash, created_at) VALUES (1, 'Anne', 'administrator', x'00', ?) ON CONFLICT DO NOTHING",
                now);
        run(
                "INSERT INTO staff (id, login, password, factor, factor_step) VALUES (1, 'anne', 'none', x'00', 0) ON CONFLICT DO NOTHING");
        run("DELETE FROM staff_session");
        run(
                "INSERT INTO staff_session (id, hash, staff_id, state, created_at, seen_at) VALUES (1, ?, 1, 'in', ?, ?)",
                hash,
                now,
                now);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private void run(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        statement.executeUpdate();
    }

    private <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
