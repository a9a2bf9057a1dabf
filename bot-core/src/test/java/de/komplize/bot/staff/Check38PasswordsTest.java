package de.komplize.bot.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Check 38, but for its timings: how passwords are kept, and which are none. */
class Check38PasswordsTest {

    private static final List<String> NAMES = List.of("Anne Berg", "Smart Kassel", "komplize");

    private final Passwords passwords = new Passwords();

    @Test
    void areKeptByArgon2idWithNineteenMebibytesAndFourPasses() {
        String stored = passwords.hash("Der Fluss ist heute grün");
        assertTrue(stored.startsWith("$argon2id$v=19$m=19456,t=4,p=1$"), stored);
        assertNotEquals(stored, passwords.hash("Der Fluss ist heute grün"), "salted");
        assertTrue(passwords.isRight("Der Fluss ist heute grün", Optional.of(stored)));
        assertFalse(passwords.isRight("Der Fluss ist heute grau", Optional.of(stored)));
        assertFalse(passwords.isRight("Der Fluss ist heute grün", Optional.empty()));
    }

    /** Made by another implementation, with another cost: what is stored says how it was made. */
    @Test
    void whatWasMadeWithAnotherCostIsKnownAgain() {
        Optional<String> stored = Optional.of("$argon2id$v=19$m=19456,t=2,p=1$BwcHBwcHBwcHBwcHBwcHBw"
                + "$Lk7f84BIZ8Qzix3S4l1CWvo4QB1VMxOzA7Y+fVJIOI8");
        assertTrue(passwords.isRight("Der Fluss ist heute grün", stored));
        assertFalse(passwords.isRight("Der Fluss ist heute grau", stored));
    }

    @Test
    void noneOfTheirLettersIsLeftOut() {
        String long256 = "ä".repeat(255);
        String stored = passwords.hash(long256 + "x");
        assertTrue(passwords.isRight(long256 + "x", Optional.of(stored)));
        assertFalse(passwords.isRight(long256 + "y", Optional.of(stored)));
        assertFalse(passwords.isRight(long256, Optional.of(stored)));
        assertEquals(Optional.empty(), Weakness.of("zwölf und mehr ".repeat(10), NAMES));
        assertEquals(Optional.of(Weakness.TOO_LONG), Weakness.of("zwölf und mehr ".repeat(20), NAMES));
    }

    @Test
    void theSameLettersFromAnotherKeyboardAreTheSame() {
        String stored = passwords.hash("gru\u0308n und gelb");
        assertTrue(passwords.isRight("gr\u00fcn und gelb", Optional.of(stored)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwort1234",
                "Password2024!",
                "123456789012",
                "qwertzuiopü+",
                "QWERTYUIOP123",
                "aaaaaaaaaaaa",
                "ÄÄÄÄÄÄÄÄÄÄÄÄ",
                "ichliebedich123",
                "1q2w3e4r5t6z",
                "kasselkassel"
            })
    void whatIsTriedFirstIsRefused(String common) {
        Optional<Weakness> weakness = Weakness.of(common, List.of());
        assertEquals(Optional.of(Weakness.COMMON), weakness, common);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anne Berg 2026", "anneberganneberg", "Smart Kassel!!", "SmartKasselKomplize"})
    void theOwnNameAndTheProjectsAreNone(String name) {
        assertEquals(Optional.of(Weakness.NAME), Weakness.of(name, NAMES));
    }

    @Test
    void twelveSignsOfAnyKindAreEnough() {
        assertEquals(Optional.of(Weakness.TOO_SHORT), Weakness.of("elf zeichen", NAMES));
        assertEquals(Optional.of(Weakness.TOO_SHORT), Weakness.of("😀".repeat(11), NAMES), "letters, not bytes");
        assertEquals(Optional.empty(), Weakness.of("nur kleine buchstaben", NAMES));
        assertEquals(Optional.empty(), Weakness.of("739105826411", NAMES));
        assertEquals(Optional.empty(), Weakness.of("Anne mag Berge im Herbst", NAMES));
    }
}
