package de.komplize.channels.email.reading;

/** The shape of UTF-8. */
final class Utf8 {

    private Utf8() {}

    /** The length of the well-formed sequence that begins there; 0 where none does. */
    static int sequence(byte[] bytes, int at) {
        int lead = bytes[at] & 255;
        int length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (at + length > bytes.length) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        boolean surrogate = lead == 0xED && length == 3 && (bytes[at + 1] & 255) >= 0xA0;
        boolean overlong = lead == 0xE0 && (bytes[at + 1] & 255) < 0xA0 || lead == 0xF0 && (bytes[at + 1] & 255) < 0x90;
        boolean beyond = lead == 0xF4 && (bytes[at + 1] & 255) >= 0x90;
        return surrogate || overlong || beyond ? 0 : length;
    }
}
