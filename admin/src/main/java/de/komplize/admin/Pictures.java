package de.komplize.admin;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Pictures of residents, drawn anew and upright: where and with what they were taken is gone, and so is whatever else a file can hide. Those that
 * Java does not draw are for {@link Undrawn}.
 */
final class Pictures {

    /** More points than any camera of a phone takes: a small file can claim any size. */
    private static final long MOST_POINTS = 250_000_000;

    /** What is shown; larger ones are made smaller while they are read. */
    private static final long SHOWN_POINTS = 8_000_000;

    /** Some ten megabytes each. */
    private final Semaphore atATime = new Semaphore(2);

    /** The picture as JPEG; empty where it cannot be read. */
    Optional<byte[]> redrawn(Path file) {
        atATime.acquireUninterruptibly();
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            return read(in, Orientation.of(file));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // What is damaged or made to do harm is not shown.
            return Optional.empty();
        } finally {
            atATime.release();
        }
    }

    private static Optional<byte[]> read(ImageInputStream in, Orientation orientation) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(in, true, true);
            long points = (long) reader.getWidth(0) * reader.getHeight(0);
            return points > MOST_POINTS ? Optional.empty() : Optional.of(jpeg(read(reader, points), orientation));
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader, long points) throws IOException {
        ImageReadParam smaller = reader.getDefaultReadParam();
        int step = Math.max(1, (int) Math.ceil(Math.sqrt((double) points / SHOWN_POINTS)));
        smaller.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, smaller);
    }

    private static byte[] jpeg(BufferedImage picture, Orientation orientation) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        BufferedImage drawn = new BufferedImage(
                orientation.isSideways() ? height : width,
                orientation.isSideways() ? width : height,
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.transform(orientation.upright(width, height));
        pen.drawImage(picture, 0, 0, Color.WHITE, null);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: by itself it would lay the picture into a folder that everybody on the machine can read.
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(drawn, "jpg", out);
        }
        return bytes.toByteArray();
    }
}
