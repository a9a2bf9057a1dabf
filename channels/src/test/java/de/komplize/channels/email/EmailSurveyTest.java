package de.komplize.channels.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey by mail: the whole of it in one mail, answered by a plain reply, asked once more where something is missing, corrected by a reply. */
class EmailSurveyTest {

    private static final String ANNA = "anna@example.org";

    @TempDir
    private Path folder;

    private MailCity city;

    @BeforeEach
    void begin() {
        city = MailCity.in(folder);
        city.writes(ANNA, "Mitmachen", "survey");
    }

    @AfterEach
    void end() {
        city.close();
    }

    private List<String> answers() {
        return city.world()
                .database()
                .read(tx -> tx.list(
                        row -> row.text(1) + "=" + row.text(2),
                        "SELECT question, body FROM answer WHERE replaced_at IS NULL ORDER BY question"));
    }

    @Test
    void theSurveyIsOneMailWithNumbers() {
        String text = MailCity.text(city.lastTo(ANNA));
        assertTrue(text.contains("1) 1 de"), text);
        assertTrue(text.contains("2) 2 de"), text);
        assertTrue(text.contains("mail.how de"), text);
        assertTrue(text.contains("mail.stop de"), text);
    }

    @Test
    void aReplyAnswersAllAtOnce() {
        city.answers(ANNA, city.lastTo(ANNA), "1) 4\n2) nein");
        assertEquals(List.of("1={\"kind\":\"rate\",\"value\":4}", "2={\"kind\":\"yesno\",\"yes\":false}"), answers());
        assertEquals(1, city.world().number("SELECT count(*) FROM response WHERE state = 'complete'"));
        assertTrue(MailCity.text(city.lastTo(ANNA)).contains("mail.understood de"));
    }

    @Test
    void whatIsMissingIsAskedOnceMore() {
        city.answers(ANNA, city.lastTo(ANNA), "1) 4");
        String again = MailCity.text(city.lastTo(ANNA));
        assertTrue(again.contains("mail.missing de"), again);
        assertTrue(again.contains("2) 2 de"), again);
        assertFalse(again.contains("1) 1 de\n"), again);
        city.answers(ANNA, city.lastTo(ANNA), "2) nein");
        assertEquals(2, answers().size());
        assertEquals(1, city.world().number("SELECT count(*) FROM response WHERE state = 'complete'"));
    }

    @Test
    void whatIsOutOfRangeIsNotStored() {
        city.answers(ANNA, city.lastTo(ANNA), "1) 9\n2) nein");
        assertEquals(List.of("2={\"kind\":\"yesno\",\"yes\":false}"), answers());
        assertTrue(MailCity.text(city.lastTo(ANNA)).contains("mail.range de"));
    }

    @Test
    void aCorrectionReplacesTheAnswerAndKeepsTheOldOne() {
        MimeMessage survey = city.lastTo(ANNA);
        city.answers(ANNA, survey, "1) 4\n2) nein");
        city.answers(ANNA, city.lastTo(ANNA), "1) 2");
        assertEquals("1={\"kind\":\"rate\",\"value\":2}", answers().getFirst());
        assertEquals(1, city.world().number("SELECT count(*) FROM answer WHERE replaced_at IS NOT NULL"));
        assertTrue(MailCity.text(city.lastTo(ANNA)).contains("mail.corrected de"));
    }

    @Test
    void whatIsAnsweredBesideWordsOfDangerCountsAndOnlyTheyAreAnswered() {
        city.answers(ANNA, city.lastTo(ANNA), "1) 4\n2) nein\n\nIch will nicht mehr leben.");
        assertEquals(2, answers().size());
        assertEquals(1, city.world().number("SELECT count(*) FROM response WHERE state = 'complete'"));
        assertEquals(1, city.world().number("SELECT count(*) FROM session WHERE attention = 'danger'"));
        String answered = MailCity.text(city.lastTo(ANNA));
        assertTrue(answered.contains("crisis de"), answered);
        assertFalse(answered.contains("mail.understood"), answered);
    }

    @Test
    void wordsOfDangerAreNotAnsweredWithAQuestionOfTheSurvey() {
        city.answers(ANNA, city.lastTo(ANNA), "1) 4\n\nIch will nicht mehr leben.");
        assertEquals(1, answers().size());
        assertEquals(0, city.world().number("SELECT count(*) FROM response WHERE state = 'complete'"));
        assertFalse(MailCity.text(city.lastTo(ANNA)).contains("mail.missing"));
    }

    @Test
    void whatIsLeftOverGoesToTheOffice() {
        city.answers(ANNA, city.lastTo(ANNA), "1) 4\n2) nein\n\nÜbrigens ist der Zaun am Spielplatz ganz verrostet.");
        assertEquals(1, city.world().number("SELECT count(*) FROM letter WHERE unread LIKE '%verrostet%'"));
        assertEquals(1, city.world().number("SELECT count(*) FROM session WHERE attention = 'asked'"));
        assertTrue(MailCity.text(city.lastTo(ANNA)).contains("mail.leftover de"));
    }

    @Test
    void aKeyFromElsewhereAnswersForItself() {
        city.answers("bert@example.org", city.lastTo(ANNA), "1) 4\n2) nein");
        assertEquals(2, city.world().number("SELECT count(DISTINCT contact_id) FROM address WHERE channel = 'email'"));
        assertEquals(2, answers().size());
        assertEquals(
                1,
                city.world()
                        .number("SELECT count(*) FROM letter WHERE marks LIKE '%unproven%' AND survey IS NOT NULL"));
        assertEquals(1, city.sentTo(ANNA).size());
    }

    @Test
    void line54AMachineIsNotAnsweredAndAnswersNothing() {
        MimeMessage survey = city.lastTo(ANNA);
        city.arrives("Auto-Submitted: auto-replied\n" + city.answer(ANNA, survey, "1) 4\n2) nein"));
        assertEquals(List.of(), answers());
        assertEquals(1, city.sentTo(ANNA).size());
        assertEquals(
                1, city.world().number("SELECT count(*) FROM set_aside WHERE kind = 'auto_reply' AND message_id > 0"));
    }

    @Test
    void line59And60AHardBounceSuspendsTheAddressItWasSentTo() {
        city.arrives(bounce(city.channel().bounces(city.sentMessage(ANNA)), "5.1.1"));
        assertEquals(1, city.world().number("SELECT count(*) FROM address WHERE state = 'suspended'"));
        assertEquals(1, city.world().number("SELECT count(*) FROM mailbox WHERE suspended_at IS NOT NULL"));
        assertEquals(
                1, city.world().number("SELECT count(*) FROM outbox WHERE state = 'failed' AND reason LIKE '%5.1.1%'"));
    }

    @Test
    void line60AForgedBounceChangesNothing() {
        city.arrives(bounce(MailCity.OWN, "5.1.1"));
        city.arrives(bounce("mitmachen+0abc0000000000000000000000@kassel.test", "5.1.1"));
        assertEquals(0, city.world().number("SELECT count(*) FROM mailbox"));
        assertEquals(2, city.world().number("SELECT count(*) FROM set_aside WHERE kind = 'bounce'"));
    }

    @Test
    void line59ASoftBounceIsCountedAndADelayIsNot() {
        String back = city.channel().bounces(city.sentMessage(ANNA));
        city.arrives(bounce(back, "4.2.2").replace("Action: failed", "Action: delayed"));
        assertEquals(0, city.world().number("SELECT count(*) FROM mailbox"));
        city.arrives(bounce(back, "4.2.2"));
        assertEquals(1, city.world().number("SELECT count(*) FROM mailbox WHERE soft = 1 AND suspended_at IS NULL"));
        assertEquals(0, city.world().number("SELECT count(*) FROM address WHERE state = 'suspended'"));
    }

    @Test
    void whoeverWritesAgainCanBeReached() {
        MimeMessage survey = city.lastTo(ANNA);
        city.arrives(bounce(city.channel().bounces(city.sentMessage(ANNA)), "5.1.1"));
        city.answers(ANNA, survey, "1) 4\n2) nein");
        assertEquals(0, city.world().number("SELECT count(*) FROM address WHERE state = 'suspended'"));
        assertEquals(2, city.sentTo(ANNA).size());
    }

    private static String bounce(String to, String status) {
        return """
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.org
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%d@mx.example.org>
                Auto-Submitted: auto-replied
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                This is the mail system. Your message could not be delivered.

                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.org

                Final-Recipient: rfc822; anna@example.org
                Action: failed
                Status: %s

                --b--
                """.formatted(to, System.nanoTime(), status);
    }
}
