package de.komplize.admin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What stored names, times and figures are called on the pages. */
public final class InGerman {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMM yyyy, HH:mm", Locale.GERMAN).withZone(ZoneId.of("Europe/Berlin"));

    private InGerman() {}

    public static String time(Instant at) {
        return TIME.format(at);
    }

    /** For the attribute of a time element. */
    public static String exactly(Instant at) {
        return at.toString();
    }

    public static String channel(String stored) {
        return switch (stored) {
            case "webchat" -> "Webseite";
            case "email" -> "E-Mail";
            case "sms" -> "SMS";
            case "telegram" -> "Telegram";
            case "console" -> "Terminal";
            case "in_person" -> "Vor Ort erfasst";
            default -> stored;
        };
    }

    public static String language(String stored) {
        return switch (stored) {
            case "de" -> "Deutsch";
            case "de-easy" -> "Einfache Sprache";
            case "en" -> "Englisch";
            case "tr" -> "Türkisch";
            case "ru" -> "Russisch";
            case "uk" -> "Ukrainisch";
            case "ar" -> "Arabisch";
            default -> stored;
        };
    }

    /** Why somebody should look. */
    public static String attention(String stored) {
        return switch (stored) {
            case "danger" -> "Mögliche Gefahr";
            case "failed" -> "Technischer Fehler";
            default -> "Anliegen fürs Büro";
        };
    }

    /** What was filed. */
    public static String form(String id) {
        return switch (id) {
            case "person" -> "Mensch gewünscht";
            case "defect" -> "Schaden";
            case "accomplice" -> "Mithilfe";
            case "material" -> "Infomaterial";
            case "expert" -> "Fachleute";
            case "pledge" -> "Förderung";
            case "council" -> "Bürgerrat";
            case "news" -> "Neuigkeiten";
            default -> id;
        };
    }

    public static String author(String stored) {
        return switch (stored) {
            case "bot" -> "Bot";
            case "staff" -> "Büro";
            default -> "Person";
        };
    }

    public static String messages(long count) {
        return count == 1 ? "1 Nachricht" : count + " Nachrichten";
    }

    /** With a dot between the thousands. */
    public static String number(long count) {
        return String.format(Locale.GERMAN, "%,d", count);
    }

    public static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** How sure the bot was. */
    public static String confidence(double confidence) {
        if (confidence >= 0.9) {
            return "sehr sicher";
        }
        if (confidence >= 0.7) {
            return "ziemlich sicher";
        }
        return confidence >= 0.5 ? "eher unsicher" : "sehr unsicher";
    }
}
