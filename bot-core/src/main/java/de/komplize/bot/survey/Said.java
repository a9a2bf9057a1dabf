package de.komplize.bot.survey;

/** What was said to a question: the same where the very question is the same, so that nobody compares all that is in it. */
record Said(Question question, String text, AnswerReader.Context context) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Said said
                && question == said.question
                && context == said.context
                && text.equals(said.text);
    }

    @Override
    public int hashCode() {
        return 31 * System.identityHashCode(question) + text.hashCode();
    }
}
