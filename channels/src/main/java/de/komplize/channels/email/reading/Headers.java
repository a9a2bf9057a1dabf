package de.komplize.channels.email.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the header of a mail says, decoded. All of it is the sender's claim.
 *
 * @param id the Message-ID without brackets, or where there is none {@code sha256-} and a hash of the content
 * @param messageId as sent, without brackets
 * @param inReplyTo ids of In-Reply-To
 * @param references all ids of References and In-Reply-To, the newest last
 * @param from the first address of From, else of Sender
 * @param furtherFrom the others of From
 * @param replyTo where answers are wanted; empty where it is not set
 * @param recipients addresses of To, Cc, Delivered-To, X-Original-To, Envelope-To and their like, each once, in small letters
 * @param failedRecipients addresses of X-Failed-Recipients
 * @param subject one line
 * @param language of Content-Language, such as {@code de}
 * @param returnPath the envelope's sender; an empty text for the null path
 */
public record Headers(
        String id,
        Optional<String> messageId,
        List<String> inReplyTo,
        List<String> references,
        Optional<MailAddress> from,
        List<MailAddress> furtherFrom,
        List<MailAddress> replyTo,
        List<String> recipients,
        List<String> failedRecipients,
        String subject,
        Optional<Instant> date,
        Optional<String> language,
        Optional<String> returnPath) {

    public Headers {
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        furtherFrom = List.copyOf(furtherFrom);
        replyTo = List.copyOf(replyTo);
        recipients = List.copyOf(recipients);
        failedRecipients = List.copyOf(failedRecipients);
    }

    /** True where answers are wanted elsewhere than From says (line 53). */
    public boolean replyToElsewhere() {
        return from.isPresent()
                && !replyTo.isEmpty()
                && replyTo.stream()
                        .noneMatch(address ->
                                address.address().equalsIgnoreCase(from.get().address()));
    }

    @Override
    public String toString() {
        return "Headers[…]";
    }
}
