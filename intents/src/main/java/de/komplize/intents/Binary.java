package de.komplize.intents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Arrays in a model file, each with its length ahead, read in one go: the server has to be ready within two seconds. */
final class Binary {

    private Binary() {}

    static void write(DataOutputStream out, int[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Integer.BYTES);
        bytes.asIntBuffer().put(values);
        write(out, values.length, bytes.array());
    }

    static void write(DataOutputStream out, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
        bytes.asFloatBuffer().put(values);
        write(out, values.length, bytes.array());
    }

    static void write(DataOutputStream out, short[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Short.BYTES);
        bytes.asShortBuffer().put(values);
        write(out, values.length, bytes.array());
    }

    static void write(DataOutputStream out, byte[] values) throws IOException {
        write(out, values.length, values);
    }

    static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, int length, byte[] bytes) throws IOException {
        out.writeInt(length);
        out.write(bytes);
    }

    static int[] ints(ByteBuffer in) {
        int[] values = new int[in.getInt()];
        in.asIntBuffer().get(values);
        skip(in, values.length * Integer.BYTES);
        return values;
    }

    static float[] floats(ByteBuffer in) {
        float[] values = new float[in.getInt()];
        in.asFloatBuffer().get(values);
        skip(in, values.length * Float.BYTES);
        return values;
    }

    static short[] shorts(ByteBuffer in) {
        short[] values = new short[in.getInt()];
        in.asShortBuffer().get(values);
        skip(in, values.length * Short.BYTES);
        return values;
    }

    static byte[] bytes(ByteBuffer in) {
        byte[] values = new byte[in.getInt()];
        in.get(values);
        return values;
    }

    static String string(ByteBuffer in) {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static void skip(ByteBuffer in, int bytes) {
        in.position(in.position() + bytes);
    }
}
