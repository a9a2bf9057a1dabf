package de.komplize.channels.email.postbox;

import de.komplize.channels.email.MailLogin;
import de.komplize.channels.email.MailPatience;
import de.komplize.channels.email.MailServer;
import de.komplize.channels.email.MailSettings;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Who takes the mails, and keeps how far it has come; like the engine, it knows a mail it has already. */
final class Desk implements Arrivals, Places {

    static final Instant START = Instant.parse("2026-11-29T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);

    /** Everything a hundred times faster than for real, patience with a loaded machine apart. */
    static final Rhythm FAST = new Rhythm(
            new MailPatience(Duration.ofSeconds(5), Duration.ofSeconds(5)),
            Duration.ofMillis(250),
            Duration.ofMillis(50),
            Duration.ofMillis(10),
            Duration.ofMillis(100),
            Duration.ofMillis(50));

    private final BlockingQueue<String> taken = new LinkedBlockingQueue<>();
    private final List<RawMail> all = new ArrayList<>();
    private final AtomicReference<Optional<Place>> place = new AtomicReference<>(Optional.empty());
    private volatile Function<RawMail, Outcome> answer = _ -> Outcome.DONE;

    static MailSettings settings(int port) {
        return settings("127.0.0.1", port, false);
    }

    static MailSettings settings(String host, int port, boolean encrypted) {
        MailServer imap = new MailServer(
                "KOMPLIZE_MAIL_IMAP_URL", host, port, encrypted, Optional.of(new MailLogin("anna", "geheim")));
        return new MailSettings("mitmachen@example.org", imap, imap, "INBOX");
    }

    /** What is said to each mail from now on. */
    void answers(Function<RawMail, Outcome> to) {
        answer = to;
    }

    @Override
    public Outcome take(RawMail mail) {
        synchronized (all) {
            all.add(mail);
        }
        Outcome outcome = answer.apply(mail);
        taken.add(text(mail));
        return outcome;
    }

    static String text(RawMail mail) {
        return new String(mail.content(), StandardCharsets.UTF_8);
    }

    /** The text of the next mail that was handed over. */
    String next() {
        try {
            String text = taken.poll(15, TimeUnit.SECONDS);
            if (text == null) {
                throw new AssertionError("No mail within 15 seconds");
            }
            return text;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    List<String> next(int count) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(next());
        }
        return texts;
    }

    boolean isEmpty() {
        return taken.isEmpty();
    }

    List<RawMail> all() {
        synchronized (all) {
            return List.copyOf(all);
        }
    }

    @Override
    public Optional<Place> load() {
        return place.get();
    }

    @Override
    public void save(Place now) {
        place.set(Optional.of(now));
    }

    long done() {
        return place.get().map(Place::uid).orElse(0L);
    }
}
