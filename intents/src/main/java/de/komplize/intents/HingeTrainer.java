package de.komplize.intents;

/** One label against all others, with a squared hinge: it moves only where a phrase is on the wrong side of the margin. */
final class HingeTrainer extends LinearTrainer {

    private static final int EPOCHS = 15;
    private static final float RATE = 0.08f;
    private static final double DROPOUT = 0.3;

    HingeTrainer(long seed) {
        super(EPOCHS, RATE, DROPOUT, seed);
    }

    @Override
    int gradient(float[] scores, int label, int[] active) {
        int count = 0;
        for (int c = 0; c < scores.length; c++) {
            float side = c == label ? 1 : -1;
            float missing = 1 - side * scores[c];
            if (missing > 0) {
                scores[c] = -side * missing;
                active[count++] = c;
            } else {
                scores[c] = 0;
            }
        }
        return count;
    }
}
