package de.komplize.channels.email;

import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.Post;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a mail around what is said: a greeting, how a person is reached, who writes. What a person of the office writes stands alone above the
 * name.
 *
 * @param greeting empty where a person writes
 * @param body what is said; its choices stand in it
 * @param closing several lines
 * @param stop what ends such mails, with its link; empty where there is none
 */
public record MailText(String greeting, String body, String closing, Optional<String> stop) {

    static MailText of(Outbound message, Post.Outgoing outgoing, Inbox inbox, Optional<String> link) {
        String language = message.language();
        Optional<String> stop = link.map(address -> inbox.wording("mail.stop.title", language) + ": " + address);
        if (outgoing.written()) {
            return new MailText("", message.text(), inbox.wording("mail.sender", language), Optional.empty());
        }
        boolean survey = outgoing.posting().isPresent();
        String person = survey ? "" : "\n\n" + inbox.wording("mail.person", language);
        return new MailText(
                inbox.wording("mail.greeting", language),
                message.text() + person,
                inbox.wording("mail.closing", language),
                stop);
    }

    /** All of it. */
    String plain() {
        return Stream.of(greeting, body, stop.orElse(""), closing)
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    @Override
    public String toString() {
        return "MailText[" + body.length() + " characters]";
    }
}
