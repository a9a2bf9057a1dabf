package de.komplize.intents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The words of the training phrases, and for a word that is none of them the one that was probably meant: the most frequent one that differs
 * by one slip. Found by leaving out each letter in turn, of the known words once and of the unknown word when it comes. Immutable.
 */
final class KnownWords {

    /** Shorter words are near to too many others; of these only letters swapped, doubled or left out are put right. */
    private static final int SHORTEST = 4;

    private static final int SHORTEST_CHANGED = 5;

    /** A word that only one phrase has may itself be misspelt: it is known, but nothing is taken for it. */
    private static final int REPEATED = 2;

    /** As they are written, the most frequent first; those from {@code repeated} on stand in one phrase only. */
    private final List<String> words;

    private final int repeated;
    private final Map<String, Integer> byFolded = new HashMap<>();

    /** Of every word that another may be taken for, and of each way to leave a letter out of it: the hash above, the word's place below; sorted. */
    private final long[] shortened;

    private KnownWords(List<String> words, int repeated) {
        this.words = List.copyOf(words);
        this.repeated = repeated;
        List<long[]> entries = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String folded = Folding.fold(words.get(i));
            if (byFolded.putIfAbsent(folded, i) == null && i < repeated && folded.length() >= SHORTEST) {
                long place = i;
                entries.add(shortened(folded)
                        .mapToLong(hash -> (long) hash << Integer.SIZE | place)
                        .toArray());
            }
        }
        this.shortened = entries.stream().flatMapToLong(LongStream::of).sorted().toArray();
    }

    static KnownWords none() {
        return new KnownWords(List.of(), 0);
    }

    static KnownWords of(Collection<String> phrases) {
        Map<String, Integer> counts = new HashMap<>();
        phrases.forEach(phrase -> new HashSet<>(Words.of(phrase))
                .stream().filter(Words::isWritten).forEach(word -> counts.merge(word, 1, Integer::sum)));
        List<String> words = counts.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        int repeated = (int)
                counts.values().stream().filter(count -> count >= REPEATED).count();
        return new KnownWords(words, repeated);
    }

    /** The word itself where it is known or unlike any, else the known one that was probably meant; both as they are written. */
    String meant(String word) {
        String folded = Folding.fold(word);
        if (folded.length() < SHORTEST || byFolded.containsKey(folded) || shortened.length == 0) {
            return word;
        }
        return shortened(folded)
                .mapMulti(this::places)
                .filter(place -> isOneSlip(folded, Folding.fold(words.get(place))))
                .min(Comparator.naturalOrder())
                .map(words::get)
                .orElse(word);
    }

    /** The places of the words that this hash is one of. */
    private void places(int hash, Consumer<Integer> each) {
        int at = Arrays.binarySearch(shortened, (long) hash << Integer.SIZE);
        for (at = at < 0 ? -at - 1 : at; at < shortened.length && shortened[at] >> Integer.SIZE == hash; at++) {
            each.accept((int) shortened[at]);
        }
    }

    /** The word itself and without each of its letters, hashed. */
    private static Stream<Integer> shortened(String folded) {
        Set<Integer> hashes = new HashSet<>();
        hashes.add(Hash.done(Hash.with(0, folded)));
        for (int i = 0; i < folded.length(); i++) {
            hashes.add(Hash.done(Hash.with(Hash.with(0, folded.substring(0, i)), folded.substring(i + 1))));
        }
        return hashes.stream();
    }

    /** Whether the two differ by one letter put in, left out or changed, or by two neighbours swapped. */
    private static boolean isOneSlip(String one, String other) {
        int from = 0;
        while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        String oneRest = one.substring(from);
        String otherRest = other.substring(from);
        return switch (one.length() - other.length()) {
            case 1 -> oneRest.substring(1).equals(otherRest);
            case -1 -> otherRest.substring(1).equals(oneRest);
            case 0 ->
                oneRest.isEmpty()
                        || (one.length() >= SHORTEST_CHANGED
                                && oneRest.substring(1).equals(otherRest.substring(1)))
                        || (oneRest.length() > 1
                                && oneRest.charAt(0) == otherRest.charAt(1)
                                && oneRest.charAt(1) == otherRest.charAt(0)
                                && oneRest.substring(2).equals(otherRest.substring(2)));
            default -> false;
        };
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(repeated);
        Binary.write(out, String.join(" ", words));
    }

    static KnownWords read(ByteBuffer in) {
        int repeated = in.getInt();
        String words = Binary.string(in);
        return new KnownWords(words.isEmpty() ? List.of() : List.of(words.split(" ")), repeated);
    }
}
