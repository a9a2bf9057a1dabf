package de.komplize.channels.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import de.komplize.bot.messaging.Address;
import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Message;
import de.komplize.bot.messaging.Message.Author;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.InboxDouble;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConsoleTest {

    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final InboxDouble inbox = new InboxDouble();

    @Test
    void eachLineIsAMessageUntilTheInputEnds() throws Exception {
        run("Hallo\n\n   \nzweite Zeile");

        assertEquals(List.of("Hallo", "zweite Zeile"), written());
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndSaysSo() throws Exception {
        run("x".repeat(4_001) + "\nkurz");

        assertEquals(List.of("kurz"), written());
        assertEquals("Zu lang: höchstens 4000", printed().strip());
    }

    @Test
    void idsOfOneRunAreNotThoseOfAnother() throws Exception {
        run("Hallo");
        run("Hallo");

        assertNotEquals(inbox.externalIds().getFirst(), inbox.externalIds().getLast());
        assertEquals(List.of("Hallo", "Hallo"), written());
    }

    @Test
    void repliesArePrintedWithNumberedChoices() {
        try (Console console = new Console(new StringReader(""), out, clock)) {
            var choices = List.of(new Choice("a", "Bänke"), new Choice("b", "WLAN"));
            var result = console.send(new Outbound(1, new Address("console", "x"), "Was fehlt?", choices, "de", false));

            assertInstanceOf(SendResult.Sent.class, result);
        }
        assertEquals("Was fehlt?\n\n1) Bänke\n2) WLAN", printed().strip());
    }

    private void run(String input) throws InterruptedException {
        try (Console console = new Console(new StringReader(input), out, clock)) {
            console.start(inbox);
            console.awaitEnd();
        }
    }

    private List<String> written() {
        return inbox.all().stream()
                .filter(message -> message.author() == Author.CONTACT)
                .map(Message::text)
                .toList();
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
