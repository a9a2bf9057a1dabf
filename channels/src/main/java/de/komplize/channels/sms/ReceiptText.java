package de.komplize.channels.sms;

import de.komplize.bot.messaging.DeliveryReport.State;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;

/**
 * A report of a carrier: parameters where it has them, else its text, which each writes a little otherwise (SMPP 3.4, appendix B).
 *
 * <pre>id:0123456789 sub:001 dlvrd:001 submit date:2611221000 done date:2611221001 stat:DELIVRD err:000 text:Guten Tag</pre>
 */
record ReceiptText(String id, State state, Optional<String> error) {

    private static final Pattern ID = Pattern.compile("(?i)\\bid:\\s*([0-9a-z_.-]{1,64})");
    private static final Pattern STATE = Pattern.compile("(?i)\\bstat:\\s*([a-z]{1,16})");
    private static final Pattern ERROR = Pattern.compile("(?i)\\berr:\\s*([0-9a-z]{1,8})");

    static Optional<ReceiptText> of(DeliverSm pdu, byte[] octets) {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        Optional<String> id = ShortMessage.text(pdu, Tag.RECEIPTED_MESSAGE_ID).or(() -> first(ID, text));
        String stat = first(STATE, text).orElse("").toUpperCase(Locale.ROOT);
        State state = state(pdu).orElseGet(() -> state(stat));
        return id.map(number -> new ReceiptText(number, state, error(text, stat, state)));
    }

    /** What the office reads: the carrier's own words for it, never the message. */
    private static Optional<String> error(String text, String stat, State state) {
        return state == State.FAILED
                ? Optional.of("The carrier reports " + (stat.isEmpty() ? "a failure" : stat)
                        + first(ERROR, text).map(code -> ", error " + code).orElse(""))
                : Optional.empty();
    }

    /** SMPP 3.4, 5.2.28. */
    private static Optional<State> state(DeliverSm pdu) {
        return pdu.getOptionalParameter(Tag.MESSAGE_STATE) instanceof OptionalParameter.Byte state
                ? Optional.of(
                        switch (state.getValue()) {
                            case 2 -> State.DELIVERED;
                            case 3, 4, 5, 8 -> State.FAILED;
                            default -> State.UNDER_WAY;
                        })
                : Optional.empty();
    }

    private static State state(String stat) {
        return switch (stat) {
            case "DELIVRD" -> State.DELIVERED;
            case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> State.FAILED;
            default -> State.UNDER_WAY;
        };
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
