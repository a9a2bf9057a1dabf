package de.komplize.intents;

import de.komplize.bot.understanding.TrainingPhrase;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The form of a file that keeps what was learnt: magic, trainer version, fingerprint of the training, checksum of the rest, and the rest. The
 * same phrases give the same bytes.
 */
final class ModelFile {

    private static final int MAGIC = 0x4B4D4F44;

    private ModelFile() {}

    /** What a language's model was trained from: the trainer, the concept list and the phrases, in their order. */
    static byte[] fingerprint(String language, List<TrainingPhrase> phrases) {
        MessageDigest digest = sha256();
        add(digest, "trainer " + Trainer.VERSION);
        add(digest, language);
        add(digest, Concepts.of(language).source());
        for (TrainingPhrase phrase : phrases) {
            add(digest, phrase.intent());
            add(digest, phrase.text());
        }
        return digest.digest();
    }

    /** What the guess of the language was learnt from. */
    static byte[] fingerprint(Collection<TrainingPhrase> phrases) {
        MessageDigest digest = sha256();
        add(digest, "languages " + Trainer.VERSION);
        phrases.stream()
                .map(TrainingPhrase::language)
                .distinct()
                .forEach(language -> add(digest, String.join("\n", CommonWords.of(language))));
        for (TrainingPhrase phrase : phrases) {
            add(digest, phrase.language());
            add(digest, phrase.text());
        }
        return digest.digest();
    }

    static byte[] bytes(byte[] fingerprint, byte[] payload) {
        ByteBuffer file = ByteBuffer.allocate(2 * Integer.BYTES + fingerprint.length + Long.BYTES + payload.length);
        file.putInt(MAGIC)
                .putInt(Trainer.VERSION)
                .put(fingerprint)
                .putLong(checksum(payload))
                .put(payload);
        return file.array();
    }

    /** What these bytes keep, or empty where they are damaged or of another training. */
    static Optional<ByteBuffer> payload(byte[] bytes, byte[] fingerprint) {
        try {
            ByteBuffer file = ByteBuffer.wrap(bytes);
            byte[] found = new byte[fingerprint.length];
            boolean ours = file.getInt() == MAGIC && file.getInt() == Trainer.VERSION;
            file.get(found);
            long checksum = file.getLong();
            boolean whole = ours && Arrays.equals(found, fingerprint) && checksum == checksum(file.duplicate());
            return whole ? Optional.of(file.slice()) : Optional.empty();
        } catch (BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    /** Writes beside the target and renames: whoever reads meanwhile sees the old file or the new one, never a part. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path written = Files.createTempFile(folder, "intents-", ".tmp");
        try {
            Files.write(written, bytes);
            // Made once beside the program, read by whoever runs it; phrases of the pack are no secret.
            if (Files.getFileStore(written).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static long checksum(byte[] payload) {
        return checksum(ByteBuffer.wrap(payload));
    }

    private static long checksum(ByteBuffer payload) {
        CRC32C checksum = new CRC32C();
        checksum.update(payload);
        return checksum.getValue();
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
