package de.komplize.channels.email;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.MailKeys.Purpose;
import de.komplize.bot.messaging.Mailbox;
import de.komplize.bot.messaging.Post;
import de.komplize.channels.email.reading.MailAddress;
import de.komplize.channels.email.reading.ReadMail;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who writes a mail. A sender names an address and proves nothing by it: what opens a conversation is the secret of a mail of ours, from the address
 * which that was sent to. Everything else is a conversation of its own.
 */
final class Senders {

    /** A Message-ID that is longer is known by its hash. */
    private static final int LONGEST_ID = 200;

    /** Of the hash of the mail that begins a conversation. */
    private static final int THREAD = 20;

    private final OwnAddress own;
    private final Post post;

    Senders(OwnAddress own, Post post) {
        this.own = own;
        this.post = post;
    }

    /**
     * Where a mail belongs.
     *
     * @param marks what the office shall see of it
     */
    record Sender(Address address, boolean proven, Optional<String> survey, List<String> marks) {
        Sender {
            marks = List.copyOf(marks);
        }
    }

    /** Empty where nobody is named whom an answer could be sent to. */
    Optional<Sender> of(ReadMail read, byte[] raw) {
        Optional<Mailbox> from = read.headers().from().map(MailAddress::address).flatMap(Mailbox::of);
        Optional<Post.Sent> answered = answered(read);
        List<String> marks = new ArrayList<>();
        if (read.headers().replyToElsewhere()) {
            marks.add("reply-to");
        }
        if (AuthenticationResults.say(raw, "dmarc=fail")) {
            marks.add("dmarc");
        }
        boolean proven = !marks.contains("dmarc")
                && answered.filter(sent -> Optional.of(Mailbox.of(sent.to())).equals(from))
                        .isPresent();
        if (proven) {
            Post.Sent sent = answered.orElseThrow();
            return Optional.of(new Sender(sent.to(), true, sent.survey(), marks));
        }
        marks.add("unproven");
        Optional<Mailbox> answers = read.headers().replyTo().stream()
                .map(MailAddress::address)
                .flatMap(address -> Mailbox.of(address).stream())
                .filter(mailbox -> !own.is(mailbox.address()))
                .findFirst();
        return answers.or(() -> from)
                .map(mailbox -> new Sender(
                        mailbox.thread(thread(externalId(read))), false, answered.flatMap(Post.Sent::survey), marks));
    }

    /** The mail of ours that is answered: by the address it was sent to, else by what it refers to. */
    private Optional<Post.Sent> answered(ReadMail read) {
        Stream<Post.Sent> byAddress = read.headers().recipients().stream()
                .flatMap(recipient -> own.key(recipient).stream())
                .flatMap(key -> post.sent(Purpose.REPLY, key).stream());
        return byAddress
                .findFirst()
                .or(() -> byThread(newestFirst(read.headers().references())));
    }

    private static List<String> newestFirst(List<String> references) {
        return references.reversed();
    }

    private Optional<Post.Sent> byThread(List<String> ids) {
        return ids.stream()
                .flatMap(id -> own.keyOfMail(id).stream())
                .flatMap(key -> post.sent(Purpose.THREAD, key).stream())
                .findFirst();
    }

    /** The mail of ours that a machine writes about: by the address that it came back to, else by what it returns, wherever in it that stands. */
    Optional<Post.Sent> about(ReadMail read, byte[] raw) {
        Stream<String> addresses = Stream.concat(
                read.headers().recipients().stream(),
                read.failure().stream().flatMap(failure -> failure.envelopeRecipients().stream()));
        return addresses
                .flatMap(address -> own.key(address).stream())
                .flatMap(key -> post.sent(Purpose.BOUNCE, key).or(() -> post.sent(Purpose.REPLY, key)).stream())
                .findFirst()
                .or(() -> byThread(read.failure()
                        .map(failure -> failure.messageIds())
                        .orElseGet(() -> newestFirst(read.headers().references()))))
                .or(() -> byThread(newestFirst(read.headers().references())))
                .or(() -> byThread(own.mailsIn(raw)));
    }

    /** The same mail has the same id, whichever folder it lies in. */
    static String externalId(ReadMail read) {
        String id = read.headers().id();
        return id.length() <= LONGEST_ID ? "mail:" + id : "mail:sha256-" + hash(id);
    }

    /** Of a mail that cannot be read: by all of it. */
    static String externalId(byte[] raw) {
        return "mail:sha256-" + hash(new String(raw, StandardCharsets.ISO_8859_1));
    }

    /** The conversation that a mail begins: the same at every try. */
    static String thread(String externalId) {
        return hash(externalId).substring(0, THREAD);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
