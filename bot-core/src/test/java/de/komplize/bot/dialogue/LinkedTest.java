package de.komplize.bot.dialogue;

import static de.komplize.bot.dialogue.Channelled.CHAT;
import static de.komplize.bot.dialogue.Channelled.SMS;
import static de.komplize.bot.dialogue.Channelled.TELEGRAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.contact.Contact;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.IdeaStatus;
import de.komplize.bot.office.Role;
import de.komplize.bot.testing.OfficeRows;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is one person's when two channels have become one conversation, and whose it is when they are two again. */
class LinkedTest {

    private static final AccessToken STAFF =
            new AccessToken(new AccessToken.Id(1), "Anne", Role.MODERATOR, Instant.EPOCH, Optional.empty());

    @TempDir
    private Path folder;

    private Channelled city;
    private OfficeRows rows;

    @BeforeEach
    void start() {
        city = Channelled.in(folder);
        rows = new OfficeRows(city.world.database());
        city.writes(CHAT, "goals");
        city.writes(SMS, "goals");
    }

    @AfterEach
    void stop() {
        city.close();
    }

    @Test
    void anOpenSurveyGoesOnWhereThePersonWritesAndEachAnswerKeepsItsChannel() {
        city.writes(CHAT, "Umfrage");
        city.writes(CHAT, "1");
        city.writes(CHAT, "weiter");
        String next = city.writes(CHAT, "wiederholen").getLast();
        List<String> said = city.ties(CHAT, SMS);
        assertTrue(said.getLast().endsWith(next), said.toString());
        assertEquals(2, said.size());
        city.writes(SMS, "zurück");
        assertEquals(1, city.world.number("SELECT count(*) FROM response"));
        assertEquals(
                city.contact(SMS),
                city.world.number("SELECT contact_id FROM response"),
                "the response is the person's");
    }

    @Test
    void whatIsOpenWhereTheCodeIsTypedStaysAndTheOtherComesAfter() {
        city.writes(CHAT, "Umfrage");
        String survey = city.writes(CHAT, "1").getLast();
        city.writes(SMS, "district");
        List<String> said = city.ties(CHAT, SMS);
        assertTrue(said.getLast().contains("In welchem Stadtteil"), said.toString());
        assertTrue(city.writes(SMS, "Waldau").getLast().endsWith(survey), "then the survey goes on");
    }

    @Test
    void settingsAreThoseOfWhereThePersonWrites() {
        city.writes(CHAT, "Einfache Sprache");
        city.writes(CHAT, "district");
        city.writes(CHAT, "Waldau");
        city.ties(CHAT, SMS);
        assertEquals("de", text("SELECT language FROM contact WHERE id = " + city.contact(CHAT)));
        assertEquals("Waldau", text("SELECT district FROM contact WHERE id = " + city.contact(CHAT)));
        city.writes(SMS, "Verknüpfung lösen");
        assertEquals("de-easy", text("SELECT language FROM contact WHERE id = " + city.contact(CHAT)));
        assertEquals("", text("SELECT coalesce(district, '') FROM contact WHERE id = " + city.contact(SMS)));
    }

    @Test
    void ideasRequestsSupportsConsentsNotesAndLabelsGoAlongAndBack() {
        long chat = city.contact(CHAT);
        long sms = city.contact(SMS);
        rows.idea(1001, sms, "published", "Bänke", "sms");
        rows.request(2001, sms, "material", "open");
        rows.idea(1002, "NULL", "published", "Bäume", "sms");
        support(1002, chat);
        support(1002, sms);
        rows.idea(1003, "NULL", "published", "Licht", "sms");
        support(1003, sms);
        rows.sql(
                "INSERT INTO consent (id, contact_id, purpose, version, channel, given, at) VALUES (70, %d, 'news', '1', 'sms', 1, 1)"
                        .formatted(sms));
        rows.sql("INSERT INTO note (id, contact_id, text, staff, at) VALUES (71, %d, 'ruft an', 1, 1)".formatted(sms));
        List.of("INSERT INTO label (contact_id, name, staff, at) VALUES (%d, 'eilig', 1, 1)")
                .forEach(sql -> List.of(chat, sms).forEach(id -> rows.sql(sql.formatted(id))));
        long events = city.world.number("SELECT count(*) FROM event WHERE contact_id = ?", sms);
        city.ties(CHAT, SMS);
        for (String table : List.of("idea", "response", "consent", "note")) {
            assertEquals(1, city.world.number("SELECT count(*) FROM " + table + " WHERE contact_id = ?", chat), table);
        }
        assertEquals(2, city.world.number("SELECT count(*) FROM idea_support WHERE contact_id = ?", chat), "once each");
        assertEquals(1, city.world.number("SELECT count(*) FROM label"));
        assertEquals(0, city.world.number("SELECT count(*) FROM idea_support WHERE contact_id = ?", sms));
        assertTrue(undo(chat));
        assertEquals(sms, city.contact(SMS));
        for (String table : List.of("idea", "response", "consent", "note", "label")) {
            assertEquals(1, city.world.number("SELECT count(*) FROM " + table + " WHERE contact_id = ?", sms), table);
        }
        assertEquals(2, city.world.number("SELECT count(*) FROM idea_support WHERE contact_id = ?", sms));
        assertEquals(1, city.world.number("SELECT count(*) FROM idea_support WHERE contact_id = ?", chat));
        assertEquals(1, city.world.number("SELECT count(*) FROM label WHERE contact_id = ?", chat));
        assertTrue(city.world.number("SELECT count(*) FROM event WHERE contact_id = ?", sms) > events);
    }

    @Test
    void whereBothAnsweredTheSameSurveyTheLaterCompleteResponseCounts() {
        long chat = city.contact(CHAT);
        long sms = city.contact(SMS);
        rows.response(81, chat, "kurz", "früher");
        rows.response(82, sms, "kurz", "später");
        rows.sql("UPDATE response SET completed_at = 2000 WHERE id = 82");
        rows.response(83, chat, "lang", "fertig");
        rows.response(84, sms, "lang", "offen");
        rows.sql("UPDATE response SET state = 'open', completed_at = NULL WHERE id = 84");
        city.ties(CHAT, SMS);
        assertEquals("82", text("SELECT id FROM response WHERE questionnaire = 'kurz' AND state = 'complete'"));
        assertEquals("83", text("SELECT id FROM response WHERE questionnaire = 'lang' AND state = 'complete'"));
        assertEquals(2, city.world.number("SELECT count(*) FROM response WHERE state = 'superseded'"));
        assertEquals(8, city.world.number("SELECT count(*) FROM answer"), "no answer is lost");
        assertTrue(undo(chat));
        assertEquals("complete", text("SELECT state FROM response WHERE id = 81 AND contact_id = " + chat));
        assertEquals("complete", text("SELECT state FROM response WHERE id = 82 AND contact_id = " + sms));
        assertEquals("complete", text("SELECT state FROM response WHERE id = 83 AND contact_id = " + chat));
        assertEquals("open", text("SELECT state FROM response WHERE id = 84 AND contact_id = " + sms));
    }

    @Test
    void whoHasAnsweredElsewhereIsNotAskedOn() {
        city.writes(SMS, "Umfrage");
        city.writes(SMS, "1");
        String survey = text("SELECT questionnaire FROM response");
        rows.response(85, city.contact(CHAT), survey, "fertig");
        List<String> said = city.ties(CHAT, SMS);
        assertEquals(1, said.size(), said.toString());
        assertEquals("idle", text("SELECT json_extract(body, '$.state.kind') FROM session"));
    }

    @Test
    void undoneAfterNewMessagesEachStaysWithTheAddressItCameBy() {
        long chat = city.contact(CHAT);
        long sms = city.contact(SMS);
        city.ties(CHAT, SMS);
        city.writes(SMS, "goals");
        city.writes(CHAT, "goals");
        city.writes(CHAT, "goals");
        city.world.clock().advance(Duration.ofMinutes(1));
        rows.idea(1004, chat, "submitted", "Neu", "sms");
        rows.sql("UPDATE idea SET created_at = " + city.world.clock().instant().toEpochMilli());
        assertTrue(undo(chat));
        assertEquals(sms, city.contact(SMS));
        assertEquals(2, answered(sms));
        assertEquals(3, answered(chat));
        assertEquals(sms, city.world.number("SELECT contact_id FROM idea WHERE number = 1004"), "it came by SMS");
        assertTrue(city.lastAt(SMS).contains("hat die Verknüpfung Ihrer Kanäle gelöst"), city.lastAt(SMS));
        assertTrue(city.lastAt(CHAT).contains("hat die Verknüpfung Ihrer Kanäle gelöst"), city.lastAt(CHAT));
        assertEquals(2, city.world.number("SELECT count(*) FROM event WHERE kind = 'link_undone'"));
        assertFalse(undo(chat), "once");
        city.writes(SMS, "goals");
        city.writes(CHAT, "goals");
        city.ties(CHAT, SMS);
        assertEquals(chat, city.contact(SMS), "and they may become one again");
    }

    @Test
    void theOfficeUndoesForThirtyDaysAndThePersonAtAnyTime() {
        long chat = city.contact(CHAT);
        city.ties(CHAT, SMS);
        city.world.clock().advance(Links.UNDONE_WITHIN);
        assertFalse(undo(chat));
        rows.sql("DELETE FROM link_row");
        rows.sql("DELETE FROM link");
        assertTrue(city.writes(SMS, "Verknüpfung lösen").getFirst().startsWith("Erledigt"));
        assertNotEquals(chat, city.contact(SMS));
        assertEquals(chat, city.contact(CHAT));
        city.writes(SMS, "goals");
        city.writes(CHAT, "goals");
    }

    @Test
    void thePersonTakesThemApartFromEitherSideAndBothAreTold() {
        for (var side : List.of(CHAT, SMS)) {
            city.ties(CHAT, SMS);
            assertTrue(
                    city.writes(side, "Bitte die Verknüpfung lösen").getFirst().startsWith("Erledigt"));
            assertNotEquals(city.contact(CHAT), city.contact(SMS));
            assertTrue(city.lastAt(side.equals(CHAT) ? SMS : CHAT).startsWith("Die Verknüpfung mit dem anderen Kanal"));
            city.writes(SMS, "goals");
            city.writes(CHAT, "goals");
        }
    }

    @Test
    void ofThreeChannelsTheOneThatAsksLeaves() {
        city.ties(CHAT, SMS);
        city.ties(CHAT, TELEGRAM);
        assertEquals(1, city.world.number("SELECT count(DISTINCT contact_id) FROM address"));
        city.writes(SMS, "Verknüpfung lösen");
        assertEquals(city.contact(CHAT), city.contact(TELEGRAM));
        assertNotEquals(city.contact(CHAT), city.contact(SMS));
    }

    @Test
    void oneOfTwoThatWereTiedBeforeIsUndoneByItself() {
        city.ties(SMS, TELEGRAM);
        long first = city.contact(SMS);
        city.ties(CHAT, SMS);
        assertEquals(
                2,
                city.world
                        .conversations()
                        .links()
                        .of(new Contact.Id(city.contact(CHAT)))
                        .size());
        city.writes(TELEGRAM, "Verknüpfung lösen");
        assertEquals(city.contact(CHAT), city.contact(SMS));
        assertTrue(undo(city.contact(CHAT)));
        assertEquals(first, city.contact(SMS));
        assertEquals(3, city.world.number("SELECT count(DISTINCT contact_id) FROM address"));
    }

    @Test
    void newsOfAnIdeaGoToTheAddressThatWasUsedLast() {
        long chat = city.contact(CHAT);
        rows.idea(1001, chat, "submitted", "Bänke", "webchat");
        city.ties(CHAT, SMS);
        city.writes(SMS, "goals");
        int before = city.world.said(CHAT).size();
        city.world.conversations().moderation().decide(1001, IdeaStatus.PUBLISHED, Optional.empty(), STAFF);
        assertTrue(city.lastAt(SMS).contains("Bänke"), city.lastAt(SMS));
        assertEquals(before, city.world.said(CHAT).size());
        city.writes(SMS, "STOPP");
        city.world.conversations().moderation().decide(1001, IdeaStatus.PLANNED, Optional.empty(), STAFF);
        assertTrue(city.lastAt(CHAT).contains("Bänke"), "no more by SMS: " + city.lastAt(CHAT));
    }

    @Test
    void stopEndsOneChannelAndStopAllEndsAll() {
        city.ties(CHAT, SMS);
        city.writes(SMS, "STOPP");
        assertEquals(1, city.world.number("SELECT count(*) FROM address WHERE state = 'active'"));
        city.writes(SMS, "STOPP ALLES");
        assertEquals(0, city.world.number("SELECT count(*) FROM address WHERE state = 'active'"));
    }

    private long answered(long contact) {
        return city.world.number(
                "SELECT count(*) FROM event WHERE contact_id = ? AND kind = 'question_answered'", contact);
    }

    private boolean undo(long contact) {
        Links links = city.world.conversations().links();
        return links.of(new Contact.Id(contact)).stream()
                .findFirst()
                .filter(tie -> links.undo(new Contact.Id(contact), tie.link(), STAFF))
                .isPresent();
    }

    private void support(long number, long contact) {
        rows.sql(
                "INSERT INTO idea_support (idea_id, contact_id, channel, at) SELECT id, %d, 'sms', 1 FROM idea WHERE number = %d"
                        .formatted(contact, number));
    }

    private String text(String sql) {
        return city.world.database().read(tx -> tx.one(row -> row.text(1), sql)).orElseThrow();
    }
}
