package de.komplize.app.durability;

import de.komplize.app.Server;
import de.komplize.bot.storage.Failpoint;
import de.komplize.bot.storage.Sqlite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The process that is killed: the whole server with the double beside the web chat. Its arguments are {@code name=value}: {@code data},
 * {@code record}, and where wanted {@code port}, {@code synchronous}, {@code failpoint}, {@code visit} and {@code slowness} (of the double, in
 * milliseconds). It says its ports and ends with its parent.
 */
public final class KilledServer {

    private KilledServer() {}

    public static void main(String[] arguments) throws IOException {
        Map<String, String> given = given(arguments);
        Failpoint failpoint = failpoint(given);
        Sqlite.Options storage = new Sqlite.Options(given.getOrDefault("synchronous", "FULL"), failpoint);
        Duration slowness = Duration.ofMillis(Long.parseLong(given.getOrDefault("slowness", "4")));
        PushDouble channel = new PushDouble(Path.of(given.getOrDefault("record", "record")), slowness);
        Server server = Server.start(settings(given), new Server.Variation(storage, failpoint, List.of(channel)));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::close));
        System.out.println(Child.READY + server.publicPort() + " " + server.officePort());
        endWithParent();
    }

    static Map<String, String> given(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            given.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return given;
    }

    static Failpoint failpoint(Map<String, String> given) {
        return given.containsKey("failpoint")
                ? new HaltAt(given.getOrDefault("failpoint", ""), Integer.parseInt(given.getOrDefault("visit", "1")))
                : Failpoint.NONE;
    }

    private static Map<String, String> settings(Map<String, String> given) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "KOMPLIZE_DATA",
                given.getOrDefault("data", "data"),
                "KOMPLIZE_PUBLIC_PORT",
                given.getOrDefault("port", "0"),
                "KOMPLIZE_OFFICE_PORT",
                "0",
                // Each resident comes from a network of their own, as residents do.
                "KOMPLIZE_TRUSTED_PROXIES",
                "127.0.0.1"));
        if (given.containsKey("telegram")) {
            settings.put("KOMPLIZE_TELEGRAM_API_URL", given.getOrDefault("telegram", ""));
            settings.put("KOMPLIZE_TELEGRAM_TOKEN", given.getOrDefault("token", ""));
        }
        return settings;
    }

    /** The parent holds the other end: when it is gone, nobody would stop us. */
    private static void endWithParent() throws IOException {
        while (System.in.read() >= 0) {
            // Nothing is ever said.
        }
        Runtime.getRuntime().halt(0);
    }
}
