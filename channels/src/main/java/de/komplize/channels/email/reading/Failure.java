package de.komplize.channels.email.reading;

import java.util.List;
import java.util.Optional;

/**
 * What a bounce or a delay notice says about the mail that did not arrive. All of it can be forged: it counts only where the returned ids or the
 * envelope's recipient match a mail that was sent (line 60).
 *
 * @param address the failed final recipient
 * @param originalRecipient the address the mail was first sent to, where another is named
 * @param status enhanced status (RFC 3463), {@code 4.x.x} or {@code 5.x.x}, as said or derived
 * @param hard true where the address will never work
 * @param reason what was understood, such as {@code user-unknown} or {@code mailbox-full}
 * @param messageIds ids of the returned mail and those it refers to, its own first, without brackets
 * @param envelopeRecipients the addresses this notice was sent to: one may be a VERP address
 * @param others further failed recipients of the same notice
 */
public record Failure(
        Optional<String> address,
        Optional<String> originalRecipient,
        String status,
        boolean hard,
        String reason,
        List<String> messageIds,
        List<String> envelopeRecipients,
        List<String> others) {

    public Failure {
        messageIds = List.copyOf(messageIds);
        envelopeRecipients = List.copyOf(envelopeRecipients);
        others = List.copyOf(others);
    }

    @Override
    public String toString() {
        return "Failure[" + status + ", " + reason + (hard ? ", hard" : ", soft") + "]";
    }
}
