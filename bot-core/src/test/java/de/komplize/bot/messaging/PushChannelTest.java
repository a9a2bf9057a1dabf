package de.komplize.bot.messaging;

import de.komplize.bot.testing.ChannelContract;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.util.List;

/** The contract of channels, on the double: what it demands of adapters the engine must make possible. */
class PushChannelTest implements ChannelContract {

    @Override
    public Harness open(Path folder) {
        return new Pushed(World.Setting.in(folder));
    }

    private static final class Pushed implements Harness {

        private final World.Setting setting;
        private final PushChannel channel;
        private World world;

        private Pushed(World.Setting setting) {
            this.setting = setting;
            this.channel = new PushChannel("push", setting.clock());
            this.world = World.start(setting, channel);
        }

        @Override
        public World world() {
            return world;
        }

        @Override
        public Address address(String resident) {
            return channel.address(resident);
        }

        @Override
        public boolean receive(String externalId, String resident, String text) {
            if (Inbound.tooLong(text)) {
                return true;
            }
            return switch (channel.receive(externalId, resident, text)) {
                case Receipt.Accepted _, Receipt.Duplicate _ -> true;
                case Receipt.TooFast _, Receipt.Unavailable _ -> false;
            };
        }

        @Override
        public List<String> repliesOf(String resident) {
            return channel.textsTo(resident);
        }

        @Override
        public void restart() {
            world.close();
            world = World.start(setting, channel);
        }

        @Override
        public void close() {
            world.close();
        }
    }
}
