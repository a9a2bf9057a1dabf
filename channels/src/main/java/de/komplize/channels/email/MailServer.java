package de.komplize.channels.email;

import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.angus.mail.util.MailSSLSocketFactory;

/**
 * A server that speaks IMAP or SMTP.
 *
 * @param setting the setting that names it, for complaints
 * @param encrypted TLS from the first octet; otherwise STARTTLS where it is offered
 * @param login empty: the server is used without one
 */
public record MailServer(String setting, String host, int port, boolean encrypted, Optional<MailLogin> login) {

    private static final Pattern LOOPBACK = Pattern.compile("127\\.[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}");

    /** This machine, by a name that no name server can point elsewhere. */
    public boolean isLoopback() {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals("::1")
                || name.equals("[::1]")
                || LOOPBACK.matcher(name).matches();
    }

    /** A password goes in the clear over this machine's own wire at most. */
    public boolean mustEncrypt() {
        return !encrypted && login.isPresent() && !isLoopback();
    }

    /**
     * What Angus Mail is told, by the names it has for them.
     *
     * @param prefix such as {@code mail.imap}
     * @param tls makes the encrypted connections: {@link #tls}, or around it
     */
    public Properties properties(String prefix, MailPatience patience, SSLSocketFactory tls) {
        Properties properties = new Properties();
        properties.put(
                prefix + ".connectiontimeout", String.valueOf(patience.connect().toMillis()));
        properties.put(prefix + ".timeout", String.valueOf(patience.silence().toMillis()));
        properties.put(prefix + ".socketFactory.fallback", "false");
        properties.put(prefix + ".starttls.enable", "true");
        properties.put(prefix + ".starttls.required", String.valueOf(mustEncrypt()));
        properties.put(prefix + ".ssl.checkserveridentity", String.valueOf(!isOpen()));
        properties.put(prefix + ".ssl.socketFactory", tls);
        return properties;
    }

    /** Makes the encrypted connections to this server. */
    public SSLSocketFactory tls() {
        try {
            if (isOpen()) {
                MailSSLSocketFactory anybody = new MailSSLSocketFactory();
                anybody.setTrustAllHosts(true);
                return anybody;
            }
            return SSLContext.getDefault().getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java's list of trusted certificates cannot be read", e);
        }
    }

    /** The password might go in the clear here; an unknown certificate is no worse, and a mail system's own is made for another name. */
    private boolean isOpen() {
        return !encrypted && isLoopback();
    }

    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
