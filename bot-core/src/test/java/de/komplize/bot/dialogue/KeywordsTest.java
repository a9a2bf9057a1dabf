package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.SendResult;
import de.komplize.bot.messaging.SmsText;
import de.komplize.bot.testing.Gate;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.SmallPack;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines 69 and 70 of the channels: the words of telephones. */
class KeywordsTest {

    @TempDir
    private Path folder;

    private PushChannel sms;
    private World world;
    private int written;
    private String number = "+4917012345000";

    @BeforeEach
    void start() {
        World.Setting setting = World.Setting.in(folder);
        sms = new PushChannel("sms", setting.clock());
        world = World.start(setting, sms);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void line69AnyFormOfTheWordStops() {
        for (String word : List.of(
                "STOP",
                "Stopp",
                "stop.",
                " STOP ",
                "sToP!!!",
                "\"STOP\"",
                "*STOP*",
                "-stop-",
                "STOP PLEASE",
                "Bitte STOPP",
                "Stop, danke!",
                "please stop",
                "STOP\n",
                "стоп",
                "STOPP JETZT")) {
            newcomer();
            write("goals");
            assertEquals(List.of(SmallPack.said(Say.SMS_STOPPED, "de")), write(word), "one confirmation: " + word);
            assertEquals("opted_out", state());
        }
    }

    @Test
    void line69TheWordInsideASentenceStopsNothing() {
        for (String word : List.of(
                "Die Bushaltestelle mit dem Schild STOP ist weg",
                "Bitte stoppen Sie den Bau an der Wilhelmshöher Allee",
                "Non-stop Musik im Park",
                "bitte")) {
            Turn turn = new Turns(folder.resolve("turns")).of(Turns.in(new State.Idle()), word, "sms", "de");
            assertEquals(Optional.empty(), Keywords.command(turn));
        }
    }

    @Test
    void line69ASecondStopIsSilentUntilStart() {
        write("goals");
        write("STOP");
        assertEquals(List.of(), write("STOP"));
        assertEquals(List.of(), write("stopp!"));
        assertEquals(SmallPack.answerTo("info.goals", "de"), write("goals").getLast(), "who asks is answered");
        write("START");
        assertEquals(List.of(SmallPack.said(Say.SMS_STOPPED, "de")), write("STOP"));
    }

    @Test
    void line69WhatWasNotSentYetIsNotSentAnyMore() {
        write("goals");
        sms.answerAlways(Optional.of(new SendResult.Unreachable("down")));
        receive("results");
        world.failpoints()
                .await(
                        "it waits",
                        () -> world.number("SELECT count(*) FROM outbox WHERE state = 'due' AND attempts = 1") == 1);
        receive("STOP");
        assertEquals(1, world.number("SELECT count(*) FROM outbox WHERE state = 'cancelled'"));
        assertEquals(
                1, world.number("SELECT count(*) FROM outbox WHERE state IN ('due', 'sending')"), "the confirmation");
        sms.answerAlways(Optional.empty());
        world.clock().advance(Duration.ofMinutes(5));
        world.settle();
    }

    @Test
    void line69AStrangerWhoWritesStopGetsTheConfirmationAndNothingElse() {
        assertEquals(List.of(SmallPack.said(Say.SMS_STOPPED, "de")), write("STOP"));
        List<String> back = write("START");
        assertEquals(List.of(SmallPack.said(Say.START_CONFIRMED, "de"), SmallPack.said(Say.SMS_NOTICE, "de")), back);
        assertEquals(1, world.number("SELECT count(*) FROM event WHERE kind = 'notice_shown'"));
    }

    @Test
    void line69StopIsHeardWhileAMessageHangsAndIsNeverAnAnswer() {
        write("goals");
        Gate hanging = sms.holdNext(number);
        receive("results");
        hanging.awaitReached();
        receive("STOP");
        assertEquals("opted_out", state());
        hanging.open();
        world.settle();
        assertEquals(SmallPack.said(Say.SMS_STOPPED, "de"), sms.textsTo(number).getLast());
    }

    @Test
    void line70StartOpensAgain() {
        for (String word : List.of("START", "start!", "UNSTOP", "Start bitte")) {
            newcomer();
            write("goals");
            write("STOP");
            assertEquals(SmallPack.said(Say.START_CONFIRMED, "de"), write(word).getFirst());
            assertEquals("active", state());
        }
    }

    @Test
    void line70HelpAnswersAlsoWhoHasStopped() {
        for (String word : List.of("HELP", "Hilfe", "hilfe!", "HILFE bitte", " help ")) {
            newcomer();
            write("goals");
            assertEquals(List.of(SmallPack.said(Say.SMS_HELP, "de")), write(word));
            write("STOP");
            assertEquals(List.of(SmallPack.said(Say.SMS_HELP, "de")), write(word));
            assertEquals("opted_out", state(), "help opens nothing");
        }
    }

    @Test
    void line70HelpSaysWhatWhoHowAndWhoPays() {
        ContentPack pack = ContentPack.load(World.cityPack());
        String help = pack.say(Say.SMS_HELP, "de");
        for (String part : List.of("Smart Kassel", "Stadt Kassel", "Smart Kassel-Büro", "+49 561", "STOPP", "Tarif")) {
            assertTrue(help.contains(part), part);
        }
    }

    @Test
    void line68TheWordsOfTelephonesFitInEveryLanguageAndSayWhoPays() {
        ContentPack pack = ContentPack.load(World.cityPack());
        for (String language : pack.languages()) {
            for (Say what : List.of(
                    Say.SMS_NOTICE,
                    Say.SMS_HELP,
                    Say.SMS_STOPPED,
                    Say.SMS_STOPPED_ALL,
                    Say.SMS_DANGER,
                    Say.START_CONFIRMED)) {
                assertTrue(SmsText.of(pack.say(what, language)).count() <= 3, language + " " + what);
            }
            String danger = pack.say(Say.SMS_DANGER, language).replace(" ", "");
            for (String number : List.of("112", "110", "08001110111", "08001110222", "116123")) {
                assertTrue(danger.contains(number), language + " " + number);
            }
        }
    }

    /** Somebody else writes from here on. */
    private void newcomer() {
        number = "+491701234" + (5_001 + written);
    }

    private void receive(String text) {
        sms.receive("m" + ++written, number, text);
    }

    /** What is sent for it. */
    private List<String> write(String text) {
        int before = sms.textsTo(number).size();
        world.clock().advance(Duration.ofSeconds(2));
        receive(text);
        world.settle();
        List<String> all = sms.textsTo(number);
        return all.subList(before, all.size());
    }

    private String state() {
        return world.database()
                .read(tx -> tx.one(row -> row.text(1), "SELECT state FROM address WHERE handle = ?", number))
                .orElseThrow();
    }
}
