package de.komplize.bot.survey;

import de.komplize.bot.Memo;
import de.komplize.bot.entity.Folding;
import de.komplize.bot.entity.Wordlist;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Rad" for "Fahrrad", "Sitzbänke" for "Bänke": what one label alone ends with, or what ends with it. */
final class Heads {

    private static final Pattern NOUN = Pattern.compile("\\p{Lu}\\p{L}+(?:-\\p{L}+)*");

    /** "Spielen" is no "Schauspiel" where nouns are written as such. */
    private static final Pattern VERB = Pattern.compile("\\p{Ll}+(?:en|ern|eln)");

    /** No kinds of noon and night. */
    private static final Set<String> NOON = Wordlist.of("vormittag vormittags nachmittag nachmittags mitternacht");

    private static final int SHORTEST_HEAD = 3;

    /** "Grünschnitt" for "Grünschnittannahme". */
    private static final int LONG_PART = 6;

    /** Heads of too many things. */
    private static final Set<String> GENERIC = Wordlist.of(
            "platz plätze weg wege stelle stellen zeit zeiten haus stadt angebot angebote karte teil ort orte zug tag amt raum räume ung keit heit ding dinge alt alte alten neu neue neuen gut gute groß große klein kleine mutter vater frau mann oma opa kind kinder");

    private static final Memo<Question, Heads> OF = Memo.ofTheSame(Heads::new);

    /** @param parts of one with hyphens, in folded spelling */
    private record Noun(Term term, String stem, Set<String> parts) {

        static Noun of(String written) {
            Term term = new Term(Paraphrase.fold(written));
            Set<String> parts = Stream.of(written.split("-"))
                    .skip(written.contains("-") ? 0 : 1)
                    .map(Folding::fold)
                    .collect(Collectors.toUnmodifiableSet());
            return new Noun(term, term.stem(), parts);
        }

        boolean isMeantBy(Term said) {
            String part = said.stem();
            boolean head = term.isWord()
                    && !stem.equals(part)
                    && (part.length() >= SHORTEST_HEAD && stem.length() > part.length() + 2 && stem.endsWith(part)
                            || part.length() >= LONG_PART && stem.startsWith(part)
                            || said.text().length() >= LONG_PART && term.text().startsWith(said.text())
                            || stem.length() > SHORTEST_HEAD
                                    && part.length() > stem.length() + 2
                                    && part.endsWith(stem));
            return head || parts.contains(said.text());
        }

        /** "Mietwohnung" begins like "Miete". */
        boolean begins(Term said) {
            return stem.length() > SHORTEST_HEAD
                    && said.stem().length() > stem.length() + 2
                    && said.stem().startsWith(stem);
        }
    }

    /** @param thing "mit dem Fahrrad", not "Heizung niedriger gestellt" */
    private record Label(String text, boolean thing, List<Noun> nouns) {

        static Label of(Option option) {
            String text = option.label().in("de");
            long words = Term.ofLabel(text).stream()
                    .filter(t -> t.isWord() && !WordClass.isLight(t.text()))
                    .count();
            List<Noun> nouns = NOUN.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(Noun::of)
                    .toList();
            return new Label(text, words <= 2, nouns);
        }
    }

    private final List<Label> labels;

    /** The stems of what is asked and of all labels: they stand for nothing else. */
    private final Set<String> own;

    private final Set<String> asked;

    private Heads(Question question) {
        labels = question.offered().stream().map(Label::of).toList();
        asked = stems(Stream.of(question.text().in("de")));
        own = stems(Stream.concat(
                Stream.of(question.text().in("de")), labels.stream().map(Label::text)));
    }

    private static Set<String> stems(Stream<String> texts) {
        return texts.flatMap(text -> Term.ofLabel(text).stream())
                .map(Term::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Heads of(Question question) {
        return OF.of(question);
    }

    /** Whether a word, in folded spelling, stands in the question. */
    boolean isAsked(String word) {
        return asked.contains(new Term(word).stem());
    }

    /** The text with the whole label in their place. */
    String in(String text) {
        if (labels.isEmpty()) {
            return text;
        }
        boolean capitals = text.chars().skip(1).anyMatch(Character::isUpperCase);
        return Paraphrase.WORD
                .matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        capitals && VERB.matcher(m.group()).matches() ? m.group() : label(m.group())));
    }

    private String label(String word) {
        Term said = new Term(Paraphrase.fold(word));
        if (NOON.contains(said.text())
                || !Subjects.isTelling(said)
                || WordClass.isLight(said.text())
                || GENERIC.contains(said.text())
                || own.contains(said.stem())) {
            return word;
        }
        List<String> meant = labels.stream()
                .filter(label -> label.thing && label.nouns.stream().anyMatch(noun -> noun.isMeantBy(said)))
                .map(Label::text)
                .toList();
        boolean torn = labels.stream()
                .filter(label -> !meant.contains(label.text))
                .anyMatch(label -> label.nouns.stream().anyMatch(noun -> noun.begins(said)));
        return meant.size() == 1 && !torn ? meant.getFirst() : word;
    }
}
