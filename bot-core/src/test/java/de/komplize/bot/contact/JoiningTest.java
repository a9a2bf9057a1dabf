package de.komplize.bot.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JoiningTest {

    @TempDir
    private Path folder;

    /** Whoever adds a table of contacts decides what becomes of its rows where two are one, and where they are two again. */
    @Test
    void everyTableThatSaysWhoseARowIsGoesAlong() {
        try (World world = World.start(World.Setting.in(folder))) {
            List<String> tables = world.database().read(tx -> tx.list(row -> row.text(1), """
                            SELECT DISTINCT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c
                            WHERE m.type = 'table' AND c.name = 'contact_id'
                            """));
            Set<String> known = new TreeSet<>(Joining.MOVED);
            known.addAll(Joining.OTHERS);
            assertEquals(known, new TreeSet<>(tables));
        }
    }
}
