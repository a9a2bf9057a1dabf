package de.komplize.channels.email.reading;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the header of a mail. */
final class HeaderReading {

    private static final int LONGEST_SUBJECT = 2_000;
    private static final List<String> RECIPIENTS = List.of(
            "to",
            "cc",
            "delivered-to",
            "x-original-to",
            "envelope-to",
            "x-envelope-to",
            "x-delivered-to",
            "resent-to",
            "x-rcpt-to",
            "apparently-to");

    private HeaderReading() {}

    static Headers read(RawHeaders raw, Part mail, byte[] bytes) {
        String charset = mail.all()
                .flatMap(part -> part.type().parameter("charset").stream())
                .findFirst()
                .orElse("");
        Optional<String> messageId =
                raw.first("message-id").flatMap(id -> Ids.in(id).stream().findFirst());
        List<String> inReplyTo = raw.all("in-reply-to").stream()
                .flatMap(id -> Ids.in(id).stream())
                .distinct()
                .toList();
        List<String> references = new ArrayList<>(raw.all("references").stream()
                .flatMap(id -> Ids.in(id).stream())
                .distinct()
                .toList());
        inReplyTo.stream().filter(id -> !references.contains(id)).forEach(references::add);
        List<MailAddress> from = people(raw, "from");
        return new Headers(
                messageId.orElseGet(() -> "sha256-" + hash(bytes)),
                messageId,
                inReplyTo,
                references,
                from.stream()
                        .findFirst()
                        .or(() -> people(raw, "sender").stream().findFirst()),
                from.stream().skip(1).toList(),
                people(raw, "reply-to").stream()
                        .filter(a -> a.address().contains("@"))
                        .toList(),
                recipients(raw),
                raw.all("x-failed-recipients").stream()
                        .flatMap(value -> Addresses.in(value).stream())
                        .distinct()
                        .toList(),
                subject(raw, charset),
                raw.first("date").flatMap(HeaderReading::date),
                raw.first("content-language")
                        .map(language -> EncodedWords.decode(language).toLowerCase(Locale.ROOT))
                        .filter(l -> l.matches("[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}")),
                raw.first("return-path").flatMap(HeaderReading::path));
    }

    private static String subject(RawHeaders raw, String charset) {
        String subject = EncodedWords.decode(raw.first("subject").orElse(""), charset);
        return subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject;
    }

    private static List<MailAddress> people(RawHeaders raw, String name) {
        return raw.all(name).stream()
                .flatMap(value -> Addresses.parse(value).stream())
                .toList();
    }

    private static List<String> recipients(RawHeaders raw) {
        Set<String> found = new LinkedHashSet<>();
        Stream<String> values = RECIPIENTS.stream().flatMap(name -> raw.all(name).stream());
        values.flatMap(value -> Addresses.parse(value).stream())
                .map(address -> address.address().toLowerCase(Locale.ROOT))
                .filter(address -> address.contains("@"))
                .limit(1_000)
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static Optional<String> path(String value) {
        if (value.replace(" ", "").startsWith("<>")) {
            return Optional.of("");
        }
        return Addresses.parse(value).stream().map(MailAddress::address).findFirst();
    }

    /** RFC 5322, with what programs leave out or add: comments, names of zones, two figures for the year. */
    private static Optional<Instant> date(String value) {
        String plain =
                value.replaceAll("\\([^)]{0,40}\\)", "").replaceAll("\\s+", " ").strip();
        String named = plain.replaceAll("(?i) (?:gmt|utc|ut|z)$", " +0000")
                .replaceAll(" CET$", " +0100")
                .replaceAll(" CEST$", " +0200")
                .replaceAll("^\\p{L}{2,12}\\.?,? ", "");
        return Stream.of("d MMM yyyy HH:mm[:ss] Z", "d MMM yy HH:mm[:ss] Z", "yyyy-MM-dd HH:mm:ss Z")
                .flatMap(pattern -> instant(named, pattern).stream())
                .findFirst();
    }

    private static Optional<Instant> instant(String value, String pattern) {
        try {
            return Optional.of(OffsetDateTime.parse(value, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
