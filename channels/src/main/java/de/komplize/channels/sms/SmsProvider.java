package de.komplize.channels.sms;

import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.ChannelProvider;
import de.komplize.bot.messaging.Settings;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Opens the channel of SMS where one of its two ways is configured: a carrier's SMPP, or a gateway that speaks Twilio's HTTP. */
public final class SmsProvider implements ChannelProvider {

    static final String NAME = "sms";

    private static final String SMPP = "KOMPLIZE_SMS_SMPP_URL";
    private static final String PASSWORD = "KOMPLIZE_SMS_PASSWORD";
    private static final String NUMBER = "KOMPLIZE_SMS_NUMBER";
    private static final String SID = "KOMPLIZE_SMS_TWILIO_SID";
    private static final String TOKEN = "KOMPLIZE_SMS_TWILIO_TOKEN";
    private static final String API = "KOMPLIZE_SMS_TWILIO_API_URL";
    private static final String PUBLIC = "KOMPLIZE_PUBLIC_URL";

    private static final URI TWILIO = URI.create("https://api.twilio.com");

    /** A carrier's short number for its own country. */
    private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{3,8}");

    private static final Pattern ACCOUNT = Pattern.compile("AC[0-9a-zA-Z]{32}");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Channel> open(Settings settings, Clock clock) {
        Optional<String> smpp = settings.find(SMPP);
        Optional<String> sid = settings.find(SID);
        if (smpp.isEmpty() && sid.isEmpty()) {
            List.of(PASSWORD, NUMBER, TOKEN, API)
                    .forEach(name -> settings.find(name).ifPresent(_ -> {
                        throw new IllegalArgumentException(
                                name + " is set alone: set " + SMPP + " or " + SID + " as well, or remove it");
                    }));
            return Optional.empty();
        }
        if (smpp.isPresent() && sid.isPresent()) {
            throw new IllegalArgumentException(
                    SMPP + " and " + SID + " are both set: SMS go one way, keep one of them");
        }
        String number = number(settings, smpp.isPresent() ? SMPP : SID);
        Optional<String> chat = settings.find(PUBLIC).map(SmsProvider::withoutSlash);
        return Optional.of(
                smpp.isPresent()
                        ? new Smpp(smppAccount(settings, smpp.get(), number), chat, clock)
                        : new Twilio(twilioAccount(settings, number), clock));
    }

    private static SmppAccount smppAccount(Settings settings, String url, String number) {
        unused(settings, SMPP, List.of(TOKEN, API));
        return SmppAccount.of(SMPP, url, needed(settings, PASSWORD, SMPP), number);
    }

    private static TwilioAccount twilioAccount(Settings settings, String number) {
        unused(settings, SID, List.of(PASSWORD));
        String sid = needed(settings, SID, SID);
        if (!ACCOUNT.matcher(sid).matches()) {
            throw new IllegalArgumentException(SID + " is no account: it begins with AC, followed by 32 characters");
        }
        String token = needed(settings, TOKEN, SID);
        String chat = settings.find(PUBLIC)
                .orElseThrow(
                        () -> new IllegalArgumentException(
                                PUBLIC
                                        + " is missing: the gateway calls it, and signs its calls for it; write it as https://chat.example.org"));
        URI api = settings.find(API).map(SmsProvider::api).orElse(TWILIO);
        return new TwilioAccount(sid, token, number, api, withoutSlash(chat));
    }

    private static URI api(String url) {
        try {
            URI uri = URI.create(withoutSlash(url));
            boolean secret =
                    "https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && isLoopback(uri.getHost());
            if (secret && uri.getHost() != null && uri.getRawQuery() == null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException ignored) {
            // The same complaint as for another scheme.
        }
        throw new IllegalArgumentException(
                API + " is no address of a gateway: write it as https://api.example.org; http only for this machine");
    }

    private static boolean isLoopback(String host) {
        return List.of("localhost", "127.0.0.1", "[::1]").contains(String.valueOf(host));
    }

    private static String number(Settings settings, String because) {
        String written = needed(settings, NUMBER, because);
        Optional<String> number =
                SHORT_CODE.matcher(written).matches() ? Optional.of(written) : new PhoneNumbers("").e164(written);
        return number.orElseThrow(
                () -> new IllegalArgumentException(
                        NUMBER
                                + " is no number that people can answer to: write it as +49561…, or the carrier's short code of 3 to 8 figures"));
    }

    private static String needed(Settings settings, String name, String because) {
        return settings.find(name)
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing: " + because + " needs it"));
    }

    private static void unused(Settings settings, String way, List<String> others) {
        others.forEach(name -> settings.find(name).ifPresent(_ -> {
            throw new IllegalArgumentException(name + " does not belong to " + way + ": remove one of them");
        }));
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
