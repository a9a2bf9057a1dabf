package de.komplize.intents;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds the word that differs least from another: one letter put in, left out or changed, or two neighbours swapped; in longer words two
 * such slips. By its first letters each word is filed under every way to leave out as many letters as slips are allowed, and an unknown
 * word looked up the same way (symmetric deletes, as SymSpell does it). Immutable.
 */
final class NearWords {

    /** Shorter words are near to too many others. */
    private static final int SHORTEST = 4;

    /** In shorter words a changed letter makes another word ("dann", "wann"); only letters swapped, doubled or left out are put right. */
    private static final int SHORTEST_CHANGED = 5;

    /** Two slips are put right where both words together have so many letters. */
    private static final int TOGETHER_TWICE = 13;

    private static final int SHORTEST_TWICE = TOGETHER_TWICE / 2;

    /** Two slips among these few show in what is left of them; what follows is compared. */
    private static final int FIRST_LETTERS = 7;

    /** More words than a place has room for are not looked for. */
    private static final int MOST = Character.MAX_VALUE + 1;

    private static final int IN_A_BUCKET = 4;

    private final List<String> words;

    /** For every bucket where it begins in {@code places}; one more for the end of the last. */
    private final int[] begins;

    private final char[] places;

    /** Of every word the letters it has, as bits: words with too many letters apart need no comparing. */
    private final long[] letters;

    /** @param words the likelier ones first; of equal ones the first is found */
    NearWords(Collection<String> words) {
        this.words = new JoinedWords(words.stream().limit(MOST).toList());
        this.letters = this.words.stream().mapToLong(NearWords::letters).toArray();
        Set<String> filed = new HashSet<>();
        boolean[] first = new boolean[this.words.size()];
        IntStream.range(0, first.length).forEach(i -> first[i] = filed.add(this.words.get(i)));
        int entries = IntStream.range(0, first.length)
                .filter(i -> first[i])
                .map(i -> left(this.words.get(i)).length)
                .sum();
        int buckets = Math.max(1, Integer.highestOneBit(entries / IN_A_BUCKET));
        int[] ends = new int[buckets + 1];
        for (int i = 0; i < first.length; i++) {
            for (int hash : first[i] ? left(this.words.get(i)) : new int[0]) {
                ends[(hash & buckets - 1) + 1]++;
            }
        }
        for (int b = 0; b < buckets; b++) {
            ends[b + 1] += ends[b];
        }
        this.begins = ends.clone();
        this.places = new char[entries];
        for (int i = 0; i < first.length; i++) {
            for (int hash : first[i] ? left(this.words.get(i)) : new int[0]) {
                places[ends[hash & buckets - 1]++] = (char) i;
            }
        }
    }

    /** The place of the word that differs least, the first of several; -1 where none is near enough. */
    int nearest(String word) {
        int place = -1;
        int slips = Integer.MAX_VALUE;
        long own = letters(word);
        for (int hash : left(word)) {
            int bucket = hash & begins.length - 2;
            for (int at = begins[bucket]; at < begins[bucket + 1]; at++) {
                int candidate = places[at];
                // A letter changed is one fewer and one more.
                boolean alike = Long.bitCount(own ^ letters[candidate]) <= 4;
                if (alike && candidate != place) {
                    int between = slips(word, words.get(candidate));
                    if (between < slips || between == slips && candidate < place) {
                        slips = between;
                        place = candidate;
                    }
                }
            }
        }
        return place;
    }

    private static long letters(String word) {
        long letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1L << word.charAt(i);
        }
        return letters;
    }

    /** Hashes of the word's first letters, whole and with one left out, of longer words also with two; each once. */
    private static int[] left(String word) {
        Numbers hashes = new Numbers();
        int length = word.length() < SHORTEST ? 0 : Math.min(word.length(), FIRST_LETTERS);
        for (int i = 0; i < length; i++) {
            addOnce(left(word, length, i, -1), hashes);
            for (int j = i + 1; word.length() >= SHORTEST_TWICE && j < length; j++) {
                addOnce(left(word, length, i, j), hashes);
            }
        }
        if (length > 0) {
            addOnce(left(word, length, -1, -1), hashes);
        }
        return hashes.all();
    }

    private static void addOnce(int hash, Numbers hashes) {
        for (int i = 0; i < hashes.size(); i++) {
            if (hashes.at(i) == hash) {
                return;
            }
        }
        hashes.add(hash);
    }

    private static int left(String word, int length, int without, int nor) {
        long hash = 0;
        for (int i = 0; i < length; i++) {
            hash = i == without || i == nor ? hash : Hash.with(hash, word.charAt(i));
        }
        return Hash.done(hash);
    }

    /** How many slips lie between two words; {@link Integer#MAX_VALUE} where they are more than may be put right. */
    private static int slips(String one, String other) {
        int allowed = one.length() + other.length() >= TOGETHER_TWICE ? 2 : 1;
        if (Math.abs(one.length() - other.length()) > allowed) {
            return Integer.MAX_VALUE;
        }
        int slips = distance(one, other);
        boolean changed = one.length() == other.length() && one.length() < SHORTEST_CHANGED && !areSwapped(one, other);
        return slips > allowed || changed ? Integer.MAX_VALUE : slips;
    }

    private static boolean areSwapped(String one, String other) {
        int at = 0;
        while (at < one.length() - 1 && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at < one.length() - 1
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at);
    }

    /** The optimal string alignment distance (Damerau and Levenshtein, no letter twice in a swap). */
    private static int distance(String one, String other) {
        int[] before = new int[0];
        int[] above = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(above[j], row[j - 1]) + 1, above[j - 1] + same);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = above;
            above = row;
        }
        return above[other.length()];
    }
}
