package de.komplize.channels.webchat;

import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.ChannelProvider;
import de.komplize.bot.messaging.Settings;
import java.time.Clock;
import java.util.Optional;

/** Opens the web chat, which needs no setting and is always there. */
public final class WebChatProvider implements ChannelProvider {

    @Override
    public String name() {
        return WebChat.NAME;
    }

    @Override
    public Optional<Channel> open(Settings settings, Clock clock) {
        return Optional.of(new WebChat(Origins.from(settings), Networks.from(settings), clock));
    }
}
