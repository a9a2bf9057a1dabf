package de.komplize.bot.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ExpectedTest {

    @Test
    void readsEveryKindOfQuestion() {
        assertEquals(new Expected.YesNo(), Expected.parse("yesno"));
        assertEquals(new Expected.Number(), Expected.parse("number"));
        assertEquals(new Expected.Date(), Expected.parse("date"));
        assertEquals(new Expected.District(), Expected.parse("district"));
        assertEquals(new Expected.Scale(0, 10), Expected.parse("scale=0-10"));
    }

    @Test
    void aScaleWithoutRangeGoesFromOneToFive() {
        assertEquals(new Expected.Scale(1, 5), Expected.parse("scale"));
    }

    @Test
    void namesTheAllowedValuesWhenItIsNone() {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Expected.parse("colour"));
        assertTrue(refused.toString().contains("yesno, scale, scale=MIN-MAX, number, date, district"));
    }

    @Test
    void refusesAScaleThatGoesDown() {
        assertThrows(IllegalArgumentException.class, () -> Expected.parse("scale=5-1"));
    }
}
