package de.komplize.admin;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What telephones send: turned upright where the office sees it, and never with the place where it was taken. */
class PicturesTest {

    private static final String SECRET = "GPS 51.3127 N 9.4797 E";

    @TempDir
    private Path folder;

    /** The camera's first row and column are these sides of what was before it. */
    @ParameterizedTest
    @CsvSource({
        "1, 40, 20, left, top",
        "2, 40, 20, right, top",
        "3, 40, 20, right, bottom",
        "4, 40, 20, left, bottom",
        "5, 20, 40, left, top",
        "6, 20, 40, right, top",
        "7, 20, 40, right, bottom",
        "8, 20, 40, left, bottom"
    })
    void aPhotoStandsUprightHoweverTheTelephoneWasHeld(
            int orientation, int width, int height, String column, String row) throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            byte[] shown =
                    new Pictures().redrawn(kept(photo(orientation, order))).orElseThrow();
            assertTrue(!latin(shown).contains("GPS"), "the place is gone");
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shown));
            assertEquals(width, picture.getWidth());
            assertEquals(height, picture.getHeight());
            int x = column.equals("left") ? 4 : width - 5;
            int y = row.equals("top") ? 4 : height - 5;
            assertTrue(new Color(picture.getRGB(x, y)).getRed() > 200, "the marked corner");
            assertTrue(new Color(picture.getRGB(width - 1 - x, height - 1 - y)).getRed() < 50, "the corner across");
        }
    }

    @Test
    void aDamagedDirectionIsNone() throws IOException {
        byte[] photo = photo(6, ByteOrder.BIG_ENDIAN);
        photo[31] = 99;
        BufferedImage picture = ImageIO.read(
                new ByteArrayInputStream(new Pictures().redrawn(kept(photo)).orElseThrow()));
        assertEquals(40, picture.getWidth());
    }

    @Test
    void whatSaysWhereItWasTakenIsBlankedInFormsThatAreNotDrawn() throws IOException {
        for (byte[] picture : new byte[][] {webp(), heic(0), heic(1)}) {
            byte[] handed = Undrawn.blanked(kept(picture)).orElseThrow();
            assertEquals(
                    latin(picture).replace(SECRET, "\0".repeat(SECRET.length())),
                    latin(handed),
                    "the picture is as it was");
            assertTrue(latin(picture).contains(SECRET));
        }
    }

    @Test
    void aFormThatIsNotKnownThroughAndThroughIsNotHandedOut() throws IOException {
        assertEquals(Optional.empty(), Undrawn.blanked(kept("GIF89a".getBytes(StandardCharsets.US_ASCII))));
        assertEquals(Optional.empty(), Undrawn.blanked(kept(new byte[0])));
        byte[] film = latin(heic(0)).replace("free", "moov").getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(Optional.empty(), Undrawn.blanked(kept(film)));
    }

    /** Cut off anywhere, and with any byte as large as can be: an answer each time, and no secret that the whole file would not have told. */
    @ParameterizedTest
    @ValueSource(strings = {"webp", "heic"})
    void hostileFilesAreAnsweredAndNeverReadBeyondTheirEnd(String form) throws IOException {
        byte[] whole = form.equals("webp") ? webp() : heic(0);
        for (int i = 0; i < whole.length; i++) {
            byte[] cut = Arrays.copyOf(whole, i);
            Undrawn.blanked(kept(cut)).ifPresent(handed -> assertEquals(cut.length, handed.length));
            byte[] changed = whole.clone();
            changed[i] = -1;
            Undrawn.blanked(kept(changed)).ifPresent(handed -> assertEquals(changed.length, handed.length));
        }
    }

    @Test
    void aPictureWithoutSecretsStaysAsItIs() throws IOException {
        byte[] plain = latin(webp()).replace("EXIF", "ANIM").getBytes(StandardCharsets.ISO_8859_1);
        assertArrayEquals(plain, Undrawn.blanked(kept(plain)).orElseThrow());
    }

    private Path kept(byte[] picture) throws IOException {
        return Files.write(folder.resolve("picture"), picture);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Forty by twenty, black, with the camera's first corner red. */
    private static byte[] photo(int orientation, ByteOrder order) throws IOException {
        BufferedImage picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 16, 8);
        pen.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        byte[] drawn = jpeg.toByteArray();
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4 + secret.length);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
        exif.order(order).putShort((short) 42).putInt(8).putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
        exif.putShort((short) 0).putInt(0).put(secret);
        return ByteBuffer.allocate(drawn.length + 4 + exif.capacity())
                .put(drawn, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (exif.capacity() + 2))
                .put(exif.array())
                .put(drawn, 2, drawn.length - 2)
                .array();
    }

    private static byte[] webp() {
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer file = ByteBuffer.allocate(12 + 8 + 4 + 8 + secret.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(file.capacity() - 8);
        file.put("WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)).putInt(4).putInt(0x01020304);
        file.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(secret.length)
                .put(secret);
        return file.array();
    }

    /** @param method of construction: 0 for bytes of the file, 1 for bytes of the box idat */
    static byte[] heic(int method) {
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        byte[] drawn = {1, 2, 3, 4};
        byte[] entries = concat(new byte[] {0, 0, 0, 0, 0, 2}, entry(1, "hvc1"), entry(2, "Exif"));
        byte[] free = box("free");
        byte[] ftyp = box("ftyp", "heic".getBytes(StandardCharsets.US_ASCII), new byte[4]);
        byte[] idat = box("idat", method == 1 ? secret : new byte[0]);
        int places = 8 + 4 + 2 + 2 + 2 * (2 + 2 + 2 + 2 + 8);
        int meta = 8 + 4 + 8 + entries.length + places + idat.length;
        int data = ftyp.length + meta + 8;
        byte[] iloc = ByteBuffer.allocate(places - 8)
                .putInt(0x01000000)
                .putShort((short) 0x4400)
                .putShort((short) 2)
                .putShort((short) 1)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(data)
                .putInt(drawn.length)
                .putShort((short) 2)
                .putShort((short) method)
                .putShort((short) 0)
                .putShort((short) 1)
                .putInt(method == 1 ? 0 : data + drawn.length)
                .putInt(secret.length)
                .array();
        byte[] list = box("meta", new byte[4], box("iinf", entries), box("iloc", iloc), idat);
        return concat(ftyp, list, box("mdat", drawn, method == 0 ? secret : new byte[0]), free);
    }

    private static byte[] entry(int id, String type) {
        return box(
                "infe",
                ByteBuffer.allocate(8).putInt(0x02000000).putShort((short) id).array(),
                type.getBytes(StandardCharsets.US_ASCII),
                new byte[1]);
    }

    private static byte[] box(String name, byte[]... content) {
        byte[] inside = concat(content);
        return concat(
                ByteBuffer.allocate(4).putInt(inside.length + 8).array(),
                name.getBytes(StandardCharsets.US_ASCII),
                inside);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
