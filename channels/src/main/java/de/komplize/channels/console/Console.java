package de.komplize.channels.console;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.Receipt;
import de.komplize.bot.messaging.SendResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** One conversation by lines of text: each line is a message, each reply is printed, choices are numbered. The end of the input ends it. */
public final class Console implements Channel {

    public static final String NAME = "console";

    private final BufferedReader in;
    private final PrintStream out;
    private final Clock clock;
    private final String run = UUID.randomUUID().toString();
    private final Address person = new Address(NAME, run);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean open = true;

    public Console(Reader in, PrintStream out, Clock clock) {
        this.in = new BufferedReader(in);
        this.out = out;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Limits limits() {
        return new Limits(Inbound.LONGEST, false, Delivery.SENT, 1, 1_000);
    }

    @Override
    public void start(Inbox inbox) {
        // A daemon: a read from a terminal cannot be interrupted, and must not keep the process alive.
        Thread.ofPlatform().name("console").daemon().start(() -> listen(inbox));
    }

    /** Waits until the input has ended and every line has been taken. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public SendResult send(Outbound message) {
        synchronized (out) {
            out.println(message.asText());
            out.println();
            out.flush();
        }
        return out.checkError()
                ? new SendResult.Rejected("nobody reads the console's output")
                : new SendResult.Sent(Optional.empty());
    }

    @Override
    public void close() {
        open = false;
    }

    private void listen(Inbox inbox) {
        try {
            int number = 0;
            for (String line = in.readLine(); line != null && open; line = in.readLine()) {
                number++;
                read(inbox, run + ":" + number, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void read(Inbox inbox, String externalId, String line) throws InterruptedException {
        String text = Normalizer.normalize(line, Normalizer.Form.NFC);
        if (Inbound.tooLong(text)) {
            String refusal = inbox.wording("webchat.too_long", inbox.languages().getFirst());
            out.println(refusal.replace("{max}", Integer.toString(Inbound.LONGEST)));
        } else if (!text.isBlank()) {
            take(inbox, Inbound.text(person, externalId, text, clock.instant()));
        }
    }

    /** Pasted lines come faster than a person writes: they wait until they are taken. */
    private void take(Inbox inbox, Inbound message) throws InterruptedException {
        boolean taken = false;
        while (!taken && open) {
            taken = switch (inbox.accept(message)) {
                case Receipt.Accepted _, Receipt.Duplicate _ -> true;
                case Receipt.TooFast(var after) -> later(after);
                case Receipt.Unavailable(var after) -> later(after);
            };
        }
    }

    private static boolean later(Duration after) throws InterruptedException {
        Thread.sleep(after);
        return false;
    }
}
