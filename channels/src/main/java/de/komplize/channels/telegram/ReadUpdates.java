package de.komplize.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Serial;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.methods.updates.GetUpdates;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The request for updates, read one by one: the library gives up the whole answer for one update that it cannot read. */
final class ReadUpdates extends GetUpdates {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Logger LOG = System.getLogger(ReadUpdates.class.getName());

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int MOST = 100;

    /** Sent each time: without it Telegram keeps what was set before, perhaps by another program. */
    static final List<String> KINDS = List.of("message", "edited_message", "callback_query", "my_chat_member");

    private ReadUpdates(Optional<Integer> offset, int seconds) {
        super(offset.orElse(null), MOST, seconds, KINDS);
    }

    /** @param offset the first that is wanted: those before it are confirmed by it */
    static ReadUpdates from(Optional<Integer> offset, int seconds) {
        return new ReadUpdates(offset, seconds);
    }

    /** The library wants the class it names. */
    @Override
    @SuppressWarnings("NonApiType")
    public ArrayList<Update> deserializeResponse(String answer) throws TelegramApiRequestException {
        try {
            JsonNode json = JSON.readTree(answer);
            if (!json.path("ok").asBoolean() || !json.path("result").isArray()) {
                return super.deserializeResponse(answer);
            }
            ArrayList<Update> updates = new ArrayList<>();
            json.path("result").forEach(update -> read(update).ifPresent(updates::add));
            return updates;
        } catch (JsonProcessingException e) {
            throw new TelegramApiRequestException("The answer is no JSON", e);
        }
    }

    /** One that cannot be read is left out, with its number: it is confirmed with the rest. Empty for what has not even that. */
    static Optional<Update> read(JsonNode update) {
        if (!update.path("update_id").isInt()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.treeToValue(update, Update.class));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.log(
                    Level.ERROR,
                    "Update {0} cannot be read and is left out",
                    update.path("update_id").asLong());
            return Optional.of(empty(update.path("update_id").intValue()));
        }
    }

    private static Update empty(int number) {
        Update update = new Update();
        update.setUpdateId(number);
        return update;
    }
}
