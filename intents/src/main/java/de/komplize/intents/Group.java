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
    CONCEPT_PAIR(7);

    private final int place;

    Group(int place) {
        this.place = place;
    }

    int place() {
        return place;
    }
}
