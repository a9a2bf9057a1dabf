package de.komplize.channels.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.testing.ChannelContract;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A whole city that is reached by Telegram, with a strict double of it. */
final class TelegramCity implements ChannelContract.Harness {

    /** As in production, but nobody waits for it. */
    static final Tempo SWIFT = new Tempo(
            Duration.ofSeconds(5),
            Duration.ofSeconds(3),
            Duration.ofMillis(150),
            Duration.ofMillis(50),
            Duration.ofMillis(200),
            Duration.ZERO,
            Duration.ZERO,
            1_000,
            Duration.ofMillis(300),
            Duration.ofMillis(300));

    private static final long ACKNOWLEDGED = 3_000_000_000L;

    private final BotApiDouble api;
    private final Tempo tempo;
    private final Clock time;
    private final Map<String, String> more;
    private World world;
    private Telegram telegram;
    private final Map<String, Long> people = new HashMap<>();
    private final Map<String, Integer> messages = new HashMap<>();

    private TelegramCity(World.Setting setting, BotApiDouble api, Tempo tempo, Map<String, String> more) {
        this.api = api;
        this.tempo = tempo;
        this.time = setting.clock();
        this.more = more;
        this.telegram = channel();
        this.world = World.start(setting, telegram);
    }

    static TelegramCity in(Path folder) {
        return in(folder, SWIFT);
    }

    static TelegramCity in(Path folder, Tempo tempo) {
        return new TelegramCity(World.Setting.in(folder), new BotApiDouble(), tempo, Map.of());
    }

    /** A city that Telegram calls. */
    static TelegramCity called(Path folder, String url, String secret) {
        return new TelegramCity(
                World.Setting.in(folder),
                new BotApiDouble(),
                SWIFT,
                Map.of("KOMPLIZE_PUBLIC_URL", url, "KOMPLIZE_TELEGRAM_WEBHOOK_SECRET", secret));
    }

    /** The same city after a crash, with the Telegram that saw it. */
    static TelegramCity after(World.Setting crashed, BotApiDouble api) {
        return new TelegramCity(crashed, api, SWIFT, Map.of());
    }

    private Telegram channel() {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("KOMPLIZE_TELEGRAM_TOKEN", BotApiDouble.TOKEN);
        settings.put("KOMPLIZE_TELEGRAM_API_URL", api.url());
        return new Telegram(
                TelegramSettings.from(name -> Optional.ofNullable(settings.get(name)))
                        .orElseThrow(),
                time,
                tempo);
    }

    BotApiDouble api() {
        return api;
    }

    Telegram telegram() {
        return telegram;
    }

    @Override
    public World world() {
        return world;
    }

    Instant now() {
        return world.clock().instant();
    }

    /** Somebody writes; waits until it is confirmed. */
    void hears(long person, String text) {
        confirmed(api.deliver("message", People.message(person, now()).put("text", text)));
    }

    void hears(ObjectNode message) {
        confirmed(api.deliver("message", message));
    }

    /** Somebody writes; waits until it is confirmed, not until it is answered. */
    void hearsAlone(long person, String text) {
        int update = api.deliver("message", People.message(person, now()).put("text", text));
        if (!api.await(() -> api.isConfirmed(update))) {
            throw new AssertionError("Update " + update + " is not confirmed");
        }
    }

    void taps(String query, long person, String key) {
        confirmed(api.deliver("callback_query", People.tap(query, person, key, now())));
    }

    void confirmed(int update) {
        if (!api.await(() -> api.isConfirmed(update))) {
            throw new AssertionError("Update " + update + " is not confirmed");
        }
        world.settle();
    }

    List<String> replies(long person) {
        return api.texts(String.valueOf(person));
    }

    String state(long person) {
        return world.database()
                .read(tx -> tx.one(
                        row -> row.text(1),
                        "SELECT state FROM address WHERE channel = 'telegram' AND handle = ?",
                        String.valueOf(person)))
                .orElse("unknown");
    }

    @Override
    public Address address(String resident) {
        return new Address(Telegram.NAME, String.valueOf(person(resident)));
    }

    private synchronized long person(String resident) {
        return people.computeIfAbsent(resident, _ -> 1_000L + people.size());
    }

    @Override
    public boolean receive(String externalId, String resident, String text) {
        ObjectNode message = People.message(person(resident), now()).put("text", text);
        synchronized (this) {
            message.put("message_id", messages.computeIfAbsent(externalId, _ -> 1 + messages.size()));
        }
        int update = api.deliver("message", message);
        return api.await(() -> api.isConfirmed(update), ACKNOWLEDGED);
    }

    @Override
    public List<String> repliesOf(String resident) {
        return replies(person(resident));
    }

    @Override
    public void restart() {
        World.Setting setting = setting();
        world.close();
        telegram = channel();
        world = World.start(setting, telegram);
    }

    private World.Setting setting() {
        return world.setting();
    }

    @Override
    public void close() {
        world.close();
        api.close();
    }
}
