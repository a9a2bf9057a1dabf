package de.komplize.app;

import de.komplize.bot.storage.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** {@code start}: runs the server until it is told to stop. */
@Command(name = "start", description = "Starts the server: web chat and office. Stop it with Ctrl+C.")
final class StartCommand implements Runnable {

    private final Map<String, String> environment;

    StartCommand(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public void run() {
        Config.misspelt(environment)
                .forEach(name -> System.err.println("komplize: There is no setting " + name + "; it is ignored"));
        Config config = Config.of(environment);
        Server server = Server.start(config, Server.Variation.PRODUCTION);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("komplize-stop").unstarted(() -> {
                    server.close();
                    stopped.countDown();
                }));
        warnOfReaders(DataFolder.databaseIn(config.data()));
        String host = host(config);
        System.out.println("Komplize is ready.");
        System.out.println("Chat:   http://" + host + ":" + server.publicPort() + "/");
        System.out.println("Office: http://" + host + ":" + server.officePort() + server.officeLink());
        await(stopped);
    }

    /** The launcher makes files for their owner alone; a copy made by hand may be open to everybody on the machine. */
    private static void warnOfReaders(Path database) {
        try {
            String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(database));
            if (!mode.endsWith("------")) {
                System.err.println("komplize: Other users of this machine may read " + database + " (" + mode
                        + "): take that away with chmod -R go= " + database.getParent());
            }
        } catch (IOException | UnsupportedOperationException ignored) {
            // No such rights on this disk: there is nothing to say about them.
        }
    }

    private static String host(Config config) {
        return config.bind().isLoopbackAddress() || config.bind().isAnyLocalAddress()
                ? "localhost"
                : config.bind().getHostAddress();
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
