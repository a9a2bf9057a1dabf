package de.komplize.bot.crisis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The fixed path ahead of the classifier: tells whether a message holds words of acute danger to oneself or others. All languages
 * are read at once, for people in need do not first switch the language. Pure and safe for any number of threads; the time grows
 * with the length of the message only, whatever it holds.
 */
public final class Crisis {

    /** The languages with a file of patterns beside this class; Leichte Sprache is read with German. */
    static final List<String> LANGUAGES = List.of("de", "en", "tr", "ru", "uk", "ar", "pl");

    private static final class Shipped {
        private static final Crisis CRISIS = Crisis.of(
                LANGUAGES.stream().map(language -> resource(language + ".txt")).toList());
    }

    private final Lexicon lexicon;
    private final Book quiet;
    private final Book alarms;

    private Crisis(List<Pattern> patterns, Set<String> known, Map<Word, Word> same) {
        this.lexicon = new Lexicon(patterns, known, same);
        this.quiet = new Book(patterns.stream().filter(Pattern::quiet).toList(), lexicon);
        this.alarms = new Book(patterns.stream().filter(p -> !p.quiet()).toList(), lexicon);
    }

    /** The patterns that come with the product. */
    public static Crisis shipped() {
        return Shipped.CRISIS;
    }

    /** The languages, among them {@code pl}, in which the message, of any length, speaks of acute danger; none where it does not. */
    public Set<String> languages(String utterance) {
        return reasons(utterance).stream().map(Pattern::language).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean fires(String utterance) {
        return !reasons(utterance).isEmpty();
    }

    /** The lines of the pattern files that the message meets. */
    List<Pattern> reasons(String utterance) {
        Message message = lexicon.read(Tokenizer.words(utterance));
        return alarms.in(message, quiet.spentBy(message));
    }

    static Crisis of(List<PatternFile> files) {
        List<Pattern> patterns = new ArrayList<>();
        Set<String> known = new TreeSet<>();
        Map<Word, Word> same = new HashMap<>();
        files.forEach(file -> {
            patterns.addAll(file.patterns());
            known.addAll(file.known());
            same.putAll(file.same());
        });
        return new Crisis(patterns, known, same);
    }

    static PatternFile resource(String name) {
        try (InputStream in = Crisis.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The resource de/komplize/bot/crisis/" + name + " is missing");
            }
            return PatternFile.parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
