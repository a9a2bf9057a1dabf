package de.komplize.channels.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** What Telegram tells of people, as its page writes it. */
final class People {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final AtomicInteger MESSAGES = new AtomicInteger(100);

    private People() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** A message in the chat of somebody with the bot. */
    static ObjectNode message(long person, Instant at) {
        return message(person, person, "private", at);
    }

    static ObjectNode inGroup(long group, long person, Instant at) {
        return message(group, person, group < -1_000_000_000_000L ? "supergroup" : "group", at);
    }

    private static ObjectNode message(long chat, long person, String type, Instant at) {
        ObjectNode message =
                object().put("message_id", MESSAGES.incrementAndGet()).put("date", at.getEpochSecond());
        message.putObject("chat").put("id", chat).put("type", type);
        message.set("from", user(person));
        return message;
    }

    static ObjectNode user(long id) {
        return object().put("id", id)
                .put("is_bot", false)
                .put("first_name", "Anna")
                .put("language_code", "de");
    }

    static ObjectNode bot() {
        return object().put("id", BotApiDouble.BOT)
                .put("is_bot", true)
                .put("first_name", "Komplize")
                .put("username", BotApiDouble.NAME);
    }

    /** A file of a message: what it is called there, and its fields. */
    static ObjectNode with(ObjectNode message, String kind, ObjectNode file) {
        message.set(kind, file);
        return message;
    }

    static ObjectNode photo(ObjectNode message, String... ids) {
        int width = 90;
        for (String id : ids) {
            message.withArray("photo")
                    .addObject()
                    .put("file_id", id)
                    .put("file_unique_id", id)
                    .put("width", width)
                    .put("height", width)
                    .put("file_size", 1_000);
            width *= 4;
        }
        return message;
    }

    static ObjectNode file(String id) {
        return object().put("file_id", id).put("file_unique_id", id);
    }

    /** A button is pressed under a message that has this one button. */
    static ObjectNode tap(String query, long person, String key, Instant at) {
        ObjectNode message = message(person, at);
        message.set("from", bot());
        message.putObject("reply_markup")
                .putArray("inline_keyboard")
                .addArray()
                .addObject()
                .put("text", "Label")
                .put("callback_data", key);
        ObjectNode tap = object().put("id", query).put("chat_instance", "1").put("data", key);
        tap.set("from", user(person));
        tap.set("message", message);
        return tap;
    }

    static ObjectNode member(long chat, String type, String before, String after) {
        ObjectNode change = object().put("date", 1);
        change.putObject("chat").put("id", chat).put("type", type);
        change.set("from", user(Math.abs(chat)));
        change.set("old_chat_member", state(before));
        change.set("new_chat_member", state(after));
        return change;
    }

    private static ObjectNode state(String status) {
        ObjectNode member = object().put("status", status);
        member.set("user", bot());
        return status.equals("kicked") ? member.put("until_date", 0) : member;
    }
}
