package de.komplize.channels.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SendResult;
import de.komplize.bot.messaging.SmsText;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Posts messages to the gateway and reads what it says. Thread-safe.
 *
 * <pre>{"sid": "SM…", "status": "queued", …} with 201, or {"code": 21610, "message": "…", "status": 400}</pre>
 */
final class TwilioSending {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(30);

    /** The resident has sent STOP to the gateway (https://www.twilio.com/docs/api/errors/21610). */
    private static final int STOPPED = 21_610;

    /** Too many at once, a full queue: the same message can be taken later. */
    private static final Set<Integer> LATER = Set.of(14_107, 20_429, 21_611, 30_001, 30_022);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final TwilioAccount account;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();

    private volatile boolean lockedOut;

    TwilioSending(TwilioAccount account) {
        this.account = account;
    }

    SendResult send(Outbound message, SmsText text) {
        Map<String, String> form = new TreeMap<>();
        form.put("To", message.to().handle());
        form.put("From", account.number());
        form.put("Body", text.text());
        form.put("StatusCallback", account.publicUrl() + TwilioCalls.STATUS);
        try {
            return result(client.send(request(form), BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            return new SendResult.Unreachable(
                    "The gateway does not answer: " + e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new SendResult.Unreachable("The program stops");
        }
    }

    /** Whether the gateway refuses the account itself. */
    boolean isLockedOut() {
        return lockedOut;
    }

    private HttpRequest request(Map<String, String> form) {
        String credentials = account.sid() + ":" + account.token();
        return HttpRequest.newBuilder(
                        URI.create(account.api() + "/2010-04-01/Accounts/" + account.sid() + "/Messages.json"))
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))))
                .build();
    }

    private SendResult result(HttpResponse<String> response) {
        int status = response.statusCode();
        JsonNode json = json(response.body());
        int code = json.path("code").asInt(0);
        if (status / 100 == 2) {
            lockedOut = false;
            return new SendResult.Sent(Optional.of(json.path("sid").asText()).filter(sid -> !sid.isBlank()));
        }
        String reason = "The gateway refuses it with " + status + (code == 0 ? "" : ", error " + code);
        if (code == STOPPED) {
            return new SendResult.OptedOut(reason);
        }
        if (status == 429 || LATER.contains(code)) {
            return new SendResult.TryLater(reason, after(response));
        }
        lockedOut = status == 401 || status == 403;
        if (lockedOut) {
            return new SendResult.Unreachable(reason + ": check KOMPLIZE_SMS_TWILIO_SID and KOMPLIZE_SMS_TWILIO_TOKEN");
        }
        return status / 100 == 4 && status != 408
                ? new SendResult.Rejected(reason)
                : new SendResult.Unreachable("The gateway is in trouble: " + status);
    }

    private static Optional<Duration> after(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_WAIT.toSeconds())));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }
}
