package de.komplize.bot.crisis;

import de.komplize.bot.crisis.Token.Break;
import java.util.List;

/** A message as words, and for each place the pattern words that may end there. */
record Message(List<Token> tokens, List<List<Hit>> hits, int[] sentences) {

    static Message of(List<Token> tokens, List<List<Hit>> hits) {
        int[] sentences = new int[tokens.size()];
        for (int at = 1; at < sentences.length; at++) {
            sentences[at] = sentences[at - 1] + (tokens.get(at - 1).after() == Break.SENTENCE ? 1 : 0);
        }
        return new Message(tokens, hits, sentences);
    }

    int size() {
        return tokens.size();
    }

    boolean begins(int at) {
        return at == 0 || ends(at - 1);
    }

    boolean ends(int at) {
        return at == tokens.size() - 1 || tokens.get(at).after() != Break.NONE;
    }
}
