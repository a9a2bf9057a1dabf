package de.komplize.channels.sms;

import de.komplize.bot.messaging.Gsm7;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SendResult;
import de.komplize.bot.messaging.SmsText;
import de.komplize.bot.messaging.SmsText.Alphabet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RawDataCoding;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPSession;

/** Submits messages part by part, and reads what the carrier says to each. Thread-safe. */
final class SmppSending {

    private static final RegisteredDelivery REPORT = new RegisteredDelivery(SMSCDeliveryReceipt.SUCCESS_FAILURE);

    private static final byte UCS2 = 0x08;
    private static final int WITH_HEADER = 0x40;

    private final String number;
    private final boolean shortCode;

    /** Of messages that were refused in the middle: under which ids their first parts were taken. Those are not sent twice. */
    private final Map<Long, List<String>> begun = new ConcurrentHashMap<>();

    SmppSending(String number) {
        this.number = number;
        this.shortCode = !number.startsWith("+");
    }

    SendResult send(SMPPSession session, Outbound message, SmsText text) {
        List<String> taken = begun.computeIfAbsent(message.id(), _ -> new ArrayList<>());
        SendResult result;
        try {
            while (taken.size() < text.count()) {
                taken.add(submit(session, message, text, taken.size()));
            }
            result = new SendResult.Sent(Optional.of(String.join(" ", taken)));
        } catch (NegativeResponseException e) {
            result = refused(e.getCommandStatus());
        } catch (PDUException e) {
            result = new SendResult.Rejected("The message cannot be written in SMPP");
        } catch (IOException | InvalidResponseException | ResponseTimeoutException e) {
            result = new SendResult.Unreachable(
                    "The carrier does not answer: " + e.getClass().getSimpleName());
        }
        if (result instanceof SendResult.Sent || result instanceof SendResult.Rejected) {
            begun.remove(message.id());
        }
        return result;
    }

    private String submit(SMPPSession session, Outbound message, SmsText text, int part)
            throws PDUException, ResponseTimeoutException, InvalidResponseException, NegativeResponseException,
                    IOException {
        boolean several = text.count() > 1;
        String id = session.submitShortMessage(
                        "",
                        shortCode ? TypeOfNumber.NETWORK_SPECIFIC : TypeOfNumber.INTERNATIONAL,
                        shortCode ? NumberingPlanIndicator.UNKNOWN : NumberingPlanIndicator.ISDN,
                        digits(number),
                        TypeOfNumber.INTERNATIONAL,
                        NumberingPlanIndicator.ISDN,
                        digits(message.to().handle()),
                        new ESMClass(several ? WITH_HEADER : 0),
                        (byte) 0,
                        (byte) 0,
                        null,
                        null,
                        REPORT,
                        (byte) 0,
                        new RawDataCoding(text.alphabet() == Alphabet.GSM7 ? 0 : UCS2),
                        (byte) 0,
                        octets(text, part, reference(message.id())))
                .getMessageId();
        // Ids are kept with blanks between them.
        return id.strip().replaceAll("\\s+", "_");
    }

    /** Of several parts each begins with the header that joins them: 3GPP TS 23.040, 9.2.3.24.1. */
    private static byte[] octets(SmsText text, int part, int reference) {
        String words = text.parts().get(part);
        byte[] body = text.alphabet() == Alphabet.GSM7 ? Gsm7.encode(words) : words.getBytes(StandardCharsets.UTF_16BE);
        if (text.count() == 1) {
            return body;
        }
        byte[] header = {5, 0, 3, (byte) reference, (byte) text.count(), (byte) (part + 1)};
        byte[] all = new byte[header.length + body.length];
        System.arraycopy(header, 0, all, 0, header.length);
        System.arraycopy(body, 0, all, header.length, body.length);
        return all;
    }

    /** The same for the same message: a part that is sent again after a crash is known as a repeat by most telephones. */
    private static int reference(long id) {
        return (int) (id * 0x9E3779B97F4A7C15L >>> 56);
    }

    private static String digits(String e164) {
        return e164.startsWith("+") ? e164.substring(1) : e164;
    }

    private static SendResult refused(int status) {
        String reason = "The carrier refuses it with status 0x%02x".formatted(status);
        return switch (status) {
            case SMPPConstant.STAT_ESME_RINVDSTADR,
                    SMPPConstant.STAT_ESME_RINVDSTTON,
                    SMPPConstant.STAT_ESME_RINVDSTNPI,
                    SMPPConstant.STAT_ESME_RINVMSGLEN,
                    SMPPConstant.STAT_ESME_RINVESMCLASS,
                    SMPPConstant.STAT_ESME_RX_P_APPN,
                    SMPPConstant.STAT_ESME_RX_R_APPN -> new SendResult.Rejected(reason);
            case SMPPConstant.STAT_ESME_RINVSRCADR,
                    SMPPConstant.STAT_ESME_RINVSRCTON,
                    SMPPConstant.STAT_ESME_RINVSRCNPI ->
                new SendResult.TryLater(reason + " (the sender): check KOMPLIZE_SMS_NUMBER", Optional.empty());
            case SMPPConstant.STAT_ESME_RINVBNDSTS, SMPPConstant.STAT_ESME_RBINDFAIL ->
                new SendResult.Unreachable(reason);
            default -> new SendResult.TryLater(reason, Optional.empty());
        };
    }
}
