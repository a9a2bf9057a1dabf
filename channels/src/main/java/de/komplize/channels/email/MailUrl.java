package de.komplize.channels.email;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code imaps://user@host:port} and its like; each complaint names the setting, never what stands in it. */
record MailUrl(String setting, String scheme, int port, int securePort) {

    static final MailUrl IMAP = new MailUrl("KOMPLIZE_MAIL_IMAP_URL", "imap", 143, 993);

    /** 587 is for submission (RFC 6409), 465 for submission within TLS (RFC 8314). */
    static final MailUrl SMTP = new MailUrl("KOMPLIZE_MAIL_SMTP_URL", "smtp", 587, 465);

    private static final int LARGEST_PORT = 65_535;

    MailServer read(String text, Optional<String> password) {
        URI uri = parsed(text);
        String user = Optional.ofNullable(uri.getRawUserInfo()).orElse("");
        if (user.contains(":")) {
            throw new IllegalArgumentException(
                    setting + " holds a password: put it into " + MailSettings.PASSWORD + ", and only the user here");
        }
        boolean encrypted = uri.getScheme().toLowerCase(Locale.ROOT).equals(scheme + "s");
        int written = uri.getPort();
        return new MailServer(
                setting,
                uri.getHost(),
                written > 0 ? written : encrypted ? securePort : port,
                encrypted,
                user.isEmpty() ? Optional.empty() : Optional.of(login(user, password)));
    }

    private MailLogin login(String user, Optional<String> password) {
        try {
            String name = URLDecoder.decode(user.replace("+", "%2B"), StandardCharsets.UTF_8);
            if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
                throw wrong();
            }
            return new MailLogin(
                    name,
                    password.orElseThrow(() -> new IllegalArgumentException(MailSettings.PASSWORD
                            + " is missing: the user in " + setting + " needs it; set it, or remove the user")));
        } catch (IllegalArgumentException e) {
            throw e.getMessage() != null && e.getMessage().startsWith("KOMPLIZE") ? e : wrong();
        }
    }

    private URI parsed(String text) {
        try {
            URI uri = new URI(text).parseServerAuthority();
            String given = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String path = String.valueOf(uri.getRawPath());
            boolean bare =
                    (path.isEmpty() || path.equals("/")) && uri.getRawQuery() == null && uri.getRawFragment() == null;
            boolean port = uri.getPort() == -1 || uri.getPort() > 0 && uri.getPort() <= LARGEST_PORT;
            if ((given.equals(scheme) || given.equals(scheme + "s")) && uri.getHost() != null && bare && port) {
                return uri;
            }
        } catch (URISyntaxException ignored) {
            // The same complaint as for another scheme.
        }
        throw wrong();
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                setting + " is no mail server: write it as " + scheme + "s://user@mail.example.org:" + securePort
                        + ", an @ in the user as %40; " + scheme + ":// for STARTTLS");
    }
}
