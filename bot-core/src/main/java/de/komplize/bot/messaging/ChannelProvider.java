package de.komplize.bot.messaging;

import java.time.Clock;
import java.util.Optional;

/** Opens a channel from the settings. Found by {@link java.util.ServiceLoader}: a jar beside the others adds a channel. */
public interface ChannelProvider {

    /** The stored name, such as {@code telegram}. */
    String name();

    /** The channel, or empty where it is not configured. Wrong settings throw {@link IllegalArgumentException} that names the setting. */
    Optional<Channel> open(Settings settings, Clock clock);
}
