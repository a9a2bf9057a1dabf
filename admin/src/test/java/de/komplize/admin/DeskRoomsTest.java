package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.testing.SmallPack;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What staff do with conversations, through the pages themselves. */
@Timeout(240)
class DeskRoomsTest {

    private Rooms rooms;
    private long anna;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException, InterruptedException {
        rooms = new Rooms(folder);
        anna = rooms.hear("+4915100001", "Mehr Bänke am Fluss");
        rooms.get(path());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    @Test
    void picturesAreDrawnAnewAndHandedOutAsDownloads() throws IOException, InterruptedException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB), "png", png);
        png.write("GPS-Geheimnis".getBytes(StandardCharsets.UTF_8));
        HttpResponse<byte[]> sent = rooms.bytes(path() + "/files/" + file("image/png", png.toByteArray()));
        assertEquals("image/jpeg", sent.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "nosniff", sent.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(
                "attachment; filename=\"bild.jpg\"",
                sent.headers().firstValue("Content-Disposition").orElse(""));
        assertFalse(new String(sent.body(), StandardCharsets.ISO_8859_1).contains("Geheimnis"));
        String broken = rooms.get(path() + "/files/" + file("image/png", new byte[] {1, 2, 3}))
                .body();
        assertTrue(broken.contains("lässt sich hier nicht öffnen"), broken);
        assertTrue(rooms.audit.contains("file.opened conversation " + anna));
    }

    @Test
    void photosThatBrowsersDoNotShowAreHandedOutWithAWordOfWarning() throws IOException, InterruptedException {
        String file = file("image/heic", PicturesTest.heic(0));
        assertTrue(rooms.get(path()).body().contains("Das Foto hat das Format HEIC."));
        HttpResponse<byte[]> sent = rooms.bytes(path() + "/files/" + file);
        assertEquals("image/heic", sent.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=\"bild.heic\"",
                sent.headers().firstValue("Content-Disposition").orElse(""));
        assertFalse(new String(sent.body(), StandardCharsets.ISO_8859_1).contains("GPS"));
    }

    @Test
    void whatWasNotUnderstoodIsGroupedAndPutWhereItBelongs() throws IOException, InterruptedException {
        rooms.hear("bert", "Am Fluss mehr Bank");
        String list = rooms.get("/not-understood").body();
        assertTrue(list.contains("2-mal geschrieben"), list);
        assertEquals("unclear.read 1 messages", rooms.audit.getLast());
        long message = rooms.world.number("SELECT max(id) FROM message WHERE author = 'contact'");
        assertEquals(
                422,
                rooms.post("/not-understood/" + message, Map.of("intent", "no.such"))
                        .statusCode());
        String said = rooms.said(rooms.post("/not-understood/" + message, Map.of("intent", "info.goals")));
        assertTrue(said.contains("2 Nachrichten"), said);
        assertTrue(rooms.get("/not-understood").body().contains("Hier ist nichts offen"));
        assertTrue(rooms.get("/not-understood?done=yes").body().contains("Zugeordnet"));
        String csv = rooms.get("/not-understood/suggestions.csv").body();
        assertTrue(csv.contains("de,info.goals,Am Fluss mehr Bank,"), csv);
        assertEquals(
                404,
                rooms.post("/not-understood/1", Map.of("intent", "info.goals")).statusCode());
    }

    @Test
    void faultsAreShownAndTriedAgainOnce() throws IOException, InterruptedException {
        assertTrue(rooms.get("/faults").body().contains("Alles läuft"));
        assertFalse(rooms.audit.toString().contains("faults"), "nobody's words were read");
        rooms.world.dictionary().before(_ -> {
            throw new IllegalStateException("broken for the test");
        });
        rooms.hear("bert", "goals");
        long message = rooms.world.number("SELECT max(id) FROM message WHERE author = 'contact'");
        assertTrue(rooms.get("/faults").body().contains("Fehler beim Beantworten"));
        assertEquals("faults.read 1 messages", rooms.audit.getLast());
        String again = rooms.said(rooms.post("/faults/turns/" + message));
        assertTrue(again.contains("wieder aufgetreten"), again);
        rooms.world.dictionary().before(_ -> {});
        String done = rooms.said(rooms.post("/faults/turns/" + message));
        assertTrue(done.contains("jetzt bearbeitet"), done);
        String gone = rooms.said(rooms.post("/faults/turns/" + message));
        assertTrue(gone.contains("nichts mehr zu tun"), gone);
        rooms.world.settle();
        assertEquals(
                SmallPack.answerTo("info.goals", "de"),
                rooms.sms.textsTo("bert").getLast());
        assertEquals(404, rooms.post("/faults/messages/" + message).statusCode());
    }

    private String file(String mediaType, byte[] content) {
        String file = rooms.world.conversations().keep(rooms.sms.address("+4915100001"), mediaType, content);
        rooms.world
                .conversations()
                .accept(new Inbound(
                        rooms.sms.address("+4915100001"),
                        file,
                        "",
                        Optional.empty(),
                        List.of(file),
                        Optional.empty(),
                        rooms.world.clock().instant()));
        return file;
    }

    private String path() {
        return "/conversations/" + anna;
    }
}
