package de.komplize.bench;

import de.komplize.app.Server;
import java.nio.file.Path;
import java.util.Map;

/** Komplize itself, with a timer beside it: a virtual thread that sleeps a millisecond, over and over, and notes how late it wakes. */
final class ProductServer {

    private ProductServer() {}

    /** Where the product keeps its data, in the folder of a run. */
    static Path dataIn(Path folder) {
        return folder.resolve("komplize");
    }

    static void serve() throws Exception {
        Map<String, String> settings = Map.of(
                "KOMPLIZE_DATA",
                        dataIn(Path.of(System.getProperty("bench.folder", "."))).toString(),
                "KOMPLIZE_PUBLIC_PORT", "0",
                "KOMPLIZE_OFFICE_PORT", "0",
                // Each session of the load comes from a network of its own, as residents do.
                "KOMPLIZE_TRUSTED_PROXIES", "127.0.0.1");
        try (Server server = Server.start(settings, Server.Variation.PRODUCTION)) {
            Timer timer = new Timer();
            timer.start();
            Child.announce(server.publicPort(), timer::lateness);
        }
    }
}
