package de.komplize.channels.sms;

import de.komplize.bot.testing.ChannelContract;
import java.nio.file.Path;

class TwilioContractTest implements ChannelContract {

    @Override
    public Harness open(Path folder) {
        return new Gateway(folder);
    }
}
