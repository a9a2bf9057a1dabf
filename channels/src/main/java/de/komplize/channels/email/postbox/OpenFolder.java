package de.komplize.channels.email.postbox;

import jakarta.mail.Flags;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FLAGS;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.INTERNALDATE;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * An open folder, by the commands of IMAP themselves: nothing of a mail is parsed here but its number, date and size. A {@link ProtocolException}
 * that is a connection's says that the folder must be opened anew; any other, that one command was refused.
 */
final class OpenFolder implements AutoCloseable {

    /** What residents may send; more is cut. */
    static final int LARGEST = 25 * 1024 * 1024;

    /** Of a mail that is too large: its headers and a megabyte. */
    static final int BEGINNING = 5 * 1024 * 1024 / 4;

    /** Fetched at once: a large mail needs its own size and this much more. */
    private static final int PIECE = 1024 * 1024;

    /** Shown by mail programs that show such marks. */
    private static final String MARK = "$KomplizeDone";

    private final IMAPProtocol imap;
    private final MailboxInfo info;

    OpenFolder(IMAPProtocol imap, MailboxInfo info) {
        this.imap = imap;
        this.info = info;
    }

    long validity() {
        return info.uidvalidity;
    }

    boolean canIdle() {
        return imap.hasCapability("IDLE");
    }

    /** The numbers behind this one, in order. */
    List<Long> after(long uid) throws ProtocolException {
        // "n:*" names the last mail even when its number is below n (RFC 9051, 9, seq-range).
        return search("UID " + (uid + 1) + ":*").stream().filter(n -> n > uid).toList();
    }

    boolean has(long uid) throws ProtocolException {
        return search("UID " + uid).contains(uid);
    }

    private SortedSet<Long> search(String what) throws ProtocolException {
        SortedSet<Long> found = new TreeSet<>();
        for (Response response : command("UID SEARCH " + what)) {
            if (response instanceof IMAPResponse answer && answer.keyEquals("SEARCH")) {
                for (long number = answer.readLong(); number != -1; number = answer.readLong()) {
                    found.add(number);
                }
            }
        }
        return found;
    }

    /** Those that are not there any more, and those the server says nonsense of, are missing. */
    Map<Long, Head> heads(List<Long> uids) throws ProtocolException {
        Map<Long, Head> heads = new HashMap<>();
        fetched("UID FETCH " + set(uids) + " (UID FLAGS INTERNALDATE RFC822.SIZE)")
                .forEach(answer -> {
                    UID uid = answer.getItem(UID.class);
                    FLAGS flags = answer.getItem(FLAGS.class);
                    INTERNALDATE date = answer.getItem(INTERNALDATE.class);
                    RFC822SIZE size = answer.getItem(RFC822SIZE.class);
                    if (uid != null && flags != null && date != null && date.getDate() != null) {
                        Instant at = date.getDate().toInstant();
                        heads.put(uid.uid, new Head(flags.contains(Flags.Flag.SEEN), at, size == null ? 0 : size.size));
                    }
                });
        return heads;
    }

    /** The mail, or its beginning; empty where the server hands over nothing. */
    Optional<RawMail> fetch(long uid, Head head) throws ProtocolException {
        if (head.size() > LARGEST) {
            return piece(uid, "", 0, BEGINNING).map(beginning -> mail(beginning, head, true));
        }
        byte[] content = new byte[Math.toIntExact(Math.max(0, head.size()))];
        int length = 0;
        while (true) {
            Optional<byte[]> next = piece(uid, "", length, PIECE);
            if (next.isEmpty() && length == 0) {
                return Optional.empty();
            }
            byte[] piece = next.orElse(new byte[0]);
            // Some servers only guess the size.
            content = length + piece.length > content.length ? Arrays.copyOf(content, length + piece.length) : content;
            System.arraycopy(piece, 0, content, length, piece.length);
            length += piece.length;
            if (length > LARGEST) {
                return Optional.of(mail(Arrays.copyOf(content, BEGINNING), head, true));
            }
            if (piece.length < PIECE) {
                return Optional.of(
                        mail(length == content.length ? content : Arrays.copyOf(content, length), head, false));
            }
        }
    }

    /** Only its headers, of a mail that cannot be fetched otherwise. */
    Optional<RawMail> fetchHeaders(long uid, Head head) throws ProtocolException {
        return piece(uid, "HEADER", 0, PIECE)
                .filter(octets -> octets.length > 0)
                .map(octets -> mail(octets, head, true));
    }

    private static RawMail mail(byte[] content, Head head, boolean cut) {
        return new RawMail(content, head.size(), cut, head.receivedAt());
    }

    private Optional<byte[]> piece(long uid, String section, int from, int length) throws ProtocolException {
        String what = "UID FETCH " + uid + " (UID BODY.PEEK[" + section + "]<" + from + "." + length + ">)";
        return fetched(what)
                .filter(answer -> Optional.ofNullable(answer.getItem(UID.class))
                        .filter(number -> number.uid == uid)
                        .isPresent())
                .flatMap(answer -> Optional.ofNullable(answer.getItem(BODY.class)).stream())
                .flatMap(body -> Optional.ofNullable(body.getByteArray()).stream())
                .map(ByteArray::getNewBytes)
                .findFirst();
    }

    private Stream<FetchResponse> fetched(String command) throws ProtocolException {
        return Stream.of(command(command))
                .filter(FetchResponse.class::isInstance)
                .map(FetchResponse.class::cast);
    }

    /** Shows people that these mails are done, as far as the folder keeps marks. */
    void mark(List<Long> uids) throws ProtocolException {
        Flags kept = info.permanentFlags;
        boolean own = kept.contains(Flags.Flag.USER) || kept.contains(MARK);
        String marks = Stream.of(kept.contains(Flags.Flag.SEEN) ? "\\Seen" : "", own ? MARK : "")
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining(" "));
        if (!marks.isEmpty() && !uids.isEmpty()) {
            command("UID STORE " + set(uids) + " +FLAGS.SILENT (" + marks + ")");
        }
    }

    private static String set(List<Long> uids) {
        return uids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Also lets the server say what is new. */
    void noop() throws ProtocolException {
        imap.noop();
    }

    /** Returns when the server has begun to tell what arrives. */
    void beginIdle() throws ProtocolException {
        imap.idleStart();
    }

    /** Waits until something arrives, at most so long. */
    void idle(Duration atMost) throws ProtocolException {
        AtomicBoolean ended = new AtomicBoolean();
        Thread end = Thread.ofVirtual().name("komplize-mail-idle").start(() -> {
            try {
                Thread.sleep(atMost);
                end(ended);
            } catch (InterruptedException e) {
                // It has ended already.
            }
        });
        try {
            boolean going = true;
            while (going) {
                Response response = imap.readIdleResponse();
                if (response instanceof IMAPResponse answer && answer.keyEquals("EXISTS")) {
                    end(ended);
                }
                going = imap.processIdleResponse(response);
            }
        } finally {
            if (ended.compareAndSet(false, true)) {
                // Asleep for sure: an interrupt while it writes would close the connection.
                end.interrupt();
            }
        }
    }

    /** Once only: a second DONE would be a command that nobody knows. */
    private void end(AtomicBoolean ended) {
        if (ended.compareAndSet(false, true)) {
            imap.idleAbort();
        }
    }

    private Response[] command(String command) throws ProtocolException {
        Response[] responses = imap.command(command, null);
        Response last = responses[responses.length - 1];
        imap.handleResult(last);
        if (!last.isOK()) {
            throw new CommandFailedException(last);
        }
        return responses;
    }

    @Override
    public void close() {
        imap.disconnect();
    }
}
