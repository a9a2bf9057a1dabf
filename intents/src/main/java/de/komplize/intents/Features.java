package de.komplize.intents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import opennlp.tools.stemmer.Stemmer;

/** What the model sees of an utterance: per {@link Group} the hashes of its features, sorted, repeated as often as they occur. */
final class Features {

    private static final int LONGEST_LETTERS = 5;

    /** So far apart two stems may stand and still count as near; and more words than this come from long texts. */
    private static final int NEAR = 7;

    private static final int MOST_NEAR = 24;

    /** More meanings than this come from long texts, whose pairs say nothing any more. */
    private static final int MOST_PAIRED = 20;

    private final String language;
    private final Concepts concepts;
    private final KnownWords known;

    /** @param known the words of the training phrases; others are read as the one of them that was probably meant */
    Features(String language, KnownWords known) {
        this.language = language;
        this.known = known;
        this.concepts = Concepts.of(language);
    }

    int[][] of(String text) {
        List<String> words = Words.of(text).stream().map(known::meant).toList();
        List<String> folded = words.stream().map(Folding::fold).toList();
        Numbers[] found = new Numbers[Group.values().length];
        Arrays.setAll(found, g -> new Numbers());
        addWords(folded, Group.WORD, Group.WORD_PAIR, found);
        List<String> stems = stems(words);
        addWords(stems, Group.STEM, Group.STEM_PAIR, found);
        addNear(stems, found);
        addLetters(folded, found);
        addConcepts(folded, found);
        return Arrays.stream(found).map(Numbers::sorted).toArray(int[][]::new);
    }

    /** Stems are taken from the words as written, since Snowball knows the languages' own letters. */
    private List<String> stems(List<String> words) {
        Stemmer stemmer = Stemming.of(language);
        List<String> stems = new ArrayList<>(words.size());
        for (String word : words) {
            stems.add(Words.isWritten(word) ? Folding.fold(stemmer.stem(word).toString()) : word);
        }
        return stems;
    }

    private static void addWords(List<String> words, Group single, Group pair, Numbers[] found) {
        long start = Hash.start(single);
        int before = 0;
        for (String word : words) {
            int hash = Hash.done(Hash.with(start, word));
            found[single.place()].add(hash);
            found[pair.place()].add(pair(pair, before, hash));
            before = hash;
        }
        found[pair.place()].add(pair(pair, before, 0));
    }

    private static void addNear(List<String> stems, Numbers[] found) {
        int[] hashes = stems.stream()
                .limit(MOST_NEAR)
                .mapToInt(stem -> Hash.done(Hash.with(Hash.start(Group.STEM), stem)))
                .toArray();
        for (int i = 0; i < hashes.length; i++) {
            for (int j = i + 1; j <= Math.min(i + NEAR, hashes.length - 1); j++) {
                if (hashes[i] != hashes[j]) {
                    int less = Math.min(hashes[i], hashes[j]);
                    found[Group.STEMS_NEAR.place()].add(pair(Group.STEMS_NEAR, less, Math.max(hashes[i], hashes[j])));
                }
            }
        }
    }

    private static int pair(Group group, int first, int second) {
        return Hash.done(Hash.with(Hash.with(Hash.start(group), first), second));
    }

    private static void addLetters(List<String> words, Numbers[] found) {
        String line = line(words);
        for (int from = 0; from < line.length() - 1; from++) {
            long hash = Hash.with(Hash.start(Group.LETTERS), line.charAt(from));
            int last = Math.min(line.length(), from + LONGEST_LETTERS);
            boolean across = false;
            for (int to = from + 2; to <= last; to++) {
                // A blank at either end is the edge of a word; one strictly inside lies between two words.
                across |= to - 2 > from && line.charAt(to - 2) == ' ';
                hash = Hash.with(hash, line.charAt(to - 1));
                found[(across ? Group.LETTERS_ACROSS : Group.LETTERS).place()].add(Hash.done(hash));
            }
        }
    }

    private static String line(List<String> words) {
        StringBuilder line = new StringBuilder(" ");
        for (String word : words) {
            if (!word.isEmpty() && Words.isWritten(word)) {
                line.append(word).append(' ');
            }
        }
        return line.toString();
    }

    private void addConcepts(List<String> words, Numbers[] found) {
        words.forEach(word -> concepts.of(word, found[Group.CONCEPT.place()]));
        int[] distinct =
                Arrays.stream(found[Group.CONCEPT.place()].sorted()).distinct().toArray();
        if (distinct.length > MOST_PAIRED) {
            return;
        }
        for (int i = 0; i < distinct.length; i++) {
            for (int j = i + 1; j < distinct.length; j++) {
                found[Group.CONCEPT_PAIR.place()].add(pair(Group.CONCEPT_PAIR, distinct[i], distinct[j]));
            }
        }
    }
}
