package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a mail.
 *
 * @param body undecoded
 * @param parts of a multipart; empty for others
 */
record Part(RawHeaders headers, ContentType type, Bytes body, List<Part> parts) {

    Part {
        parts = List.copyOf(parts);
    }

    /** Itself and everything below it, in the order of the mail. */
    Stream<Part> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Part::all));
    }

    boolean isMultipart() {
        return !parts.isEmpty();
    }

    boolean isMessage() {
        return type.is("message/rfc822") || type.is("message/global");
    }

    /** {@code inline}, {@code attachment} or empty. */
    ContentType disposition() {
        return ContentType.parse(headers.first("content-disposition").orElse(""));
    }

    /** As the sender named it, decoded, not yet safe. */
    Optional<String> fileName() {
        return disposition()
                .parameter("filename")
                .or(() -> type.parameter("name"))
                .filter(name -> !name.isBlank());
    }

    boolean isAttachment() {
        return disposition().media().equals("attachment");
    }

    byte[] content(int limit) {
        return Transfer.decode(body, headers.lower("content-transfer-encoding"), limit);
    }

    /** What the decoded content will hold at most. */
    long expected() {
        return headers.lower("content-transfer-encoding").startsWith("base64") ? body.length() * 3L / 4 : body.length();
    }

    @Override
    public String toString() {
        return "Part[" + type.media() + ", " + parts.size() + " parts]";
    }
}
