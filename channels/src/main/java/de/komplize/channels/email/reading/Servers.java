package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells servers that report a failure from people, by the header. A person may sit behind "postmaster", too. */
final class Servers {

    private static final Table TABLE = Table.read("reports.txt");
    private static final Pattern ANSWER = Pattern.compile("(?i)^(?:re|aw|antw|sv|odp|ynt)(?:\\[\\d{1,3}\\])? ?:");
    private static final List<String> NAMES = TABLE.of("daemon");
    private static final List<String> WORDS = TABLE.of("daemon-word");
    private static final List<String> PROGRAMS = TABLE.of("program");

    private Servers() {}

    /** By the null path, by its report, or by its name. */
    static boolean isServer(Part mail, Headers read) {
        return isNullPath(read) || mail.type().is("multipart/report") || isNamed(mail.headers(), read);
    }

    static boolean isNullPath(Headers read) {
        return read.returnPath().filter(String::isEmpty).isPresent();
    }

    /** By its name alone: "Mail Delivery Subsystem", "MAILER-DAEMON", or none at all. */
    static boolean isNamed(RawHeaders raw, Headers read) {
        String from = from(raw, read);
        boolean nameless = raw.has("from") && from.replaceAll("[<>@\\s]", "").isEmpty();
        return !isByHand(raw) && (nameless || NAMES.stream().anyMatch(from::contains));
    }

    /** A name that many servers have, and some people: "System", "Administrator". */
    static boolean isPerhaps(RawHeaders raw, Headers read) {
        return !isByHand(raw) && Table.holdsAny(from(raw, read), WORDS);
    }

    private static String from(RawHeaders raw, Headers read) {
        return read.from()
                .map(a -> Table.fold(a.local() + " " + a.name()))
                .orElse(Table.fold(raw.lower("from")))
                .strip();
    }

    /** Written in a program that people write mails in, or an answer, as a postmaster's own letter is. */
    static boolean isByHand(RawHeaders raw) {
        Optional<String> program = raw.first("x-mailer").map(name -> name.toLowerCase(Locale.ROOT));
        boolean answer = raw.has("in-reply-to")
                && ANSWER.matcher(EncodedWords.decode(raw.first("subject").orElse("")))
                        .find();
        return raw.has("user-agent")
                || answer
                || program.filter(name -> PROGRAMS.stream().anyMatch(name::contains))
                        .isPresent();
    }
}
