package de.komplize.admin;

import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.messaging.Transcript;
import de.komplize.bot.office.Permission;
import io.helidon.http.HeaderNames;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The conversations: danger first, then the latest. */
final class ConversationsRoom implements Room {

    /** Lines of the list: what fits a glance. */
    private static final int LINES = 100;

    private final Conversations conversations;

    ConversationsRoom(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String title() {
        return "Gespräche";
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get("/conversations", Permission.READ_WORDS, this::list),
                Address.get("/conversations/{id}/transcript", Permission.READ_WORDS, this::transcript));
    }

    private void list(Visit visit) {
        visit.show("conversations.jte", "Letzte Gespräche", new ConversationsPage(conversations.latest(LINES)));
    }

    private void transcript(Visit visit) {
        String text = conversations
                .transcript(visit.conversation().value())
                .map(Transcript::format)
                .orElseThrow(Visit::missing);
        visit.response()
                .header(HeaderNames.CONTENT_TYPE, "text/plain; charset=utf-8")
                .send(text.getBytes(StandardCharsets.UTF_8));
    }
}
