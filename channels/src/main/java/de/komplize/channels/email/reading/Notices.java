package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the notices of servers among mails: failures, delays, complaints; with a report that programs read, or by header and known words. */
final class Notices {

    private static final Table TABLE = Table.read("reports.txt");
    private static final int HEAD = 4_000;

    /** What kind of notice it is; the failure of bounces and delays. */
    record Notice(ReadMail.Kind kind, Optional<Failure> failure, String note) {}

    private final Part mail;
    private final Headers read;
    private final RawHeaders raw;
    private final String text;
    private final String head;

    private Notices(Part mail, Headers read, String text) {
        this.mail = mail;
        this.read = read;
        this.raw = mail.headers();
        this.text = text;
        this.head = Table.fold(text.length() > HEAD ? text.substring(0, HEAD) : text);
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
                || mail.all().anyMatch(part -> part.headers().has("x-hmxmroriginalrecipient"))
                || text.contains("X-HmXmrOriginalRecipient:");
        String subject = Table.fold(read.subject());
        boolean told = machine()
                && (subject.startsWith("complaint about message from")
                        || subject.startsWith("email feedback report for")
                        || subject.startsWith("abuse report"));
        return arf || told
                ? Optional.of(new Notice(ReadMail.Kind.FEEDBACK, Optional.empty(), "feedback: report"))
                : Optional.empty();
    }

    private Optional<Notice> report() {
        List<DeliveryStatus> groups = DeliveryStatus.in(mail);
        if (groups.isEmpty()
                && head.contains("final-recipient:")
                && (head.contains("action:") || head.contains("status:"))
                && (machine() || isFailureSubject())) {
            groups = DeliveryStatus.parse(text);
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

    private Optional<Notice> words() {
        boolean failed = raw.has("x-failed-recipients");
        String subject = subject();
        boolean spoken = Table.holdsAny(head, TABLE.of("text-failure"));
        boolean late = starts(subject, "delay");
        boolean daemon = daemon();
        boolean notice = failed
                || (late || isFailureSubject()) && (daemon || spoken && (machine() || !isReply()))
                || daemon && (spoken || isTerse()) && !isAnswer(subject);
        if (!notice || starts(subject, "done") && !failed) {
            return Optional.empty();
        }
        boolean delay = late && !isFinal() || !failed && Table.holdsAny(head, TABLE.of("text-delay")) && !isFinal();
        Failure failure = new Failures(mail, read, text).ofWords(delay);
        return Optional.of(new Notice(
                delay ? ReadMail.Kind.DELAY : ReadMail.Kind.BOUNCE,
                Optional.of(failure),
                failed ? "failure: X-Failed-Recipients" : "failure: words"));
    }

    /** A server of few words: a reply's code, or the mail that it returns. */
    private boolean isTerse() {
        boolean returned =
                mail.all().anyMatch(part -> part.isMessage() || part.type().is("text/rfc822-headers"));
        return returned && read.from().filter(Automatic::isMachine).isPresent()
                || Reasons.enhanced(head).isPresent() && Reasons.smtp(head).isPresent();
    }

    private boolean isFinal() {
        return Table.holdsAny(head, TABLE.of("text-final"))
                && !head.contains("this is a warning message only")
                && !starts(subject(), "delay");
    }

    private boolean isReply() {
        return raw.has("in-reply-to") && !machine();
    }

    private static boolean isAnswer(String subject) {
        return Automatic.isSubject(subject);
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
        return TABLE.of(heading).stream().anyMatch(subject::startsWith);
    }

    private boolean machine() {
        return daemon() || read.from().filter(Automatic::isMachine).isPresent();
    }

    /** A server by its name, or by the null path. */
    private boolean daemon() {
        String from = read.from()
                .map(a -> (a.local() + " " + a.name()).toLowerCase(Locale.ROOT))
                .orElse("");
        return read.returnPath().filter(String::isEmpty).isPresent()
                || mail.type().is("multipart/report")
                || Stream.of(
                                "mailer-daemon",
                                "mailer_daemon",
                                "postmaster",
                                "mail delivery",
                                "mail deliver ",
                                "post_master",
                                "interscan",
                                "sysadmin",
                                "maildelivery",
                                "mail-daemon",
                                "mdaemon",
                                "delivery subsystem",
                                "mailer daemon",
                                "bounce",
                                "undeliver",
                                "mail system",
                                "mail administrator",
                                "mailadmin",
                                "smtp",
                                "mailsystem",
                                "administrator",
                                "mail router",
                                "system administrator",
                                "systemadministrator",
                                "systemadministrateur",
                                "mta")
                        .anyMatch(from::contains);
    }
}
