package de.komplize.bot.messaging;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A QR code as the path of an SVG: the policy of the pages allows no picture from elsewhere, and none is kept.
 *
 * @param size squares to a side, with the white rim that readers need
 * @param path the dark squares
 */
public record QrCode(int size, String path) {

    /** ISO/IEC 18004 asks for four light squares around. */
    private static final int RIM = 4;

    /** Throws {@link IllegalArgumentException} for more than a code holds, some 2,300 bytes. */
    public static QrCode of(String text) {
        try {
            ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append('M')
                                .append(x + RIM)
                                .append(' ')
                                .append(y + RIM)
                                .append("h1v1h-1z");
                    }
                }
            }
            return new QrCode(matrix.getWidth() + 2 * RIM, path.toString());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code: " + text.length(), e);
        }
    }

    /** What it says is often a secret. */
    @Override
    public String toString() {
        return "QrCode[" + size + "]";
    }
}
