package de.komplize.channels.webchat;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbound;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a resident wants to say: refused with the reason where it is not a message. */
record Submission(String id, String text, Optional<String> choice, List<String> attachments) {

    private static final int LONGEST_ID = 100;

    /** Composed first: a text from a Mac counts as many characters as the same from elsewhere. Ids are taken as they are. */
    Submission {
        text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        attachments = List.copyOf(attachments);
        checkId("id", id);
        choice.ifPresent(value -> checkId("choice", value));
        attachments.forEach(value -> checkId("attachments", value));
        if (Inbound.tooLong(text)) {
            throw new HttpException(
                    "A message has at most " + Inbound.LONGEST + " characters: shorten it or send two",
                    Status.REQUEST_ENTITY_TOO_LARGE_413);
        }
        if (attachments.size() > Inbound.MOST_ATTACHMENTS) {
            throw bad("A message has at most " + Inbound.MOST_ATTACHMENTS + " attachments");
        }
    }

    static Submission parse(JsonNode json) {
        List<String> attachments = new ArrayList<>();
        JsonNode list = json.path("attachments");
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw bad("'attachments' is a list of ids");
        }
        list.forEach(id ->
                attachments.add(string("attachments", id).orElseThrow(() -> bad("'attachments' is a list of ids"))));
        return new Submission(
                string("id", json.path("id"))
                        .orElseThrow(() -> bad("A message has an 'id' of its sender's own, 1 to 100 characters")),
                string("text", json.path("text")).orElse(""),
                string("choice", json.path("choice")),
                attachments);
    }

    Inbound from(Address address, Instant now) {
        Inbound message =
                new Inbound(address, address.handle() + ":" + id, text, choice, attachments, Optional.empty(), now);
        if (message.text().isEmpty() && choice.isEmpty() && attachments.isEmpty()) {
            throw bad("The message is empty: give it a 'text', a 'choice' or 'attachments'");
        }
        return message;
    }

    /** A field that is a text, absent or null. */
    static Optional<String> string(String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw bad("'" + field + "' is a text in quotes");
        }
        return Optional.of(value.textValue());
    }

    static HttpException bad(String message) {
        return new HttpException(message, Status.BAD_REQUEST_400);
    }

    private static void checkId(String field, String id) {
        if (id.isBlank() || id.codePointCount(0, id.length()) > LONGEST_ID) {
            throw bad("'" + field + "' has 1 to " + LONGEST_ID + " characters");
        }
        // Two ids that differ in these only would be stored as one.
        boolean same =
                id.equals(id.strip()) && StandardCharsets.UTF_8.newEncoder().canEncode(id);
        if (!same) {
            throw bad("'" + field + "' has no blanks around it and no half characters");
        }
    }
}
