package de.komplize.channels.sms;

import de.komplize.bot.messaging.Gsm7;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.PDUStringException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SubmitSm;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.BindRequest;
import org.jsmpp.session.SMPPServerSession;
import org.jsmpp.session.SMPPServerSessionListener;
import org.jsmpp.session.SubmitSmResult;
import org.jsmpp.util.MessageId;

/** A carrier: binds who has the password, keeps what is submitted, refuses what it was told to, and delivers. */
final class Smsc implements AutoCloseable {

    static final String PASSWORD = "secret";
    private static final int UCS2 = 8;
    private static final int ALLOWED = 10_000;
    private static final int LONGEST_INLINE = 254;
    /** The library reads no parameter of more than 32 KB; no telephone writes as much. */
    private static final int LONGEST = 16_000;

    final SmppAccount account;
    private final SMPPServerSessionListener listener;
    private final List<SMPPServerSession> sessions = new CopyOnWriteArrayList<>();
    private final List<Submitted> submitted = new CopyOnWriteArrayList<>();
    private final Queue<Integer> refusals = new ArrayDeque<>();
    private final Thread accepting = Thread.ofPlatform().daemon().unstarted(this::acceptAll);
    private Consumer<String> beforeResponse = _ -> {};
    private volatile boolean open = true;

    /** One submit_sm that was taken. */
    record Submitted(String to, byte[] header, String text, byte coding, String id) {}

    Smsc() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        account = new SmppAccount("127.0.0.1", port, false, "city", PASSWORD, "+495617872467");
        listener = new SMPPServerSessionListener(port);
        accepting.start();
    }

    private void acceptAll() {
        while (open) {
            try {
                SMPPServerSession session = listener.accept();
                session.setTransactionTimer(ALLOWED);
                session.setMessageReceiverListener(new Taking(this::submit));
                BindRequest bind = session.waitForBind(ALLOWED);
                if (bind.getPassword().equals(PASSWORD)) {
                    sessions.add(session);
                    bind.accept("smsc");
                } else {
                    bind.reject(SMPPConstant.STAT_ESME_RINVPASWD);
                }
            } catch (IOException | TimeoutException | PDUStringException | IllegalStateException e) {
                // The next one may do better.
            }
        }
    }

    /** The next submits are refused so, in this order. */
    synchronized void refuse(Integer... statuses) {
        refusals.addAll(List.of(statuses));
    }

    /** Is told each id before the answer with it goes out. */
    void beforeResponse(Consumer<String> told) {
        beforeResponse = told;
    }

    private synchronized SubmitSmResult submit(SubmitSm pdu) throws ProcessRequestException {
        Integer refusal = refusals.poll();
        if (refusal != null) {
            throw new ProcessRequestException("refused for the test", refusal);
        }
        byte[] octets = pdu.getShortMessage();
        int header = pdu.isUdhi() ? 1 + octets[0] : 0;
        byte[] body = Arrays.copyOfRange(octets, header, octets.length);
        String text = pdu.getDataCoding() == UCS2 ? new String(body, StandardCharsets.UTF_16BE) : Gsm7.decode(body);
        String id = "00a%d".formatted(submitted.size());
        submitted.add(
                new Submitted(pdu.getDestAddress(), Arrays.copyOf(octets, header), text, pdu.getDataCoding(), id));
        beforeResponse.accept(id);
        try {
            return new SubmitSmResult(new MessageId(id), new OptionalParameter[0]);
        } catch (PDUStringException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Submitted> submitted() {
        return List.copyOf(submitted);
    }

    /** The texts to a number, in order, parts joined by their headers. */
    List<String> textsTo(String number) {
        Map<String, String> joined = new LinkedHashMap<>();
        List<Submitted> all = submitted();
        for (int i = 0; i < all.size(); i++) {
            Submitted one = all.get(i);
            if (("+" + one.to()).equals(number)) {
                String key = one.header().length == 0 || one.header()[5] == 1 ? "m" + i : "";
                String last = joined.isEmpty() ? "" : new ArrayList<>(joined.keySet()).getLast();
                joined.merge(key.isEmpty() ? last : key, one.text(), String::concat);
            }
        }
        return List.copyOf(joined.values());
    }

    /** Delivers a message with an id of its own, in UCS-2; a long one in the parameter for it. True when it was acknowledged. */
    boolean deliver(String id, String from, String text) {
        String fitting = text.substring(0, Math.min(text.length(), LONGEST));
        byte[] octets = new byte[2 * fitting.length()];
        for (int i = 0; i < fitting.length(); i++) {
            octets[2 * i] = (byte) (fitting.charAt(i) >> 8);
            octets[2 * i + 1] = (byte) fitting.charAt(i);
        }
        OptionalParameter own = new OptionalParameter.COctetString(Tag.RECEIPTED_MESSAGE_ID.code(), id);
        return octets.length <= LONGEST_INLINE
                ? deliver(from, 0, UCS2, octets, own)
                : deliver(
                        from,
                        0,
                        UCS2,
                        new byte[0],
                        own,
                        new OptionalParameter.OctetString(Tag.MESSAGE_PAYLOAD.code(), octets));
    }

    /** Delivers octets as they are. */
    boolean deliver(String from, int esmClass, int coding, byte[] octets, OptionalParameter... parameters) {
        boolean name = !from.matches("\\+?[0-9]+");
        try {
            sessions.getLast()
                    .deliverShortMessage(
                            "",
                            name
                                    ? TypeOfNumber.ALPHANUMERIC
                                    : from.startsWith("+") ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN,
                            NumberingPlanIndicator.UNKNOWN,
                            from.replace("+", ""),
                            TypeOfNumber.INTERNATIONAL,
                            NumberingPlanIndicator.ISDN,
                            "495617872467",
                            new ESMClass(esmClass),
                            (byte) 0,
                            (byte) 0,
                            new RegisteredDelivery(0),
                            new RawDataCoding((byte) coding),
                            octets,
                            parameters);
            return true;
        } catch (NegativeResponseException e) {
            return false;
        } catch (PDUException | ResponseTimeoutException | InvalidResponseException | IOException e) {
            throw new IllegalStateException("The channel did not answer", e);
        }
    }

    /** A report in the form of SMPP 3.4, appendix B. */
    boolean report(String number, String text) {
        return deliver(number, 0x04, 0, text.getBytes(StandardCharsets.US_ASCII));
    }

    boolean hasSession() {
        return !sessions.isEmpty();
    }

    /** All connections break off. */
    void drop() {
        sessions.forEach(SMPPServerSession::close);
        sessions.clear();
    }

    @Override
    public void close() {
        open = false;
        drop();
        try {
            listener.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
