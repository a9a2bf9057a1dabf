package de.komplize.admin;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.office.Conversation;
import de.komplize.bot.search.Passage;
import io.helidon.http.HeaderNames;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages that came by mail: what to know of them, and the mails as they came. */
final class LetterDesk {

    private final Office.Parts parts;

    LetterDesk(Office.Parts parts) {
        this.parts = parts;
    }

    /** By the numbers of the messages. */
    Map<Long, LetterPage> of(Contact.Id contact, List<Conversation.Entry> entries) {
        if (entries.stream().noneMatch(entry -> entry.channel().equals(Letters.CHANNEL))) {
            return Map.of();
        }
        Map<Long, String> words =
                entries.stream().collect(Collectors.toMap(Conversation.Entry::id, Conversation.Entry::text));
        return parts.database().read(tx -> Letters.ofContact(tx, contact.value())).stream()
                .filter(letter -> words.containsKey(letter.messageId()))
                .collect(Collectors.toMap(
                        Letters.OfMessage::messageId,
                        letter -> page(letter.letter(), words.getOrDefault(letter.messageId(), ""))));
    }

    /** The mail as it came, to a message of the conversation. */
    void send(Visit visit) {
        long message = visit.number("message");
        Contact.Id contact = visit.conversation();
        String raw = parts.database()
                .read(tx -> Conversation.entry(tx, contact, message).flatMap(_ -> Letters.of(tx, message)))
                .map(Letters.Stored::raw)
                .orElseThrow(Visit::missing);
        send(visit, raw, ConversationRoom.what(visit));
    }

    /** Recorded, then handed out as text that nothing runs, under a name that says nothing: a program for mails would fetch pictures and show links. */
    void send(Visit visit, String raw, String what) {
        byte[] mail = bytes(raw).orElseThrow(Visit::missing);
        visit.recorded("mail.opened", what);
        visit.response()
                .header(HeaderNames.CONTENT_TYPE, "text/plain")
                .header(HeaderNames.CONTENT_DISPOSITION, "attachment; filename=\"mail.txt\"")
                .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
                .send(mail);
    }

    private Optional<byte[]> bytes(String raw) {
        try {
            return Optional.of(Files.readAllBytes(parts.attachments().file(raw)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static LetterPage page(Letters.Stored letter, String words) {
        List<String> elsewhere = letter.unread().stream()
                .filter(passage -> !passage.isBlank() && !words.contains(passage.strip()))
                .toList();
        return new LetterPage(
                letter.subject(),
                marks(letter),
                marked(words, letter.unread()),
                elsewhere,
                letter.reading(),
                letter.raw());
    }

    private static List<LetterPage.Mark> marks(Letters.Stored letter) {
        return letter.marks().stream().flatMap(LetterDesk::mark).toList();
    }

    private static Stream<LetterPage.Mark> mark(String stored) {
        return switch (stored) {
            case "whole" -> calm("Der ganze Text steht hier, weil nicht sicher war, was zitiert ist.");
            case "cut" -> calm("Die Mail war zu lang. Was hier fehlt, steht in der Mail, wie sie ankam.");
            case "unproven" -> calm("Der Absender ist nicht geprüft.");
            case "reply-to" -> alarming("Antworten gehen an eine andere Adresse als die des Absenders.");
            case "dmarc" -> alarming("Die Absenderangabe ist vermutlich gefälscht.");
            default -> Stream.empty();
        };
    }

    private static Stream<LetterPage.Mark> calm(String text) {
        return Stream.of(new LetterPage.Mark(text, false));
    }

    private static Stream<LetterPage.Mark> alarming(String text) {
        return Stream.of(new LetterPage.Mark(text, true));
    }

    /** A passage of the text. */
    private record Stretch(int begin, int end) {}

    /** The text with these passages marked, each where it stands first. */
    private static Passage marked(String text, List<String> passages) {
        List<Stretch> found = passages.stream()
                .map(String::strip)
                .filter(passage -> !passage.isEmpty() && text.contains(passage))
                .map(passage -> new Stretch(text.indexOf(passage), text.indexOf(passage) + passage.length()))
                .sorted(Comparator.comparingInt(Stretch::begin))
                .toList();
        List<Passage.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Stretch stretch : found) {
            int begin = Math.max(at, stretch.begin);
            if (stretch.end > begin) {
                pieces.add(new Passage.Piece(text.substring(at, begin), false));
                pieces.add(new Passage.Piece(text.substring(begin, stretch.end), true));
                at = stretch.end;
            }
        }
        pieces.add(new Passage.Piece(text.substring(at), false));
        return new Passage(pieces);
    }
}
