package de.komplize.channels.email;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.testing.World;
import de.komplize.channels.email.postbox.Rhythm;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A whole city that is reached by mail, with a mail server in the same process. */
final class MailCity implements AutoCloseable {

    static final String OWN = "mitmachen@kassel.test";

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final GreenMail server;
    private final GreenMailUser box;
    private final World world;
    private final Email channel;
    private final AtomicInteger mails = new AtomicInteger();

    private MailCity(World.Setting setting, Map<String, String> more) {
        // Whatever port is free.
        ServerSetup smtp = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        ServerSetup imap = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        this.server = new GreenMail(new ServerSetup[] {smtp, imap});
        server.start();
        this.box = server.setUser(OWN, "bot", "secret");
        Map<String, String> settings = new HashMap<>(Map.of(
                "KOMPLIZE_MAIL_ADDRESS",
                OWN,
                "KOMPLIZE_MAIL_IMAP_URL",
                "imap://bot@127.0.0.1:" + server.getImap().getPort(),
                "KOMPLIZE_MAIL_SMTP_URL",
                "smtp://127.0.0.1:" + server.getSmtp().getPort(),
                "KOMPLIZE_MAIL_PASSWORD",
                "secret"));
        settings.putAll(more);
        this.channel = new Email(
                MailSettings.from(name -> Optional.ofNullable(settings.get(name)))
                        .orElseThrow(),
                Optional.ofNullable(settings.get("KOMPLIZE_PUBLIC_URL")),
                setting.clock(),
                // The server in this process does not always push.
                Rhythm.REAL.looking(Duration.ofMillis(200)));
        this.world = World.start(setting, channel);
    }

    static MailCity in(Path folder) {
        return new MailCity(World.Setting.in(folder), Map.of());
    }

    /** With the pack that the project ships. */
    static MailCity ofKassel(Path folder) {
        return new MailCity(
                World.Setting.in(folder).withCityPack(), Map.of("KOMPLIZE_PUBLIC_URL", "https://chat.kassel.test"));
    }

    World world() {
        return world;
    }

    Email channel() {
        return channel;
    }

    /** A mail arrives; waits until it is done. */
    void arrives(String raw) {
        int before = done();
        deliver(raw);
        await(() -> done() > before);
        world.settle();
    }

    /** Somebody begins a conversation. */
    void writes(String from, String subject, String text) {
        arrives("""
                From: %s
                To: %s
                Subject: %s
                Message-ID: <%d@sender.test>
                Content-Type: text/plain; charset=utf-8

                %s
                """.formatted(from, OWN, subject, mails.incrementAndGet(), text));
    }

    /** Somebody answers a mail: with its Reply-To and threading headers, as mail programs do, quoting nothing. */
    void answers(String from, MimeMessage mail, String text) {
        arrives(answer(from, mail, text));
    }

    String answer(String from, MimeMessage mail, String text) {
        try {
            return """
                    From: %s
                    To: %s
                    Subject: Re: %s
                    In-Reply-To: %s
                    References: %s
                    Message-ID: <%d@sender.test>
                    Content-Type: text/plain; charset=utf-8

                    %s
                    """.formatted(
                            from,
                            mail.getReplyTo()[0],
                            mail.getSubject(),
                            mail.getMessageID(),
                            mail.getMessageID(),
                            mails.incrementAndGet(),
                            text);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void deliver(String raw) {
        try {
            byte[] bytes = raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            box.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails of the box are marked as done. */
    int done() {
        try {
            return (int) server.getManagers().getImapHostManager().getInbox(box).getMessages().stream()
                    .filter(mail -> mail.getFlags().contains(Flags.Flag.SEEN))
                    .count();
        } catch (FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What has been sent to somebody, the oldest first. */
    List<MimeMessage> sentTo(String address) {
        return Arrays.stream(server.getReceivedMessagesForDomain(address)).toList();
    }

    MimeMessage lastTo(String address) {
        await(() -> !sentTo(address).isEmpty());
        return sentTo(address).getLast();
    }

    /** The text of a mail as a mail program shows it. */
    static String text(MimeMessage mail) {
        try {
            return ((MimeMultipart) mail.getContent())
                    .getBodyPart(0)
                    .getContent()
                    .toString()
                    .replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(MimeMessage mail, String name) {
        try {
            return Optional.ofNullable(mail.getHeader(name, ", ")).orElse("");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of the last message that was sent to somebody. */
    long sentMessage(String address) {
        return world.database().read(tx -> tx.number("""
                        SELECT max(o.id) FROM outbox o JOIN address a ON a.id = o.address_id
                        WHERE a.handle > ? AND a.handle < ? AND o.state = 'sent'
                        """, address + "/", address + "0"));
    }

    List<String> handles() {
        return world.database()
                .read(tx ->
                        tx.list(row -> row.text(1), "SELECT handle FROM address WHERE channel = 'email' ORDER BY id"));
    }

    String state(Address address) {
        return world.database()
                .read(tx -> tx.one(row -> row.text(1), "SELECT state FROM address WHERE handle = ?", address.handle()))
                .orElse("unknown");
    }

    static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("What was waited for has not come");
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Override
    public void close() {
        world.close();
        server.stop();
    }
}
