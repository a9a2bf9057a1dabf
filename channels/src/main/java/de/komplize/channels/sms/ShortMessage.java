package de.komplize.channels.sms;

import de.komplize.bot.messaging.DeliveryReport;
import de.komplize.bot.messaging.Gsm7;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;

/** What a carrier delivers: a message or a part of one, or a report. */
sealed interface ShortMessage {

    /**
     * A resident wrote.
     *
     * @param part which of several, if it is one
     * @param id the carrier's own, if it gives one
     */
    record Written(String from, boolean international, String text, Optional<Part> part, Optional<String> id)
            implements ShortMessage {
        @Override
        public String toString() {
            return "Written[***]";
        }
    }

    /** Which part of what (3GPP TS 23.040, 9.2.3.24.1 and 9.2.3.24.8; SMPP 3.4, 5.3.2.22). */
    record Part(String reference, int number, int total) {}

    /** A report on something sent, with the number it was for. */
    record Reported(String to, boolean international, String id, DeliveryReport.State state, Optional<String> error)
            implements ShortMessage {
        @Override
        public String toString() {
            return "Reported[***]";
        }
    }

    /** Data for the telephone itself, a report without an id: nothing that anybody wrote. */
    record Nothing() implements ShortMessage {}

    /** Type of number 1 (SMPP 3.4, 5.2.5): the country stands in front, without +. */
    byte INTERNATIONAL = 1;

    static ShortMessage of(DeliverSm pdu) {
        boolean international = pdu.getSourceAddrTon() == INTERNATIONAL;
        if (pdu.isSmscDeliveryReceipt() || pdu.isIntermediateDeliveryNotification()) {
            return ReceiptText.of(pdu, octets(pdu))
                    .<ShortMessage>map(report -> new Reported(
                            pdu.getSourceAddr(), international, report.id(), report.state(), report.error()))
                    .orElse(new Nothing());
        }
        byte[] octets = octets(pdu);
        int header = pdu.isUdhi() && octets.length > 0 ? Math.min(1 + (octets[0] & 0xff), octets.length) : 0;
        Optional<Charset> charset = charset(pdu.getDataCoding());
        if (isData(pdu.getDataCoding())) {
            return new Nothing();
        }
        byte[] body = Arrays.copyOfRange(octets, header, octets.length);
        String text = charset.map(set -> new String(body, set)).orElseGet(() -> Gsm7.decode(body));
        Optional<Part> part = header > 0 ? inHeader(octets, header) : inParameters(pdu);
        return new Written(pdu.getSourceAddr(), international, text, part, text(pdu, Tag.RECEIPTED_MESSAGE_ID));
    }

    /** The text; a long one stands in a parameter. */
    private static byte[] octets(DeliverSm pdu) {
        byte[] inline = pdu.getShortMessage();
        if (inline != null && inline.length > 0) {
            return inline;
        }
        return pdu.getOptionalParameter(Tag.MESSAGE_PAYLOAD) instanceof OptionalParameter.OctetString payload
                ? payload.getValue()
                : new byte[0];
    }

    /** Empty for the alphabet of GSM 03.38; see 3GPP TS 23.038, 4, and SMPP 3.4, 5.2.19. */
    private static Optional<Charset> charset(byte coding) {
        int code = coding & 0xff;
        if (code == 0x01) {
            return Optional.of(StandardCharsets.US_ASCII);
        }
        if (code == 0x03) {
            return Optional.of(StandardCharsets.ISO_8859_1);
        }
        boolean general = code >= 0x10 && code < 0x40;
        boolean ucs2 = code == 0x08 || general && (code & 0x0c) == 0x08 || code >= 0xe0 && code < 0xf0;
        return ucs2 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean isData(byte coding) {
        int code = coding & 0xff;
        boolean general = code >= 0x10 && code < 0x40;
        return code == 0x02 || code == 0x04 || general && (code & 0x0c) == 0x04 || code >= 0xf0 && (code & 0x04) != 0;
    }

    private static Optional<Part> inHeader(byte[] octets, int header) {
        for (int i = 1; i + 2 <= header; i += 2 + (octets[i + 1] & 0xff)) {
            int length = octets[i + 1] & 0xff;
            if (i + 2 + length > header) {
                return Optional.empty();
            }
            if (octets[i] == 0x00 && length == 3) {
                return part("8:" + (octets[i + 2] & 0xff), octets[i + 4] & 0xff, octets[i + 3] & 0xff);
            }
            if (octets[i] == 0x08 && length == 4) {
                int reference = (octets[i + 2] & 0xff) << 8 | octets[i + 3] & 0xff;
                return part("16:" + reference, octets[i + 5] & 0xff, octets[i + 4] & 0xff);
            }
        }
        return Optional.empty();
    }

    private static Optional<Part> inParameters(DeliverSm pdu) {
        return number(pdu, Tag.SAR_MSG_REF_NUM)
                .flatMap(reference -> number(pdu, Tag.SAR_SEGMENT_SEQNUM)
                        .flatMap(number -> number(pdu, Tag.SAR_TOTAL_SEGMENTS)
                                .flatMap(total -> part("sar:" + reference, number, total))));
    }

    private static Optional<Part> part(String reference, int number, int total) {
        boolean sense = number >= 1 && number <= total;
        return sense && total > 1 ? Optional.of(new Part(reference, number, total)) : Optional.empty();
    }

    private static Optional<Integer> number(DeliverSm pdu, Tag tag) {
        return switch (pdu.getOptionalParameter(tag)) {
            case OptionalParameter.Short two -> Optional.of(two.getValue() & 0xffff);
            case OptionalParameter.Byte one -> Optional.of(one.getValue() & 0xff);
            case null, default -> Optional.empty();
        };
    }

    static Optional<String> text(DeliverSm pdu, Tag tag) {
        return pdu.getOptionalParameter(tag) instanceof OptionalParameter.OctetString octets
                ? Optional.of(octets.getValueAsString().strip()).filter(text -> !text.isEmpty())
                : Optional.empty();
    }
}
