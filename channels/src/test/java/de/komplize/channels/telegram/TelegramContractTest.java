package de.komplize.channels.telegram;

import de.komplize.bot.testing.ChannelContract;
import java.nio.file.Path;

/** What every channel keeps, over Telegram. */
class TelegramContractTest implements ChannelContract {

    @Override
    public Harness open(Path folder) {
        return TelegramCity.in(folder);
    }
}
