package de.komplize.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.komplize.admin.table.Heading;
import de.komplize.bot.office.Column;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The columns of the lists as the files of the office call them, with the times of the city. */
final class Headings {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneId.of("Europe/Berlin"));

    private Headings() {}

    static Heading of(Column column) {
        return new Heading(
                title(column.name()),
                column.kind() == Column.Kind.TIME
                        ? row -> time(row.path(column.name()))
                        : row -> row.path(column.name()));
    }

    private static JsonNode time(JsonNode stored) {
        return stored.isTextual()
                ? JsonNodeFactory.instance.textNode(TIME.format(Instant.parse(stored.textValue())))
                : stored;
    }

    static String list(String name) {
        return switch (name) {
            case "conversations" -> "Gespräche";
            case "messages" -> "Nachrichten";
            case "ideas" -> "Ideen";
            case "requests" -> "Anliegen";
            case "events" -> "Ereignisse";
            default -> name;
        };
    }

    /** The header that keeps a file under its German name, see RFC 6266. */
    static String attachment(String title, String ending) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20") + "." + ending;
    }

    /** One that is not named here keeps its name: a new column is still in the file. */
    static String title(String column) {
        return switch (column) {
            case "id" -> "Kennung";
            case "number" -> "Nummer";
            case "conversation" -> "Gespräch";
            case "channel" -> "Kanal";
            case "first_channel" -> "Erster Kanal";
            case "last_channel" -> "Letzter Kanal";
            case "given" -> "Abgegeben (stall: Stand, phone: Telefon, paper: Papier)";
            case "merged_into" -> "Zusammengelegt mit";
            case "language" -> "Sprache";
            case "district" -> "Stadtteil";
            case "place" -> "Ort";
            case "topic" -> "Thema";
            case "title" -> "Titel";
            case "text" -> "Text";
            case "answer" -> "Antwort der Stadt";
            case "answers" -> "Antworten";
            case "hints" -> "Hinweise";
            case "supports" -> "Unterstützungen";
            case "status", "state" -> "Stand";
            case "attention" -> "Aufmerksamkeit";
            case "taken" -> "Übernommen";
            case "held_by" -> "Übernommen von";
            case "by" -> "Bearbeitet von";
            case "messages" -> "Nachrichten";
            case "open_requests" -> "Offene Anliegen";
            case "seq" -> "Nummer im Gespräch";
            case "author" -> "Von";
            case "choice" -> "Gewählt";
            case "choices" -> "Zur Wahl";
            case "intent" -> "Erkannt als";
            case "confidence" -> "Sicherheit";
            case "failure" -> "Fehler";
            case "form" -> "Formular";
            case "kind" -> "Art";
            case "facts" -> "Angaben";
            case "version" -> "Fassung";
            case "at" -> "Zeit";
            case "created_at" -> "Angelegt";
            case "started_at" -> "Begonnen";
            case "completed_at" -> "Abgeschlossen";
            case "updated_at" -> "Geändert";
            default -> column;
        };
    }
}
