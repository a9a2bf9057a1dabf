package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import de.komplize.bot.office.Role;
import de.komplize.bot.storage.Transaction;
import io.helidon.http.Method;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Check 33: whatever changes something, changes nothing when the form was begun elsewhere. Made from the table of addresses. */
@Timeout(240)
class Check33FormsTest {

    /** The chain of the audit moves on with each page that is read; the index of words has no rows to read. */
    private static final String TABLES = """
            SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
            AND name NOT LIKE 'message_search%' AND name <> 'audit_head'
            """;

    private static OpenOffice office;
    private static Browser bert;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException, InterruptedException {
        office = new OpenOffice(folder);
        bert = office.in("Bert", Role.ADMINISTRATOR);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @TestFactory
    Stream<DynamicTest> aFormOfAnotherPageChangesNothing() {
        Stream<String> inside = office.office.addresses().stream()
                .filter(address -> address.method().equals(Method.POST))
                .map(Room.Address::path);
        Stream<String> outside = office.office.outside().stream()
                .filter(address -> address.method().equals(Method.POST))
                .map(FrontDoor.Address::path);
        return Stream.concat(inside, outside).map(path -> dynamicTest(path, () -> refused(filled(path))));
    }

    private static void refused(String path) throws IOException, InterruptedException {
        Browser anne = office.anne;
        anne.get("/account");
        bert.get("/account");
        Map<String, List<String>> before = state();
        for (String key : List.of("", "wrong", bert.formKey())) {
            assertEquals(403, anne.postWithKey(key, path, fields()).statusCode(), "key " + key);
        }
        for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
            anne.headers.put("Origin", origin);
            assertEquals(403, anne.post(path, fields()).statusCode(), origin);
            anne.headers.remove("Origin");
        }
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
            int status = anne.send(method, path, "").statusCode();
            assertTrue(List.of(200, 303, 404, 405).contains(status), method + " " + status);
            assertTrue(method.equals("GET") || status == 405 || status == 404, method + " " + status);
        }
        assertEquals(before, state(), "nothing was changed");
    }

    @Test
    void aFormAsLargeAsABookIsNotRead() throws IOException, InterruptedException {
        Browser stranger = office.browser();
        stranger.get("/login");
        assertEquals(
                413,
                stranger.post("/login", "name", "Anne", "password", "x".repeat(20_000))
                        .statusCode());
    }

    private static String[] fields() {
        return new String[] {
            "name",
            "Carla",
            "role",
            "reader",
            "password",
            OpenOffice.PASSWORD,
            "again",
            OpenOffice.PASSWORD,
            "code",
            "123456"
        };
    }

    private static String filled(String path) {
        return path.replace("/accounts/{id}", "/accounts/" + office.id("Bert"))
                .replace("/sessions/{id}", "/sessions/" + office.number("SELECT max(id) FROM staff_session"))
                .replace("{id}", String.valueOf(office.contact))
                .replaceAll("\\{\\w+\\}", "1001");
    }

    /** Every row there is, by table; only that pages were read may be added to it. */
    private static Map<String, List<String>> state() {
        return office.world.database().read(tx -> {
            Map<String, List<String>> tables = new TreeMap<>();
            for (String table : tx.list(row -> row.text(1), TABLES)) {
                String where = table.equals("audit") ? " WHERE deed NOT LIKE '%.read'" : "";
                tables.put(table, tx.list(Check33FormsTest::whole, "SELECT * FROM " + table + where));
            }
            assertTrue(tables.size() > 25, tables.keySet().toString());
            return tables;
        });
    }

    private static String whole(Transaction.Row row) throws SQLException {
        StringJoiner columns = new StringJoiner(", ");
        for (int column = 1; column <= row.columns(); column++) {
            Object value = row.value(column).orElse("NULL");
            columns.add(row.name(column) + "="
                    + (value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value));
        }
        return columns.toString();
    }
}
