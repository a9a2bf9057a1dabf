package de.komplize.bench.understanding;

/** Figures, or why there are none. */
sealed interface Outcome {

    record Measured(Figures figures) implements Outcome {}

    record NotMeasured(String why) implements Outcome {}
}
