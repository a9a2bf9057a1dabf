package de.komplize.app;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.storage.DataFolder;
import de.komplize.intents.OpenNlpDetector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the trained models are kept: beside the program for the pack that comes along, else in the data folder. */
final class Models {

    private Models() {}

    static OpenNlpDetector detector(ContentPack pack, Config config) {
        return de.komplize.intents.Models.current(pack.phrases(), pack.version(), folders(config));
    }

    /** Where they are looked for, the first one first. */
    static List<Path> folders(Config config) {
        List<Path> folders = new ArrayList<>();
        if (System.getProperty("komplize.home") != null
                || config.find("KOMPLIZE_PACK").isEmpty()) {
            folders.add(Home.find().models());
        }
        if (Files.isDirectory(config.data())) {
            folders.add(DataFolder.modelsIn(config.data()));
        }
        return folders;
    }
}
