package de.komplize.bot.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the rows of SHA-1. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheCodesOfTheStandard(long second, String code) {
        long step = Totp.step(Instant.ofEpochSecond(second));
        assertEquals(code, Totp.code(SECRET, step, 8));
        assertEquals(code.substring(2), Totp.code(SECRET, step));
    }

    @Test
    void takesTheStepBeforeAndTheOneAfterAndNoOther() {
        Instant now = Instant.ofEpochSecond(30 * 1000);
        for (long step = 996; step <= 1004; step++) {
            OptionalLong expected = Math.abs(step - 1000) <= 1 ? OptionalLong.of(step) : OptionalLong.empty();
            assertEquals(expected, Totp.step(SECRET, Totp.code(SECRET, step), now, 0), "step " + step);
        }
        assertEquals(OptionalLong.empty(), Totp.step(SECRET, "", now, 0));
        assertEquals(OptionalLong.empty(), Totp.step(SECRET, Totp.code(SECRET, 1000), now, 1000), "used");
    }

    /** RFC 4648, chapter 10, without padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesTheSecretAsItIsTyped(String bytes, String text) {
        assertEquals(text, Totp.base32(bytes.getBytes(StandardCharsets.US_ASCII)));
    }
}
