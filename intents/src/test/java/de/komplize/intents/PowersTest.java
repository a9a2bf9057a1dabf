package de.komplize.intents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PowersTest {

    @Test
    void areAsExactAsTheMachinesOwn() {
        for (double x = -40; x <= 10; x += 0.0137) {
            double exp = StrictMath.exp(x);
            assertEquals(exp, Powers.exp(x), exp * 1e-8);
            assertEquals(x, Powers.log(exp), 1e-8);
        }
        assertEquals(0, Powers.exp(-1_000));
        assertEquals(0, Powers.log(1));
    }
}
