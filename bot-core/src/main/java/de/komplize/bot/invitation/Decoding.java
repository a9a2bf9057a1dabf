package de.komplize.bot.invitation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The text of a file of which nobody says how it is written. */
final class Decoding {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** How spreadsheets, documents, old spreadsheets and pictures begin. */
    private static final List<String> OTHERS =
            List.of("PK\3\4", "%PDF", "\u00d0\u00cf\u0011\u00e0", "\u0089PNG", "\u00ff\u00d8\u00ff");

    private Decoding() {}

    /** As the mark at its beginning says, else UTF-8, else as Windows writes in the west of Europe; empty where it is no text. */
    static Optional<String> text(byte[] file) {
        if (begins(file, "\u00ef\u00bb\u00bf")) {
            return Optional.of(lenient(file, 3, StandardCharsets.UTF_8));
        }
        if (begins(file, "\u00ff\u00fe")) {
            return Optional.of(lenient(file, 2, StandardCharsets.UTF_16LE));
        }
        if (begins(file, "\u00fe\u00ff")) {
            return Optional.of(lenient(file, 2, StandardCharsets.UTF_16BE));
        }
        if (OTHERS.stream().anyMatch(beginning -> begins(file, beginning))) {
            return Optional.empty();
        }
        return Optional.of(strict(file).orElseGet(() -> lenient(file, 0, WINDOWS)));
    }

    private static boolean begins(byte[] file, String with) {
        byte[] bytes = with.getBytes(StandardCharsets.ISO_8859_1);
        return file.length >= bytes.length && Arrays.equals(file, 0, bytes.length, bytes, 0, bytes.length);
    }

    private static String lenient(byte[] file, int from, Charset charset) {
        return new String(file, from, file.length - from, charset);
    }

    private static Optional<String> strict(byte[] file) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
