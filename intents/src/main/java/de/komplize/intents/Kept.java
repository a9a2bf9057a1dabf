package de.komplize.intents;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * A language's model with where it comes from.
 *
 * @param packVersion the version of the content pack whose phrases it was trained from
 * @param evaluation how models that had not seen them judged some of the phrases
 */
record Kept(String packVersion, Evaluation evaluation, LanguageModel model) {

    /** What stands ahead of the model in its file: small, and known without reading the model. */
    record Head(String packVersion, Evaluation evaluation) {

        static Head read(ByteBuffer in) {
            return new Head(Binary.string(in), EvaluationRecord.read(in));
        }
    }

    Head head() {
        return new Head(packVersion, evaluation);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Binary.write(out, packVersion);
            EvaluationRecord.write(out, evaluation);
            model.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    static Kept read(ByteBuffer in) {
        Head head = Head.read(in);
        return new Kept(head.packVersion, head.evaluation, LanguageModel.read(in));
    }
}
