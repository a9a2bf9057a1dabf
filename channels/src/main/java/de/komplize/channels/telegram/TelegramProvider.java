package de.komplize.channels.telegram;

import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.ChannelProvider;
import de.komplize.bot.messaging.Settings;
import java.time.Clock;
import java.util.Optional;

/** Opens Telegram where a token is set; without one nothing is ever called. */
public final class TelegramProvider implements ChannelProvider {

    @Override
    public String name() {
        return Telegram.NAME;
    }

    @Override
    public Optional<Channel> open(Settings settings, Clock clock) {
        return TelegramSettings.from(settings).map(found -> new Telegram(found, clock, Tempo.REAL));
    }
}
