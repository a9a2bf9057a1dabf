package de.komplize.app;

import de.komplize.bot.Refusal;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** That a port is ours, or the start is refused with what to do. */
final class Ports {

    private Ports() {}

    /** Asked before the model is loaded: who starts twice by mistake is told at once. */
    static void requireFree(InetAddress bind, String setting, int port) {
        try {
            new ServerSocket(port, 1, bind).close();
        } catch (IOException e) {
            throw taken(setting, port);
        }
    }

    /** The web server only logs that it could not start. */
    static void begin(WebServer server, String setting, int port) {
        server.start();
        if (!server.isRunning()) {
            throw taken(setting, port);
        }
    }

    private static Refusal taken(String setting, int port) {
        return new Refusal("Port " + port + " is taken or not allowed: stop the other program, or set " + setting
                + " to a free port");
    }
}
