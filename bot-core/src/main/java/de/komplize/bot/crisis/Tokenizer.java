package de.komplize.bot.crisis;

import de.komplize.bot.crisis.Token.Break;
import java.util.ArrayList;
import java.util.List;

/** Cuts a message into folded words and puts spaced letters (s t e r b e n) together. */
final class Tokenizer {

    /** As many single letters in a row are one spaced word, not words of one letter. */
    private static final int SPACED = 4;

    private Tokenizer() {}

    static List<Token> words(String utterance) {
        return joinSpaced(split(Spelling.plain(utterance)));
    }

    private static List<Token> split(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int start = at;
            while (at < text.length() && inWord(text, at)) {
                at++;
            }
            String word = Spelling.fold(text.substring(start, at));
            int end = at;
            while (at < text.length() && !inWord(text, at)) {
                at++;
            }
            if (!word.isEmpty()) {
                tokens.add(new Token(word, breakIn(text, end, at), wide(text, end, at)));
            }
        }
        return tokens;
    }

    /** Letters, figures, and between letters an apostrophe (don't) or the star of a masked word (su*cide). */
    private static boolean inWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at))
                || "'’‘´`ʼ*".indexOf(text.charAt(at)) >= 0
                        && at > 0
                        && at + 1 < text.length()
                        && Character.isLetter(text.charAt(at - 1))
                        && Character.isLetter(text.charAt(at + 1));
    }

    private static Break breakIn(String text, int from, int to) {
        Break found = Break.NONE;
        int lines = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            lines += c == '\n' ? 1 : 0;
            // A full stop between letters ends nothing (s.t.e.r.b.e.n), nor does one line end: e-mails are wrapped.
            if ("!?؟…".indexOf(c) >= 0 || c == '.' && to - from > 1 || lines > 1) {
                return Break.SENTENCE;
            }
            if (c == '\n' || !Character.isWhitespace(c) && "-_/.*".indexOf(c) < 0) {
                found = Break.CLAUSE;
            }
        }
        return found;
    }

    private static boolean wide(String text, int from, int to) {
        int blanks = 0;
        for (int i = from; i < to && blanks < 2; i++) {
            blanks += Character.isWhitespace(text.charAt(i)) ? 1 : 0;
        }
        return blanks > 1;
    }

    private static List<Token> joinSpaced(List<Token> tokens) {
        List<Token> joined = new ArrayList<>(tokens.size());
        int at = 0;
        while (at < tokens.size()) {
            int end = at;
            while (end < tokens.size() && tokens.get(end).single()) {
                end++;
            }
            List<Token> letters = tokens.subList(at, Math.max(end, at + 1));
            joined.addAll(letters.size() < SPACED ? letters : join(letters));
            at += letters.size();
        }
        return joined;
    }

    private static List<Token> join(List<Token> letters) {
        List<Token> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (Token letter : letters) {
            word.append(letter.text());
            if (letter.wide() || letter == letters.getLast()) {
                words.add(new Token(Spelling.fold(word.toString()), letter.after(), false));
                word.setLength(0);
            }
        }
        return words;
    }
}
