package de.komplize.channels.email;

import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;

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
     */
    public Properties properties(String prefix, MailPatience patience) {
        Properties properties = new Properties();
        properties.put(
                prefix + ".connectiontimeout", String.valueOf(patience.connect().toMillis()));
        properties.put(prefix + ".timeout", String.valueOf(patience.silence().toMillis()));
        properties.put(prefix + ".socketFactory.fallback", "false");
        properties.put(prefix + ".starttls.enable", "true");
        properties.put(prefix + ".starttls.required", String.valueOf(mustEncrypt()));
        if (!encrypted && isLoopback()) {
            // The password might go in the clear here; an unknown certificate is no worse, and a mail system's own is
            // made for another name.
            properties.put(prefix + ".ssl.trust", "*");
            properties.put(prefix + ".ssl.checkserveridentity", "false");
        } else {
            properties.put(prefix + ".ssl.checkserveridentity", "true");
            properties.put(prefix + ".ssl.socketFactory", context().getSocketFactory());
        }
        return properties;
    }

    /** Whom this machine trusts; asked anew for each connection. */
    public static SSLContext context() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java's list of trusted certificates cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
