package de.komplize.intents;

import de.komplize.bot.understanding.TrainingPhrase;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The file that keeps what was learnt for one language: magic, trainer version, fingerprint of the training, checksum of the rest, and the
 * rest: the version of the content pack whose phrases these were, the evaluation, and the model. The same phrases give the same bytes.
 */
final class ModelFile {

    private static final int MAGIC = 0x4B4D4F44;

    private ModelFile() {}

    /** What a file holds. */
    record Kept(String packVersion, Evaluation evaluation, LanguageModel model) {}

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

    static String name(String language, byte[] fingerprint) {
        return "intents-" + language + "-" + HexFormat.of().formatHex(fingerprint, 0, 8) + ".model";
    }

    static byte[] bytes(byte[] fingerprint, Kept kept) {
        byte[] payload = payload(kept);
        ByteBuffer file = ByteBuffer.allocate(2 * Integer.BYTES + fingerprint.length + Long.BYTES + payload.length);
        file.putInt(MAGIC)
                .putInt(Trainer.VERSION)
                .put(fingerprint)
                .putLong(checksum(payload))
                .put(payload);
        return file.array();
    }

    /** What these bytes keep, or empty where they are damaged or of another training. */
    static Optional<Kept> read(byte[] bytes, byte[] fingerprint) {
        return payload(bytes, fingerprint).map(ModelFile::kept);
    }

    /** Whether {@link #read} would find something; nothing of it is kept in memory. */
    static boolean isSound(byte[] bytes, byte[] fingerprint) {
        return payload(bytes, fingerprint).isPresent();
    }

    private static Optional<ByteBuffer> payload(byte[] bytes, byte[] fingerprint) {
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

    private static byte[] payload(Kept kept) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Binary.write(out, kept.packVersion());
            EvaluationRecord.write(out, kept.evaluation());
            kept.model().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static Kept kept(ByteBuffer in) {
        String packVersion = Binary.string(in);
        Evaluation evaluation = EvaluationRecord.read(in);
        return new Kept(packVersion, evaluation, LanguageModel.read(in));
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
