package de.komplize.bot.dialogue;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A world in which people write in the web chat, by SMS and in Telegram, with the words of the city. */
final class Channelled implements AutoCloseable {

    static final Address CHAT = new Address("webchat", "anna-in-the-chat");
    static final Address SMS = new Address("sms", "+49anna");
    static final Address TELEGRAM = new Address("telegram", "4711");

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");

    /** Nobody types faster. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    final World world;
    final PushChannel telegram;
    private final AtomicInteger written = new AtomicInteger();

    private Channelled(World world, PushChannel telegram) {
        this.world = world;
        this.telegram = telegram;
    }

    static Channelled in(Path folder) {
        return in(World.Setting.in(folder).withCityPack());
    }

    static Channelled in(World.Setting setting) {
        PushChannel telegram = new PushChannel("telegram", setting.clock());
        return new Channelled(World.start(setting, new PushChannel("sms", setting.clock()), telegram), telegram);
    }

    /** What the bot says to it there. */
    List<String> writes(Address from, String text) {
        world.clock().advance(PAUSE);
        long before = last(from);
        Receipt receipt = accepts(from, text);
        if (!(receipt instanceof Receipt.Accepted)) {
            throw new IllegalStateException("Not taken: " + receipt);
        }
        return world.conversations().since(from, before, Integer.MAX_VALUE).stream()
                .filter(message -> message.author() == Message.Author.BOT)
                .map(Message::text)
                .toList();
    }

    Receipt accepts(Address from, String text) {
        return world.conversations()
                .accept(Inbound.text(
                        from,
                        "message-" + System.identityHashCode(this) + "-" + written.incrementAndGet(),
                        text,
                        world.clock().instant()));
    }

    /** Asks for a code there. */
    String code(Address from) {
        List<String> said = writes(from, "/verknuepfen");
        return CODE.matcher(String.join("\n", said))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No code: " + said));
    }

    /** The two become one: the code is asked for at the first and typed at the second. */
    List<String> ties(Address asks, Address types) {
        return writes(types, "Code " + code(asks));
    }

    String lastAt(Address address) {
        return world.said(address).getLast();
    }

    long contact(Address address) {
        return world.number(
                "SELECT contact_id FROM address WHERE channel = ? AND handle = ?", address.channel(), address.handle());
    }

    /** Some other code of six figures than this. */
    static String another(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }

    private long last(Address address) {
        return world.messages(address).stream().mapToLong(Message::seq).max().orElse(0);
    }

    @Override
    public void close() {
        world.close();
    }
}
