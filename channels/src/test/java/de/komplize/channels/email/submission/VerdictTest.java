package de.komplize.channels.email.submission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.SendResult;
import de.komplize.channels.email.MailFault;
import de.komplize.channels.email.submission.Delivery.Stage;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail server's words are made of. */
class VerdictTest {

    private static final Route ROUTE = Route.of(Post.TO_ANNA).orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "450 4.2.0 Greylisted, try again in 300 seconds   | 300",
                "451 please try again in 5 minutes                | 300",
                "451 wait, retry in 7 s                           | 7",
                "451 in 9999 minutes                              | 3600",
                "451 in 3 steps                                   | ",
                "451 in 12345 seconds                             | ",
                "451 later                                        | "
            })
    void theServersOwnTimeIsKept(String reply, Long seconds) {
        SendResult.TryLater later = (SendResult.TryLater)
                Verdict.on(new Delivery.Refused(Stage.RCPT, 451, reply), ROUTE).result();
        assertEquals(Optional.ofNullable(seconds).map(Duration::ofSeconds), later.after());
    }

    @ParameterizedTest
    @CsvSource({"530", "534", "535", "538"})
    void aWantedLogInConcernsAllMails(int code) {
        Verdict verdict = Verdict.on(new Delivery.Refused(Stage.MAIL, code, code + " 5.7.0 Must log in"), ROUTE);
        assertTrue(verdict.result() instanceof SendResult.Unreachable);
        assertEquals(Optional.of(MailFault.LOGIN), verdict.fault());
    }

    @Test
    void aConversationOutOfOrderIsTriedAgain() {
        assertTrue(
                Verdict.on(new Delivery.Refused(Stage.RCPT, 503, "503 order"), ROUTE)
                                .result()
                        instanceof SendResult.TryLater);
    }

    @Test
    void aReasonIsShortAndHoldsNoAddressNorAPartOfOne() {
        String reason = Verdict.reason(
                "550 5.1.1 <anna.muster@example.net>: user ANNA.MUSTER (id mitmachen+b1) unknown,\r\n550 see http://x\u0007y "
                        + "z".repeat(300),
                ROUTE);
        assertFalse(reason.toLowerCase(Locale.ROOT).contains("anna"), reason);
        assertFalse(reason.contains("mitmachen"), reason);
        assertTrue(reason.startsWith("550 5.1.1 … user … (id … unknown, 550 see http://x y z"), reason);
        assertEquals(201, reason.length());
    }

    @Test
    void aHundredKilobytesOfHostileWordsTakeNoTime() {
        for (String piece : List.of("in 1 ", "queued as ", "id= ", "<", "a@", "in 999", " ", "451-4.3.\n")) {
            String reply = "451 " + piece.repeat(100_000 / piece.length());
            long before = System.nanoTime();
            Verdict.on(new Delivery.Refused(Stage.MAIL, 451, reply), ROUTE);
            Verdict.on(new Delivery.Taken(reply), ROUTE);
            assertTrue(System.nanoTime() - before < Duration.ofMillis(100).toNanos(), piece);
        }
    }
}
