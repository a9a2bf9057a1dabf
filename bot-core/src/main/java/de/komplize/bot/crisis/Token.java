package de.komplize.bot.crisis;

/** A folded word of a message and the break that follows it; {@code wide} where more than one blank does. */
record Token(String text, Break after, boolean wide) {

    enum Break {
        NONE,
        CLAUSE,
        SENTENCE
    }

    Token(String text) {
        this(text, Break.NONE, false);
    }

    boolean single() {
        return text.length() == 1 && Character.isLetter(text.charAt(0));
    }
}
