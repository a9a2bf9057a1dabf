package de.komplize.admin;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.Conversation;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What residents sent along, handed out to staff: pictures drawn anew or blanked, documents as they are, under names that say nothing. */
final class Files {

    private static final String PDF = "application/pdf";

    private final Office.Parts parts;
    private final Pictures pictures = new Pictures();

    Files(Office.Parts parts) {
        this.parts = parts;
    }

    void send(Visit visit) {
        Contact.Id conversation = visit.conversation();
        Conversation.File file = parts.database()
                .read(tx -> Conversation.file(tx, conversation, visit.text("file")))
                .orElseThrow(Visit::missing);
        Optional<Handed> handed = handed(file.mediaType(), parts.attachments().file(file.id()));
        visit.recorded("file.opened", ConversationRoom.what(visit));
        if (handed.isEmpty()) {
            visit.show(
                    "file.jte",
                    "Diese Datei lässt sich hier nicht öffnen",
                    ConversationsRoom.PATH + "/" + visit.conversation().value());
            return;
        }
        visit.response()
                .header(HeaderNames.CONTENT_TYPE, handed.get().mediaType())
                .header(
                        HeaderNames.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + handed.get().name() + "\"")
                .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
                .send(handed.get().content());
    }

    /** What a browser gets. */
    private record Handed(String mediaType, String name, byte[] content) {}

    private Optional<Handed> handed(String mediaType, Path path) {
        if (mediaType.equals(PDF)) {
            return whole(path).map(content -> new Handed(PDF, "dokument.pdf", content));
        }
        if (Undrawn.ENDINGS.containsKey(mediaType)) {
            String name = "bild." + Undrawn.ENDINGS.get(mediaType);
            return Undrawn.blanked(path).map(content -> new Handed(mediaType, name, content));
        }
        return pictures.redrawn(path).map(content -> new Handed("image/jpeg", "bild.jpg", content));
    }

    /** At most 20 MB, as large as what may be sent. */
    private static Optional<byte[]> whole(Path path) {
        try {
            return Optional.of(java.nio.file.Files.readAllBytes(path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
