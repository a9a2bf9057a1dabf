package de.komplize.app;

import de.komplize.bot.messaging.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the channels at this moment. */
final class Troubles {

    private Troubles() {}

    /** By the name of the channel; those that work are left out. */
    static Map<String, Channel.Trouble> of(List<Channel> channels) {
        Map<String, Channel.Trouble> troubles = new LinkedHashMap<>();
        channels.forEach(channel -> channel.trouble().ifPresent(trouble -> troubles.put(channel.name(), trouble)));
        return troubles;
    }
}
