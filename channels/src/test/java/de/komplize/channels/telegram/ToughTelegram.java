package de.komplize.channels.telegram;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A Telegram for whole programs that are killed: strict as ever, with storms of refusals and a rival who polls as well. */
public final class ToughTelegram implements AutoCloseable {

    private static final int TOO_MANY = 429;
    private static final int CONFLICT = 409;

    private final BotApiDouble api = new BotApiDouble();
    private final AtomicInteger calls = new AtomicInteger();

    public String url() {
        return api.url();
    }

    public String token() {
        return BotApiDouble.TOKEN;
    }

    /** Somebody writes; the number of the update. */
    public int says(long person, String text) {
        return api.deliver("message", People.message(person, Instant.now()).put("text", text));
    }

    /** Waits until the program has confirmed it. */
    public boolean confirms(int update, long nanos) {
        return api.await(() -> api.isConfirmed(update), nanos);
    }

    /** The texts that arrived at somebody, in order. */
    public List<String> texts(long person) {
        return api.texts(String.valueOf(person));
    }

    /** What was confirmed, and what was asked for last. */
    public String state() {
        return api.state();
    }

    public List<String> violations() {
        return api.violations();
    }

    /** Every third message is too many for the moment. */
    public void storm() {
        api.fail(new BotApiDouble.Fault(
                call -> call.method().equals("sendMessage") && calls.incrementAndGet() % 3 == 0,
                TOO_MANY,
                "Too Many Requests: retry after 1",
                "{\"retry_after\":1}",
                false,
                0));
    }

    /** Somebody else polls with the same token. */
    public void rival() {
        api.fail(BotApiDouble.method("getUpdates"), CONFLICT, "Conflict: terminated by other getUpdates request");
    }

    /** Every tenth message arrives, and its answer does not. */
    public void broken() {
        api.fail(new BotApiDouble.Fault(
                call -> call.method().equals("sendMessage") && calls.incrementAndGet() % 10 == 0, 0, "", "", true, 0));
    }

    public void heal() {
        api.heal();
    }

    @Override
    public void close() {
        api.close();
    }
}
