package de.komplize.app.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.app.Server;
import de.komplize.app.Server.Variation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Check 52: what is too large is refused before it is read, and who sends drop by drop holds up nobody else, on both ports. */
@Timeout(400)
class Check52SlowClientsTest {

    private static Server server;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = Server.start(Program.settings(folder, Map.of()), Variation.PRODUCTION);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void whatIsTooLargeIsRefused() throws IOException {
        for (int port : List.of(server.publicPort(), server.officePort())) {
            assertEquals(414, refused(port, "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            String host = "GET / HTTP/1.1\r\nHost: localhost\r\n";
            assertEquals(431, refused(port, host + "X: " + "x".repeat(40_000) + "\r\n\r\n"));
            assertEquals(431, refused(port, host + "x".repeat(40_000) + ": x\r\n\r\n"));
            assertEquals(431, refused(port, host + "X: x\r\n".repeat(10_000) + "\r\n"));
        }
        String large = " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000000000\r\n\r\n";
        assertEquals(413, refused(server.publicPort(), "POST /api/chat/sessions" + large));
        assertEquals(413, refused(server.officePort(), "POST /login" + large));
    }

    private static int refused(int port, String request) throws IOException {
        return Wire.status(Wire.send(port, request));
    }

    @Test
    void aHandfulOfSlowOnesHoldsUpNobody() throws IOException {
        withSlow(40, Duration.ofSeconds(2));
    }

    @Test
    @Tag("heavy")
    void aThousandSlowOnesForTwoMinutesHoldUpNobody() throws IOException {
        for (long p99 : withSlow(1_000, Duration.ofMinutes(2))) {
            assertTrue(p99 <= 500, "p99 of a healthy client: " + p99 + " ms");
        }
    }

    /** So many connections to each port that send a letter of a header or of a body now and then; the p99 of a healthy client of each, in ms. */
    private static List<Long> withSlow(int count, Duration duration) throws IOException {
        List<Long> all = new ArrayList<>();
        for (int port : List.of(server.publicPort(), server.officePort())) {
            List<Socket> slow = new ArrayList<>();
            try {
                for (int i = 0; i < count; i++) {
                    Socket one = new Socket(InetAddress.getLoopbackAddress(), port);
                    slow.add(one);
                    drop(
                            one,
                            i % 2 == 0
                                    ? "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
                                    : "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000\r\n\r\nname=");
                }
                all.add(healthy(port, slow, duration));
            } finally {
                for (Socket one : slow) {
                    one.close();
                }
            }
        }
        System.out.println(
                "check 52: " + count + " slow connections, p99 of a healthy client in ms, public and office: " + all);
        return all;
    }

    private static long healthy(int port, List<Socket> slow, Duration duration) throws IOException {
        String path = port == server.officePort() ? "/health" : "/chat.js";
        List<Long> nanos = new ArrayList<>();
        Instant end = Instant.now().plus(duration);
        for (int i = 0; Instant.now().isBefore(end); i++) {
            long begin = System.nanoTime();
            String answer = Wire.send(port, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            nanos.add(System.nanoTime() - begin);
            assertEquals(200, Wire.status(answer));
            drop(slow.get(i % slow.size()), "x");
            LockSupport.parkNanos(10_000_000);
        }
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        assertTrue(sorted.length > 20, Arrays.toString(sorted));
        return sorted[(int) (sorted.length * 0.99)] / 1_000_000;
    }

    /** Whom the server has hung up on is as good as gone. */
    private static void drop(Socket slow, String text) {
        try {
            slow.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            assertTrue(slow.isConnected(), "it was connected once");
        }
    }
}
