package de.komplize.intents;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What makes probabilities of the mixed views honest, found on phrases that the models had not seen.
 *
 * @param sharpness the power the mixed probabilities are raised to, so that of what is said with 0.8 about 80 % is right
 * @param refuseFrom the probability of {@code none} against the best intent from which an utterance is refused
 * @param clarifyBelow the confidence below which fewer than three of five verdicts are right
 */
record Calibration(double sharpness, double refuseFrom, double clarifyBelow) {

    /**
     * Residents word things less like the phrases than their authors do among themselves: so much less sure the verdicts are made than the
     * phrases kept back would allow. Found on independent utterances of German, the others followed.
     */
    private static final double STRANGERS = 0.85;

    /** This share of the messages is taken to be none of ours: the price of refusing wrongly against that of answering wrongly. */
    private static final double NONE_SHARE = 0.27;

    /** Thresholds that are tried, and how much less one may gain and still be as good as the best. */
    private static final int STEPS = 91;

    private static final double AS_GOOD = 0.003;

    private static final double RIGHT_ENOUGH = 0.6;
    private static final double BAND = 0.05;

    /** So little is unclear whatever a few phrases say. */
    private static final double ALWAYS_UNCLEAR = 0.3;

    /** Fewer verdicts than this in a band say nothing about it. */
    private static final int TELLING = 10;

    /** A phrase judged by models that had not seen it: what the views made of it, mixed, and its label. */
    record Unseen(Mixture mixture, int label) {}

    static Calibration of(List<Unseen> unseen, int none) {
        double sharpness = STRANGERS * sharpest(unseen);
        List<Unseen> sharp = unseen.stream()
                .map(one -> new Unseen(one.mixture().raisedTo(sharpness), one.label()))
                .toList();
        double refuseFrom = none < 0 ? 2 : bestRefusal(sharp, none);
        return new Calibration(sharpness, refuseFrom, firstUnclear(sharp, none, refuseFrom));
    }

    private static double sharpest(List<Unseen> unseen) {
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double sharpness = 0.4; sharpness < 3; sharpness *= 1.06) {
            double surprise = 0;
            for (Unseen one : unseen) {
                surprise -= Powers.log(
                        Math.max(1e-9, one.mixture().raisedTo(sharpness).of(one.label())));
            }
            if (surprise < least) {
                least = surprise;
                best = sharpness;
            }
        }
        return best;
    }

    /** The middle of all thresholds that are about as good as the best: which of them is the very best is chance. */
    private static double bestRefusal(List<Unseen> unseen, int none) {
        double[] gains = new double[STEPS];
        Arrays.setAll(gains, step -> gain(unseen, none, threshold(step)));
        double most = Arrays.stream(gains).max().orElse(0);
        return IntStream.range(0, STEPS)
                .filter(step -> gains[step] >= most - AS_GOOD)
                .mapToDouble(Calibration::threshold)
                .average()
                .orElse(1);
    }

    private static double threshold(int step) {
        return 0.05 + step * 0.01;
    }

    private static double gain(List<Unseen> unseen, int none, double from) {
        long outside = unseen.stream().filter(one -> one.label() == none).count();
        double gain = 0;
        for (Unseen one : unseen) {
            boolean refused = one.mixture().against(none) >= from;
            if (one.label() == none) {
                gain += refused ? NONE_SHARE / outside : 0;
            } else if (!refused && one.mixture().bestBut(none) == one.label()) {
                gain += (1 - NONE_SHARE) / (unseen.size() - outside);
            }
        }
        return gain;
    }

    private static double firstUnclear(List<Unseen> unseen, int none, double refuseFrom) {
        for (double middle = 0.95; middle > ALWAYS_UNCLEAR; middle -= 0.01) {
            int all = 0;
            int right = 0;
            for (Unseen one : unseen) {
                int best = one.mixture().bestBut(none);
                boolean refused = none >= 0 && one.mixture().against(none) >= refuseFrom;
                if (!refused && Math.abs(one.mixture().of(best) - middle) <= BAND) {
                    all++;
                    right += best == one.label() ? 1 : 0;
                }
            }
            if (all >= TELLING && right < RIGHT_ENOUGH * all) {
                return middle;
            }
        }
        return ALWAYS_UNCLEAR;
    }
}
