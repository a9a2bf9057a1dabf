package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.Say;
import de.komplize.bot.messaging.Address;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.SmallPack;
import de.komplize.bot.testing.World;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who writes for the first time is told what is stored, before or with the first answer; its version and time are kept (check 58). */
class Check58NoticeTest {

    @TempDir
    private Path folder;

    @Test
    void whereTheConversationIsOpenedFirstTheNoticeIsAllThereIs() {
        try (World world = World.start(World.Setting.in(folder))) {
            Address chat = new Address("webchat", "anna");
            world.conversations().open(chat, Optional.empty());
            assertEquals(List.of(SmallPack.said(Say.NOTICE, "de")), world.said(chat));
            assertShown(world);
            assertEquals(1, world.number("SELECT count(*) FROM message"));
            for (String table : List.of("outbox", "attachment", "consent", "idea", "response", "data_export")) {
                assertEquals(0, world.number("SELECT count(*) FROM " + table), table);
            }
            assertEquals(1, world.number("SELECT count(*) FROM contact WHERE district IS NULL"));
        }
    }

    @Test
    void whereAMessageComesFirstTheNoticeGoesAheadOfTheAnswerInTheSameCommit() {
        World.Setting setting = World.Setting.in(folder);
        PushChannel push = new PushChannel("sms", setting.clock());
        try (World world = World.start(setting, push)) {
            push.receive("1", "anna", "goals");
            assertEquals(
                    List.of(SmallPack.said(Say.SMS_NOTICE, "de"), SmallPack.answerTo("info.goals", "de")),
                    world.said(push.address("anna")));
            assertShown(world);
        }
    }

    @Test
    void theCitysNoticeSaysWhatTheLawWants() {
        ContentPack pack = ContentPack.load(World.cityPack());
        String notice = pack.say(Say.NOTICE, "de");
        for (String part : List.of(
                "Maschine",
                "Verantwortlich: Stadt Kassel",
                "Wozu:",
                "Gespeichert",
                "24 Monate",
                "Art. 6 Abs. 1",
                "Ihre Rechte:",
                "Beschwerde",
                "STOPP",
                "smart@kassel.de")) {
            assertTrue(notice.contains(part), part);
        }
        assertTrue(pack.retention().toTotalMonths() <= 24, "no longer than the notice says");
    }

    private static void assertShown(World world) {
        assertEquals(
                1,
                world.number(
                        "SELECT count(*) FROM event WHERE kind = 'notice_shown' AND at = ? AND body LIKE '%notice.version de%'",
                        world.clock().instant().toEpochMilli()));
    }
}
