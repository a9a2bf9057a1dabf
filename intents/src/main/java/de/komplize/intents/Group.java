package de.komplize.intents;

/** The kinds of features, each with its place in the arrays that hold them; the places are part of a trained model. */
enum Group {
    WORD(0),
    WORD_PAIR(1),
    STEM(2),
    STEM_PAIR(3),
    /** 2 to 5 letters within a word, its edges included. */
    LETTERS(4),
    /** 2 to 5 letters over the edge of a word. */
    LETTERS_ACROSS(5),
    /** A meaning that several words share, from the language's concept list. */
    CONCEPT(6),
    /** Two meanings in one utterance, in any order. */
    CONCEPT_PAIR(7),
    /** Two stems near each other, in any order. */
    STEMS_NEAR(8);

    private final int place;

    Group(int place) {
        this.place = place;
    }

    /** So many phrases have to share a feature of the group, where there are thousands: the more ways to join, the more chance finds. */
    int least() {
        return switch (this) {
            case WORD, STEM, LETTERS, CONCEPT -> 2;
            case WORD_PAIR, STEM_PAIR, LETTERS_ACROSS, CONCEPT_PAIR -> 3;
            case STEMS_NEAR -> 4;
        };
    }

    int place() {
        return place;
    }
}
