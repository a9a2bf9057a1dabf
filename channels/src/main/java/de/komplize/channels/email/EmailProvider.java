package de.komplize.channels.email;

import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.ChannelProvider;
import de.komplize.bot.messaging.Letters;
import de.komplize.bot.messaging.Settings;
import de.komplize.channels.email.postbox.Rhythm;
import java.time.Clock;
import java.util.Optional;

/** Opens the channel of e-mail where the city's mail box and the two servers are configured. */
public final class EmailProvider implements ChannelProvider {

    private static final String PUBLIC = "KOMPLIZE_PUBLIC_URL";

    @Override
    public String name() {
        return Letters.CHANNEL;
    }

    @Override
    public Optional<Channel> open(Settings settings, Clock clock) {
        Optional<String> web = settings.find(PUBLIC).map(url -> url.strip().replaceFirst("/$", ""));
        return MailSettings.from(settings).map(mail -> new Email(mail, web, clock, Rhythm.REAL));
    }
}
