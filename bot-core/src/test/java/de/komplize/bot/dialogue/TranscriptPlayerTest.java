package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.Refusal;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Transcript;
import de.komplize.bot.storage.Sqlite;
import de.komplize.bot.testing.Dictionary;
import de.komplize.bot.testing.PushChannel;
import de.komplize.bot.testing.SmallPack;
import de.komplize.bot.testing.World;
import de.komplize.bot.understanding.Understander;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranscriptPlayerTest {

    private static final String SCRIPT = """
            # A question, unsure at first, by SMS.
            channel: sms
            now: 2026-11-22T10:00+01:00
            > maybe goals results
            < sms.notice de
            < clarify.ask de
              1) label.info.goals de
              2) label.info.results de
              3) clarify.other de
            = notice_shown: notice.version de
            = clarification_asked: info.goals, info.results
            > 2
            < info.res…
            = question_answered: info.results
            > Einfache Sprache
            = language_set: de-easy
            > goals
            < info.goals de-easy
            """;

    @TempDir
    private Path folder;

    @Test
    void playsAScriptThroughTheWholeEngine() {
        assertEquals(List.of(), play(SCRIPT).differences());
    }

    @Test
    void saysWhereAConversationDiffers() {
        TranscriptPlayer.Played played =
                play(SCRIPT.replace("< info.goals de-easy", "< info.goals de").replace("info.res…", "info.funding…"));
        assertEquals(
                List.of(
                        "Message 2: expected < info.funding…\n  but got < info.results de",
                        "Message 4: expected < info.goals de\n  but got < info.goals de-easy"),
                played.differences());
    }

    @Test
    void aMissingOrAdditionalReplyIsADifference() {
        assertEquals(1, play("> goals\n< info.goals de\n< more\n").differences().size());
    }

    @Test
    void aMarkAloneMeansThatNothingIsSaid() {
        assertEquals(List.of(), play("> goals\n@ take\n> results\n<\n=\n").differences());
        assertEquals(1, play("spoken.db", "> goals\n<\n").differences().size());
    }

    @Test
    void whatTheOfficeCannotDoIsRefused() {
        for (String line :
                List.of("reply: zu früh", "release", "reply", "status 1001 planned", "request 1 done", "dance")) {
            Refusal refusal =
                    assertThrows(Refusal.class, () -> play(line.hashCode() + ".db", "> goals\n@ " + line + "\n"));
            assertTrue(String.valueOf(refusal.getMessage()).contains("@ " + line), line);
        }
    }

    @Test
    void whatWouldProveNothingIsRefused() {
        assertThrows(Refusal.class, () -> play("empty.db", "# nothing is asked\n< goals\n"));
        assertThrows(Refusal.class, () -> play("klingon.db", "language: klingon\n> goals\n"));
    }

    @Test
    void whatWasPlayedIsAScriptThatPlaysTheSame() {
        Transcript played = play(SCRIPT).transcript();
        TranscriptPlayer.Played again = play("again.db", played.format());
        assertEquals(List.of(), again.differences());
        assertEquals(played.lines(), again.transcript().lines());
    }

    @Test
    void aStoredConversationIsAScriptThatPlaysTheSame() {
        World.Setting setting = World.Setting.in(folder);
        PushChannel channel = new PushChannel("push", setting.clock());
        try (World world = World.start(setting, channel)) {
            List.of("maybe goals results", "Hilfe", "2", "zwei\n\nZeilen: goals", "STOP")
                    .forEach(text -> channel.receive(text, "anna", text));
            long contact = world.number("SELECT max(id) FROM contact");
            Transcript stored = world.conversations().transcript(contact).orElseThrow();
            assertTrue(
                    stored.format()
                            .startsWith(
                                    "# Gespräch " + contact + "\nchannel: push\nnow: 2026-11-22T09:00:00Z\n> maybe"),
                    stored.format());
            String script = stored.format().replace("> label.info.results de", "> 2");
            assertEquals(List.of(), play("stored.db", script).differences());
        }
    }

    @Test
    void namesATimeItDoesNotUnderstand() {
        Refusal refusal = assertThrows(Refusal.class, () -> play("now: morgen\n> goals\n"));
        assertTrue(String.valueOf(refusal.getMessage()).contains("2026-11-22T10:00+01:00"));
    }

    private TranscriptPlayer.Played play(String script) {
        return play("script.db", script);
    }

    private TranscriptPlayer.Played play(String name, String script) {
        ContentPack pack = ContentPack.load(SmallPack.write(folder.resolve("small")));
        try (Sqlite database = Sqlite.open(folder.resolve(name), Sqlite.Options.DURABLE)) {
            Understander understander = new Understander(new Dictionary(), pack.districts());
            return new TranscriptPlayer(database, pack, understander, folder).play(Transcript.parse(script));
        }
    }
}
