package de.komplize.channels.webchat;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.HttpChannel;
import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The channel: its routes, and the residents who wait for what is stored. */
final class WebChat implements HttpChannel {

    static final String NAME = "webchat";

    /** Proxies cut a silent connection after 30 s or more; the page takes 40 s of silence for a loss. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Origins origins;
    private final Networks networks;
    private final Clock clock;
    private final Duration heartbeat;
    private final Readers readers = new Readers();
    private final AtomicReference<Optional<Door>> door = new AtomicReference<>(Optional.empty());

    WebChat(Origins origins, Networks networks, Clock clock) {
        this(origins, networks, clock, HEARTBEAT);
    }

    WebChat(Origins origins, Networks networks, Clock clock, Duration heartbeat) {
        this.origins = origins;
        this.networks = networks;
        this.clock = clock;
        this.heartbeat = heartbeat;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Limits limits() {
        return new Limits(Inbound.LONGEST, true, Delivery.READ, 1, 1);
    }

    @Override
    public void start(Inbox inbox) {
        door.set(Optional.of(new Door(inbox, new Tokens(inbox.secret(NAME)), new Crowd(networks, clock), clock)));
    }

    @Override
    public void routing(HttpRouting.Builder routing) {
        new Api(this::door, origins, readers, heartbeat).routing(routing);
        new ChatPage(this::door, origins).routing(routing);
        new Assets(this::door).routing(routing);
    }

    private Door door() {
        return door.get()
                .orElseThrow(() -> new HttpException(
                        "The chat is starting: come again in a moment", Status.SERVICE_UNAVAILABLE_503));
    }

    /** Committed is delivered: the page reads what is stored. */
    @Override
    public SendResult send(Outbound message) {
        return new SendResult.Sent(Optional.empty());
    }

    /** Behind the #, where no server and no log sees it. */
    @Override
    public Optional<String> link(String payload) {
        return origins.own().map(origin -> origin + "/#link=" + payload);
    }

    @Override
    public void stored(Address address) {
        readers.wake(address);
    }

    /** Lets those who wait go, so that the server can end their connections. */
    @Override
    public void close() {
        readers.close();
    }
}
