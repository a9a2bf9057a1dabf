package de.komplize.bot.crisis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the pattern words that a written word may be a slip of: a letter wrong, missing, too many, or two swapped. One slip spoils
 * the first letter or the last, never both, and that two do is rare, so words are looked for by length and first or last letter.
 */
final class Slips {

    /** Nobody writes a slip of more letters. */
    private static final int LONGEST = 24;

    private static final int MOST = 2;

    /** A pattern word with its number and its letters as a set of bits, which mostly tells without counting that words differ. */
    private record Entry(Word word, int number, long letters) {}

    /** Where words are found: by their length (0 for stems) and their first or last letter. */
    private record Shelf(int length, boolean first, char letter) {}

    private final Map<Shelf, List<Entry>> shelves = new HashMap<>();

    void add(Word word, int number) {
        String text = word.text();
        if (word.slips() == 0) {
            return;
        }
        Entry entry = new Entry(word, number, bits(text));
        put(new Shelf(word.stem() ? 0 : text.length(), true, text.charAt(0)), entry);
        if (!word.stem()) {
            put(new Shelf(text.length(), false, text.charAt(text.length() - 1)), entry);
        }
    }

    private void put(Shelf shelf, Entry entry) {
        shelves.computeIfAbsent(shelf, _ -> new ArrayList<>()).add(entry);
    }

    List<Hit> of(String written) {
        List<Hit> found = new ArrayList<>();
        int length = written.length();
        if (length < 3 || length > LONGEST) {
            return found;
        }
        long letters = bits(written);
        char first = written.charAt(0);
        for (int other = length - MOST; other <= length + MOST; other++) {
            search(new Shelf(other, true, first), written, letters, '\0', found);
            search(new Shelf(other, false, written.charAt(length - 1)), written, letters, first, found);
        }
        search(new Shelf(0, true, first), written, letters, '\0', found);
        if (written.charAt(1) != first) {
            search(new Shelf(0, true, written.charAt(1)), written, letters, '\0', found);
        }
        return found;
    }

    /** Words that begin with {@code done} have been looked at. */
    private void search(Shelf shelf, String written, long letters, char done, List<Hit> found) {
        for (Entry entry : shelves.getOrDefault(shelf, List.of())) {
            if (entry.word().text().charAt(0) != done) {
                int slips = slips(entry, written, letters);
                if (slips <= MOST) {
                    found.add(new Hit(entry.number(), slips, 1));
                }
            }
        }
    }

    private static int slips(Entry entry, String written, long letters) {
        Word word = entry.word();
        int most = word.slips();
        int longer = written.length() - word.text().length();
        if (Long.bitCount(entry.letters() & ~letters) > most
                || !word.stem() && (Math.abs(longer) > most || Long.bitCount(letters & ~entry.letters()) > most)) {
            return MOST + 1;
        }
        int slips = between(word, written, most);
        // Not swapped but wrong: the letters differ.
        return slips > most ? MOST + 1 : word.fragile() && longer == 0 && letters != entry.letters() ? MOST : slips;
    }

    private static long bits(String word) {
        long bits = 0;
        for (int i = 0; i < word.length(); i++) {
            bits |= 1L << (word.charAt(i) & 63);
        }
        return bits;
    }

    /** The slips, or some number above {@code most}; of a stem only, where the written word may go on. */
    static int between(Word word, String written, int most) {
        String text = word.text();
        int part = Math.min(written.length(), text.length() + most);
        int[] before = new int[part + 1];
        int[] row = new int[part + 1];
        int[] next = new int[part + 1];
        Arrays.setAll(row, j -> j);
        for (int i = 1; i <= text.length(); i++) {
            if (fill(next, row, before, text, written, i) > most) {
                return most + 1;
            }
            int[] free = before;
            before = row;
            row = next;
            next = free;
        }
        if (word.stem()) {
            return Arrays.stream(row).min().orElse(most + 1);
        }
        return part < written.length() ? most + 1 : row[part];
    }

    /** Fills the row of the table for the letter i of the text and returns its least number. */
    private static int fill(int[] next, int[] row, int[] before, String text, String written, int i) {
        next[0] = i;
        int least = i;
        char c = text.charAt(i - 1);
        for (int j = 1; j < next.length; j++) {
            char d = written.charAt(j - 1);
            int best = Math.min(Math.min(row[j], next[j - 1]) + 1, row[j - 1] + (c == d ? 0 : 1));
            if (i > 1 && j > 1 && c == written.charAt(j - 2) && d == text.charAt(i - 2)) {
                best = Math.min(best, before[j - 2] + 1);
            }
            next[j] = best;
            least = Math.min(least, best);
        }
        return least;
    }
}
