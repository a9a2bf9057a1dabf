package de.komplize.bot.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.testing.ChannelContract;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InboundTest {

    private static final Address ANNA = new Address("sms", "+49 561 1234567");

    @Test
    void keepsWhatPeopleWriteAndDropsWhatOnlyMachinesWrite() {
        assertEquals("a\tb\nc", read("  a\tb\nc\u0000\u0007\u001B \uD800 "));
        assertEquals("Größe 😀 \u202Eabc", read("Gro\u0308ße 😀 \u202Eabc"));
    }

    @Test
    void whatIsNotTooLongIsTaken() {
        for (String text : ChannelContract.HOSTILE) {
            if (Inbound.tooLong(text)) {
                assertThrows(IllegalArgumentException.class, () -> read(text));
            } else {
                assertTrue(read(text).codePointCount(0, read(text).length()) <= Inbound.LONGEST);
            }
        }
        assertFalse(Inbound.tooLong("😀".repeat(4_000)), "length counts characters, not halves of them");
        assertTrue(Inbound.tooLong("😀".repeat(4_001)));
    }

    @Test
    void refusesWhatNoProviderSends() {
        assertThrows(IllegalArgumentException.class, () -> Inbound.text(ANNA, " ", "hello", Instant.EPOCH));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Inbound(
                        ANNA,
                        "1",
                        "",
                        Optional.empty(),
                        Collections.nCopies(21, "a"),
                        Optional.empty(),
                        Instant.EPOCH));
    }

    @Test
    void peoplesWordsAndAddressesStayOutOfLogs() {
        Inbound inbound = Inbound.text(ANNA, "1", "geheim", Instant.EPOCH);
        Outbound outbound = new Outbound(1, ANNA, "geheim", List.of(), "de", false);
        Message message = new Message(
                1,
                Message.Author.CONTACT,
                "geheim",
                Optional.empty(),
                List.of(),
                "de",
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH);
        for (Object shown : List.of(ANNA, inbound, outbound, message, Reply.of("geheim"))) {
            assertFalse(shown.toString().contains("geheim") || shown.toString().contains("561"), shown::toString);
        }
    }

    @Test
    void choicesAreANumberedListWhereThereAreNoButtons() {
        Outbound message =
                new Outbound(1, ANNA, "Wohin?", List.of(new Choice("a", "Nord"), new Choice("b", "Süd")), "de", false);
        assertEquals("Wohin?\n\n1) Nord\n2) Süd", message.asText());
    }

    private static String read(String text) {
        return Inbound.text(ANNA, "1", text, Instant.EPOCH).text();
    }
}
