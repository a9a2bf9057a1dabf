package de.komplize.intents;

import de.komplize.bot.understanding.TrainingPhrase;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The language of an utterance among de, en, tr, ru, uk and ar: the script first, letters that only one of them has, then how usual its words
 * and their letters are in each. Texts are short, so the language of the session counts as evidence, and an unknown text leaves it as it is.
 * Immutable.
 */
final class LanguageGuess {

    private static final String DEFAULT = "de";
    private static final String ARABIC = "ar";
    private static final List<String> LATIN = List.of("de", "en", "tr");
    private static final List<String> CYRILLIC = List.of("ru", "uk");

    /** So much more likely the session's language is than another, as a logarithm; where there is no session, German only a little. */
    private static final double SESSION = 6;

    private static final double NO_SESSION = 2.5;

    /** Foreign names in Latin letters are common in every language: so many letters of another script decide. */
    private static final int TELLING_LETTERS = 2;

    private final LetterTable latin;
    private final LetterTable cyrillic;

    private LanguageGuess(LetterTable latin, LetterTable cyrillic) {
        this.latin = latin;
        this.cyrillic = cyrillic;
    }

    /** Learns from the phrases and from lists of common words that come along. */
    static LanguageGuess of(Collection<TrainingPhrase> phrases) {
        Map<String, List<String>> texts = phrases.stream()
                .collect(Collectors.groupingBy(
                        TrainingPhrase::language, Collectors.mapping(TrainingPhrase::text, Collectors.toList())));
        return new LanguageGuess(table(LATIN, texts), table(CYRILLIC, texts));
    }

    private static LetterTable table(List<String> languages, Map<String, List<String>> texts) {
        return LetterTable.of(
                languages,
                language -> Stream.concat(
                        texts.getOrDefault(language, List.of()).stream().flatMap(text -> words(text).stream()),
                        CommonWords.of(language).stream().flatMap(line -> words(line).stream())),
                word -> script(word) == (languages.equals(LATIN) ? Script.LATIN : Script.CYRILLIC));
    }

    /** @param hint the session's language; a variant such as {@code de-easy} stands for its language */
    String of(String text, Optional<String> hint) {
        String session = hint.map(LanguageGuess::base).orElse(DEFAULT);
        double prior = hint.isPresent() ? SESSION : NO_SESSION;
        List<String> words = words(text);
        return switch (script(String.join("", words))) {
            case ARABIC -> ARABIC;
            case CYRILLIC -> slavic(words, session, prior);
            // Names are in Latin letters everywhere: one alone changes no session of another script.
            case LATIN ->
                latin.best(words, session, prior, LATIN.contains(session) ? 0 : 2)
                        .orElse(session);
            case NONE -> session;
        };
    }

    private String slavic(List<String> words, String session, double prior) {
        long russian = count(words, "ыэъё");
        long ukrainian = count(words, "іїєґ");
        if (russian != ukrainian) {
            return russian > ukrainian ? "ru" : "uk";
        }
        return cyrillic.best(words, session, prior, 0).orElse(CYRILLIC.contains(session) ? session : "ru");
    }

    private static long count(List<String> words, String letters) {
        return words.stream()
                .flatMapToInt(String::chars)
                .filter(c -> letters.indexOf(c) >= 0)
                .count();
    }

    private enum Script {
        LATIN,
        CYRILLIC,
        ARABIC,
        NONE
    }

    private static Script script(String text) {
        int arabic = 0;
        int cyrillic = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            arabic += c >= 0x600 && c <= 0x6FF ? 1 : 0;
            cyrillic += c >= 0x400 && c <= 0x52F ? 1 : 0;
            latin += c < 0x250 ? 1 : 0;
        }
        if (Math.max(arabic, cyrillic) >= TELLING_LETTERS || Math.max(arabic, cyrillic) > latin) {
            return arabic >= cyrillic ? Script.ARABIC : Script.CYRILLIC;
        }
        return latin > 0 ? Script.LATIN : Script.NONE;
    }

    private static List<String> words(String text) {
        return Words.of(text.replace("İ", "i")).stream()
                .filter(word -> Character.isLetter(word.charAt(0)))
                .toList();
    }

    private static String base(String language) {
        int dash = language.indexOf('-');
        return (dash < 0 ? language : language.substring(0, dash)).toLowerCase(Locale.ROOT);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            latin.write(out);
            cyrillic.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.toByteArray();
    }

    static LanguageGuess read(ByteBuffer in) {
        return new LanguageGuess(LetterTable.read(LATIN, in), LetterTable.read(CYRILLIC, in));
    }
}
