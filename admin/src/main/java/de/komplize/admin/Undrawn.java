package de.komplize.admin;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pictures in a form that Java does not draw (HEIC and AVIF of telephones, WebP): handed out as they are, but with everything blanked that says
 * where, when and with what they were taken. What is not built as expected is not handed out.
 */
final class Undrawn {

    /** The endings, for those who save them. */
    static final Map<String, String> ENDINGS = Map.of("image/heic", "heic", "image/avif", "avif", "image/webp", "webp");

    private final ByteBuffer picture;

    private Undrawn(byte[] picture) {
        this.picture = ByteBuffer.wrap(picture);
    }

    /** The picture without what it tells besides; empty where it is none of these, or damaged. */
    static Optional<byte[]> blanked(Path file) {
        try {
            Undrawn undrawn = new Undrawn(Files.readAllBytes(file));
            undrawn.blank();
            return Optional.of(undrawn.picture.array());
        } catch (IOException
                | BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException e) {
            // What is damaged or made to do harm is not handed out.
            return Optional.empty();
        }
    }

    private void blank() {
        if (name(0).equals("RIFF") && name(8).equals("WEBP")) {
            blankChunks();
        } else if (name(4).equals("ftyp")) {
            blankItems();
        } else {
            throw new IllegalArgumentException("neither WebP nor HEIC nor AVIF");
        }
    }

    private String name(int at) {
        return new String(picture.array(), at, 4, StandardCharsets.ISO_8859_1);
    }

    private void zero(long from, long length) {
        int end = Math.toIntExact(Math.addExact(from, length));
        for (int i = Math.toIntExact(from); i < end; i++) {
            picture.put(i, (byte) 0);
        }
    }

    /** WebP is a RIFF: chunks with a name, a length in little endian, and a byte to make it even. */
    private void blankChunks() {
        picture.order(ByteOrder.LITTLE_ENDIAN);
        int at = 12;
        while (at + 8 <= picture.limit()) {
            int length = picture.getInt(at + 4);
            if (length < 0 || at + 8 + length > picture.limit()) {
                throw new IllegalArgumentException("a chunk is longer than the file");
            }
            if (Set.of("EXIF", "XMP ").contains(name(at))) {
                zero(at + 8L, length);
            }
            at += 8 + length + length % 2;
        }
    }

    /** Boxes of ISO base media files; what tells something of the camera is an item whose bytes lie anywhere in the file. */
    private void blankItems() {
        HeifItems.in(picture).telling().forEach(extent -> zero(extent.from(), extent.length()));
    }
}
