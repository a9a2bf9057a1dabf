package de.komplize.bench;

import de.komplize.app.Server;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;

/** Komplize itself, with a timer beside it: a virtual thread that sleeps a millisecond, over and over, and notes how late it wakes. */
final class ProductServer {

    private ProductServer() {}

    /** Where the product keeps its data, in the folder of a run. */
    static Path dataIn(Path folder) {
        return folder.resolve("komplize");
    }

    static Map<String, String> settings() {
        return Map.of(
                "KOMPLIZE_DATA",
                        dataIn(Path.of(System.getProperty("bench.folder", "."))).toString(),
                "KOMPLIZE_PUBLIC_PORT", "0",
                "KOMPLIZE_OFFICE_PORT", "0",
                // Each session of the load comes from a network of its own, as residents do.
                "KOMPLIZE_TRUSTED_PROXIES", "127.0.0.1");
    }

    private static Server start() {
        return Server.start(settings(), Server.Variation.PRODUCTION);
    }

    static void serve() throws Exception {
        try (Server server = start()) {
            Timer timer = new Timer();
            timer.start();
            Child.announce(server.publicPort(), timer::lateness);
        }
    }

    /** Says the port of the office; the answer to the question is what the heap holds after a full collection, in MB. */
    static void serveOffice() throws Exception {
        try (Server server = start()) {
            Child.announce(server.officePort(), ProductServer::live);
        }
    }

    static String live() {
        System.gc();
        return String.valueOf(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }
}
