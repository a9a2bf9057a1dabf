package de.komplize.channels.email.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A group of a delivery-status part (RFC 3464): what became of one recipient.
 *
 * @param action in small letters: failed, delayed, delivered, relayed, expanded; may be empty
 */
record DeliveryStatus(
        Optional<String> recipient,
        Optional<String> original,
        String action,
        Optional<String> status,
        String diagnostic) {

    private static final int MOST = 200;
    private static final int LONGEST = 200_000;
    private static final int HEAD = 4_000;
    private static final Pattern GROUP = Pattern.compile("(?im)^(?:final|original)-recipient:[^\\n]{0,400}$");

    boolean isFailed() {
        return action.startsWith("fail")
                || action.isEmpty()
                        && !isDelayed()
                        && status.filter(s -> s.startsWith("2")).isEmpty();
    }

    boolean isDelayed() {
        return action.startsWith("delay")
                || action.isEmpty() && status.filter(s -> s.startsWith("4")).isPresent();
    }

    static List<DeliveryStatus> in(Part mail) {
        List<DeliveryStatus> found = new ArrayList<>();
        mail.all().filter(DeliveryStatus::isReport).forEach(part -> found.addAll(parse(text(part))));
        return found;
    }

    /** A gateway gave the report another type, or made it a file. */
    static List<DeliveryStatus> disguised(Part mail) {
        return mail.all()
                .filter(part -> !part.isMultipart()
                        && !part.isMessage()
                        && (part.type().media().startsWith("text/")
                                || part.type().is("application/octet-stream")))
                .filter(part -> GROUP.matcher(new String(part.content(HEAD), StandardCharsets.ISO_8859_1))
                        .find())
                .flatMap(part -> parse(text(part)).stream())
                .limit(MOST)
                .toList();
    }

    private static boolean isReport(Part part) {
        String media = part.type().media();
        return media.equals("message/delivery-status")
                || media.equals("message/global-delivery-status")
                || media.equals("text/delivery-status");
    }

    static String text(Part part) {
        return Charsets.decode(
                        part.content(LONGEST), part.type().parameter("charset").orElse(""))
                .text();
    }

    /** Groups are parted by blank lines; the first is about the message. */
    static List<DeliveryStatus> parse(String text) {
        List<DeliveryStatus> found = new ArrayList<>();
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        for (String group : bounded.replace("\r\n", "\n").split("\n[ \t]*\n")) {
            RawHeaders headers = headers(group);
            boolean recipient = headers.has("final-recipient")
                    || headers.has("original-recipient")
                    || headers.has("x-actual-recipient");
            if ((recipient || headers.has("action") && headers.has("status")) && found.size() < MOST) {
                found.add(of(headers));
            }
        }
        return found;
    }

    private static RawHeaders headers(String group) {
        return Mime.parse((group.strip() + "\n\n").getBytes(StandardCharsets.UTF_8))
                .part()
                .headers();
    }

    private static DeliveryStatus of(RawHeaders headers) {
        Optional<String> finalOne = headers.first("final-recipient").flatMap(DeliveryStatus::address);
        Optional<String> actual = headers.first("x-actual-recipient").flatMap(DeliveryStatus::address);
        Optional<String> original = headers.first("original-recipient").flatMap(DeliveryStatus::address);
        String action = headers.lower("action").replaceAll("[ (;].*", "").strip();
        String diagnostic = String.join(" ", headers.all("diagnostic-code"))
                + " "
                + headers.first("x-supplementary-info").orElse("")
                + " "
                + headers.first("x-powermta-bouncecategory").orElse("");
        Optional<String> status =
                Reasons.enhanced(headers.first("status").orElse("")).or(() -> done(headers));
        return new DeliveryStatus(
                finalOne.filter(a -> a.contains("@") && !a.startsWith("IMCEA"))
                        .or(() -> actual)
                        .or(() -> original)
                        .or(() -> finalOne),
                original,
                action.toLowerCase(Locale.ROOT),
                status,
                EncodedWords.decode(diagnostic.strip()));
    }

    private static Optional<String> done(RawHeaders headers) {
        return headers.first("status").filter(status -> status.startsWith("2."));
    }

    /** "rfc822; user&#64;example.org", also without the kind, with brackets, or as IMCEA and X.400 have it. */
    static Optional<String> address(String value) {
        int semicolon = value.indexOf(';');
        String plain = EncodedWords.decode(semicolon < 0 ? value : value.substring(semicolon + 1))
                .strip();
        return Addresses.in(plain).stream()
                .findFirst()
                .or(() -> plain.isEmpty() ? Optional.empty() : Optional.of(plain.replaceAll("[<>]", "")));
    }

    @Override
    public String toString() {
        return "DeliveryStatus[" + action + "]";
    }
}
