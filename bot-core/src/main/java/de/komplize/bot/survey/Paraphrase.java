package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a label's own word in the place of what people unmistakably say for it: "ich laufe" is "zu Fuß". */
final class Paraphrase {

    static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

    private Paraphrase() {}

    private static final Map<String, String> DAYS = Map.of(
            "Mo",
            "Montag",
            "Di",
            "Dienstag",
            "Mi",
            "Mittwoch",
            "Do",
            "Donnerstag",
            "Fr",
            "Freitag",
            "Sa",
            "Samstag",
            "So",
            "Sonntag");
    private static final Pattern DAY = Pattern.compile("(?<!\\p{L})(Mo|Di|Mi|Do|Fr|Sa|So)\\.?(?!\\p{L})");

    /** In characters: an answer, no sentence that begins with "So". */
    private static final int SHORT_TEXT = 25;

    private static final Pattern LINE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?:der )?linie \\d{1,3}|[us]-?bahn|[us]\\d{1,2}|rt\\d)(?![\\p{L}\\p{N}])");

    private static final Pattern RATHER_NOT = Pattern.compile("(?iu)(?<!\\p{L})eher nicht(?!\\p{L})");

    private static final Pattern MINUTES = Pattern.compile("(?iu)(?<=\\d ?)min\\b\\.?");

    static String in(Question question, String text) {
        if (question instanceof Question.Number number) {
            boolean minutes =
                    number.unit().filter(u -> u.in("de").startsWith("Minute")).isPresent();
            return minutes ? MINUTES.matcher(text).replaceAll("Minuten") : text;
        }
        Map<String, String> meant = Thesaurus.meant(question.offered());
        String plain = days(question, rather(question, text));
        String spelled = meant.isEmpty() ? plain : spelled(plain, meant);
        boolean lines =
                question.offered().stream().anyMatch(o -> o.label().in("de").contains("Linie"));
        return Transport.suits(question.offered()) && !lines
                ? LINE.matcher(Heads.of(question).in(spelled)).replaceAll("Bus")
                : Heads.of(question).in(spelled);
    }

    /** With the labels in the place of all that is a kind or a part of what they name, but for what the question itself speaks of. */
    static String widely(Question question, String text) {
        Map<String, String> meant = Thesaurus.meantWidely(question.offered());
        Heads heads = Heads.of(question);
        return WORD.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        heads.isAsked(fold(m.group()))
                                ? m.group()
                                : Thesaurus.kindIn(meant, fold(m.group()), m.group())));
    }

    /** "Eher nicht", where a choice says "eher nein". */
    private static String rather(Question question, String text) {
        boolean asked = question.offered().stream()
                .anyMatch(o -> Folding.fold(o.label().in("de")).contains("eher nein"));
        return asked ? RATHER_NOT.matcher(text).replaceAll("eher nein") : text;
    }

    /** "Sa + So", where days of the week are among the choices. */
    private static String days(Question question, String text) {
        boolean asked = text.length() <= SHORT_TEXT
                && question.offered().stream()
                        .anyMatch(o -> DAYS.values().stream()
                                .anyMatch(day -> o.label().in("de").contains(day)));
        return asked ? DAY.matcher(text).replaceAll(m -> DAYS.getOrDefault(m.group(1), m.group())) : text;
    }

    private static String spelled(String text, Map<String, String> meant) {
        return WORD.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Thesaurus.in(meant, fold(m.group()), m.group())));
    }

    static String fold(String word) {
        return Folding.fold(word.replace("-", ""));
    }
}
