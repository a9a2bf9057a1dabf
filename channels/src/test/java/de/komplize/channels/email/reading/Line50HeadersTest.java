package de.komplize.channels.email.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines 50, 53 and 66: what headers say, encoded well, badly or not at all. */
class Line50HeadersTest {

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(
            delimiter = '|',
            value = {
                "=?utf-8?Q?Gr=C3=BC=C3=9Fe?= | Grüße",
                "=?UTF-8?B?R3LDvMOfZQ==?= | Grüße",
                "=?utf-8?Q?Gr=C3=BC=C3=9Fe_aus?= =?utf-8?Q?_Kassel?= | Grüße aus Kassel",
                "=?utf-8?Q?Gr=C3?= =?utf-8?Q?=BC=C3=9Fe?= | Grüße",
                "=?utf-8?B?R3LD?= =?utf-8?B?vMOfZQ==?= | Grüße",
                "Re: =?iso-8859-1?Q?Gr=FC=DFe?= an alle | Re: Grüße an alle",
                "=?iso-8859-1*de?Q?Gr=FC=DFe?= | Grüße",
                "=?utf-8?q?Gr=C3=BC=C3=9Fe mit Leerzeichen?= | Grüße mit Leerzeichen",
                "Plan=?utf-8?Q?_=C3=BC?=ber | Plan über",
                "=?utf-8?Q?offen | =?utf-8?Q?offen",
                "=?x-unknown?Q?Gr=FC=DFe?= | Grüße",
                "a =?= b | a =?= b",
                "=?gb2312?B?xOO6ww==?= | 你好",
                "=?iso-2022-jp?B?GyRCJDMkcyRLJEEkTxsoQg==?= | こんにちは",
                "=?koi8-r?B?8NLJ18XU?= | Привет",
                "=?utf-8?Q?Zeile=0D=0ABcc:_x@example.org?= | Zeile Bcc: x@example.org"
            })
    void decodesTheSubject(String raw, String expected) {
        assertEquals(expected, headers("Subject: " + raw).subject());
    }

    @Test
    void readsFoldedAndRawSubjects() {
        assertEquals(
                "Grüße aus Kassel",
                headers("Subject: Grüße\r\n aus\r\n\tKassel").subject());
        byte[] latin = "From: a@example.org\nSubject: Grüße\n\nx".getBytes(Charset.forName("windows-1252"));
        assertEquals("Grüße", MailReader.read(latin).headers().subject());
    }

    @Test
    void readsNamesAndAddresses() {
        assertFrom("Max Müller", "max@example.org", "=?utf-8?Q?Max_M=C3=BCller?= <max@example.org>");
        assertFrom("Müller, Max", "max@example.org", "\"Müller, Max\" <max@example.org>");
        assertFrom("Max (Amt)", "max@example.org", "\"Max (Amt)\" <max@example.org>");
        assertFrom("Max", "max@example.org", "max@example.org (Max)");
        assertFrom("", "max@example.org", "max@example.org");
        assertFrom("", "max@example.org", "<max@example.org>");
        assertFrom("", "мах@почта.рф", "<мах@почта.рф>");
        assertFrom("Max", "\"a b\"@example.org", "Max <\"a b\"@example.org>".replace("\"a b\"", "\"a b\""));
        assertFrom("Max", "max@example.org", "\"Max\" max@example.org");
        assertFrom("Max \"der\" Muster", "max@example.org", "\"Max \\\"der\\\" Muster\" <max@example.org>");
        assertFrom("", "max@example.org", "<@relay.example:max@example.org>");
    }

    private static void assertFrom(String name, String address, String raw) {
        MailAddress from = headers("From: " + raw).from().orElseThrow();
        assertEquals(name, from.name());
        assertEquals(address.replace(" ", ""), from.address());
    }

    @Test
    void severalMissingAndBrokenSenders() {
        Headers several = headers("From: a@example.org, b@example.org");
        assertEquals("a@example.org", several.from().orElseThrow().address());
        assertEquals(
                List.of("b@example.org"),
                several.furtherFrom().stream().map(MailAddress::address).toList());
        assertEquals(
                "s@example.org",
                headers("Sender: s@example.org").from().orElseThrow().address());
        assertEquals(Optional.empty(), headers("X: y").from());
        assertEquals(Optional.empty(), headers("From: undisclosed-recipients:;").from());
    }

    @Test
    void collectsRecipientsOfAllKinds() {
        Headers headers = headers(
                "To: Liste: a@example.org, B <b@example.org>;\nCc: C@example.org\n"
                        + "Delivered-To: mit+token@stadt.example\nX-Original-To: mit@stadt.example\nEnvelope-To: a@example.org");
        assertEquals(
                List.of(
                        "a@example.org",
                        "b@example.org",
                        "c@example.org",
                        "mit+token@stadt.example",
                        "mit@stadt.example"),
                headers.recipients());
    }

    @Test
    void readsIdsWhateverSurroundsThem() {
        Headers headers = headers("Message-ID: <1@example.org>\nIn-Reply-To: Your message of Mon <3@stadt.example>\n"
                + "References: <1@stadt.example>\n <2@stadt.example>");
        assertEquals(Optional.of("1@example.org"), headers.messageId());
        assertEquals("1@example.org", headers.id());
        assertEquals(List.of("3@stadt.example"), headers.inReplyTo());
        assertEquals(List.of("1@stadt.example", "2@stadt.example", "3@stadt.example"), headers.references());
        assertEquals(
                Optional.of("1@example.org"),
                headers("Message-ID: 1@example.org").messageId());
    }

    @Test
    void aMailWithoutAnIdIsKnownByItsContent() {
        String id = headers("Subject: x").id();
        assertTrue(id.matches("sha256-[0-9a-f]{64}"), id);
        assertEquals(id, headers("Subject: x").id());
        assertFalse(id.equals(headers("Subject: y").id()));
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 3 Nov 2025 14:02:11 +0100 | 2025-11-03T13:02:11Z",
                "3 Nov 2025 14:02 GMT | 2025-11-03T14:02:00Z",
                "Mon, 03 Nov 2025 14:02:11 +0100 (CET) | 2025-11-03T13:02:11Z",
                "Mon, 3 Nov 25 14:02:11 UT | 2025-11-03T14:02:11Z"
            })
    void readsDates(String raw, Instant expected) {
        assertEquals(Optional.of(expected), headers("Date: " + raw).date());
    }

    @Test
    void theReturnPathMayBeNull() {
        assertEquals(Optional.of(""), headers("Return-Path: <>").returnPath());
        assertEquals(
                Optional.of("a@example.org"),
                headers("Return-Path: <a@example.org>").returnPath());
        assertEquals(Optional.empty(), headers("X: y").returnPath());
        assertEquals(Optional.empty(), headers("Date: gestern").date());
    }

    @Test
    void replyToElsewhereIsNoted() {
        assertFalse(headers("From: a@example.org\nReply-To: A@example.org").replyToElsewhere());
        assertTrue(headers("From: a@example.org\nReply-To: b@example.org").replyToElsewhere());
    }

    private static Headers headers(String header) {
        return MailReader.read((header + "\n\nText").getBytes(StandardCharsets.UTF_8))
                .headers();
    }
}
