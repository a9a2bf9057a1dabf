package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import de.komplize.bot.entity.Wordlist;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts a label's own word in the place of what people unmistakably say for it: "ich laufe" is "zu Fuß". */
final class Paraphrase {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

    private Paraphrase() {}

    private static final Pattern NOUN = Pattern.compile("\\p{Lu}\\p{L}+(?:-\\p{L}+)*");

    /** "Spielen" is no "Schauspiel" where nouns are written as such. */
    private static final Pattern VERB = Pattern.compile("\\p{Ll}+(?:en|ern|eln)");

    /** No kinds of noon and night. */
    private static final Set<String> NOON = Wordlist.of("vormittag vormittags nachmittag nachmittags mitternacht");

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

    private static final int SHORTEST_HEAD = 3;

    /** "Grünschnitt" for "Grünschnittannahme". */
    private static final int LONG_PART = 6;

    /** Heads of too many things. */
    private static final Set<String> GENERIC = Wordlist.of(
            "platz plätze weg wege stelle stellen zeit zeiten haus stadt angebot angebote karte teil ort orte zug tag amt raum räume ung keit heit ding dinge alt alte alten neu neue neuen gut gute groß große klein kleine");

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
        return Transport.suits(question.offered())
                ? LINE.matcher(heads(question, spelled)).replaceAll("Bus")
                : heads(question, spelled);
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

    /** "Rad" for "Fahrrad", "Sitzbänke" for "Bänke": what one label alone ends with, or what ends with it. */
    private static String heads(Question question, String text) {
        List<Term> asked = Term.ofLabel(question.text().in("de"));
        boolean capitals = text.chars().skip(1).anyMatch(Character::isUpperCase);
        return WORD.matcher(text).replaceAll(m -> {
            Term said = new Term(fold(m.group()));
            if (capitals && VERB.matcher(m.group()).matches()) {
                return Matcher.quoteReplacement(m.group());
            }
            List<String> meant = question.offered().stream()
                    .map(option -> option.label().in("de"))
                    .filter(Paraphrase::isOneThing)
                    .filter(label -> NOUN.matcher(label)
                            .results()
                            .anyMatch(noun -> isHead(new Term(fold(noun.group())), said)
                                    || Stream.of(noun.group().split("-"))
                                            .skip(noun.group().contains("-") ? 0 : 1)
                                            .anyMatch(part -> Folding.fold(part).equals(said.text()))))
                    .toList();
            // "Mietwohnung" begins like another label.
            boolean torn = question.offered().stream()
                    .map(option -> option.label().in("de"))
                    .filter(label -> !meant.contains(label))
                    .anyMatch(label -> NOUN.matcher(label).results().anyMatch(n -> begins(n.group(), said)));
            boolean plain = torn
                    || NOON.contains(said.text())
                    || !Subjects.isTelling(said)
                    || WordClass.isLight(said.text())
                    || asked.stream().anyMatch(t -> t.stem().equals(said.stem()))
                    || GENERIC.contains(said.text())
                    || question.offered().stream()
                            .flatMap(option -> Term.ofLabel(option.label().in("de")).stream())
                            .anyMatch(word -> word.stem().equals(said.stem()));
            return Matcher.quoteReplacement(meant.size() == 1 && !plain ? meant.getFirst() : m.group());
        });
    }

    private static boolean begins(String noun, Term said) {
        String stem = new Term(fold(noun)).stem();
        return stem.length() > SHORTEST_HEAD
                && said.stem().length() > stem.length() + 2
                && said.stem().startsWith(stem);
    }

    /** "Mit dem Fahrrad", not "Heizung niedriger gestellt". */
    private static boolean isOneThing(String label) {
        return Term.ofLabel(label).stream()
                        .filter(t -> t.isWord() && !WordClass.isLight(t.text()))
                        .count()
                <= 2;
    }

    private static boolean isHead(Term word, Term said) {
        String whole = word.stem();
        String part = said.stem();
        return word.isWord()
                && !whole.equals(part)
                && (part.length() >= SHORTEST_HEAD && whole.length() > part.length() + 2 && whole.endsWith(part)
                        || part.length() >= LONG_PART && whole.startsWith(part)
                        || said.text().length() >= LONG_PART && word.text().startsWith(said.text())
                        || whole.length() > SHORTEST_HEAD
                                && part.length() > whole.length() + 2
                                && part.endsWith(whole));
    }

    private static String spelled(String text, Map<String, String> meant) {
        return WORD.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(Thesaurus.in(meant, fold(m.group()), m.group())));
    }

    private static String fold(String word) {
        return Folding.fold(word.replace("-", ""));
    }
}
