package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the notices of servers among mails: failures, delays, complaints; with a report that programs read, or by header and known words. */
final class Notices {

    private static final Table TABLE = Table.read("reports.txt");
    private static final int HEAD = 4_000;
    private static final Pattern ANSWERED =
            Pattern.compile("^(?:re|aw|wg|fwd?|antw|sv|tr|rv|i|odp|enc|doorst|ynt|ilt)(?:\\[\\d{1,3}\\])? ?:");
    private static final Pattern ARF = Pattern.compile(
            "(?im)^feedback-type: ?(?:abuse|fraud|virus|other|opt-out|opt-out-list|dkim|auth-failure)\\s");

    /** What kind of notice it is; the failure of bounces and delays. */
    record Notice(ReadMail.Kind kind, Optional<Failure> failure, String note) {}

    private final Part mail;
    private final Headers read;
    private final RawHeaders raw;
    private final String text;
    private final String head;
    private final boolean server;

    private Notices(Part mail, Headers read, String text) {
        this.mail = mail;
        this.read = read;
        this.raw = mail.headers();
        this.text = text;
        this.head = Table.fold(text.length() > HEAD ? text.substring(0, HEAD) : text)
                .replaceAll("\\s+", " ");
        this.server = Servers.isServer(mail, read);
    }

    /** @param text all of it, quotes included */
    static Optional<Notice> find(Part mail, Headers read, String text) {
        Notices notices = new Notices(mail, read, text);
        return notices.complaint().or(notices::report).or(notices::words);
    }

    private Optional<Notice> complaint() {
        boolean arf = mail.all().anyMatch(part -> part.type().is("message/feedback-report"))
                || mail.type()
                        .parameter("report-type")
                        .filter("feedback-report"::equalsIgnoreCase)
                        .isPresent()
                || raw.has("x-arf")
                || raw.has("x-xarf")
                || mail.all().anyMatch(Notices::isJunkReport)
                || text.contains("X-HmXmrOriginalRecipient:")
                || ARF.matcher(text.substring(0, Math.min(text.length(), HEAD))).find();
        String subject = Table.fold(read.subject());
        boolean told = subject.startsWith("complaint about message from")
                || machine()
                        && (Notifications.kind(text).filter("Complaint"::equals).isPresent()
                                || subject.startsWith("email feedback report for")
                                || subject.startsWith("abuse report"));
        if (isPraise()) {
            return Optional.of(new Notice(ReadMail.Kind.AUTO_REPLY, Optional.empty(), "automatic: no spam"));
        }
        return arf || told
                ? Optional.of(new Notice(ReadMail.Kind.FEEDBACK, Optional.empty(), "feedback: report"))
                : Optional.empty();
    }

    /** The same report also says that a mail was no spam. */
    private boolean isPraise() {
        return mail.all()
                .filter(part -> part.type().is("message/feedback-report"))
                .anyMatch(part -> Table.fold(DeliveryStatus.text(part)).contains("feedback-type: not-spam"));
    }

    /** Hotmail's: it marks the returned mail itself. */
    private static boolean isJunkReport(Part part) {
        return part.headers().has("x-hmxmroriginalrecipient")
                || part.isMessage()
                        && part.body()
                                .latin(part.body().from(), part.body().to(), HEAD)
                                .toLowerCase(Locale.ROOT)
                                .contains("x-hmxmroriginalrecipient:");
    }

    private Optional<Notice> report() {
        List<DeliveryStatus> groups = isForwarded() ? List.of() : DeliveryStatus.in(mail);
        if (groups.isEmpty() && (machine() || isFailureSubject())) {
            groups = head.contains("final-recipient:") && (head.contains("action:") || head.contains("status:"))
                    ? DeliveryStatus.parse(text)
                    : DeliveryStatus.disguised(mail);
        }
        if (groups.isEmpty() && machine()) {
            groups = Notifications.in(text);
        }
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        Optional<DeliveryStatus> failed =
                groups.stream().filter(DeliveryStatus::isFailed).findFirst();
        Optional<DeliveryStatus> delayed =
                groups.stream().filter(DeliveryStatus::isDelayed).findFirst();
        if (failed.isEmpty() && delayed.isEmpty()) {
            return Optional.of(new Notice(ReadMail.Kind.AUTO_REPLY, Optional.empty(), "automatic: delivered"));
        }
        boolean late = failed.isEmpty();
        Failure failure =
                new Failures(mail, read, text).of(failed.or(() -> delayed).orElseThrow(), groups, late);
        return Optional.of(new Notice(
                late ? ReadMail.Kind.DELAY : ReadMail.Kind.BOUNCE, Optional.of(failure), "failure: delivery-status"));
    }

    /** A person passes a report on, with all its parts. */
    private boolean isForwarded() {
        return !server && ANSWERED.matcher(Table.fold(read.subject())).find();
    }

    private Optional<Notice> words() {
        boolean failed = raw.has("x-failed-recipients");
        String subject = subject();
        if (!failed && (starts(subject, "done") || isAnswer(subject))) {
            return Optional.empty();
        }
        boolean spoken = Table.holdsAny(head, TABLE.of("text-failure"));
        boolean late = starts(subject, "delay");
        boolean titled = late || isFailureSubject();
        boolean certain = failed
                || server && (titled || spoken || isTerse() || Servers.isNamed(raw, read) && Reasons.isClear(head))
                || titled && spoken && machine()
                || titled && Servers.isPerhaps(raw, read) && (spoken || Reasons.isClear(head))
                || isRejected();
        if (!certain && !(titled && spoken && isCopied())) {
            return Optional.empty();
        }
        boolean delay = late && !isFinal() || !failed && Table.holdsAny(head, TABLE.of("text-delay")) && !isFinal();
        Failure failure = new Failures(mail, read, text).ofWords(delay);
        if (!certain && isOfOurs(failure)) {
            return Optional.empty();
        }
        return Optional.of(new Notice(
                delay ? ReadMail.Kind.DELAY : ReadMail.Kind.BOUNCE,
                Optional.of(failure),
                failed ? "failure: X-Failed-Recipients" : "failure: words"));
    }

    /** A program marked it, and says that it took the mail and threw it away. */
    private boolean isRejected() {
        return Automatic.header(raw).isPresent() && Table.holdsAny(head, TABLE.of("text-rejected"));
    }

    /** What a server without a server's name writes: with a reply's code or the mail that it returns, and nobody's answer. */
    private boolean isCopied() {
        boolean coded = Reasons.enhanced(head).isPresent() || Reasons.smtp(head).isPresent();
        return (coded || isReturning()) && !raw.has("in-reply-to") && !Servers.isByHand(raw);
    }

    /** A person's own mail to the city came back, and he copies the notice; or nobody is named. */
    private boolean isOfOurs(Failure failure) {
        String domain = failure.address()
                .map(address -> address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT))
                .orElse("");
        return domain.isEmpty() || read.recipients().stream().anyMatch(own -> own.endsWith("@" + domain));
    }

    private boolean isReturning() {
        return mail.all().anyMatch(part -> part.isMessage() || part.type().is("text/rfc822-headers"));
    }

    /** A server of few words: a reply's code, or the mail that it returns. */
    private boolean isTerse() {
        return isReturning() && read.from().filter(Automatic::isMachine).isPresent()
                || Reasons.enhanced(head).isPresent() && Reasons.smtp(head).isPresent();
    }

    private boolean isFinal() {
        return Table.holdsAny(head, TABLE.of("text-final"))
                && !Table.holdsAny(head, TABLE.of("text-warning"))
                && !starts(subject(), "delay");
    }

    /** An absence, or a filter that wants a proof first: nothing came back. */
    private boolean isAnswer(String subject) {
        return Automatic.isSubject(subject) || Automatic.isHeld(raw, subject, head);
    }

    private String subject() {
        String folded = Table.fold(read.subject());
        String unmarked = folded.replaceFirst("^\\[[^\\]]{1,20}\\] ?", "");
        return (unmarked.isEmpty() ? folded : unmarked)
                .replaceFirst("^[\\[*<!(]{1,5} ?", "")
                .strip();
    }

    private boolean isFailureSubject() {
        return starts(subject(), "failure") || Table.fold(read.subject()).startsWith("**message you sent blocked");
    }

    private static boolean starts(String subject, String heading) {
        String plain = subject.replace(" :", ":");
        return TABLE.of(heading).stream().anyMatch(known -> plain.startsWith(known.replace(" :", ":")));
    }

    private boolean machine() {
        return server || read.from().filter(Automatic::isMachine).isPresent() && !Servers.isByHand(raw);
    }
}
