package de.komplize.admin;

import com.fasterxml.jackson.databind.JsonNode;
import de.komplize.bot.idea.Hint;
import de.komplize.bot.office.Given;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.RequestStatus;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What the office calls things, in German. */
public final class Labels {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMM yyyy, HH:mm", Locale.GERMAN).withZone(ZoneId.of("Europe/Berlin"));

    /** Those that conversations come by. */
    static final List<String> CHANNELS = List.of("webchat", "telegram", "sms", "email", "in_person");

    private Labels() {}

    public static String time(Instant at) {
        return TIME.format(at);
    }

    public static String status(IdeaStatus status) {
        return switch (status) {
            case SUBMITTED -> "Neu eingegangen";
            case PUBLISHED -> "Veröffentlicht";
            case DECLINED -> "Wird nicht umgesetzt";
            case MERGED -> "Zusammengelegt";
            case PLANNED -> "Umsetzung geplant";
            case REALISED -> "Umgesetzt";
            case WITHDRAWN -> "Zurückgezogen";
            case ERASED -> "Daten gelöscht";
        };
    }

    public static String status(RequestStatus status) {
        return switch (status) {
            case OPEN -> "Offen";
            case TAKEN -> "In Arbeit";
            case DONE -> "Erledigt";
        };
    }

    /** What a hint marks, for people who have never heard of it. */
    public static String hint(Hint.Kind kind) {
        return switch (kind) {
            case PERSON -> "Name einer Person";
            case INSULT -> "Beleidigung";
            case ADVERTISING -> "Werbung";
            case PHONE -> "Telefonnummer";
            case EMAIL -> "E-Mail-Adresse";
            case ACCOUNT -> "Konto oder Karte";
            case PLATE -> "Kennzeichen";
            case HOME -> "Wohnadresse";
        };
    }

    public static String channel(String channel) {
        return switch (channel) {
            case "webchat" -> "Webseite";
            case "email" -> "E-Mail";
            case "sms" -> "SMS";
            case "telegram" -> "Telegram";
            case "in_person" -> "vor Ort";
            default -> channel;
        };
    }

    /** How it was given to staff. */
    public static String given(Given given) {
        return switch (given) {
            case STALL -> "am Stand";
            case PHONE -> "am Telefon";
            case PAPER -> "auf Papier";
        };
    }

    /** By which channel it came; of what staff wrote down also how it was given to them. */
    static String channel(JsonNode row) {
        return channel(row.path("channel").asText())
                + Given.of(row.path("given").asText())
                        .map(given -> ", " + given(given))
                        .orElse("");
    }

    public static String language(String language) {
        return switch (language) {
            case "de" -> "Deutsch";
            case "de-easy" -> "Einfache Sprache";
            case "en" -> "Englisch";
            case "tr" -> "Türkisch";
            case "ru" -> "Russisch";
            case "uk" -> "Ukrainisch";
            case "ar" -> "Arabisch";
            default -> language;
        };
    }

    /** "1 Person", "3 Personen". */
    public static String counted(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }
}
