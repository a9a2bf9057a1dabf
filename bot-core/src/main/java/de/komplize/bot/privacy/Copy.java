package de.komplize.bot.privacy;

import com.fasterxml.jackson.core.JsonGenerator;
import de.komplize.bot.Json;
import de.komplize.bot.contact.Contact;
import de.komplize.bot.storage.Attachments;
import de.komplize.bot.storage.Transaction;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A complete copy of what is held on a contact, as one zip: {@code meine-daten.json} with every row of every table as it is stored,
 * {@code meine-daten.txt} to be read, and the files. Row by row, from one state of the database.
 */
public final class Copy {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(CITY);

    /** Columns that hold JSON: it stands in the copy as such. */
    private static final Set<String> JSON = Set.of("body", "choices", "hints", "blocks", "marks", "unread", "reading");

    /** Times are numbers in the database; people read days. */
    private static final String TIME = "at";

    private static final Map<String, String> ENDINGS = Map.of(
            "image/jpeg",
            ".jpg",
            "image/png",
            ".png",
            "image/gif",
            ".gif",
            "image/webp",
            ".webp",
            "application/pdf",
            ".pdf");

    private final Transaction tx;
    private final Contact.Id contact;
    private final Attachments attachments;
    private final Words words;

    /**
     * What the readable part says, in the contact's language.
     *
     * @param summary stands at the beginning
     * @param authors the names of the authors of messages, by their stored names
     */
    public record Words(String summary, Map<String, String> authors) {
        public Words {
            authors = Map.copyOf(authors);
        }
    }

    private Copy(Transaction tx, Contact.Id contact, Attachments attachments, Words words) {
        this.tx = tx;
        this.contact = contact;
        this.attachments = attachments;
        this.words = words;
    }

    /** Writes the zip; the stream is left open. */
    public static void write(
            Transaction tx, Contact.Id contact, Attachments attachments, Words words, OutputStream out) {
        Copy copy = new Copy(tx, contact, attachments, words);
        try {
            ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
            zip.putNextEntry(new ZipEntry("meine-daten.txt"));
            copy.text(zip);
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("meine-daten.json"));
            copy.json(zip);
            zip.closeEntry();
            copy.files(zip);
            zip.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("A copy could not be written", e);
        }
    }

    private void text(OutputStream out) {
        line(out, words.summary + "\n");
        tx.each(
                row -> line(
                        out,
                        moment(row.number(1)) + ", " + row.text(2) + ", " + author(row.text(3)) + ": " + row.text(4)),
                """
                SELECT m.at, a.channel, m.author, m.text FROM address a JOIN message m ON m.address_id = a.id
                WHERE a.contact_id = ? ORDER BY m.id
                """,
                contact.value());
        tx.each(
                row -> line(
                        out,
                        "\n" + row.number(1) + ": " + row.text(2) + "\n" + row.text(3) + also(row.optionalText(4))
                                + also(row.optionalText(5))),
                """
                SELECT number, title, text, place, answer FROM idea WHERE contact_id = ? ORDER BY number
                """,
                contact.value());
    }

    private static String also(Optional<String> more) {
        return more.map(text -> "\n" + text).orElse("");
    }

    private String author(String stored) {
        return words.authors.getOrDefault(stored, stored);
    }

    private static String moment(long millis) {
        return MOMENT.format(Instant.ofEpochMilli(millis));
    }

    private static void line(OutputStream out, String text) {
        try {
            out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("A copy could not be written", e);
        }
    }

    private void json(OutputStream out) throws IOException {
        try (JsonGenerator json = Json.MAPPER.createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            for (Tables.Owned table : Tables.OWNED) {
                json.writeArrayFieldStart(table.name());
                tx.each(row -> object(json, row), table.query(), contact.value());
                json.writeEndArray();
            }
            json.writeEndObject();
        }
    }

    private static void object(JsonGenerator json, Transaction.Row row) throws SQLException {
        try {
            json.writeStartObject();
            for (int column = 1; column <= row.columns(); column++) {
                json.writeFieldName(row.name(column));
                value(json, row.name(column), row.value(column));
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("A copy could not be written", e);
        }
    }

    private static void value(JsonGenerator json, String name, Optional<Object> value) throws IOException {
        if (value.isEmpty()) {
            json.writeNull();
        } else if (value.get() instanceof String text && JSON.contains(name)) {
            json.writeRawValue(text);
        } else if (value.get() instanceof Number number && (name.equals(TIME) || name.endsWith("_" + TIME))) {
            json.writeString(Instant.ofEpochMilli(number.longValue()).toString());
        } else {
            json.writePOJO(value.get());
        }
    }

    private void files(ZipOutputStream zip) {
        tx.each(row -> file(zip, row.text(1), row.text(2)), """
                SELECT id, media_type FROM attachment
                WHERE address_id IN (SELECT id FROM address WHERE contact_id = ?) ORDER BY created_at, id
                """, contact.value());
    }

    private void file(ZipOutputStream zip, String id, String mediaType) {
        try {
            zip.putNextEntry(new ZipEntry("dateien/" + id + ENDINGS.getOrDefault(mediaType, "")));
            Files.copy(attachments.file(id), zip);
            zip.closeEntry();
        } catch (NoSuchFileException e) {
            // The row tells that there was one; an empty entry tells that it is lost.
        } catch (IOException e) {
            throw new UncheckedIOException("A copy could not be written", e);
        }
    }
}
