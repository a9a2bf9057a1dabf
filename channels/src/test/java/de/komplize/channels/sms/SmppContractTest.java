package de.komplize.channels.sms;

import de.komplize.bot.testing.ChannelContract;
import java.nio.file.Path;

class SmppContractTest implements ChannelContract {

    @Override
    public Harness open(Path folder) {
        return new SmppStage(folder);
    }
}
