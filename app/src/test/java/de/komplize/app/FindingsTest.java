package de.komplize.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the office learns of the last backup. */
class FindingsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T08:00:00Z");

    @Test
    void withoutABackupTheOfficeIsTold() {
        var finding = Findings.backup(Optional.empty(), NOW);
        assertFalse(finding.well());
        assertTrue(finding.says().contains("keine Sicherung bekannt"), finding.says());
        assertTrue(finding.toDo().contains("./komplize backup"), finding.toDo());
    }

    @Test
    void aBackupIsShownWithItsAgeAndTooOldAfterAWeek() {
        assertTrue(Findings.backup(Optional.of(NOW), NOW).well());
        var week = Findings.backup(Optional.of(NOW.minus(Duration.ofDays(7))), NOW);
        assertTrue(week.well() && week.says().contains("vor 7 Tagen"), week.says());
        assertFalse(
                Findings.backup(Optional.of(NOW.minus(Duration.ofDays(8))), NOW).well());
    }

    @Test
    void whatWasNotedIsReadAndWhatCannotBeReadIsNone(@TempDir Path data) throws Exception {
        assertEquals(Optional.empty(), LastBackup.in(data));
        LastBackup.note(data, NOW);
        assertEquals(Optional.of(NOW), LastBackup.in(data));
        Files.writeString(data.resolve("last-backup"), "gestern");
        assertEquals(Optional.empty(), LastBackup.in(data));
    }
}
