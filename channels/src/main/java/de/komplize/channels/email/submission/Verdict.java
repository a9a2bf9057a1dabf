package de.komplize.channels.email.submission;

import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.email.MailFault;
import de.komplize.channels.email.submission.Delivery.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a delivery means for the outbox.
 *
 * @param fault what somebody must mend, where the mail server's answer shows it
 */
record Verdict(SendResult result, Optional<MailFault> fault) {

    private static final int CLOSING = 421;
    private static final int OUT_OF_ORDER = 503;
    private static final int PERMANENT = 500;

    /** Wants a log-in, better encryption, or another user (RFC 4954, 6). */
    private static final List<Integer> LOGIN = List.of(530, 534, 535, 538);

    /** "Mail system status": of the server itself, its disk for instance, not of this mail (RFC 3463, 3.4). */
    private static final Pattern SYSTEM = Pattern.compile("^4[0-9]{2}[ -]4\\.3\\.");

    /** As Postfix and Exim give it. */
    private static final Pattern QUEUED = Pattern.compile("(?:queued as|id=) {0,4}([A-Za-z0-9][A-Za-z0-9.-]{3,63})");

    /** As greylists say it. */
    private static final Pattern AGAIN = Pattern.compile("\\bin ([0-9]{1,4}) ?(s|m)(?:ec|in|econds|inutes)?s?\\b");

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_REPLY = 2_000;

    static Verdict on(Delivery delivery, Route route) {
        return switch (delivery) {
            case Delivery.Taken(String reply) -> new Verdict(new SendResult.Sent(queueId(reply)), Optional.empty());
            case Delivery.Unfit(String reason) -> new Verdict(new SendResult.Rejected(reason), Optional.empty());
            case Delivery.Lost(Stage stage) -> lost(stage);
            case Delivery.Refused no -> refused(no, route);
        };
    }

    static Verdict unreachable(MailFault fault) {
        return new Verdict(new SendResult.Unreachable("The mail server cannot be used: " + fault), Optional.of(fault));
    }

    private static Verdict lost(Stage stage) {
        return switch (stage) {
            case MAIL, RCPT, DATA ->
                new Verdict(
                        new SendResult.Unreachable("The connection broke at " + stage), Optional.of(MailFault.AWAY));
            // It may be this mail at which the server falls: it must not hold up all others for ever.
            case CONTENT ->
                new Verdict(
                        new SendResult.TryLater("The connection broke within the mail", Optional.empty()),
                        Optional.empty());
            case END ->
                new Verdict(
                        new SendResult.Uncertain("The connection broke after the mail had been handed over"),
                        Optional.empty());
        };
    }

    private static Verdict refused(Delivery.Refused no, Route route) {
        String reason = reason(no.reply(), route);
        if (LOGIN.contains(no.code())) {
            return new Verdict(new SendResult.Unreachable(reason), Optional.of(MailFault.LOGIN));
        }
        if (no.code() >= PERMANENT && no.code() != OUT_OF_ORDER) {
            return new Verdict(new SendResult.Rejected(reason), sender(no));
        }
        boolean all = no.code() == CLOSING && no.stage() != Stage.END
                || no.stage() == Stage.MAIL && SYSTEM.matcher(no.reply()).find();
        return all
                ? new Verdict(new SendResult.Unreachable(reason), Optional.of(MailFault.AWAY))
                : new Verdict(new SendResult.TryLater(reason, after(no.reply())), Optional.empty());
    }

    /** A sender that is not let through concerns all mails, not this one; a mail that is too large (552) only itself. */
    private static Optional<MailFault> sender(Delivery.Refused no) {
        boolean sender = no.stage() == Stage.MAIL && no.code() != 552
                || no.stage() == Stage.RCPT && head(no.reply()).contains("Sender address rejected");
        return sender ? Optional.of(MailFault.SENDER) : Optional.empty();
    }

    private static Optional<String> queueId(String reply) {
        Matcher matcher = QUEUED.matcher(head(reply));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Duration> after(String reply) {
        Matcher matcher = AGAIN.matcher(head(reply).toLowerCase(Locale.ROOT));
        if (!matcher.find()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        Duration wait = matcher.group(2).equals("m") ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
        return Optional.of(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }

    private static String head(String reply) {
        return reply.substring(0, Math.min(reply.length(), LONGEST_REPLY));
    }

    /** The server's words without what looks like an address, or is a part of these. */
    static String reason(String reply, Route route) {
        List<String> secrets = Stream.concat(route.from().stream(), Stream.of(route.to()))
                .map(path -> path.local().toLowerCase(Locale.ROOT))
                .toList();
        String words = Stream.of(head(reply).split("[\\s\\p{Cntrl}]"))
                .filter(word -> !word.isEmpty())
                .map(word -> isSecret(word.toLowerCase(Locale.ROOT), secrets) ? "…" : word)
                .collect(Collectors.joining(" "));
        return words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON) + "…";
    }

    private static boolean isSecret(String word, List<String> secrets) {
        return word.contains("@") || word.contains("<") || secrets.stream().anyMatch(word::contains);
    }
}
