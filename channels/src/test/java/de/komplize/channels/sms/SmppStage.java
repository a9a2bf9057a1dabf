package de.komplize.channels.sms;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.SmsText;
import de.komplize.bot.testing.ChannelContract;
import de.komplize.bot.testing.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The channel between a carrier and the engine. */
final class SmppStage implements ChannelContract.Harness {

    static final String ANNA = "+4915112345678";
    static final String BEN = "+4915187654321";

    final Smsc smsc;
    private final World.Setting setting;
    private World world;
    private Smpp channel;

    SmppStage(Path folder) {
        try {
            smsc = new Smsc();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        setting = World.Setting.in(folder);
        channel = channel();
        world = World.start(setting, channel);
        awaitBound();
    }

    private Smpp channel() {
        return new Smpp(smsc.account, Optional.of("https://chat.example.org"), setting.clock(), Duration.ofMillis(20));
    }

    Smpp smpp() {
        return channel;
    }

    void awaitBound() {
        setting.failpoints().await("bound", () -> smsc.hasSession() && channel.isBound());
    }

    static String number(String resident) {
        return switch (resident) {
            case "anna" -> ANNA;
            case "ben" -> BEN;
            default -> resident;
        };
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public Address address(String resident) {
        return new Address("sms", number(resident));
    }

    @Override
    public boolean receive(String externalId, String resident, String text) {
        return smsc.deliver(externalId, number(resident), text);
    }

    /** Without the choices below, and where it is an answer of the pack, with the typographic signs that a telephone does not get. */
    static String asWritten(World world, String text) {
        String bare = text.split("\n\n1\\) ")[0];
        String markup =
                world.pack().answer("info.technology", "de").orElseThrow().text();
        return SmsText.of(markup).text().equals(bare) ? markup : bare;
    }

    @Override
    public List<String> repliesOf(String resident) {
        return smsc.textsTo(number(resident)).stream()
                .map(text -> asWritten(world, text))
                .toList();
    }

    @Override
    public void restart() {
        world.close();
        channel = channel();
        world = World.start(setting, channel);
        awaitBound();
        // The lane found nobody bound, and waits for a moment.
        setting.clock().advance(Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        world.close();
        smsc.close();
    }
}
