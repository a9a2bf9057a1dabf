package de.komplize.admin;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.Conversation;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What residents sent along, handed out to staff: pictures drawn anew, documents as they are, under names that say nothing. */
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
        Path path = parts.attachments().file(file.id());
        visit.recorded("file.opened", ConversationRoom.what(visit));
        Optional<byte[]> content = file.mediaType().equals(PDF) ? whole(path) : pictures.redrawn(path);
        if (content.isEmpty()) {
            visit.show(
                    "file.jte",
                    "Diese Datei lässt sich hier nicht öffnen",
                    ConversationsRoom.PATH + "/" + visit.conversation().value());
            return;
        }
        boolean document = file.mediaType().equals(PDF);
        visit.response()
                .header(HeaderNames.CONTENT_TYPE, document ? PDF : "image/jpeg")
                .header(
                        HeaderNames.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + (document ? "dokument.pdf" : "bild.jpg") + "\"")
                .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
                .send(content.get());
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
