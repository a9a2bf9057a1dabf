package de.komplize.app.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crowd that opens more connections than the process may have files. */
class ManyConnectionsTest {

    private static final int FILES = 600;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    @Test
    void moreConnectionsThanFilesDoNotEndTheServer() throws IOException {
        List<String> limited = List.of("sh", "-c", "ulimit -n " + FILES + "; exec \"$0\" \"$@\"");
        try (Child child = Installation.in(folder).start(limited, List.of())) {
            Child.Ports ports = child.ports();
            List<Socket> crowd = crowd(ports.open());
            try (Http office = new Http(ports.office())) {
                assertTrue(crowd.size() > FILES);
                assertEquals(200, office.get("/health", "").status(), "the office's port has files of its own");
            } finally {
                for (Socket socket : crowd) {
                    socket.close();
                }
            }
            assertTrue(Residents.comesTrue(PATIENCE, () -> isAnswered(ports.open())), child::log);
        }
    }

    /** As many as the server and its queue take. */
    private static List<Socket> crowd(int port) throws IOException {
        List<Socket> crowd = new ArrayList<>();
        while (crowd.size() < 2 * FILES) {
            Socket socket = new Socket();
            crowd.add(socket);
            try {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            } catch (IOException e) {
                return crowd;
            }
        }
        return crowd;
    }

    private static boolean isAnswered(int port) {
        try (Http connection = new Http(port)) {
            return Conversation.numbered(1).attempt(connection, 0).status() / 100 == 2;
        } catch (IOException e) {
            return false;
        }
    }
}
