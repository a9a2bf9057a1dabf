package de.komplize.intents;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A file of something learnt, in the first folder that keeps it.
 *
 * @param subject what was learnt, such as {@code intents-de}
 * @param fingerprint of what it was learnt from
 */
record Stored(String subject, byte[] fingerprint, List<Path> folders) {

    private static final Logger LOG = System.getLogger(Stored.class.getName());

    String name() {
        return subject + "-" + HexFormat.of().formatHex(fingerprint, 0, 8) + ".model";
    }

    /** What the first sound file keeps; a damaged one is passed over. */
    Optional<ByteBuffer> payload() {
        for (Path folder : folders) {
            Path file = folder.resolve(name());
            if (Files.isRegularFile(file)) {
                Optional<ByteBuffer> payload = read(file);
                if (payload.isPresent()) {
                    return payload;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ByteBuffer> read(Path file) {
        try {
            Optional<ByteBuffer> payload = ModelFile.payload(Files.readAllBytes(file), fingerprint);
            if (payload.isEmpty()) {
                LOG.log(Level.WARNING, "The model file {0} is damaged; a new one is trained in its place", file);
            }
            return payload;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The model file " + file + " cannot be read; a new one is trained", e);
            return Optional.empty();
        }
    }

    /** Keeps it in the first folder that can be written. */
    void keep(byte[] payload) {
        IOException last = new IOException("no folder was given");
        for (Path folder : folders) {
            try {
                ModelFile.write(folder.resolve(name()), ModelFile.bytes(fingerprint, payload));
                return;
            } catch (IOException e) {
                last = e;
            }
        }
        LOG.log(
                Level.WARNING,
                "The trained model cannot be kept in any of " + folders + "; the next start trains again",
                last);
    }
}
