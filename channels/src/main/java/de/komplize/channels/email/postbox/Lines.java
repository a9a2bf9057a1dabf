package de.komplize.channels.email.postbox;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/**
 * Makes encrypted connections and knows the plain one below: an encrypted one that is closed waits for the other side to say that it closes too,
 * and one that has fallen silent never will.
 */
final class Lines extends SSLSocketFactory {

    private final SSLSocketFactory tls;
    private volatile Optional<Socket> plain = Optional.empty();

    Lines(SSLSocketFactory tls) {
        this.tls = tls;
    }

    @Override
    public Socket createSocket(Socket below, String host, int port, boolean autoClose) throws IOException {
        plain = Optional.of(below);
        return tls.createSocket(below, host, port, autoClose);
    }

    void cut() {
        plain.ifPresent(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                // It is of no use any more either way.
            }
        });
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return tls.createSocket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return tls.createSocket(host, port, from, fromPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return tls.createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return tls.createSocket(host, port, from, fromPort);
    }
}
