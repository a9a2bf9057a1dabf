package de.komplize.channels.telegram;

import de.komplize.bot.messaging.Settings;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.telegram.telegrambots.meta.TelegramUrl;

/**
 * How the bot is reached.
 *
 * @param webhook where Telegram calls; empty for long polling
 */
record TelegramSettings(String token, TelegramUrl url, Optional<Webhook> webhook) {

    static final String PATH = "/telegram";

    private static final String TOKEN = "KOMPLIZE_TELEGRAM_TOKEN";
    private static final String URL = "KOMPLIZE_TELEGRAM_API_URL";
    private static final String SECRET = "KOMPLIZE_TELEGRAM_WEBHOOK_SECRET";

    /** The bot's number, a colon, its secret: as the Botfather gives it. */
    private static final Pattern TOKENS = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");

    /** "1-256 characters. Only characters A-Z, a-z, 0-9, _ and - are allowed" (setWebhook); short ones can be guessed. */
    private static final Pattern SECRETS = Pattern.compile("[A-Za-z0-9_-]{16,256}");

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** What Telegram calls, and the header value by which it is known. */
    record Webhook(String url, String secret) {
        @Override
        public String toString() {
            return "Webhook[" + url + ", ***]";
        }
    }

    /** Empty without a token. Throws {@link IllegalArgumentException} that names a wrong setting. */
    static Optional<TelegramSettings> from(Settings settings) {
        Optional<String> token = settings.find(TOKEN);
        if (token.isEmpty()) {
            for (String other : new String[] {URL, SECRET}) {
                if (settings.find(other).isPresent()) {
                    throw new IllegalArgumentException(other + " is set without " + TOKEN
                            + ": set the token that the Botfather gave you, or remove it");
                }
            }
            return Optional.empty();
        }
        if (!TOKENS.matcher(token.get()).matches()) {
            throw new IllegalArgumentException(
                    TOKEN + " is no token: copy it from the Botfather, such as 123456:ABC-def");
        }
        return Optional.of(new TelegramSettings(
                token.get(), url(settings.find(URL).orElse("https://api.telegram.org")), webhook(settings)));
    }

    private static TelegramUrl url(String text) {
        try {
            URI uri = URI.create(text);
            String scheme = String.valueOf(uri.getScheme());
            boolean bare = uri.getPath().isEmpty() || uri.getPath().equals("/");
            if (uri.getHost() != null && bare && (scheme.equals("https") || scheme.equals("http"))) {
                int port = uri.getPort() >= 0 ? uri.getPort() : scheme.equals("https") ? HTTPS : HTTP;
                return TelegramUrl.builder()
                        .schema(scheme)
                        .host(uri.getHost())
                        .port(port)
                        .testServer(false)
                        .build();
            }
        } catch (IllegalArgumentException ignored) {
            // The same complaint as for an address without a host.
        }
        throw new IllegalArgumentException(
                URL + " is no web address: write it as https://api.telegram.org, without a path, or remove it");
    }

    private static Optional<Webhook> webhook(Settings settings) {
        return settings.find(SECRET).map(secret -> {
            if (!SECRETS.matcher(secret).matches()) {
                throw new IllegalArgumentException(
                        SECRET + " must have 16 to 256 letters, digits, _ or -: make one up at random");
            }
            String url = settings.find("KOMPLIZE_PUBLIC_URL")
                    .orElseThrow(() -> new IllegalArgumentException(SECRET
                            + " needs KOMPLIZE_PUBLIC_URL: Telegram must know where to call; or remove the secret"));
            return new Webhook(url.replaceFirst("/+$", "") + PATH, secret);
        });
    }

    @Override
    public String toString() {
        return "TelegramSettings[***]";
    }
}
