package de.komplize.admin;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which way up a camera was held, as a JPEG says in its Exif part (CIPA DC-008, tag 274). Drawn anew a picture has no Exif part any more, so
 * that it has to be turned.
 *
 * @param value 1 to 8; 1 is upright
 */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    private static final int TAG = 0x0112;

    /** The parts before the picture itself; Exif is among the first and no longer than this. */
    private static final int HEAD = 128 * 1024;

    Orientation {
        if (value < 1 || value > 8) {
            throw new IllegalArgumentException("an orientation is 1 to 8, not " + value);
        }
    }

    /** Upright where the file says nothing, or nothing that can be read. */
    static Orientation of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(ByteBuffer.wrap(in.readNBytes(HEAD)));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // A damaged Exif part is none.
            return UPRIGHT;
        }
    }

    private static Orientation of(ByteBuffer jpeg) {
        if (jpeg.getShort() != (short) 0xFFD8) {
            return UPRIGHT;
        }
        while (true) {
            int marker = jpeg.getShort() & 0xFFFF;
            int length = jpeg.getShort() & 0xFFFF;
            if (marker < 0xFFC0 || marker == 0xFFDA) {
                return UPRIGHT;
            }
            ByteBuffer part = jpeg.slice(jpeg.position(), length - 2);
            if (marker == 0xFFE1 && part.remaining() > 14 && part.getInt(0) == 0x45786966) {
                return ofTiff(part.slice(6, part.remaining() - 6));
            }
            jpeg.position(jpeg.position() + length - 2);
        }
    }

    /** The first directory of a TIFF: entries of twelve bytes each. */
    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                return new Orientation(tiff.getShort(entry + 8));
            }
        }
        return UPRIGHT;
    }

    /** Whether width and height change places. */
    boolean isSideways() {
        return value >= 5;
    }

    /** What turns a picture of this size upright. */
    AffineTransform upright(int width, int height) {
        // The columns of each matrix are where the camera's right and down lie once the picture is upright.
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
