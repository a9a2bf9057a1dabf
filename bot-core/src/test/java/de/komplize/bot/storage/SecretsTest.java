package de.komplize.bot.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import de.komplize.bot.testing.ChannelContract;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void areMadeOnceAndKept() throws Exception {
        byte[] first;
        try (Sqlite database = open()) {
            List<byte[]> together =
                    ChannelContract.together(16, Collections.nCopies(16, () -> Secrets.obtain(database, "webchat")));
            first = together.getFirst();
            together.forEach(secret -> assertArrayEquals(together.getFirst(), secret));
            assertEquals(32, first.length);
            assertFalse(Arrays.equals(first, Secrets.obtain(database, "telegram")));
        }
        try (Sqlite database = open()) {
            assertArrayEquals(first, Secrets.obtain(database, "webchat"));
        }
    }

    private Sqlite open() {
        return Sqlite.open(folder.resolve("secrets.db"), Sqlite.Options.DURABLE);
    }
}
