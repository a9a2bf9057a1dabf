package de.komplize.channels.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.privacy.Erasure;
import de.komplize.bot.privacy.MailTraces;
import de.komplize.bot.storage.WriteSet;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What mails leave beside messages goes with the person, and with time (line 88, checks 60 and 61). */
class EmailPrivacyTest {

    private static final String ANNA = "anna@example.org";

    @TempDir
    private Path folder;

    private MailCity city;

    @BeforeEach
    void begin() {
        city = MailCity.in(folder);
        city.writes(ANNA, "Mitmachen", "survey");
        city.arrives("Auto-Submitted: auto-replied\n" + city.answer(ANNA, city.lastTo(ANNA), "Bin im Urlaub"));
        city.arrives("""
                Return-Path: <>
                From: MAILER-DAEMON@mx.example.org
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <b@mx.example.org>

                <anna@example.org>: host mx.example.org said: 552 5.2.2 mailbox full
                """.formatted(city.channel().bounces(city.sentMessage(ANNA))));
    }

    @AfterEach
    void end() {
        city.close();
    }

    private long rows(String table) {
        return city.world().number("SELECT count(*) FROM " + table);
    }

    @Test
    void line88ErasingTakesTheMailsAndWhatMachinesWroteOfThem() {
        assertEquals(2, rows("set_aside"));
        assertEquals(1, rows("mailbox"));
        assertTrue(rows("posting") > 0);
        long contact = city.world().number("SELECT max(contact_id) FROM address WHERE channel = 'email'");
        WriteSet set = new WriteSet();
        Erasure.whole(contact, city.world().clock().instant()).forEach(set::add);
        city.world().database().write(set);
        for (String table : new String[] {"letter", "posting", "set_aside", "mailbox", "attachment", "address"}) {
            assertEquals(0, rows(table), table);
        }
        // The mail as it came, and two of machines.
        assertEquals(3, rows("doomed_file"));
    }

    @Test
    void whatMachinesWroteIsForgottenAfterThreeMonths() {
        MailTraces traces = new MailTraces(city.world().database(), city.world().clock(), Period.ofMonths(24));
        city.world().clock().advance(Duration.ofDays(89));
        traces.run();
        assertEquals(2, rows("set_aside"));
        city.world().clock().advance(Duration.ofDays(2));
        traces.run();
        assertEquals(0, rows("set_aside"));
        assertEquals(1, rows("mailbox"));
        city.world().clock().advance(Duration.ofDays(800));
        traces.run();
        assertEquals(0, rows("mailbox"));
    }
}
