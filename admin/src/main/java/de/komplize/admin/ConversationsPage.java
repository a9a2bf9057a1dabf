package de.komplize.admin;

import de.komplize.bot.dialogue.Overview;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the list of conversations shows. */
public record ConversationsPage(List<Overview> conversations) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMM yyyy, HH:mm", Locale.GERMAN).withZone(ZoneId.of("Europe/Berlin"));

    /** Enough to know the conversation again. */
    private static final int SHORT = 120;

    public ConversationsPage {
        conversations = List.copyOf(conversations);
    }

    public static String time(Overview conversation) {
        return TIME.format(conversation.updatedAt());
    }

    public static String messages(Overview conversation) {
        return conversation.messages() == 1 ? "1 Nachricht" : conversation.messages() + " Nachrichten";
    }

    public static String lastWords(Overview conversation) {
        String words = conversation.lastWords();
        return words.codePointCount(0, words.length()) <= SHORT
                ? words
                : words.substring(0, words.offsetByCodePoints(0, SHORT)) + " …";
    }

    public static String channel(Overview conversation) {
        return switch (conversation.channel()) {
            case "webchat" -> "Webseite";
            case "email" -> "E-Mail";
            case "sms" -> "SMS";
            case "telegram" -> "Telegram";
            default -> conversation.channel();
        };
    }

    /** Why somebody should look; empty where nobody needs to. */
    public static String attention(Overview conversation) {
        return conversation
                .attention()
                .map(reason -> switch (reason) {
                    case "danger" -> "Mögliche Gefahr";
                    case "failed" -> "Technischer Fehler";
                    default -> "Anliegen fürs Büro";
                })
                .orElse("");
    }

    /** What was filed and waits: "Mensch gewünscht Nr. 1001". */
    public static String request(Overview.Request request) {
        String what = switch (request.form()) {
            case "person" -> "Mensch gewünscht";
            case "defect" -> "Schaden";
            case "accomplice" -> "Mithilfe";
            case "material" -> "Infomaterial";
            case "expert" -> "Fachleute";
            case "pledge" -> "Förderung";
            case "council" -> "Bürgerrat";
            case "news" -> "Neuigkeiten";
            default -> request.form();
        };
        return what + " Nr. " + request.number();
    }
}
