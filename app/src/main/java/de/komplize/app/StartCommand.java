package de.komplize.app;

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
        String host = host(config);
        System.out.println("Komplize is ready.");
        System.out.println("Chat:   http://" + host + ":" + server.publicPort() + "/");
        System.out.println("Office: http://" + host + ":" + server.officePort() + server.officeLink());
        await(stopped);
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
