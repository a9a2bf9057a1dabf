package de.komplize.intents;

import de.komplize.bot.understanding.TrainingPhrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Looks through training phrases for what teaches nothing or the wrong thing: doubles, near-doubles of two intents, and one pattern over and over. */
public final class PhraseLint {

    /** Of an intent's phrases no more than this share may be like another one. */
    private static final double ALIKE = 0.10;

    private static final int FIRST_WORDS = 3;

    /** Texts with fewer letters differ by little from much. */
    private static final int SHORTEST_NEAR = 12;

    private static final int LONG = 24;
    private static final int PIECE = 4;

    /** A piece of text that more phrases share than this says nothing. */
    private static final int COMMON_PIECE = 300;

    private PhraseLint() {}

    /** What is to be mended, one sentence each, with the phrases; none where all is well. Phrases of one language. */
    public static List<String> findings(Collection<TrainingPhrase> phrases) {
        List<Read> all = phrases.stream().map(Read::of).toList();
        List<String> findings = new ArrayList<>();
        doubles(all, findings);
        nearDoubles(all, findings);
        Map<String, List<Read>> byIntent = all.stream()
                .collect(Collectors.groupingBy(read -> read.phrase().intent(), TreeMap::new, Collectors.toList()));
        byIntent.forEach((intent, own) -> alike(intent, own, findings));
        return findings;
    }

    private record Read(TrainingPhrase phrase, List<String> words, String letters) {

        static Read of(TrainingPhrase phrase) {
            List<String> words = Words.of(phrase.text()).stream()
                    .filter(word -> Character.isLetterOrDigit(word.charAt(0)))
                    .map(word -> Character.isDigit(word.charAt(0)) ? word : Folding.fold(word))
                    .toList();
            List<String> telling = words.isEmpty() ? List.of(phrase.text().strip()) : words;
            return new Read(phrase, telling, String.join("", telling));
        }

        String shown() {
            return phrase.intent() + " \"" + phrase.text() + "\"";
        }
    }

    private static void doubles(List<Read> all, List<String> findings) {
        Map<List<String>, Read> seen = new HashMap<>();
        for (Read read : all) {
            Read before = seen.putIfAbsent(read.words(), read);
            if (before != null) {
                findings.add("Stands twice, take one out: " + before.shown() + " and " + read.shown());
            }
        }
    }

    private static void nearDoubles(List<Read> all, List<String> findings) {
        Map<List<String>, Read> sorted = new HashMap<>();
        Map<String, List<Integer>> pieces = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Read read = all.get(i);
            Read before = sorted.putIfAbsent(read.words().stream().sorted().toList(), read);
            if (before != null && areRivals(before, read)) {
                near(before, read, findings);
            }
            for (int shared : sharing(read, all.size(), pieces)) {
                Read other = all.get(shared);
                int slips = Math.min(read.letters().length(), other.letters().length()) >= LONG ? 2 : 1;
                if (areRivals(other, read) && differBy(read.letters(), other.letters(), slips)) {
                    near(other, read, findings);
                }
            }
            if (read.letters().length() >= SHORTEST_NEAR) {
                int at = i;
                pieces(read.letters())
                        .forEach(piece -> pieces.computeIfAbsent(piece, key -> new ArrayList<>())
                                .add(at));
            }
        }
    }

    private static boolean areRivals(Read one, Read other) {
        return !one.phrase().intent().equals(other.phrase().intent())
                && !one.words().equals(other.words());
    }

    private static void near(Read one, Read other, List<String> findings) {
        findings.add(
                "Nearly the same in two intents, word one of them otherwise: " + one.shown() + " and " + other.shown());
    }

    /** The phrases before this one that share most of its pieces: only they can be near to it. */
    private static List<Integer> sharing(Read read, int phrases, Map<String, List<Integer>> pieces) {
        if (read.letters().length() < SHORTEST_NEAR) {
            return List.of();
        }
        int[] counts = new int[phrases];
        Set<Integer> found = new HashSet<>();
        Set<String> own = pieces(read.letters());
        for (String piece : own) {
            List<Integer> having = pieces.getOrDefault(piece, List.of());
            if (having.size() <= COMMON_PIECE) {
                having.forEach(i -> {
                    counts[i]++;
                    found.add(i);
                });
            }
        }
        return found.stream().filter(i -> counts[i] * 2 > own.size()).toList();
    }

    private static Set<String> pieces(String letters) {
        return IntStream.rangeClosed(0, letters.length() - PIECE)
                .mapToObj(i -> letters.substring(i, i + PIECE))
                .collect(Collectors.toSet());
    }

    /** Whether so many letters put in, left out or changed make the one of the other. */
    private static boolean differBy(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        int[] before = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(before[j], row[j - 1]) + 1);
            }
            before = row;
        }
        return before[other.length()] <= most;
    }

    private static void alike(String intent, List<Read> own, List<String> findings) {
        Map<List<String>, Read> begun = new HashMap<>();
        Map<List<String>, Read> slotted = new HashMap<>();
        List<Read> alike = new ArrayList<>();
        for (Read read : own) {
            boolean likeAnother = read.words().size() > FIRST_WORDS
                    && begun.putIfAbsent(read.words().subList(0, FIRST_WORDS), read) != null;
            for (int slot = 0;
                    read.words().size() >= FIRST_WORDS && slot < read.words().size();
                    slot++) {
                List<String> rest = new ArrayList<>(read.words());
                rest.set(slot, "");
                likeAnother |= slotted.putIfAbsent(rest, read) != null;
            }
            if (likeAnother) {
                alike.add(read);
            }
        }
        if (alike.size() > Math.max(1, ALIKE * own.size())) {
            findings.add(alike.size() + " of the " + own.size() + " phrases of " + intent
                    + " begin like another one or differ from it in one word only; 10 % may. For example: "
                    + alike.stream().limit(3).map(Read::shown).collect(Collectors.joining(", ")));
        }
    }
}
