package de.komplize.bot.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.office.AccessToken;
import de.komplize.bot.storage.Database.Outcome;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.storage.StorageException;
import de.komplize.bot.storage.WriteSet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check 57: the audit is only added to, and what was done to it past Komplize is found. */
class Check57AuditTest {

    private static final AccessToken.Id ANNE = new AccessToken.Id(7);

    @TempDir
    private Path folder;

    private Sqlite database;

    @BeforeEach
    void open() {
        database = Sqlite.open(folder.resolve("audit.db"), Sqlite.Options.DURABLE);
        for (int i = 1; i <= 5; i++) {
            database.write(new WriteSet()
                    .add(AuditTrail.append(ANNE, "conversation.read", "conversation " + i, Instant.ofEpochSecond(i))));
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aWholeChainHasNoFault() {
        assertEquals(Optional.empty(), fault());
        AuditTrail.Question all = new AuditTrail.Question(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 100);
        List<AuditTrail.Entry> entries = database.read(tx -> AuditTrail.list(tx, all));
        assertEquals(
                List.of(5L, 4L, 3L, 2L, 1L),
                entries.stream().map(AuditTrail.Entry::id).toList());
    }

    @Test
    void filtersByPersonDeedAndTime() {
        AuditTrail.Question some = new AuditTrail.Question(
                Optional.of(ANNE),
                Optional.of("conversation.read"),
                Optional.of(Instant.ofEpochSecond(2)),
                Optional.of(Instant.ofEpochSecond(5)),
                Optional.of(4L),
                1);
        assertEquals(
                List.of("conversation 3"),
                database.read(tx -> AuditTrail.list(tx, some)).stream()
                        .map(AuditTrail.Entry::what)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"UPDATE audit SET what = 'conversation 9' WHERE id = 2", "DELETE FROM audit WHERE id = 5"})
    void noStatementOfTheProgramChangesIt(String sql) {
        StorageException refused = assertThrows(StorageException.class, () -> sql(sql));
        assertTrue(String.valueOf(refused.getMessage()).contains("only added to"), refused.getMessage());
        assertEquals(Optional.empty(), fault());
    }

    @ParameterizedTest
    @CsvSource({
        "UPDATE audit SET what = 'conversation 9' WHERE id = 2, changed at entry 2",
        "UPDATE audit SET staff_id = 8 WHERE id = 5, changed at entry 5",
        "UPDATE audit SET at = at + 1 WHERE id = 1, changed at entry 1",
        "UPDATE audit SET deed = 'staff.locked' WHERE id = 3, changed at entry 3",
        "DELETE FROM audit WHERE id = 3, lacks entry 3",
        "DELETE FROM audit WHERE id = 5, should end at 5",
        "DELETE FROM audit, should end at 5",
        "DELETE FROM audit_head, should end at 0"
    })
    void whatWasDoneToTheFileIsFound(String sql, String found) {
        sql("DROP TRIGGER audit_is_not_changed");
        sql("DROP TRIGGER audit_is_not_removed");
        sql(sql);
        assertTrue(fault().orElse("nothing").contains(found), fault().orElse("nothing"));
    }

    private Optional<String> fault() {
        return database.read(AuditTrail::fault);
    }

    private void sql(String sql) {
        database.write(new WriteSet().add(tx -> {
            tx.update(sql);
            return Outcome.COMMITTED;
        }));
    }
}
