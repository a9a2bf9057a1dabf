package de.komplize.channels.email.submission;

import de.komplize.channels.email.MailPatience;
import de.komplize.channels.email.MailServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** The socket below a conversation; how long it is waited on can change. Closing it ends whatever waits. Thread-safe. */
final class Line implements AutoCloseable {

    private final Socket plain;
    private final Socket spoken;

    private Line(Socket plain, Socket spoken) {
        this.plain = plain;
        this.spoken = spoken;
    }

    /** Connects, within TLS where the server is one that begins with it; only to whom the certificate names. */
    static Line to(MailServer server, MailPatience patience) throws IOException {
        Socket plain = new Socket();
        try {
            // With the name as it is written: that of a reverse look-up would be somebody else's word.
            InetAddress found = InetAddress.getByName(server.host());
            InetAddress named = InetAddress.getByAddress(server.host(), found.getAddress());
            plain.connect(
                    new InetSocketAddress(named, server.port()),
                    Math.toIntExact(patience.connect().toMillis()));
            plain.setSoTimeout(Math.toIntExact(patience.silence().toMillis()));
            plain.setTcpNoDelay(true);
            return new Line(plain, server.encrypted() ? encrypted(plain, server) : plain);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private static Socket encrypted(Socket plain, MailServer server) throws IOException {
        SSLSocket socket = (SSLSocket) server.tls().createSocket(plain, server.host(), server.port(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("LDAPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** For the library to speak by. */
    Socket socket() {
        return spoken;
    }

    /** Of all that is read from now on. */
    void patience(Duration silence) throws IOException {
        plain.setSoTimeout(Math.toIntExact(silence.toMillis()));
    }

    @Override
    public void close() {
        try {
            plain.close();
        } catch (IOException e) {
            // It is of no use any more either way.
        }
    }
}
