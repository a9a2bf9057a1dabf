package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.Dispatcher;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Letters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The open channels, each with its lane if it sends. */
final class Channels {

    private final Map<String, Channel> byName = new LinkedHashMap<>();
    private final Map<String, Dispatcher> lanes = new LinkedHashMap<>();

    Channels(List<Channel> channels, Dispatcher.Parts sending) {
        for (Channel channel : channels) {
            if (byName.put(channel.name(), channel) != null) {
                throw new IllegalArgumentException("Two channels have the name " + channel.name());
            }
            if (channel.limits().delivery() == Channel.Delivery.SENT) {
                lanes.put(channel.name(), new Dispatcher(channel, sending));
            }
        }
    }

    void start(Inbox inbox) {
        lanes.values().forEach(Dispatcher::start);
        byName.values().forEach(channel -> channel.start(inbox));
    }

    /** Whether messages for this channel go through the outbox. */
    boolean sends(String name) {
        return lanes.containsKey(name);
    }

    /** Whether all that is said in a turn is one message there. */
    boolean joins(String name) {
        return name.equals(Letters.CHANNEL);
    }

    /** Addresses that open the other channels with a payload, by the channel's stored name. */
    Map<String, String> links(String except, String payload) {
        Map<String, String> links = new TreeMap<>();
        byName.values().stream()
                .filter(channel -> !channel.name().equals(except))
                .forEach(channel -> channel.link(payload).ifPresent(link -> links.put(channel.name(), link)));
        return links;
    }

    /** Tells the address's channel that messages for it are on the disk. */
    void committed(Address address) {
        @Nullable Dispatcher lane = lanes.get(address.channel());
        if (lane != null) {
            lane.wake();
        }
        @Nullable Channel channel = byName.get(address.channel());
        if (channel != null) {
            channel.stored(address);
        }
    }

    /** Closes all channels at the same time: one that takes its time must not take the others'. */
    void closeChannels() {
        List<Thread> closing = new ArrayList<>();
        byName.values().forEach(channel -> closing.add(Thread.ofVirtual().start(channel::close)));
        closing.forEach(Channels::join);
    }

    void closeLanes() {
        List<Thread> closing = new ArrayList<>();
        lanes.values().forEach(lane -> closing.add(Thread.ofVirtual().start(lane::close)));
        closing.forEach(Channels::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
