package de.komplize.channels.sms;

import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.PDUReader;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.SynchronizedPDUReader;
import org.jsmpp.bean.Command;
import org.jsmpp.util.DefaultDecomposer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what one number writes in order. The library hands messages to several threads, so that nobody waits for somebody else's turn; where they are
 * read, there is one thread, and each message takes its place behind the last of the same number. Thread-safe.
 */
final class ArrivalOrder implements PDUReader {

    /** Longer than any turn; what a full queue of the library has swallowed must not hold up a number for ever. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final PDUReader reader = new SynchronizedPDUReader();
    private final DefaultDecomposer decomposer = new DefaultDecomposer();
    private final Map<String, Place> last = new ConcurrentHashMap<>();
    private final Map<Integer, Place> places = new ConcurrentHashMap<>();

    private record Place(String sender, CompletableFuture<Void> before, CompletableFuture<Void> done) {}

    @Override
    public Command readPDUHeader(DataInputStream in) throws InvalidCommandLengthException, IOException {
        return reader.readPDUHeader(in);
    }

    @Override
    public byte[] readPDU(DataInputStream in, Command header) throws IOException {
        byte[] pdu = reader.readPDU(in, header);
        if (header.getCommandId() == SMPPConstant.CID_DELIVER_SM) {
            take(pdu);
        }
        return pdu;
    }

    @Override
    public byte[] readPDU(DataInputStream in, int length, int id, int status, int sequence) throws IOException {
        byte[] pdu = reader.readPDU(in, length, id, status, sequence);
        if (id == SMPPConstant.CID_DELIVER_SM) {
            take(pdu);
        }
        return pdu;
    }

    private void take(byte[] pdu) {
        try {
            var message = decomposer.deliverSm(pdu);
            CompletableFuture<Void> done = new CompletableFuture<>();
            last.compute(message.getSourceAddr(), (sender, previous) -> {
                CompletableFuture<Void> before =
                        previous == null ? CompletableFuture.completedFuture(null) : previous.done;
                Place place = new Place(sender, before, done);
                @Nullable Place same = places.put(message.getSequenceNumber(), place);
                if (same != null) {
                    same.done.complete(null);
                }
                return place;
            });
        } catch (PDUStringException | RuntimeException _) {
            // The library answers it with an error and never hands it on.
        }
    }

    /** Waits until what the number wrote before is done. */
    void await(int sequence) {
        @Nullable Place place = places.get(sequence);
        if (place == null) {
            return;
        }
        try {
            place.before.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException _) {
            // What stands before was never handed on.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void done(int sequence) {
        @Nullable Place place = places.remove(sequence);
        if (place != null) {
            place.done.complete(null);
            last.remove(place.sender, place);
        }
    }

    /** The connection has ended: whoever waits still goes on, and answers into nothing. */
    void release() {
        places.values().forEach(place -> place.done.complete(null));
    }
}
