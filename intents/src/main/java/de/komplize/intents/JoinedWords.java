package de.komplize.intents;

import java.util.AbstractList;
import java.util.Collection;
import java.util.RandomAccess;

/** Words in one string, each cut out when it is asked for, since thousands of small strings take more memory than their letters. Immutable. */
final class JoinedWords extends AbstractList<String> implements RandomAccess {

    private final String text;

    /** Where each word begins; one more for the end of the last. */
    private final int[] begins;

    JoinedWords(Collection<String> words) {
        this.text = String.join("", words);
        this.begins = new int[words.size() + 1];
        int at = 0;
        for (String word : words) {
            begins[at + 1] = begins[at] + word.length();
            at++;
        }
    }

    @Override
    public String get(int index) {
        return text.substring(begins[index], begins[index + 1]);
    }

    @Override
    public int size() {
        return begins.length - 1;
    }
}
