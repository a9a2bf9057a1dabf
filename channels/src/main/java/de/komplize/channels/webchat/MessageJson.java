package de.komplize.channels.webchat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.messaging.Message;
import java.util.List;

/** The messages as the API shows them. */
final class MessageJson {

    private MessageJson() {}

    /** {@code next} is the last seq in the answer, or what was asked for: the value for the next call's {@code after}. */
    static ObjectNode of(List<Message> messages, long after) {
        ObjectNode json = Body.object();
        ArrayNode list = json.putArray("messages");
        messages.forEach(message -> write(list.addObject(), message));
        return json.put("next", messages.isEmpty() ? after : messages.getLast().seq());
    }

    private static void write(ObjectNode json, Message message) {
        json.put("seq", message.seq());
        json.put("from", message.author().stored());
        json.put("text", message.text());
        ArrayNode choices = json.putArray("choices");
        message.choices()
                .forEach(choice -> choices.addObject().put("id", choice.id()).put("label", choice.label()));
        json.put("language", message.language());
        json.put("at", message.at().toString());
    }
}
