package de.komplize.bot.survey;

import de.komplize.bot.entity.Numerals;
import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Counts the things that a question counts, by their own name: "zwei Autos und ein Motorrad", "Auto haben wir keins", "ein Kind, 5 Jahre". */
final class CountedThing {

    private static final Pattern ASKED = Pattern.compile("(?iu)wie vielen? (\\p{L}{4,})");

    private static final Set<String> UNITS = Wordlist.of("minuten euro personen menschen leute mal kilometer meter");

    private static final Set<String> NONE = Wordlist.of("kein keine keinen keins keines keiner null");
    private static final Set<String> EACH = Wordlist.of("für pro je");
    private static final Pattern LATER = Wordlist.whole(
            "bald|ab (?:herbst|juli|naechst\\p{L}*)|demnaechst|frueher|damals|hatten|hatte|waren|haette|wuerde|wenn|jahre alt|bin (?:\\p{L}+ )?\\d+ jahre|mein (?:sohn|bruder|vater|nachbar)|meine (?:tochter|schwester|mutter|nachbarin)");
    /** "2-3 Stunden", "1,5 Stunden". */
    private static final Pattern SEVERAL =
            Pattern.compile("(?iu)\\d ?(?:[-–/,.]|bis|oder) ?\\d|(?<!\\p{L})zwischen(?!\\p{L})|\\p{L} oder \\p{L}");

    /** "2 Nächte, nein halt, eher 1". */
    private static final Pattern TAKEN_BACK =
            Wordlist.whole("nein,? halt|ach nein|ach ne|moment|quatsch|korrektur|besser gesagt|halt,? nein");

    /** "Einen Sohn und eine Tochter": of kinds side by side all count. */
    private static final Pattern KINDS = Wordlist.whole(
            "(ein\\p{L}{0,2}|zwei|drei|vier|\\d) (?:\\p{L}+ )?(?:sohn|soehne|junge|jungs|jungen|buben?|bub) (?:und|,) (ein\\p{L}{0,2}|zwei|drei|vier|\\d) (?:\\p{L}+ )?(?:tochter|toechter|maedchen|maedels?)");

    /** "Drei Kinder, darunter ein Sohn und eine Tochter". */
    private static final Pattern ALL = Wordlist.whole("(?:\\p{L}+|\\d) kind(?:er|ern)?");

    /** Asked for those of an age. */
    private static final Pattern AGED = Wordlist.whole("(?:unter|ueber|ab|bis|zwischen) \\P{Z}+ (?:und .* )?jahren?");

    /** "Sonst keine weiteren Kinder". */
    private static final Pattern FURTHER = Pattern.compile("(?:weiter|ander)\\p{L}*");

    private static final Pattern CUT = Pattern.compile("[,;.](?!\\d)|\\s+[–—-]\\s+|\\s(?=(?:aber|und) )|[()]");

    /** In words, from a thing to its figure: "Autos haben wir zwei". */
    private static final int NEAR = 4;

    /** "Ich arbeite 38 Stunden, bleiben 3 übrig": the bare figure counts the same. */
    private static final Pattern BARE =
            Pattern.compile("(?u)\\p{L}.*(?<![\\d.,])\\d{1,3} (?:übrig|frei|davon|noch)(?!\\p{L})");

    private CountedThing() {}

    /** Empty where it is not counted by its name, or in several ways. */
    static Optional<Integer> in(Question.Number question, String said) {
        Set<String> names = names(question);
        if (names.isEmpty()
                || SEVERAL.matcher(said).find()
                || BARE.matcher(said).find()
                || TAKEN_BACK.matcher(Words.of(said).text()).find()
                || LATER.matcher(Words.of(said).text()).find()) {
            return Optional.empty();
        }
        Set<Integer> counted = new HashSet<>();
        for (String part : Parts.of(said, CUT)) {
            List<Term> terms = Term.of(part).stream().filter(t -> !t.isMark()).toList();
            IntStream.range(0, terms.size())
                    .filter(i -> names.contains(terms.get(i).stem()))
                    .mapToObj(i -> count(terms, i))
                    .flatMapToInt(OptionalInt::stream)
                    .forEach(counted::add);
        }
        Matcher kinds = KINDS.matcher(Words.of(said).text());
        if (names.contains(new Term("kind").stem())
                && kinds.find()
                && !ALL.matcher(Words.of(said).text()).find()) {
            return AGED.matcher(Words.of(question.text().in("de")).text()).find() ? Optional.empty() : together(kinds);
        }
        return counted.size() == 1 ? counted.stream().findFirst() : Optional.empty();
    }

    private static Optional<Integer> together(MatchResult kinds) {
        OptionalInt one = number(new Term(kinds.group(1)));
        OptionalInt other = number(new Term(kinds.group(2)));
        return one.isPresent() && other.isPresent() ? Optional.of(one.getAsInt() + other.getAsInt()) : Optional.empty();
    }

    private static Set<String> names(Question.Number question) {
        Matcher asked = ASKED.matcher(question.text().in("de"));
        if (!asked.find() || UNITS.contains(asked.group(1).toLowerCase(Locale.ROOT))) {
            return Set.of();
        }
        String stem = new Term(Words.of(asked.group(1)).text().strip()).stem();
        Set<String> names = new HashSet<>(Set.of(stem));
        if (stem.equals("tag")) {
            names.add("mal");
        }
        names.addAll(Thesaurus.said(stem));
        return names;
    }

    private static OptionalInt count(List<Term> terms, int at) {
        if (at > 0 && FURTHER.matcher(terms.get(at - 1).text()).matches()) {
            return OptionalInt.empty();
        }
        boolean denied = terms.stream().anyMatch(t -> t.text().equals("nicht"));
        for (int i = at - 1; i >= Math.max(0, at - 2); i--) {
            // "Ein Grab pflege ich nicht".
            // "412 Euro für ein Kind" counts nothing.
            boolean each = i > 0
                    && terms.get(i).text().startsWith("ein")
                    && EACH.contains(terms.get(i - 1).text());
            OptionalInt before = each
                    ? OptionalInt.empty()
                    : denied && terms.get(i).text().startsWith("ein") ? OptionalInt.of(0) : number(terms.get(i));
            if (before.isPresent()) {
                return before;
            }
        }
        for (int i = at + 1; i < Math.min(terms.size(), at + NEAR + 1); i++) {
            Term term = terms.get(i);
            if (NONE.contains(term.text()) || term.text().equals("nicht") && i == terms.size() - 1) {
                return OptionalInt.of(0);
            }
            OptionalInt behind = number(term);
            if (behind.isPresent() && i == terms.size() - 1) {
                return behind;
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt number(Term term) {
        if (NONE.contains(term.text())) {
            return OptionalInt.of(0);
        }
        if (Set.of("ein", "eine", "einen", "eins", "nur").contains(term.text())) {
            return term.text().equals("nur") ? OptionalInt.empty() : OptionalInt.of(1);
        }
        return term.isFigure() ? term.number() : Numerals.cardinal(term.text());
    }
}
