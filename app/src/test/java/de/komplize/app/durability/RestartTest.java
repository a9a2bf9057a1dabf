package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Main;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder's lock: gone with its process, however that ends, and never shared. */
class RestartTest {

    @TempDir
    private Path folder;

    @Test
    void aKilledServerIsBackAtOnceOnItsPort() throws IOException {
        Installation installation = Installation.in(folder);
        int port = freePort();
        try (Child killed = installation.start("port=" + port)) {
            killed.ports();
            try (Http connection = new Http(port)) {
                assertEquals(200, connection.get("/", "").status());
                killed.kill();
            }
        }
        try (Child next = installation.start("port=" + port)) {
            assertEquals(port, next.ports().open());
        }
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefusedAndTheFirstGoesOn() throws IOException {
        Installation installation = Installation.in(folder);
        try (Child first = installation.start()) {
            Child.Ports ports = first.ports();
            Map<String, String> settings = Map.of(
                    "KOMPLIZE_DATA",
                    installation.data().toString(),
                    "KOMPLIZE_PUBLIC_PORT",
                    "0",
                    "KOMPLIZE_OFFICE_PORT",
                    "0");
            Path log = folder.resolve("second.log");
            try (Child second =
                    Child.start(List.of(), FastStart.options(), Main.class, log, settings, List.of("start"))) {
                assertEquals(2, second.ended(), second.log());
                assertTrue(second.log().contains("is in use by another process"), second.log());
            }
            try (Http connection = new Http(ports.open())) {
                assertEquals(
                        202, Conversation.numbered(1).attempt(connection, 0).status());
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
