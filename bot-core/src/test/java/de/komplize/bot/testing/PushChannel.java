package de.komplize.bot.testing;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.messaging.SendResult;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * A channel with its provider in one: pushes messages in, takes replies, and says to each send what a test told it to say. Outlives the
 * engine, as a provider does.
 */
public final class PushChannel implements Channel {

    private final String name;
    private final InstantSource clock;
    private final Limits limits;
    private final List<Outbound> sent = new ArrayList<>();
    private final Queue<SendResult> results = new ArrayDeque<>();
    private final Map<String, Gate> gates = new HashMap<>();
    private Optional<SendResult> always = Optional.empty();
    private Optional<RuntimeException> bug = Optional.empty();
    private Optional<Inbox> inbox = Optional.empty();
    private Optional<String> way = Optional.empty();

    public PushChannel(String name, InstantSource clock) {
        this(name, clock, 16);
    }

    /** @param parallel sends at the same time */
    public PushChannel(String name, InstantSource clock, int parallel) {
        this.name = name;
        this.clock = clock;
        this.limits = new Limits(Inbound.LONGEST, false, Delivery.SENT, parallel, 1_000_000);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Limits limits() {
        return limits;
    }

    public Address address(String handle) {
        return new Address(name, handle);
    }

    /** Can be opened with a payload from now on. */
    public synchronized void opensAt(String before) {
        way = Optional.of(before);
    }

    @Override
    public synchronized Optional<String> link(String payload) {
        return way.map(before -> before + payload);
    }

    /** The provider delivers a message. */
    public Receipt receive(String externalId, String handle, String text) {
        return inbox().accept(Inbound.text(address(handle), externalId, text, clock.instant()));
    }

    /** What the provider says to the next sends, in this order; to all others it says Sent. */
    public synchronized void answer(SendResult... next) {
        results.addAll(List.of(next));
    }

    /** What the provider says to every send for which nothing else was said; empty makes it say Sent again. */
    public synchronized void answerAlways(Optional<SendResult> result) {
        always = result;
    }

    /** The adapter throws at the next send. */
    public synchronized void failNext(RuntimeException exception) {
        bug = Optional.of(exception);
    }

    /** Holds the next send to this handle. */
    public synchronized Gate holdNext(String handle) {
        Gate gate = new Gate();
        gates.put(handle, gate);
        return gate;
    }

    /** Every attempt to send, in the order the provider saw them. */
    public synchronized List<Outbound> attempts() {
        return List.copyOf(sent);
    }

    /** The texts of every attempt to this handle. */
    public synchronized List<String> textsTo(String handle) {
        return sent.stream()
                .filter(message -> message.to().handle().equals(handle))
                .map(Outbound::text)
                .toList();
    }

    @Override
    public synchronized void start(Inbox opened) {
        inbox = Optional.of(opened);
    }

    @Override
    public SendResult send(Outbound message) {
        record(message).ifPresent(Gate::pass);
        return result();
    }

    @Override
    public synchronized void close() {
        inbox = Optional.empty();
    }

    private synchronized Optional<Gate> record(Outbound message) {
        sent.add(message);
        return Optional.ofNullable(gates.remove(message.to().handle()));
    }

    private synchronized SendResult result() {
        Optional<RuntimeException> thrown = bug;
        bug = Optional.empty();
        thrown.ifPresent(exception -> {
            throw exception;
        });
        return Optional.ofNullable(results.poll())
                .or(() -> always)
                .orElseGet(() -> new SendResult.Sent(Optional.of("provider-" + sent.size())));
    }

    private synchronized Inbox inbox() {
        return inbox.orElseThrow(() -> new IllegalStateException("The channel is closed"));
    }
}
