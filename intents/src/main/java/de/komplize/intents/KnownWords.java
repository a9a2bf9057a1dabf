package de.komplize.intents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The words of the training phrases, and for a word that is none of them the one that was probably meant: the nearest by slips of the
 * finger, of those equally near the most frequent. Immutable.
 */
final class KnownWords {

    /** As they are written, the most frequent first. */
    private final List<String> words;

    /** Of every word as it is folded, the hash; sorted. */
    private final int[] folded;

    private final NearWords near;

    private KnownWords(List<String> words) {
        this.words = new JoinedWords(words);
        this.folded = words.stream().mapToInt(KnownWords::hash).sorted().toArray();
        this.near = new NearWords(words.stream().map(KnownWords::plain).toList());
    }

    static KnownWords none() {
        return new KnownWords(List.of());
    }

    static KnownWords of(Collection<String> phrases) {
        Map<String, Integer> counts = new HashMap<>();
        phrases.forEach(phrase -> new HashSet<>(Words.of(phrase))
                .stream().filter(Words::isWritten).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return new KnownWords(counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList());
    }

    /** The word itself where it is known or unlike any, else the known one that was probably meant; both as they are written. */
    String meant(String word) {
        if (Arrays.binarySearch(folded, hash(word)) >= 0) {
            return word;
        }
        int place = near.nearest(plain(word));
        return place < 0 ? word : words.get(place);
    }

    private static int hash(String word) {
        return Hash.done(Hash.with(0, Folding.fold(word)));
    }

    /** Folded, and an umlaut one letter however it is written: "lschen" is one slip from "löschen", not two. */
    private static String plain(String word) {
        return Folding.fold(word).replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    void write(DataOutputStream out) throws IOException {
        Binary.write(out, String.join(" ", words));
    }

    static KnownWords read(ByteBuffer in) {
        String words = Binary.string(in);
        return new KnownWords(words.isEmpty() ? List.of() : List.of(words.split(" ")));
    }
}
