package de.komplize.channels.email.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.testing.Effort;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines 59, 60 and 62: notices of servers, in the shapes that their programs write. */
class Line59FailuresTest {

    private static final String REPORT = """
            Return-Path: <>
            From: MAILER-DAEMON@mx.example (Mail Delivery System)
            To: mit@stadt.example
            Subject: Undelivered Mail Returned to Sender
            Content-Type: multipart/report; report-type=delivery-status; boundary=b1

            --b1
            Content-Type: text/plain

            This is the mail system at host mx.example.
            --b1
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example

            Final-Recipient: rfc822; max@ziel.example
            Action: failed
            Status: STATUS
            Diagnostic-Code: REPLY
            --b1--
            """;

    private static final String TEXT = """
            From: MAILER-DAEMON@mx.example
            To: mit@stadt.example
            Subject: failure notice

            Hi. This is the qmail-send program at mx.example.
            I'm afraid I wasn't able to deliver your message to the following addresses.
            This is a permanent error; I've given up. Sorry it didn't work out.

            <max@ziel.example>:
            192.0.2.1 failed after I sent the message.
            Remote host said: REPLY

            --- Below this line is a copy of the message.
            """;

    static List<Recordings.Recorded> notices() {
        return Stream.of("", "-2", "-3", "-4", "-5", "-6", "-7")
                .map(table -> "bounce/notices" + table + ".mails")
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

    static List<String> replies() {
        return Stream.of("bounce/replies.txt", "bounce/replies-2.txt", "bounce/replies-3.txt")
                .flatMap(file -> Recordings.lines(file).stream())
                .toList();
    }

    /** Twice: in a report for programs, and in the text of a server that writes none. */
    @ParameterizedTest(name = "{arguments}")
    @MethodSource("replies")
    void readsHardnessFromAReply(String line) {
        String[] columns = line.split("\\|", 3);
        String hardness = columns[0].strip();
        String reply = columns[2].strip();
        assertEquals(
                hardness, hardness(REPORT.replace("STATUS", columns[1].strip()).replace("REPLY", reply)));
        boolean vague = columns[1].isBlank() || columns[1].strip().equals("5.0.0");
        if (vague && !reply.isEmpty()) {
            assertEquals(hardness, hardness(TEXT.replace("REPLY", reply.replaceFirst("^[A-Za-z-]+; ?", ""))));
        }
    }

    private static String hardness(String mail) {
        return read(mail).failure().map(f -> f.hard() ? "hard" : "soft").orElse("none");
    }

    /** Somebody who forges a notice to keep the reader busy (line 48). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown ",
                "mailbox full exceed ",
                "550-5.1.1 ",
                "by aaaa.aaaa.",
                "a.",
                "http://a.b/",
                "<a@b.c>: 550\n"
            })
    void endlessNoticesAreReadInTime(String piece) {
        String mail = TEXT.replace("REPLY", piece.repeat(500_000 / piece.length()));
        Effort.atMost(Duration.ofSeconds(2), () -> read(mail));
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
