package de.komplize.bot.survey;

/** What the results of a survey are split by. */
public enum Crossing {
    /** Where those who answered live, as far as they said so. */
    DISTRICT("district"),
    /** Where they began. */
    CHANNEL("channel"),
    LANGUAGE("language");

    private final String stored;

    Crossing(String stored) {
        this.stored = stored;
    }

    public String stored() {
        return stored;
    }
}
