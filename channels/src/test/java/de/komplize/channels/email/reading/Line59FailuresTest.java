package de.komplize.channels.email.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines 59, 60 and 62: notices of servers, in the shapes that their programs write. */
class Line59FailuresTest {

    static List<Recordings.Recorded> notices() {
        return Stream.of("bounce/notices.mails", "bounce/notices-2.mails")
                .flatMap(file -> Recordings.mails(file).stream())
                .toList();
    }

    @ParameterizedTest(name = "{arguments}")
    @MethodSource("notices")
    void readsKindHardnessStatusAndAddress(Recordings.Recorded recorded) {
        ReadMail mail = read(recorded.mail());
        String failure = mail.failure()
                .map(f -> " " + (f.hard() ? "hard" : "soft") + " " + f.status() + " "
                        + f.address().orElse("-"))
                .orElse("");
        assertEquals(
                recorded.expected(),
                mail.kind().stored() + failure,
                mail.notes().toString());
    }

    @Test
    void namesTheReturnedMailAndTheEnvelope() {
        Failure failure = failure("postfix user unknown");
        assertEquals(List.of("orig-1@stadt.example"), failure.messageIds());
        assertEquals(List.of("mit@stadt.example"), failure.envelopeRecipients());
        assertEquals(
                List.of("orig-1@stadt.example"), failure("exim user unknown").messageIds());
        assertEquals(
                List.of("orig-1@stadt.example"), failure("qmail no mailbox").messageIds());
    }

    @Test
    void namesTheAddressBeforeAnAlias() {
        assertEquals(
                Optional.of("alias@ziel.example"), failure("expanded alias").originalRecipient());
    }

    @Test
    void everyNoticeThatReturnsTheMailNamesIt() {
        long named = notices().stream()
                .filter(recorded -> recorded.mail().contains("orig-1@stadt.example"))
                .filter(recorded -> recorded.expected().startsWith("bounce"))
                .filter(recorded -> read(recorded.mail())
                        .failure()
                        .orElseThrow()
                        .messageIds()
                        .contains("orig-1@stadt.example"))
                .count();
        long returned = notices().stream()
                .filter(recorded -> recorded.mail().contains("orig-1@stadt.example"))
                .filter(recorded -> recorded.expected().startsWith("bounce"))
                .count();
        assertEquals(returned, named);
        assertTrue(named > 40);
    }

    private static Failure failure(String name) {
        return notices().stream()
                .filter(recorded -> recorded.name().equals(name))
                .findFirst()
                .flatMap(recorded -> read(recorded.mail()).failure())
                .orElseThrow();
    }

    private static ReadMail read(String mail) {
        return MailReader.read(mail.getBytes(StandardCharsets.UTF_8));
    }
}
