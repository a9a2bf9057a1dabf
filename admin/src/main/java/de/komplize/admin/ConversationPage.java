package de.komplize.admin;

import de.komplize.bot.dialogue.Links;
import de.komplize.bot.office.Conversation;
import de.komplize.bot.office.Inbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the page of one conversation shows.
 *
 * @param hold in whose hands it is
 * @param canAct whether who looks may do more than read
 * @param draft an answer that was not sent
 * @param wrong what is wrong with what was sent, and at which field: reply, note or label
 * @param addresses where the person writes from; empty unless it was asked for
 * @param labelsInUse to choose from
 * @param ties channels that have become this conversation, as far as that can be undone
 * @param letters what came by mail, by the numbers of the messages
 * @param once the key that makes a form count once
 */
public record ConversationPage(
        long id,
        String person,
        Conversation conversation,
        Hold hold,
        boolean canAct,
        String draft,
        String noteDraft,
        Optional<Wrong> wrong,
        List<String> addresses,
        List<String> labelsInUse,
        List<Links.Tie> ties,
        Map<Long, LetterPage> letters,
        String once) {

    public ConversationPage {
        addresses = List.copyOf(addresses);
        labelsInUse = List.copyOf(labelsInUse);
        ties = List.copyOf(ties);
        letters = Map.copyOf(letters);
    }

    /** In whose hands a conversation is. */
    public enum Hold {
        BOT,
        MINE,
        /** A colleague has it. */
        OTHER,
        /** A colleague has it, and who looks may take it all the same. */
        OTHER_TO_OVERRULE
    }

    /** What is wrong at a field. */
    public record Wrong(String field, String text) {}

    public String wrongAt(String field) {
        return wrong.filter(one -> one.field().equals(field)).map(Wrong::text).orElse("");
    }

    public Inbox.Line line() {
        return conversation.line();
    }

    public String path() {
        return ConversationsRoom.PATH + "/" + id;
    }

    /** What a message has that came by mail; empty for all others. */
    public Optional<LetterPage> letter(Conversation.Entry entry) {
        return Optional.ofNullable(letters.get(entry.id()));
    }

    /** What came along with a message, without the mail itself. */
    public List<Conversation.File> files(Conversation.Entry entry) {
        String mail = letter(entry).map(LetterPage::raw).orElse("");
        return entry.files().stream().filter(file -> !file.id().equals(mail)).toList();
    }

    /** The last message that is shown: newer ones are fetched after it. */
    public long last() {
        return conversation.entries().isEmpty()
                ? 0
                : conversation.entries().getLast().id();
    }

    public String holder() {
        return line().holder()
                .map(Inbox.Holder::name)
                .filter(name -> !name.isEmpty())
                .orElse("jemand anderem");
    }

    /** The channels that came along with a tie. */
    public static String came(Links.Tie tie) {
        return tie.came().stream().map(InGerman::channel).collect(Collectors.joining(", "));
    }

    /** Whose words a message is, to tell them apart. */
    public static String author(Conversation.Entry entry, String person) {
        return entry.author().equals("contact") ? person : InGerman.author(entry.author());
    }

    /** What became of a message that has to be sent; empty where there is nothing to say. */
    public static String delivery(Conversation.Entry entry) {
        return entry.delivery()
                .map(state -> switch (state) {
                    case "due", "sending" -> "Wird gerade zugestellt";
                    case "failed", "dead" -> "Nicht zugestellt";
                    case "cancelled" -> "Nicht mehr gesendet: abgemeldet";
                    case "delivered" -> "Angekommen";
                    default -> "";
                })
                .orElse("");
    }

    /** Photos of telephones in a form that browsers and many programs do not show. */
    public static boolean needsItsProgram(Conversation.File file) {
        return file.mediaType().equals("image/heic");
    }

    public static String file(Conversation.File file, int number) {
        String what = file.mediaType().startsWith("image/") ? "Bild " : "Dokument ";
        long kilobytes = Math.max(1, file.size() / 1024);
        return what + number + " herunterladen (" + kilobytes + " KB)";
    }
}
