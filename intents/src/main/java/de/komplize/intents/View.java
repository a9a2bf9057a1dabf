package de.komplize.intents;

import java.util.Arrays;

/**
 * One of the two ways of looking at an utterance whose verdicts are averaged: by words, or by letters regardless of words. Each group set
 * has length 1, or the set's own weight, before the whole is brought to length 1: a group of many features does not drown one of few.
 */
enum View {
    WORDS(1 / 0.7),
    LETTERS(1 / 0.25);

    /** Meanings reach words that no training phrase holds; found by cross-validation, as were the sharpnesses. */
    private static final double CONCEPT_WEIGHT = 1.5;

    private static final double NEAR_WEIGHT = 0.5;
    private static final double STEM_WEIGHT_BESIDE_LETTERS = 0.7;

    private static final Group[][] SETS_OF_WORDS = {
        {Group.WORD},
        {Group.WORD_PAIR},
        {Group.STEM},
        {Group.STEM_PAIR},
        {Group.LETTERS},
        {Group.CONCEPT},
        {Group.CONCEPT_PAIR},
        {Group.STEMS_NEAR}
    };
    private static final Group[][] SETS_OF_LETTERS = {
        {Group.LETTERS, Group.LETTERS_ACROSS}, {Group.STEM}, {Group.CONCEPT}, {Group.STEMS_NEAR}
    };

    private final double sharpness;

    View(double sharpness) {
        this.sharpness = sharpness;
    }

    /** By what the view's scores are multiplied before they become probabilities. */
    double sharpness() {
        return sharpness;
    }

    /** By what the weights of each group are to be multiplied, given the squared length of each group; 0 where the view does not look. */
    float[] factors(double[] squares) {
        float[] factors = new float[squares.length];
        double total = 0;
        for (Group[] set : sets()) {
            double square = square(set, squares);
            if (square > 0) {
                double weight = weight(set);
                total += weight * weight;
                for (Group group : set) {
                    factors[group.place()] = (float) (weight / Math.sqrt(square));
                }
            }
        }
        float whole = (float) (total > 0 ? 1 / Math.sqrt(total) : 0);
        for (int g = 0; g < factors.length; g++) {
            factors[g] *= whole;
        }
        return factors;
    }

    boolean sees(Group group) {
        return Arrays.stream(sets()).anyMatch(set -> Arrays.asList(set).contains(group));
    }

    private Group[][] sets() {
        return switch (this) {
            case WORDS -> SETS_OF_WORDS;
            case LETTERS -> SETS_OF_LETTERS;
        };
    }

    private static double square(Group[] set, double[] squares) {
        double square = 0;
        for (Group group : set) {
            square += squares[group.place()];
        }
        return square;
    }

    private double weight(Group[] set) {
        return switch (set[0]) {
            case CONCEPT, CONCEPT_PAIR -> CONCEPT_WEIGHT;
            case STEMS_NEAR -> NEAR_WEIGHT;
            case STEM -> this == LETTERS ? STEM_WEIGHT_BESIDE_LETTERS : 1;
            case WORD, WORD_PAIR, STEM_PAIR, LETTERS, LETTERS_ACROSS -> 1;
        };
    }
}
