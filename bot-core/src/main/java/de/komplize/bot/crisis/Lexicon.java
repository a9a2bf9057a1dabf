package de.komplize.bot.crisis;

import de.komplize.bot.crisis.Token.Break;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** All words of the patterns, and what a written word may stand for: itself, a stem, a slip, a transliteration. */
final class Lexicon {

    private record Stem(String text, Hit hit) {}

    private static final int LONGEST_JOINED = 3;
    private static final int SHORTEST_JOINED = 5;

    /** A few thousand words are nine tenths of what anybody writes; when there are more it begins anew: 2 MB at most. */
    private static final int MOST_REMEMBERED = 4_000;

    /** Arabic writes "and" in one with the next word, and may add the article. */
    private static final List<String> ARABIC_PREFIXES = List.of("و", "ف", "وال", "ال", "ب", "ل");

    private final Set<String> known;
    private final Map<Word, Integer> numbers = new HashMap<>();
    private final List<Word> words;
    private final Slips slips = new Slips();
    private final Map<String, List<Hit>> exact = new HashMap<>();
    private final Map<String, List<Stem>> stems = new HashMap<>();
    private final Map<String, List<Hit>> latin = new HashMap<>();
    private final Map<String, List<Stem>> latinStems = new HashMap<>();
    private final int longest;

    /** What common words stand for, so that each is looked up once and not in every message. */
    private final Map<String, List<Hit>> remembered = new ConcurrentHashMap<>();

    private final Glue glue = new Glue(this::knows);

    Lexicon(List<Pattern> patterns, Set<String> known, Map<Word, Word> same) {
        this.known = Set.copyOf(known);
        words = patterns.stream()
                .flatMap(pattern -> pattern.places().stream())
                .flatMap(place -> place.words().stream())
                .distinct()
                .toList();
        longest = words.stream().mapToInt(word -> word.text().length()).max().orElse(0);
        for (int number = 0; number < words.size(); number++) {
            Word word = words.get(number);
            numbers.put(word, number);
            add(word, number);
            for (Map.Entry<Word, Word> other : same.entrySet()) {
                if (!word.stem() && other.getValue().text().equals(word.text())) {
                    add(other.getKey(), number);
                }
            }
        }
    }

    private void add(Word word, int number) {
        Hit hit = new Hit(number, 0, 1);
        add(word, word.text(), hit, exact, stems);
        slips.add(word, number);
        String key = Transliteration.key(word.text());
        // Keys of two letters are words of every language; only the one for "not" is needed.
        if (Transliteration.cyrillic(word.text()) && (key.length() > 2 || key.equals("ne"))) {
            add(word, key, hit, latin, latinStems);
        }
    }

    private static void add(
            Word word, String text, Hit hit, Map<String, List<Hit>> wholes, Map<String, List<Stem>> stems) {
        if (word.stem()) {
            String start = text.substring(0, Math.min(text.length(), Word.SHORTEST_STEM));
            stems.computeIfAbsent(start, _ -> new ArrayList<>()).add(new Stem(text, hit));
        } else {
            wholes.computeIfAbsent(text, _ -> new ArrayList<>()).add(hit);
        }
    }

    int size() {
        return words.size();
    }

    int number(Word word) {
        return numbers.getOrDefault(word, -1);
    }

    /** The message with all that its words may stand for; words written as one are taken apart. */
    Message read(List<Token> written) {
        List<Token> tokens = new ArrayList<>(written.size());
        List<List<Hit>> hits = new ArrayList<>(written.size());
        for (Token token : written) {
            List<Hit> found = hits(token.text());
            List<Token> parts = found.isEmpty() && !known.contains(token.text()) ? glue.parts(token) : List.of(token);
            for (Token part : parts) {
                tokens.add(part);
                hits.add(parts.size() == 1 ? found : hits(part.text()));
            }
        }
        return Message.of(tokens, withJoined(tokens, hits));
    }

    /** A list of its own each time: words written in two are added to it. */
    private List<Hit> hits(String text) {
        @Nullable List<Hit> before = remembered.get(text);
        if (before != null) {
            return new ArrayList<>(before);
        }
        List<Hit> found = look(text);
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(text, List.copyOf(found));
        return found;
    }

    private List<Hit> look(String text) {
        List<Hit> found = plain(text, exact, stems);
        found.addAll(variants(text));
        if (!knows(text)) {
            found.addAll(slips.of(text));
        }
        return found;
    }

    private static List<Hit> plain(String text, Map<String, List<Hit>> wholes, Map<String, List<Stem>> stems) {
        List<Hit> found = new ArrayList<>(wholes.getOrDefault(text, List.of()));
        if (text.length() >= Word.SHORTEST_STEM) {
            for (Stem stem : stems.getOrDefault(text.substring(0, Word.SHORTEST_STEM), List.of())) {
                if (text.startsWith(stem.text())) {
                    found.add(stem.hit());
                }
            }
        }
        return found;
    }

    private List<Hit> variants(String text) {
        List<Hit> found = new ArrayList<>();
        if (text.charAt(0) < 0x250) {
            found.addAll(plain(Transliteration.key(text), latin, latinStems));
        }
        for (String prefix : ARABIC_PREFIXES) {
            if (text.startsWith(prefix) && text.length() > prefix.length() + 1) {
                found.addAll(plain(text.substring(prefix.length()), exact, stems));
            }
        }
        return found;
    }

    private boolean knows(String text) {
        return known.contains(text) || exact.containsKey(text);
    }

    /** Adds the words that were written in two or three: um bringen, um zu bringen. */
    private List<List<Hit>> withJoined(List<Token> tokens, List<List<Hit>> hits) {
        StringBuilder joined = new StringBuilder();
        for (int start = 0; start < tokens.size(); start++) {
            joined.setLength(0);
            joined.append(tokens.get(start).text());
            for (int end = start + 1; end < Math.min(tokens.size(), start + LONGEST_JOINED); end++) {
                if (tokens.get(end - 1).after() == Break.SENTENCE || joined.length() > longest) {
                    break;
                }
                tokens.get(end).text().chars().forEach(c -> Spelling.append(joined, (char) c));
                if (joined.length() >= SHORTEST_JOINED) {
                    addSpanning(end - start + 1, exact.getOrDefault(joined.toString(), List.of()), hits.get(end));
                }
            }
        }
        return hits;
    }

    private static void addSpanning(int span, List<Hit> found, List<Hit> hits) {
        found.forEach(hit -> hits.add(new Hit(hit.word(), 0, span)));
    }
}
