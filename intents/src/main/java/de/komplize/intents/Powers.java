package de.komplize.intents;

/**
 * Exponential and logarithm, good to nine digits, in plain arithmetic: the same on every machine as {@link StrictMath} is, but ten times as
 * fast. An utterance needs some two hundred of them, a training a hundred million.
 */
final class Powers {

    private static final double LN_2 = 0.6931471805599453;
    private static final int BIAS = 1_023;
    private static final int FRACTION_BITS = 52;
    private static final double LEAST = -700;

    /** 1 / n! from n = 9 down to 0: dividing for each would take most of the time. */
    private static final double[] SERIES = {
        1.0 / 362_880, 1.0 / 40_320, 1.0 / 5_040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 0.5, 1, 1
    };

    private Powers() {}

    /** e to the power of x; 0 below -700, where a share no longer counts. */
    static double exp(double x) {
        if (x < LEAST) {
            return 0;
        }
        double k = Math.rint(x / LN_2);
        double r = x - k * LN_2;
        double sum = 0;
        for (double share : SERIES) {
            sum = sum * r + share;
        }
        return sum * Double.longBitsToDouble(((long) k + BIAS) << FRACTION_BITS);
    }

    /** The natural logarithm of a positive number that is not subnormal. */
    static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        int exponent = (int) (bits >> FRACTION_BITS) - BIAS;
        double fraction =
                Double.longBitsToDouble((bits & ((1L << FRACTION_BITS) - 1)) | ((long) BIAS << FRACTION_BITS));
        if (fraction > Math.sqrt(2)) {
            fraction /= 2;
            exponent++;
        }
        double s = (fraction - 1) / (fraction + 1);
        double square = s * s;
        double sum = 0;
        for (int n = 13; n > 0; n -= 2) {
            sum = 1.0 / n + square * sum;
        }
        return exponent * LN_2 + 2 * s * sum;
    }
}
