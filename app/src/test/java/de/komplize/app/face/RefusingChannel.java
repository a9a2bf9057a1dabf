package de.komplize.app.face;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SendResult;
import java.time.Instant;
import java.util.Optional;

/** A channel of text messages whose provider takes none of ours. */
final class RefusingChannel implements Channel {

    private Optional<Inbox> inbox = Optional.empty();

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public Limits limits() {
        return new Limits(1_000, false, Delivery.SENT, 1, 100);
    }

    @Override
    public void start(Inbox opened) {
        inbox = Optional.of(opened);
    }

    /** Somebody writes by text message. */
    void hears(String handle, String text) {
        inbox.orElseThrow().accept(Inbound.text(new Address(name(), handle), handle + text, text, Instant.now()));
    }

    @Override
    public SendResult send(Outbound message) {
        return new SendResult.Rejected("ESME_RINVDSTADR 0x0000000B: invalid destination address");
    }

    @Override
    public void close() {}
}
