package de.komplize.channels.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ordinary mails: who writes, which conversation it is, what the answer looks like. The lines are those of the list of what a channel must do. */
class EmailConversationTest {

    private static final String ANNA = "anna@example.org";
    private static final String BERT = "bert@example.org";

    @TempDir
    private Path folder;

    private MailCity city;

    @BeforeEach
    void begin() {
        city = MailCity.in(folder);
    }

    @AfterEach
    void end() {
        city.close();
    }

    @Test
    void aQuestionIsAnsweredWithWhatWasUnderstoodAndTheOfferOfAPerson() {
        city.writes(ANNA, "Frage", "goals");
        String text = MailCity.text(city.lastTo(ANNA));
        assertTrue(text.contains("mail.heard de"), text);
        assertTrue(text.contains("info.goals de"), text);
        assertTrue(text.contains("mail.person de"), text);
        assertTrue(text.contains("mail.notice de"), text);
        assertEquals(1, city.sentTo(ANNA).size());
    }

    @Test
    void line42TheReplyAddressLeadsBackToTheConversation() {
        city.writes(ANNA, "Frage", "goals");
        city.answers(ANNA, city.lastTo(ANNA), "results");
        assertEquals(1, city.handles().size());
        assertEquals(2, city.sentTo(ANNA).size());
        assertFalse(MailCity.text(city.lastTo(ANNA)).contains("mail.notice de"));
    }

    @Test
    void line42TheThreadLeadsBackWhereTheReplyAddressIsLost() throws Exception {
        city.writes(ANNA, "Frage", "goals");
        MimeMessage mail = city.lastTo(ANNA);
        city.arrives(city.answer(ANNA, mail, "results").replaceAll("To: .*", "To: " + MailCity.OWN));
        assertEquals(1, city.handles().size());
        assertTrue(mail.getMessageID().endsWith("@kassel.test>"));
    }

    @Test
    void line42AKeyFromAnotherSenderIsNotThatPerson() {
        city.writes(ANNA, "Frage", "goals");
        city.answers(BERT, city.lastTo(ANNA), "mydata");
        assertEquals(2, city.handles().size());
        assertTrue(city.handles().getLast().startsWith(BERT));
    }

    @Test
    void check44ASenderAloneOpensNothing() {
        city.writes(ANNA, "Frage", "goals");
        city.writes(ANNA, "Noch eine", "results");
        assertEquals(2, city.handles().size());
        assertEquals(2, city.world().number("SELECT count(*) FROM contact"));
    }

    @Test
    void check44WhereTheSenderIsSaidToBeForgedTheKeyOpensNothing() {
        city.writes(ANNA, "Frage", "goals");
        String answer = city.answer(ANNA, city.lastTo(ANNA), "results");
        city.arrives("Authentication-Results: mx.kassel.test;\n dmarc=fail header.from=example.org\n" + answer);
        assertEquals(2, city.handles().size());
        assertEquals(1, city.world().number("SELECT count(*) FROM letter WHERE marks LIKE '%dmarc%'"));
    }

    @Test
    void check44APassedCheckIsNotBelieved() {
        city.arrives("""
                Authentication-Results: mx.kassel.test; dmarc=pass; dkim=pass
                From: anna@example.org
                To: mitmachen@kassel.test
                Subject: x
                Message-ID: <p@sender.test>

                goals
                """);
        assertEquals(0, city.world().number("SELECT count(*) FROM letter WHERE proven = 1"));
    }

    @Test
    void line41TheMailIsKeptAsItCame() {
        city.writes(ANNA, "Frage", "goals");
        assertEquals(1, city.world().number("""
                SELECT count(*) FROM letter l JOIN attachment t ON t.id = l.raw AND t.message_id = l.message_id
                WHERE t.media_type = 'message/rfc822' AND t.size > 100
                """));
    }

    @Test
    void line43TheSameMailTwiceIsOneContribution() {
        String mail = """
                From: anna@example.org
                To: mitmachen@kassel.test
                Subject: x
                Message-ID: <once@sender.test>

                goals
                """;
        city.arrives(mail);
        city.arrives(mail);
        assertEquals(1, city.sentTo(ANNA).size());
        assertEquals(1, city.world().number("SELECT count(*) FROM message WHERE author = 'contact'"));
    }

    @Test
    void line43WithoutAnIdTheContentTellsARepeat() {
        String mail = """
                From: anna@example.org
                To: mitmachen@kassel.test
                Subject: x

                goals
                """;
        city.arrives(mail);
        city.arrives(mail);
        assertEquals(1, city.sentTo(ANNA).size());
    }

    @Test
    void line53AnswersGoWhereTheyAreWantedAndTheOfficeSeesIt() {
        city.arrives("""
                From: anna@example.org
                Reply-To: bert@example.org
                To: mitmachen@kassel.test
                Subject: x
                Message-ID: <r@sender.test>

                goals
                """);
        assertEquals(0, city.sentTo(ANNA).size());
        assertEquals(1, city.sentTo(BERT).size());
        assertEquals(1, city.world().number("SELECT count(*) FROM letter WHERE marks LIKE '%reply-to%'"));
    }

    @Test
    void line58WhatAProgramWritesSaysSo() {
        city.writes(ANNA, "Frage", "goals");
        MimeMessage mail = city.lastTo(ANNA);
        assertEquals("auto-replied", MailCity.header(mail, "Auto-Submitted"));
        assertEquals("<1@sender.test>", MailCity.header(mail, "In-Reply-To"));
        assertEquals("<1@sender.test>", MailCity.header(mail, "References"));
        assertEquals("All", MailCity.header(mail, "X-Auto-Response-Suppress"));
        assertFalse(MailCity.header(mail, "Date").isEmpty());
        assertEquals("Re: Frage", MailCity.header(mail, "Subject"));
        assertEquals("<anna@example.org>", "<" + MailCity.header(mail, "To") + ">");
    }

    @Test
    void line65TextIsThereBesideThePageAndLinesAreShort() throws Exception {
        city.writes(ANNA, "Frage", "goals");
        MimeMessage mail = city.lastTo(ANNA);
        assertTrue(mail.getContentType().startsWith("multipart/alternative"), mail.getContentType());
        byte[] raw = mail.getInputStream().readAllBytes();
        assertTrue(new String(raw, StandardCharsets.ISO_8859_1).lines().allMatch(line -> line.length() <= 998));
        assertEquals("", MailCity.header(mail, "Cc"));
    }

    @Test
    void line66ALineEndInASubjectMakesNoHeader() {
        city.writes(ANNA, "=?utf-8?q?x=0D=0ABcc:_victim@example.org?=", "goals");
        MimeMessage mail = city.lastTo(ANNA);
        assertEquals("", MailCity.header(mail, "Bcc"));
        assertEquals(0, city.sentTo("victim@example.org").size());
    }

    @Test
    void line57ABackStopHoldsEvenWhereAMachineLooksLikeAPerson() {
        for (int i = 0; i < 12; i++) {
            city.writes(ANNA, "Frage " + i, "goals");
        }
        assertEquals(5, city.sentTo(ANNA).size());
        assertEquals(7, city.world().number("SELECT count(*) FROM outbox WHERE state = 'failed'"));
    }

    @Test
    void aStopByMailHoldsForEveryConversationOfTheMailBox() {
        city.writes(ANNA, "Frage", "goals");
        city.writes(ANNA, "Schluss", "Stopp");
        assertEquals(
                2, city.world().number("SELECT count(*) FROM address WHERE channel = 'email' AND state = 'opted_out'"));
        city.writes(ANNA, "Doch", "results");
        assertEquals(
                3, city.world().number("SELECT count(*) FROM address WHERE channel = 'email' AND state = 'opted_out'"));
        assertTrue(MailCity.text(city.lastTo(ANNA)).contains("info.results de"));
    }

    @Test
    void aGreetingAndANameAroundAWordAreNoPartOfIt() {
        city.writes(ANNA, "Schluss", "Guten Tag,\n\nStopp\n\nMit freundlichen Grüßen\nAnna Schmidt");
        assertEquals(
                1, city.world().number("SELECT count(*) FROM address WHERE channel = 'email' AND state = 'opted_out'"));
        city.answers(ANNA, city.lastTo(ANNA), "Hallo,\n\ngoals\n\nViele Grüße\nAnna");
        assertTrue(MailCity.text(city.lastTo(ANNA)).contains("info.goals de"));
        assertEquals(1, city.world().number("SELECT count(*) FROM message WHERE text LIKE '%Anna Schmidt'"));
    }

    @Test
    void line52APictureComesAlongAndWhatCannotBeTakenIsSaidOnce() {
        city.arrives("""
                From: anna@example.org
                To: mitmachen@kassel.test
                Subject: Bild
                Message-ID: <pic@sender.test>
                Content-Type: multipart/mixed; boundary=b

                --b
                Content-Type: text/plain; charset=utf-8

                goals
                --b
                Content-Type: image/png
                Content-Disposition: attachment; filename="../bank.png"
                Content-Transfer-Encoding: base64

                iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==
                --b
                Content-Type: application/x-msdownload
                Content-Disposition: attachment; filename="a.exe"
                Content-Transfer-Encoding: base64

                TVqQAAMAAAAEAAAA
                --b--
                """);
        assertEquals(
                1,
                city.world()
                        .number(
                                "SELECT count(*) FROM attachment WHERE media_type = 'image/png' AND message_id IS NOT NULL"));
        String text = MailCity.text(city.lastTo(ANNA));
        assertTrue(text.contains("unread.file de"), text);
        assertTrue(text.contains("info.goals de"), text);
    }

    @Test
    void anAddressWithOtherLettersIsWrittenToAsItIs() {
        city.writes("jörg@example.org", "Frage", "goals");
        assertEquals(1, city.world().number("SELECT count(*) FROM address WHERE handle LIKE 'jörg@example.org/%'"));
        assertEquals(0, city.world().number("SELECT count(*) FROM outbox WHERE state IN ('due', 'sending')"));
    }
}
