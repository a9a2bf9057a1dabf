package de.komplize.channels.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A server that plays written conversations, one a connection, the last one again and again. Lines: {@code S:} what it says, {@code C:} what it must
 * hear (… for any rest; {@code C: T NOOP} and {@code S: T OK} have the client's tag), {@code C.} a mail up to its final dot, {@code hang up},
 * {@code stall} to read nothing any more, and {@code silence} until the client has gone.
 */
public final class Script implements AutoCloseable {

    private static final int BACKLOG = 50;
    private static final int PATIENCE = 10_000;

    private final ServerSocket server;
    private final List<List<String>> conversations;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final CountDownLatch silent = new CountDownLatch(1);

    private Script(ServerSocket server, String... conversations) {
        this.server = server;
        this.conversations = List.of(conversations).stream()
                .map(text -> text.lines().toList())
                .toList();
        Thread.ofPlatform().daemon().start(this::accept);
    }

    public static Script of(String... conversations) {
        try {
            return new Script(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), conversations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same within TLS from the first octet. */
    public static Script within(SSLContext tls, String... conversations) {
        try {
            return new Script(
                    tls.getServerSocketFactory().createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()),
                    conversations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** What the clients have said, line by line. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** Until a client waits in vain. */
    public void awaitSilence() {
        try {
            if (!silent.await(PATIENCE, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Nobody waits");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                sockets.add(socket);
                int number = Math.min(connections.getAndIncrement(), conversations.size() - 1);
                Thread.ofPlatform().daemon().start(() -> play(socket, conversations.get(number)));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void play(Socket socket, List<String> lines) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            String tag = "";
            for (String line : lines) {
                if (line.startsWith("S: ")) {
                    String text = line.substring(3).replaceFirst("^T ", tag + " ") + "\r\n";
                    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                } else if (line.startsWith("C: ")) {
                    tag = hear(in, line.substring(3));
                } else if (line.equals("C.")) {
                    hearMail(in);
                } else if (line.equals("silence")) {
                    silent.countDown();
                    in.lines().forEach(heard::add);
                } else if (line.equals("stall")) {
                    silent.countDown();
                    Thread.sleep(PATIENCE);
                } else if (line.equals("hang up")) {
                    return;
                }
            }
            in.lines().forEach(heard::add);
        } catch (IOException | UncheckedIOException | InterruptedException e) {
            // The client has gone: what it has not said is missing in what was heard.
        }
    }

    private String hear(BufferedReader in, String expected) throws IOException {
        String line = in.readLine();
        if (line == null) {
            throw new IOException("gone");
        }
        heard.add(line);
        String tag = line.split(" ", 2)[0];
        String wanted = expected.replaceFirst("^T ", tag + " ");
        boolean same =
                wanted.endsWith("…") ? line.startsWith(wanted.substring(0, wanted.length() - 1)) : line.equals(wanted);
        if (!same) {
            faults.add("expected " + wanted + ", heard " + line);
        }
        return tag;
    }

    private void hearMail(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            if (line.equals(".")) {
                return;
            }
        }
        throw new IOException("gone");
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(faults);
        }
    }
}
