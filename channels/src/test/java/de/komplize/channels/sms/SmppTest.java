package de.komplize.channels.sms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Choice;
import de.komplize.bot.messaging.Gsm7;
import de.komplize.bot.messaging.Outbound;
import de.komplize.bot.messaging.SendResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.OptionalParameter.Tag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SMPP from bind to report, against a carrier in the same process. */
class SmppTest {

    private static final String ANNA = SmppStage.ANNA;
    private static final String BEN = SmppStage.BEN;
    private static final int WITH_HEADER = 0x40;

    @TempDir
    private Path folder;

    private SmppStage stage;
    private Smsc smsc;

    @BeforeEach
    void start() {
        stage = new SmppStage(folder);
        smsc = stage.smsc;
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void line71AMessageThatComesTwiceIsOneContribution() {
        assertTrue(stage.receive("same", "anna", "goals"));
        assertTrue(stage.receive("same", "anna", "goals"));
        assertTrue(stage.receive("other", "anna", "goals"));
        assertEquals(List.of("goals", "goals"), heard());
    }

    @Test
    void line71WithoutAnIdTwoEqualMessagesAreTwoAndARepeatAfterABreakIsOne() {
        assertTrue(said("ja"));
        assertTrue(said("ja"));
        assertEquals(List.of("ja", "ja"), heard());
        stage.world().clock().advance(Duration.ofSeconds(3));
        smsc.drop();
        stage.awaitBound();
        assertTrue(said("ja"), "the carrier did not see the answer to the last one");
        assertEquals(List.of("ja", "ja"), heard());
        stage.world().clock().advance(Duration.ofMinutes(6));
        assertTrue(said("ja"));
        assertEquals(3, heard().size());
    }

    @Test
    void line72PartsByEveryWayToNumberThemAreJoined() {
        assertTrue(part(new byte[] {5, 0, 3, 9, 2, 2}, "zwei €"));
        assertTrue(part(new byte[] {5, 0, 3, 9, 2, 1}, "eins "));
        assertTrue(part(new byte[] {6, 8, 4, 1, 9, 2, 1}, "drei "));
        assertTrue(part(new byte[] {6, 8, 4, 1, 9, 2, 2}, "vier"));
        assertTrue(sar(2, "sechs"));
        assertTrue(sar(1, "fünf "));
        assertEquals(List.of("eins zwei €", "drei vier", "fünf sechs"), heard());
    }

    @Test
    void line72WhatNeverBecomesCompleteIsTakenAfterATimeOutAndMarked() {
        part(new byte[] {5, 0, 3, 9, 2, 2}, " und Schluss");
        stage.world().clock().advance(Duration.ofMinutes(6));
        stage.smpp().takeIncomplete();
        assertEquals(List.of("[…] und Schluss"), heard());
    }

    @Test
    void line72APartThatCannotBeStoredIsNotAcknowledged() {
        stage.world().database().failWrites(Integer.MAX_VALUE);
        assertFalse(part(new byte[] {5, 0, 3, 9, 2, 2}, "zwei"));
        stage.world().database().failWrites(0);
        assertTrue(part(new byte[] {5, 0, 3, 9, 2, 2}, "zwei"));
    }

    @Test
    void line73ReportsMayComeBeforeTheAnswerDoubledUnknownAndBroken() {
        smsc.beforeResponse(
                id -> assertTrue(smsc.report(ANNA, "id:" + id + " sub:001 dlvrd:001 stat:DELIVRD err:000 text:")));
        stage.receive("1", "anna", "goals");
        stage.world().settle();
        assertEquals(2, states("delivered"));
        assertTrue(smsc.report(ANNA, "id:00a0 stat:UNDELIV err:123"), "later and worse");
        assertTrue(smsc.report(ANNA, "id:00a0 stat:DELIVRD"));
        assertTrue(smsc.report(ANNA, "id:nobody stat:DELIVRD"));
        assertTrue(smsc.report(ANNA, "nothing that anybody can read"));
        assertTrue(smsc.report(ANNA, ""));
        assertEquals(2, states("delivered"));
        assertEquals(List.of("goals"), heard(), "no report is taken for a message");
    }

    @Test
    void line73AFailureIsShownWithItsReason() {
        stage.receive("1", "anna", "goals");
        stage.world().settle();
        assertTrue(smsc.deliver(
                ANNA,
                4,
                0,
                new byte[0],
                new OptionalParameter.COctetString(Tag.RECEIPTED_MESSAGE_ID.code(), "A1"),
                new OptionalParameter.Byte(Tag.MESSAGE_STATE, (byte) 5)));
        assertEquals(1, states("failed"));
    }

    @Test
    void line74AThrottledNumberWaitsInOrderAndOthersGoOn() {
        stage.receive("hello", "anna", "goals");
        stage.receive("hello-ben", "ben", "goals");
        stage.world().settle();
        int before = smsc.submitted().size();
        smsc.refuse(SMPPConstant.STAT_ESME_RTHROTTLED);
        stage.receive("1", "anna", "results");
        stage.world().settle();
        stage.receive("2", "anna", "events");
        stage.receive("3", "ben", "events");
        stage.world()
                .failpoints()
                .await("ben is answered", () -> stage.repliesOf("ben").contains("info.events de"));
        assertEquals(
                List.of(BEN),
                smsc.submitted().stream()
                        .skip(before)
                        .map(one -> "+" + one.to())
                        .distinct()
                        .toList());
        stage.world().clock().advance(Duration.ofSeconds(10));
        stage.world().settle();
        List<String> texts = stage.repliesOf("anna");
        assertEquals(List.of("info.results de", "info.events de"), texts.subList(texts.size() - 2, texts.size()));
    }

    @Test
    void aPartThatWasTakenIsNotSentTwice() {
        Outbound message = new Outbound(7, stage.address("anna"), "ä".repeat(400), List.of(), "de", false);
        smsc.refuse();
        SendResult first = refusedAtTheSecond(message);
        assertInstanceOf(SendResult.TryLater.class, first);
        assertInstanceOf(SendResult.Sent.class, stage.smpp().send(message));
        List<Smsc.Submitted> parts = smsc.submitted();
        assertEquals(
                List.of(1, 2, 3),
                parts.stream().map(part -> (int) part.header()[5]).toList());
        assertEquals(1, parts.stream().map(part -> part.header()[3]).distinct().count());
    }

    private SendResult refusedAtTheSecond(Outbound message) {
        smsc.beforeResponse(id -> {
            if (id.endsWith("0")) {
                smsc.refuse(SMPPConstant.STAT_ESME_RMSGQFUL);
            }
        });
        return stage.smpp().send(message);
    }

    @Test
    void line76MachinesAreAcknowledgedAndNotAnswered() {
        assertTrue(stage.receive("1", "Sparkasse", "Ihr Code ist 1234"));
        assertTrue(stage.receive("2", "70997", "Gewonnen!"));
        assertTrue(stage.receive("3", "0049151-123", "?"));
        stage.world().settle();
        assertEquals(0, stage.world().number("SELECT count(*) FROM message"));
        assertEquals(List.of(), smsc.submitted());
    }

    @Test
    void germanGoesInTheSmallAlphabetAndLongTextsInParts() {
        List<Choice> choices = List.of(new Choice("a", "Größe"), new Choice("b", "5 €"));
        String text = "„Schöne Grüße“ – ".repeat(20).strip();
        stage.smpp().send(new Outbound(5, stage.address("anna"), text, choices, "de", false));
        assertEquals(List.of("\"Schöne Grüße\" - ".repeat(20).strip() + "\n\n1) Größe\n2) 5 €"), smsc.textsTo(ANNA));
        assertEquals(3, smsc.submitted().size());
        stage.smpp().send(new Outbound(6, stage.address("ben"), "Привет", List.of(), "ru", false));
        assertEquals(8, smsc.submitted().getLast().coding());
        assertEquals(List.of("Привет"), smsc.textsTo(BEN));
        assertArrayEquals(new byte[0], smsc.submitted().getLast().header());
    }

    @Test
    void everyAlphabetIsRead() {
        assertTrue(smsc.deliver(ANNA, 0, 0, Gsm7.encode("Größe 5 €")));
        assertTrue(smsc.deliver(ANNA, 0, 3, "Größe".getBytes(StandardCharsets.ISO_8859_1)));
        assertTrue(smsc.deliver(ANNA, 0, 8, "Größe Ж".getBytes(StandardCharsets.UTF_16BE)));
        assertTrue(smsc.deliver(ANNA, 0, 4, new byte[] {1, 2, 3}), "data for the telephone are nobody's words");
        assertEquals(List.of("Größe 5 €", "Größe", "Größe Ж"), heard());
    }

    @Test
    void whoIsNotBoundIsUnreachableAndABreakIsMended() {
        smsc.drop();
        stage.awaitBound();
        stage.receive("1", "anna", "goals");
        stage.world().settle();
        assertEquals("info.goals de", stage.repliesOf("anna").getLast());
    }

    @Test
    void aWrongPasswordKeepsTheLaneWaiting() {
        SmppAccount wrong = new SmppAccount("127.0.0.1", smsc.account.port(), false, "city", "wrong", "+495617872467");
        try (Smpp other = new Smpp(wrong, Optional.empty(), stage.world().clock(), Duration.ofMillis(20))) {
            other.start(stage.world().conversations());
            Outbound message = new Outbound(1, stage.address("anna"), "Hallo", List.of(), "de", false);
            assertInstanceOf(SendResult.Unreachable.class, other.send(message));
            stage.world()
                    .failpoints()
                    .await("said", () -> other.trouble().orElseThrow().lasting());
        }
        assertEquals(Optional.empty(), stage.smpp().trouble());
    }

    @Test
    void whatACarrierSaysToASendIsRead() {
        Outbound message = new Outbound(1, stage.address("anna"), "Hallo", List.of(), "de", false);
        smsc.refuse(
                SMPPConstant.STAT_ESME_RINVDSTADR, SMPPConstant.STAT_ESME_RSYSERR, SMPPConstant.STAT_ESME_RINVBNDSTS);
        assertInstanceOf(SendResult.Rejected.class, stage.smpp().send(message));
        assertInstanceOf(SendResult.TryLater.class, stage.smpp().send(message));
        assertInstanceOf(SendResult.Unreachable.class, stage.smpp().send(message));
    }

    private boolean said(String text) {
        return smsc.deliver(ANNA, 0, 0, Gsm7.encode(text));
    }

    private boolean part(byte[] header, String text) {
        byte[] body = Gsm7.encode(text);
        byte[] all = Arrays.copyOf(header, header.length + body.length);
        System.arraycopy(body, 0, all, header.length, body.length);
        return smsc.deliver(ANNA, WITH_HEADER, 0, all);
    }

    private boolean sar(int number, String text) {
        return smsc.deliver(
                ANNA,
                0,
                0,
                Gsm7.encode(text),
                new OptionalParameter.Short(Tag.SAR_MSG_REF_NUM, (short) 500),
                new OptionalParameter.Byte(Tag.SAR_TOTAL_SEGMENTS, (byte) 2),
                new OptionalParameter.Byte(Tag.SAR_SEGMENT_SEQNUM, (byte) number));
    }

    private List<String> heard() {
        return stage.world().heard(stage.address("anna"));
    }

    private long states(String state) {
        return stage.world().number("SELECT count(*) FROM outbox WHERE state = ?", state);
    }
}
