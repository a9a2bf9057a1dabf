package de.komplize.bot.office;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.storage.Sqlite;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the office's pages count is found by an index: nothing looks at every row there ever was, however many there are. */
class Check71PlansTest {

    @TempDir
    private Path folder;

    private Sqlite database;

    @BeforeEach
    void open() {
        database = Sqlite.open(folder.resolve("plans.db"), Sqlite.Options.DURABLE);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource(Week.Kind.class)
    void figuresOfTheWeek(Week.Kind kind) {
        searched(kind.sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM session WHERE attention = 'danger'",
                "SELECT count(*) FROM event WHERE kind = 'not_understood' AND at >= 0",
                "SELECT contact_id FROM session s WHERE s.attention = 'failed'",
                "SELECT contact_id FROM session s WHERE s.held_by = 1"
            })
    void whatWaits(String sql) {
        searched(sql);
    }

    /** Read in their order from an index that holds nobody else: a page far down the list looks at no conversation that is done. */
    @Test
    void whoWaitsInTheOrderOfTheList() {
        String plan = plan("""
                SELECT s.contact_id FROM session s JOIN contact c ON c.id = s.contact_id WHERE s.attention IS NOT NULL
                ORDER BY (s.updated_at + CASE WHEN s.attention = 'danger' THEN 1000000000000000 ELSE 0 END) DESC LIMIT 20""");
        assertTrue(plan.contains("session_waiting") && !plan.contains("TEMP B-TREE"), plan);
    }

    @Test
    void aPlanThatLooksAtEverythingIsSeen() {
        assertTrue(plan("SELECT count(*) FROM message WHERE text = ''").contains("SCAN"));
    }

    private void searched(String sql) {
        String plan = plan(sql);
        assertTrue(plan.contains("SEARCH"), plan);
        assertFalse(plan.contains("SCAN"), plan);
    }

    private String plan(String sql) {
        Object[] parameters = sql.contains("?") ? new Object[] {1L, 1L} : new Object[0];
        List<String> steps = database.read(tx -> tx.list(row -> row.text(4), "EXPLAIN QUERY PLAN " + sql, parameters));
        return String.join("\n", steps);
    }
}
