package de.komplize.bot.understanding;

/** An intent of the catalogue with the detector's calibrated confidence, 0 to 1. */
public record RankedIntent(String intent, double confidence) {

    public RankedIntent {
        if (intent.isBlank() || intent.equals(Detection.NONE)) {
            throw new IllegalArgumentException("A ranked intent is one of the catalogue's, never none: " + intent);
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence lies between 0 and 1: " + confidence);
        }
    }
}
