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

    private Powers() {}

    /** e to the power of x; 0 below -700, where a share no longer counts. */
    static double exp(double x) {
        if (x < LEAST) {
            return 0;
        }
        double k = Math.rint(x / LN_2);
        double r = x - k * LN_2;
        double sum = 1 + r / 9;
        for (int n = 8; n > 0; n--) {
            sum = 1 + r * sum / n;
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
