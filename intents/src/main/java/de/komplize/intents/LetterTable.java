package de.komplize.intents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** For the words of some languages and every 1 to 4 letters in them, how likely each language has them. Immutable. */
final class LetterTable {

    private static final int LONGEST = 4;

    /** What has been seen this little says nothing. */
    private static final double LEAST = 2;

    /** A word that is known says more than its letters, and leaves them little to say: "Smart City" looks English, but Germans write it. */
    private static final double WORD_WEIGHT = 7;

    private static final double LETTERS_OF_KNOWN_WORD = 0.3;

    private static final double UNSEEN_LETTERS = 0.3;
    private static final double UNSEEN_WORD = 0.3;

    /** The same letters count once in each length: so much less is known than the sum says. */
    private static final double SHARE = 1.0 / LONGEST;

    /** Longer texts are decided long before. */
    private static final int MOST_WORDS = 60;

    private final List<String> languages;
    private final int[] keys;
    private final IntIndex index;

    /** For every key, language after language, the logarithm of its probability. */
    private final float[] logs;

    private LetterTable(List<String> languages, int[] keys, float[] logs) {
        this.languages = languages;
        this.keys = keys;
        this.index = new IntIndex(keys);
        this.logs = logs;
    }

    /**
     * @param words the words of a language, as often as they occur
     * @param own whether a word is written in these languages' script
     */
    static LetterTable of(List<String> languages, Function<String, Stream<String>> words, Predicate<String> own) {
        Counts counts = new Counts(languages.size());
        for (int l = 0; l < languages.size(); l++) {
            Map<String, Integer> frequencies = new HashMap<>();
            words.apply(languages.get(l)).filter(own).forEach(word -> frequencies.merge(word, 1, Integer::sum));
            int language = l;
            frequencies.forEach((word, times) -> {
                counts.add(whole(word), 0, language, times);
                double weight = 1 + Powers.log(times);
                counts.addLetters(word, language, weight);
            });
        }
        return counts.table(languages);
    }

    /** What was seen how often, by length, with 0 for whole words. */
    private static final class Counts {

        private final int languages;
        private final List<SortedMap<Integer, double[]>> seen = Stream.<SortedMap<Integer, double[]>>generate(
                        TreeMap::new)
                .limit(LONGEST + 1)
                .toList();

        Counts(int languages) {
            this.languages = languages;
        }

        void add(int key, int length, int language, double weight) {
            seen.get(length).computeIfAbsent(key, k -> new double[languages])[language] += weight;
        }

        void addLetters(String word, int language, double weight) {
            String edged = " " + word + " ";
            for (int length = 1; length <= LONGEST; length++) {
                for (int from = 0; from + length <= edged.length(); from++) {
                    String piece = edged.substring(from, from + length);
                    if (!piece.equals(" ")) {
                        add(Hash.done(Hash.with(Hash.start(Group.LETTERS), piece)), length, language, weight);
                    }
                }
            }
        }

        LetterTable table(List<String> names) {
            Map<Integer, float[]> all = new TreeMap<>();
            for (int length = 0; length <= LONGEST; length++) {
                double unseen = length == 0 ? UNSEEN_WORD : UNSEEN_LETTERS;
                double[] totals = totals(seen.get(length), unseen);
                seen.get(length).forEach((key, counts) -> {
                    if (DoubleStream.of(counts).sum() >= LEAST) {
                        float[] logs = new float[languages];
                        for (int l = 0; l < languages; l++) {
                            logs[l] = (float) Powers.log((counts[l] + unseen) / totals[l]);
                        }
                        all.putIfAbsent(key, logs);
                    }
                });
            }
            int[] keys = all.keySet().stream().mapToInt(Integer::intValue).toArray();
            float[] logs = new float[keys.length * languages];
            int at = 0;
            for (float[] own : all.values()) {
                System.arraycopy(own, 0, logs, languages * at++, languages);
            }
            return new LetterTable(names, keys, logs);
        }

        private double[] totals(SortedMap<Integer, double[]> counts, double unseen) {
            double[] totals = new double[languages];
            counts.values().forEach(own -> Arrays.setAll(totals, l -> totals[l] + own[l] + (own[l] > 0 ? unseen : 0)));
            return totals;
        }
    }

    private static int whole(String word) {
        return Hash.done(Hash.with(Hash.with(Hash.start(Group.WORD), word), '#'));
    }

    /** The keys of all 1 to 4 letters of the word, its edges included. */
    private static int[] letters(String word) {
        String edged = " " + word + " ";
        Numbers keys = new Numbers();
        for (int from = 0; from < edged.length(); from++) {
            long hash = Hash.start(Group.LETTERS);
            int last = Math.min(edged.length(), from + LONGEST);
            for (int to = from; to < last; to++) {
                hash = Hash.with(hash, edged.charAt(to));
                if (to > from || edged.charAt(from) != ' ') {
                    keys.add(Hash.done(hash));
                }
            }
        }
        return keys.all();
    }

    /**
     * The likeliest language; empty where nothing of the words is known, or too few of them.
     *
     * @param least so many words have to be known as a whole
     */
    Optional<String> best(List<String> words, String session, double prior, int least) {
        double[] scores = new double[languages.size()];
        boolean known = false;
        int wholes = 0;
        for (String word : words.subList(0, Math.min(words.size(), MOST_WORDS))) {
            boolean whole = score(whole(word), WORD_WEIGHT * SHARE, scores);
            wholes += whole ? 1 : 0;
            known |= whole;
            double weight = whole ? LETTERS_OF_KNOWN_WORD * SHARE : SHARE;
            for (int key : letters(word)) {
                known |= score(key, weight, scores);
            }
        }
        if (!known || wholes < least) {
            return Optional.empty();
        }
        int best = 0;
        for (int l = 0; l < scores.length; l++) {
            scores[l] += languages.get(l).equals(session) ? prior : 0;
            best = scores[l] > scores[best] ? l : best;
        }
        return Optional.of(languages.get(best));
    }

    private boolean score(int key, double weight, double[] scores) {
        int at = index.find(key);
        if (at < 0) {
            return false;
        }
        for (int l = 0; l < scores.length; l++) {
            scores[l] += weight * logs[at * scores.length + l];
        }
        return true;
    }

    void write(DataOutputStream out) throws IOException {
        Binary.write(out, keys);
        Binary.write(out, logs);
    }

    static LetterTable read(List<String> languages, ByteBuffer in) {
        return new LetterTable(languages, Binary.ints(in), Binary.floats(in));
    }
}
