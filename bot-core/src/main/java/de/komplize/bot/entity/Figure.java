package de.komplize.bot.entity;

import java.math.BigDecimal;

/**
 * A number found in the folded text.
 *
 * @param article true for "ein", "eine", "einmal", which name the number one only where nothing else can be meant
 * @param start where it begins in the text
 * @param end where it ends
 */
record Figure(BigDecimal value, boolean article, int start, int end) {

    /** The value has plain digits, so that 1.50 equals 1.5 and a hundred is 100, not 1E+2. */
    Figure {
        BigDecimal stripped = value.stripTrailingZeros();
        value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Figure of(BigDecimal value, int start, int end) {
        return new Figure(value, false, start, end);
    }

    boolean isWhole() {
        return value.scale() == 0;
    }

    /** Counts a factor by what stands below it: "zwei tausend fünf" and then "hundert" are 2,500. */
    Figure times(BigDecimal factor, int newEnd) {
        BigDecimal room = factor.movePointRight(factor.precision() == 3 ? 1 : 3);
        BigDecimal below = value.remainder(room);
        BigDecimal above = value.subtract(below);
        boolean bare = below.signum() == 0 && above.signum() != 0;
        return of(above.add(bare ? factor : below.multiply(factor)), start, newEnd);
    }

    Figure plus(BigDecimal more, int newEnd) {
        return of(value.add(more), start, newEnd);
    }
}
