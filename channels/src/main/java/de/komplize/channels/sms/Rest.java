package de.komplize.channels.sms;

import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SmsText;
import java.util.Optional;

/** Where the rest of a reply stands that is too long for a telephone: in the web chat, or with the office. */
record Rest(Inbox inbox, Optional<String> chat) {

    SmsText text(Outbound message) {
        String where = chat.map(url -> inbox.wording("sms.more_chat", message.language()) + " " + url)
                .orElseGet(() -> inbox.wording("sms.more_office", message.language()));
        return SmsReply.of(message, where);
    }
}
