package de.komplize.channels.webchat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.knowledge.AccessibilityStatement;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The words of the page around the conversation, in one language; all from the content pack. */
public record Wording(Inbox inbox, String language) {

    static final String STATEMENT = "/accessibility";

    /** What the page's script says by itself. */
    private static final List<String> FOR_THE_SCRIPT = List.of(
            "you",
            "bot",
            "staff",
            "choices",
            "sending",
            "waiting",
            "connection.lost",
            "connection.back",
            "too_long",
            "too_fast",
            "failed",
            "retry",
            "characters",
            "attach",
            "attach.failed",
            "copy.done",
            "copy.over",
            "copy.failed",
            "new_message",
            "link",
            "qr",
            "qr.alt",
            "qr.failed");

    private static final List<String> FOR_THE_LAUNCHER = List.of("title", "open", "close", "new_message");

    /** The wording of {@code webchat.key}. */
    public String of(String key) {
        return inbox.wording("webchat." + key, language).replace("{max}", Integer.toString(Inbound.LONGEST));
    }

    public AccessibilityStatement statement() {
        return AccessibilityStatement.of(key -> inbox.wording(key, language));
    }

    /** Where the statement on accessibility stands in a language. */
    public static String statement(String language) {
        return STATEMENT + "?language=" + language;
    }

    public String forTheScript() {
        return new String(Body.bytes(json(FOR_THE_SCRIPT)), StandardCharsets.UTF_8);
    }

    ObjectNode forTheLauncher() {
        return json(FOR_THE_LAUNCHER);
    }

    private ObjectNode json(List<String> keys) {
        ObjectNode json = Body.object();
        keys.forEach(key -> json.put(key, of(key)));
        return json;
    }
}
