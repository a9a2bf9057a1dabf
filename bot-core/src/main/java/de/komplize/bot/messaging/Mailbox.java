package de.komplize.bot.messaging;

import java.util.Locale;
import java.util.Optional;

/**
 * An address of a mail box, such as {@code anna@example.org}. A conversation by mail has the handle {@code MAILBOX/THREAD}: who only writes under a
 * name has not shown that it is theirs, so what comes without a secret of ours is a conversation of its own, beside those of the same mail box.
 */
public record Mailbox(String name) {

    /** The conversation that the office has begun. */
    private static final String RECORD = "record";

    private static final int LONGEST = 254;

    public Mailbox {
        if (name.isEmpty() || name.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A mail box is named such as name@example.org");
        }
    }

    /** The mail box of an address as it is written; empty where it is none. A slash is allowed in it, and stands as %2f. */
    public static Optional<Mailbox> of(String address) {
        String small = address.strip().toLowerCase(Locale.ROOT).replace("/", "%2f");
        int at = small.lastIndexOf('@');
        boolean sound = at > 0
                && at < small.length() - 1
                && small.length() <= LONGEST
                && small.codePoints().noneMatch(c -> c <= ' ' || c == 0x7f || "<>(),;:\\\"[]".indexOf(c) >= 0);
        return sound ? Optional.of(new Mailbox(small)) : Optional.empty();
    }

    /** The mail box that a conversation's messages go to. */
    public static Mailbox of(Address address) {
        int thread = address.handle().lastIndexOf('/');
        return new Mailbox(thread < 0 ? address.handle() : address.handle().substring(0, thread));
    }

    /** As mails are addressed. */
    public String address() {
        return name.replace("%2f", "/");
    }

    /** The part behind the last @. */
    public String domain() {
        return name.substring(name.lastIndexOf('@') + 1);
    }

    /** The place of all its conversations. */
    public Address place() {
        return new Address(Letters.CHANNEL, name);
    }

    /** The conversation that begins with this mail. */
    public Address thread(String mail) {
        return new Address(Letters.CHANNEL, name + "/" + mail);
    }

    /** The one conversation that the office itself has begun by writing there. */
    public Address record() {
        return thread(RECORD);
    }

    /** Whose mail box it is stays out of logs. */
    @Override
    public String toString() {
        return "Mailbox[***]";
    }
}
