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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * The file that keeps a trained detector: magic, trainer version, fingerprint of the training, checksum of the rest, and the rest: for every
 * language its evaluation and its model. The same phrases give the same bytes.
 */
final class ModelFile {

    private static final int MAGIC = 0x4B4D4F44;

    private ModelFile() {}

    /** What the detector was trained from: the trainer, the concept lists and the phrases, in their order. */
    static byte[] fingerprint(List<TrainingPhrase> phrases) {
        MessageDigest digest = sha256();
        add(digest, "trainer " + Trainer.VERSION);
        phrases.stream()
                .map(TrainingPhrase::language)
                .distinct()
                .forEach(l -> add(digest, Concepts.of(l).source()));
        for (TrainingPhrase phrase : phrases) {
            add(digest, phrase.language());
            add(digest, phrase.intent());
            add(digest, phrase.text());
        }
        return digest.digest();
    }

    static String name(byte[] fingerprint) {
        return "intents-" + HexFormat.of().formatHex(fingerprint, 0, 8) + ".model";
    }

    static byte[] bytes(byte[] fingerprint, OpenNlpDetector detector) {
        byte[] payload = payload(detector);
        ByteBuffer file = ByteBuffer.allocate(2 * Integer.BYTES + fingerprint.length + Long.BYTES + payload.length);
        file.putInt(MAGIC)
                .putInt(Trainer.VERSION)
                .put(fingerprint)
                .putLong(checksum(payload))
                .put(payload);
        return file.array();
    }

    /** The detector in these bytes, or empty where they are damaged or of another training. */
    static Optional<OpenNlpDetector> read(byte[] bytes, byte[] fingerprint) {
        try {
            ByteBuffer file = ByteBuffer.wrap(bytes);
            byte[] found = new byte[fingerprint.length];
            boolean ours = file.getInt() == MAGIC && file.getInt() == Trainer.VERSION;
            file.get(found);
            long checksum = file.getLong();
            byte[] payload = new byte[file.remaining()];
            file.get(payload);
            boolean whole = ours && Arrays.equals(found, fingerprint) && checksum == checksum(payload);
            return whole ? Optional.of(detector(ByteBuffer.wrap(payload))) : Optional.empty();
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

    private static byte[] payload(OpenNlpDetector detector) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(detector.models().size());
            for (LanguageModel model : detector.models()) {
                model.write(out);
                EvaluationRecord.write(out, detector.crossValidation(model.language()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    private static OpenNlpDetector detector(ByteBuffer in) {
        Map<String, LanguageModel> models = new HashMap<>();
        Map<String, Evaluation> evaluations = new HashMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            LanguageModel model = LanguageModel.read(in);
            models.put(model.language(), model);
            evaluations.put(model.language(), EvaluationRecord.read(in));
        }
        return new OpenNlpDetector(models, evaluations);
    }

    private static long checksum(byte[] payload) {
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
