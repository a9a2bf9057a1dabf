package de.komplize.bot.storage;

import de.komplize.bot.Refusal;
import java.io.IOException;
import java.nio.file.Path;

/** A process that takes a data folder, says what came of it, and holds it until it is killed. */
final class FolderHolder {

    private FolderHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (DataFolder folder = DataFolder.take(Path.of(arguments[0]))) {
            if (arguments.length > 1) {
                try (Sqlite database = folder.open(Sqlite.Options.DURABLE)) {
                    database.write(Numbers.add(Long.parseLong(arguments[1])));
                    hold();
                }
            }
            hold();
        } catch (Refusal e) {
            System.out.println("refused: " + e.getMessage());
        }
    }

    private static void hold() throws IOException {
        System.out.println("held");
        if (System.in.read() < 0) {
            System.out.println("let go");
        }
    }
}
