package de.komplize.app.face;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SendResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A messenger that can be opened by a link, and keeps what its one resident got. */
final class MessengerDouble implements Channel {

    private static final String RESIDENT = "4711";

    private final List<String> texts = new CopyOnWriteArrayList<>();
    private Optional<Inbox> inbox = Optional.empty();

    @Override
    public String name() {
        return "telegram";
    }

    @Override
    public Limits limits() {
        return new Limits(4_000, true, Delivery.SENT, 1, 1_000);
    }

    @Override
    public Optional<String> link(String payload) {
        return Optional.of("https://t.me/KomplizeTestBot?start=" + payload);
    }

    @Override
    public void start(Inbox opened) {
        inbox = Optional.of(opened);
    }

    /** The resident writes. */
    void hears(String text) {
        Address address = new Address(name(), RESIDENT);
        inbox.orElseThrow().accept(Inbound.text(address, UUID.randomUUID().toString(), text, Instant.now()));
    }

    /** What the resident got, in order. */
    List<String> texts() {
        return List.copyOf(texts);
    }

    @Override
    public SendResult send(Outbound message) {
        texts.add(message.text());
        return new SendResult.Sent(Optional.empty());
    }

    @Override
    public void close() {}
}
