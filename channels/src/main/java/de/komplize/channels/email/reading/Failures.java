package de.komplize.channels.email.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads out of a notice whom it is about, why, and which mail it returns. */
final class Failures {

    private static final List<String> RETURNED = Table.read("reports.txt").of("returned");
    private static final Pattern MESSAGE_ID =
            Pattern.compile("(?im)^[> \\t]{0,8}message-id:\\s{0,5}<?([^<>\\s]{3,300})>?");
    private static final Pattern RETURNED_TO =
            Pattern.compile("(?im)^[> \\t]{0,8}(?:to|x-original-to|envelope-to|original-recipient):([^\\r\\n]{3,400})");
    private static final Pattern NAMED = Pattern.compile(
            "(?im)(?:recipient|recipients|address|mailbox|user|empfänger|destinataire|rcpt to|to|for)[ :=;]{1,4}(?:rfc822;)?\\s{0,4}[<\"'(]{0,2}([^\\s<>\"'(),;:]{1,128}@[^\\s<>\"'(),;:]{1,200})");
    private static final Pattern EXPANDED = Pattern.compile(
            "<([^<>\\s]{3,300}@[^<>\\s]{1,250})>[^\\n]{0,20}\\((?:expanded from|generated from|reason|ultimately generated from)[: ]{0,3}<?([^<>\\s()]{3,300})>?\\)");
    private static final Pattern LISTED = Pattern.compile("(?m)^<[^<>\\s]{1,200}@[^<>\\s]{1,200}>:");
    private static final int LONGEST = 30_000;

    private final Part mail;
    private final Headers read;
    private final String text;
    private final String told;

    /** @param text all of the notice */
    Failures(Part mail, Headers read, String text) {
        this.mail = mail;
        this.read = read;
        this.text = text;
        this.told = told(text);
    }

    /** What the server says, without the mail that it returns. */
    private static String told(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        StringBuilder told = new StringBuilder();
        for (String line : bounded.split("\n", -1)) {
            String folded = Table.fold(line);
            if (told.length() > 60 && RETURNED.stream().anyMatch(known -> begins(folded, known))) {
                break;
            }
            told.append(line).append('\n');
        }
        return told.toString();
    }

    /** A header that begins the returned mail stands at the margin; within an explanation it is indented. */
    private static boolean begins(String line, String known) {
        boolean margin = known.endsWith(":") && known.indexOf(' ') < 0 || known.startsWith("**");
        return (margin ? line : line.strip()).startsWith(known);
    }

    Failure of(DeliveryStatus group, List<DeliveryStatus> all, boolean late) {
        String spoken = group.diagnostic().isBlank() ? told : group.diagnostic();
        Reasons.Reason reason = Reasons.of(
                group.status()
                        .filter(s -> !s.endsWith(".0.0"))
                        .or(() -> Reasons.enhanced(spoken))
                        .orElse(""),
                spoken);
        if (reason.name().equals("unknown") || reason.name().equals("transaction")) {
            reason = Reasons.of(group.status().orElse(""), spoken + "\n\n" + told);
        }
        Optional<String> address =
                group.recipient().filter(a -> a.contains("@")).or(this::address).or(group::recipient);
        Optional<String> original =
                group.original().or(() -> expanded(address)).filter(o -> !o.equalsIgnoreCase(address.orElse("")));
        List<String> others = all.stream()
                .filter(DeliveryStatus::isFailed)
                .flatMap(other -> other.recipient().stream())
                .filter(other -> !other.equalsIgnoreCase(address.orElse("")))
                .distinct()
                .toList();
        return failure(
                address,
                original,
                Reasons.status(group.status(), reason, spoken, late),
                late ? soft(reason) : reason,
                others);
    }

    Failure ofWords(boolean late) {
        Optional<String> address =
                read.failedRecipients().stream().findFirst().or(this::disposed).or(this::address);
        String about = about(address.orElse(""));
        Optional<String> status = Reasons.enhanced(about);
        Reasons.Reason reason = Reasons.of(status.orElse(""), spokenLines(about));
        if (reason.name().equals("unknown") || reason.name().equals("transaction")) {
            status = Reasons.enhanced(told);
            reason = Reasons.of(status.orElse(""), told);
        }
        List<String> others = read.failedRecipients().stream().skip(1).toList();
        return failure(
                address,
                expanded(address),
                Reasons.status(status, reason, told, late),
                late ? soft(reason) : reason,
                others);
    }

    /** Where several recipients are listed, "&lt;address&gt;:" above each reason: the words about this one. */
    private String about(String address) {
        int begin = address.isEmpty() ? -1 : told.indexOf("<" + address + ">:");
        if (begin < 0) {
            return told;
        }
        Matcher next = LISTED.matcher(told);
        return told.substring(begin, next.find(begin + address.length()) ? next.start() : told.length());
    }

    /** Lines with a reply's code come first: around them stand general explanations. */
    private static String spokenLines(String told) {
        List<String> lines = told.lines().toList();
        StringBuilder spoken = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (Reasons.smtp(lines.get(i)).isPresent()
                    || Reasons.enhanced(lines.get(i)).isPresent()) {
                spoken.append(lines.get(i)).append('\n');
                if (i + 1 < lines.size()) {
                    spoken.append(lines.get(i + 1)).append('\n');
                }
            }
        }
        return spoken.isEmpty() ? told : spoken.toString();
    }

    private static Reasons.Reason soft(Reasons.Reason reason) {
        return new Reasons.Reason(reason.name(), false, reason.status());
    }

    private Failure failure(
            Optional<String> address,
            Optional<String> original,
            String status,
            Reasons.Reason reason,
            List<String> others) {
        return new Failure(
                address, original, status, reason.hard(), reason.name(), messageIds(), read.recipients(), others);
    }

    /** The address before an alias was followed: "&lt;a&gt; (expanded from &lt;b&gt;)". */
    private Optional<String> expanded(Optional<String> address) {
        Matcher matcher = EXPANDED.matcher(told);
        while (matcher.find()) {
            if (address.isEmpty() || matcher.group(1).equalsIgnoreCase(address.get())) {
                return Addresses.in(matcher.group(2)).stream().findFirst();
            }
        }
        return Optional.empty();
    }

    private Optional<String> address() {
        Set<String> own = own();
        Matcher named = NAMED.matcher(told);
        List<String> found = new ArrayList<>();
        while (named.find() && found.size() < 50) {
            found.addAll(Addresses.in(named.group(1)));
        }
        Stream<String> brackets =
                told.lines().filter(line -> line.strip().startsWith("<")).flatMap(line -> Addresses.in(line).stream());
        List<String> candidates = Stream.concat(brackets, Stream.concat(found.stream(), Addresses.in(told).stream()))
                .filter(candidate -> isRecipient(candidate, own))
                .toList();
        List<String> returned = returnedTo(own);
        // Contacts and examples stand in a notice, too: whom the returned mail was for comes first
        return candidates.stream()
                .filter(candidate -> returned.stream().anyMatch(candidate::equalsIgnoreCase))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .or(() -> returned.stream().findFirst());
    }

    /** A mailbox that refuses by a disposition notification (RFC 8098), as Sieve does. */
    private Optional<String> disposed() {
        return mail.all()
                .filter(part -> part.type().is("message/disposition-notification"))
                .flatMap(part -> DeliveryStatus.parse(DeliveryStatus.text(part)).stream())
                .flatMap(group -> group.recipient().stream())
                .filter(address -> address.contains("@"))
                .findFirst();
    }

    /** Who the notice is sent to wrote the mail that did not arrive. */
    private Set<String> own() {
        Set<String> own = new LinkedHashSet<>(read.recipients());
        read.from().ifPresent(from -> own.add(from.address().toLowerCase(Locale.ROOT)));
        read.replyTo().forEach(to -> own.add(to.address().toLowerCase(Locale.ROOT)));
        return own;
    }

    private static boolean isRecipient(String candidate, Set<String> own) {
        String lower = candidate.toLowerCase(Locale.ROOT);
        String local = lower.substring(0, Math.max(0, lower.lastIndexOf('@')));
        return !own.contains(lower)
                && lower.lastIndexOf('.') > lower.lastIndexOf('@')
                && !local.equals("postmaster")
                && !local.equals("mailer-daemon")
                && !local.equals("abuse")
                && !local.equals("support")
                && !local.endsWith("-owner")
                && !local.endsWith("-request")
                && !local.startsWith("helpdesk");
    }

    private List<String> returnedTo(Set<String> own) {
        Stream<String> parts = returned()
                .flatMap(headers -> Stream.of("to", "x-original-to", "envelope-to", "cc")
                        .flatMap(name -> headers.first(name).stream()));
        Matcher matcher = RETURNED_TO.matcher(text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text);
        List<String> lines = new ArrayList<>();
        while (matcher.find() && lines.size() < 10) {
            lines.add(matcher.group(1));
        }
        return Stream.concat(parts, lines.stream())
                .flatMap(value -> Addresses.in(value).stream())
                .filter(candidate -> isRecipient(candidate, own))
                .toList();
    }

    /** Headers of mails that are attached as such. */
    private Stream<RawHeaders> returned() {
        return mail.all()
                .filter(part -> part.isMessage()
                        || part.type().is("text/rfc822-headers")
                        || part.type().is("message/rfc822-headers"))
                .map(part -> Mime.parse(new Bytes(
                                part.body().raw(),
                                part.body().from(),
                                Math.min(part.body().to(), part.body().from() + 300_000)))
                        .part()
                        .headers());
    }

    private List<String> messageIds() {
        Set<String> ids = new LinkedHashSet<>();
        List<RawHeaders> all = returned().toList();
        all.forEach(headers -> headers.first("message-id").ifPresent(id -> ids.addAll(Ids.in(id))));
        Matcher matcher = MESSAGE_ID.matcher(text);
        while (matcher.find() && ids.size() < 20) {
            ids.add(matcher.group(1));
        }
        for (String name : List.of("in-reply-to", "references")) {
            all.forEach(headers -> headers.first(name).ifPresent(id -> ids.addAll(Ids.in(id))));
        }
        ids.addAll(read.inReplyTo());
        ids.addAll(read.references());
        return List.copyOf(ids);
    }
}
