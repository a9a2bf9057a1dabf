package de.komplize.app.face;

import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.HttpChannel;
import io.helidon.webserver.http.HttpRouting;
import java.util.Optional;

/** A channel whose one route fails, as a programming fault would. */
final class BrokenChannel implements HttpChannel {

    @Override
    public String name() {
        return "broken";
    }

    @Override
    public Limits limits() {
        return new Limits(1_000, false, Delivery.READ, 1, 1);
    }

    @Override
    public void routing(HttpRouting.Builder routing) {
        routing.get("/broken", (_, _) -> {
            throw new IllegalStateException("a secret of the inside");
        });
    }

    @Override
    public void start(Inbox inbox) {}

    @Override
    public SendResult send(Outbound message) {
        return new SendResult.Sent(Optional.empty());
    }

    @Override
    public void close() {}
}
