package de.komplize.app.face;

import de.komplize.bot.messaging.Channel;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.messaging.Inbox;
import de.komplize.bot.messaging.Letter;
import de.komplize.bot.messaging.Mailbox;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.Post;
import de.komplize.bot.messaging.SendResult;
import de.komplize.bot.messaging.SetAside;
import de.komplize.bot.survey.Excerpt;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A post office that takes every mail, and through which residents and machines have written. */
final class PostDouble implements Channel {

    private static final Mailbox CARLA = new Mailbox("carla." + "sehr-lang-".repeat(12) + "@example.org");

    private Optional<Inbox> inbox = Optional.empty();

    @Override
    public String name() {
        return "email";
    }

    @Override
    public Limits limits() {
        return new Limits(100_000, false, Delivery.SENT, 1, 100);
    }

    @Override
    public void start(Inbox opened) {
        inbox = Optional.of(opened);
    }

    /** A resident has answered a survey and written more than that; a machine has answered another mail, and one mail has come back. */
    void worksForADay() {
        hears("Gerne mache ich mit.\n2) 4\nDie Bank am Fuldaufer ist übrigens " + LivelyOffice.LONG_WORD + ".");
        setAside("auto_reply", Optional.empty(), Optional.empty());
        setAside("bounce", Optional.of(true), Optional.of(sent(CARLA)));
    }

    private void hears(String text) {
        Post post = inbox.orElseThrow().post();
        Letter letter = new Letter(
                Optional.of("<1@example.org>"),
                "AW: Ihre Meinung: Zukunftsbild für den Stadtteil",
                List.of(new Excerpt("", text)),
                Optional.of("zukunftsbild"),
                true,
                List.of("whole", "reply-to", "dmarc"),
                post.keep("message/rfc822", "Subject: x\r\n\r\ny".getBytes(StandardCharsets.UTF_8)),
                List.of(),
                List.of("Text aus text/plain", "Zitat ab Zeile 4: nicht sicher"));
        inbox.orElseThrow()
                .accept(new Inbound(
                        CARLA.record(),
                        "1",
                        text,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Instant.now(),
                        Set.of(),
                        Optional.empty(),
                        false,
                        Optional.of(letter)));
    }

    private static Post.Sent sent(Mailbox mailbox) {
        return new Post.Sent(1, mailbox.record(), "de", Optional.empty());
    }

    private void setAside(String kind, Optional<Boolean> hard, Optional<Post.Sent> about) {
        Post post = inbox.orElseThrow().post();
        post.setAside(new SetAside(
                kind,
                kind,
                Optional.of(CARLA),
                about,
                hard.map(_ -> "5.1.1"),
                hard,
                post.keep("message/rfc822", "Subject: x\r\n\r\ny".getBytes(StandardCharsets.UTF_8))
                        .id(),
                List.of("Auto-Submitted: auto-replied")));
    }

    @Override
    public SendResult send(Outbound message) {
        return new SendResult.Sent(Optional.empty());
    }

    @Override
    public void close() {}
}
