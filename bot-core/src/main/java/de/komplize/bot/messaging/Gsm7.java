package de.komplize.bot.messaging;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;

/** The alphabet of telephones, GSM 03.38 (3GPP TS 23.038, 6.2.1), one character an octet as SMPP carries it. Pure. */
public final class Gsm7 {

    /** By code; at 0x1B stands the escape to the second table. */
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001bÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private static final int ESCAPE = 0x1b;

    private static final Map<Character, Integer> EXTENDED = Map.of(
            '\f', 0x0a, '^', 0x14, '{', 0x28, '}', 0x29, '\\', 0x2f, '[', 0x3c, '~', 0x3d, ']', 0x3e, '|', 0x40, '€',
            0x65);

    private static final Map<Character, Integer> CODES = new HashMap<>();
    private static final Map<Integer, Character> EXTENDED_BY_CODE = new HashMap<>();

    static {
        for (int code = 0; code < BASIC.length(); code++) {
            if (code != ESCAPE) {
                CODES.put(BASIC.charAt(code), code);
            }
        }
        EXTENDED.forEach((c, code) -> EXTENDED_BY_CODE.put(code, c));
    }

    private Gsm7() {}

    /** How many places the character takes: 1, 2 with its escape, 0 where the alphabet does not have it. */
    public static int places(int codePoint) {
        if (codePoint > Character.MAX_VALUE) {
            return 0;
        }
        char c = (char) codePoint;
        return CODES.containsKey(c) ? 1 : EXTENDED.containsKey(c) ? 2 : 0;
    }

    /** @throws IllegalArgumentException for what the alphabet does not have, without saying what it was */
    public static byte[] encode(String text) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (places(c)) {
                case 1 -> octets.write(CODES.getOrDefault(c, 0));
                case 2 -> {
                    octets.write(ESCAPE);
                    octets.write(EXTENDED.getOrDefault(c, 0));
                }
                default -> throw new IllegalArgumentException("The text is not in the alphabet of GSM 03.38");
            }
        }
        return octets.toByteArray();
    }

    /** What stands behind an escape and is unknown is read as the basic character, as the standard has it. */
    public static String decode(byte[] octets) {
        StringBuilder text = new StringBuilder(octets.length);
        boolean escaped = false;
        for (byte octet : octets) {
            int code = octet & 0x7f;
            if (escaped) {
                text.append(EXTENDED_BY_CODE.getOrDefault(code, code == ESCAPE ? ' ' : BASIC.charAt(code)));
                escaped = false;
            } else if (code == ESCAPE) {
                escaped = true;
            } else {
                text.append(BASIC.charAt(code));
            }
        }
        return text.toString();
    }
}
