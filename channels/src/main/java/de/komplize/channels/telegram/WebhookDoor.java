package de.komplize.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Where Telegram calls. Only with its secret; and it hears a yes only when the update is stored. */
final class WebhookDoor {

    /** The largest update is a message of 4,096 characters with its entities and what it answers. */
    private static final int LARGEST = 1024 * 1024;

    /** Requests under way: Telegram is told to make fewer, see setWebhook. */
    static final int MOST = 40;

    private static final HeaderName SECRET = HeaderNames.create("X-Telegram-Bot-Api-Secret-Token");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String secret;
    private final Supplier<Optional<Intake>> intake;
    private final Duration patience;
    private final Semaphore room = new Semaphore(MOST);

    /**
     * @param intake empty until the bot is known
     * @param patience after which Telegram is told to come again
     */
    WebhookDoor(String secret, Supplier<Optional<Intake>> intake, Duration patience) {
        this.secret = secret;
        this.intake = intake;
        this.patience = patience;
    }

    void routing(HttpRouting.Builder routing) {
        routing.post(TelegramSettings.PATH, this::receive);
    }

    private void receive(ServerRequest request, ServerResponse response) {
        String given = request.headers().first(SECRET).orElse("");
        if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8))) {
            throw new HttpException("This address is Telegram's", Status.FORBIDDEN_403);
        }
        if (!room.tryAcquire()) {
            throw later();
        }
        try {
            if (!stored(read(request))) {
                throw later();
            }
            response.status(Status.OK_200).send();
        } finally {
            room.release();
        }
    }

    private boolean stored(Update update) {
        Intake open = intake.get().orElseThrow(WebhookDoor::later);
        try {
            return open.offer(update).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // It may still be stored: then it is known when it comes again.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Update read(ServerRequest request) {
        try {
            byte[] body = request.content().inputStream().readNBytes(LARGEST + 1);
            if (body.length > LARGEST) {
                throw new HttpException("An update is smaller", Status.REQUEST_ENTITY_TOO_LARGE_413);
            }
            JsonNode json = JSON.readTree(body);
            return ReadUpdates.read(json).orElseThrow(() -> malformed());
        } catch (JsonProcessingException e) {
            throw malformed();
        } catch (IOException e) {
            throw new HttpException("The update did not arrive whole", Status.BAD_REQUEST_400);
        }
    }

    private static HttpException malformed() {
        return new HttpException("An update is a JSON object with update_id", Status.BAD_REQUEST_400);
    }

    private static HttpException later() {
        return new HttpException("Come again", Status.SERVICE_UNAVAILABLE_503);
    }
}
