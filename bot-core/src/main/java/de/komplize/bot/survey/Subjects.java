package de.komplize.bot.survey;

import de.komplize.bot.entity.Wordlist;
import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tells by its words which question a passage speaks about: those of the question, their compounds, and what people say for them. */
final class Subjects {

    /** Words that many questions have, and that name no subject. */
    private static final Set<String> COMMON = Wordlist.of("""
            der die das den dem des ein eine einen einem einer eines und oder aber auch nicht kein keine sie ihr ihre ihrem ihren ihrer ihnen sich ich
            wir uns unser unsere unserem mir mich mein meine meinem meiner meinen du dir dich dein deine euch euer eure er es man was wie wo wer wann warum welche welcher welchen welches wem
            womit wobei wofür wozu in im ins an am auf aus bei beim mit nach von vom vor zu zum zur über unter für um durch bis seit ab als wenn dass ob
            weil denn da dort hier her hin so sehr mehr viel viele vielen weniger am meisten besten liebsten meist meistens noch schon mal einmal ja nein doch nur
            ist sind war waren sei sein wird werden würde würden wurde hat haben habe hatte hätte hätten kann können könnte könnten soll sollen sollte sollten will wollen
            muss müssen müsste darf dürfen dürften möchte möchten mag gibt geben gebe machen mache macht tun tut lassen lässt diesem diese dieser dieses
            sagen sage sagt mitteilen schreibe anmerken bitte zeit tag tage jahr jahre etwas anderes andere anderen alle alles ganz gar eher recht ziemlich echt wirklich eigentlich halt eben wohl
            wenig wenige frage fragen antwort antworten schreiben beispiel art weise punkt punkte würd nie immer oft gern gerne
            the a an and or not you your do does is are was what how which when where who would like in on at to of for with by it that this there have has can could should
            і и в на с у о не да нет та для что как ما هل في من""");

    /** "Kennen Sie eines?": what it is about was said before. */
    private static final int SHORT = 20;

    private static final Pattern SENTENCE = Pattern.compile("[^?!.]+[?!.]*");

    private final List<Question> questions;
    private final String language;
    private final List<Set<String>> stems;
    private final Map<String, Set<Integer>> known = new HashMap<>();
    private final Map<Question, OptionNames> names = new HashMap<>();

    Subjects(List<Question> questions, String language) {
        this.questions = List.copyOf(questions);
        this.language = language;
        stems = questions.stream().map(q -> stems(q, language)).toList();
    }

    /** A question's own text in the language it was asked in, and in German. */
    static Set<String> texts(Wording wording, String language) {
        return new LinkedHashSet<>(List.of(wording.in(language), wording.in("de")));
    }

    private static Set<String> stems(Question question, String language) {
        return texts(question.text(), language).stream()
                .flatMap(text -> Term.ofLabel(asked(text)).stream())
                .filter(Subjects::isTelling)
                .map(Term::stem)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The sentences that ask; what is said around them speaks of much else. */
    private static String asked(String text) {
        String asking = SENTENCE.matcher(text)
                .results()
                .map(m -> m.group())
                .filter(sentence -> sentence.endsWith("?"))
                .collect(Collectors.joining(" "));
        boolean telling =
                Term.ofLabel(asking).stream().filter(Subjects::isTelling).count() > 1 || asking.length() > SHORT;
        return telling ? asking : text;
    }

    static boolean isTelling(Term term) {
        return term.isWord() && term.text().length() > 2 && !COMMON.contains(term.text());
    }

    /** The questions a word may belong to, the nearest only. */
    private Set<Integer> of(Term term) {
        return isTelling(term) ? known.computeIfAbsent(term.text(), _ -> find(term)) : Set.of();
    }

    private Set<Integer> find(Term term) {
        Set<Integer> same = with(stem -> Kinship.verb(stem).equals(Kinship.verb(term.stem())));
        if (!same.isEmpty()) {
            return same;
        }
        Set<Integer> kind = kinds(question -> KindWords.of(question, questions).contains(term.text()));
        if (!kind.isEmpty()) {
            return kind;
        }
        String base = Kinship.base(term.stem());
        Set<Integer> family =
                with(stem -> base.length() > 3 && Kinship.base(stem).equals(base));
        if (!family.isEmpty()) {
            return family;
        }
        Set<Integer> tail = with(stem -> Kinship.isTail(stem, term.stem()));
        Set<Integer> alike = tail.isEmpty() ? with(stem -> Kinship.isAlike(stem, term)) : tail;
        return alike.isEmpty() ? with(stem -> Kinship.isKin(stem, term.stem())) : alike;
    }

    private Set<Integer> kinds(Predicate<Question> wanted) {
        return IntStream.range(0, questions.size())
                .filter(i -> wanted.test(questions.get(i)))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<Integer> with(Predicate<String> wanted) {
        return IntStream.range(0, stems.size())
                .filter(i -> stems.get(i).stream().anyMatch(wanted))
                .boxed()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What finds the choices of a question by their labels. */
    OptionNames names(Question question) {
        return names.computeIfAbsent(
                question,
                q -> new OptionNames(
                        q.offered().stream()
                                .map(option -> new Option(option.id(), spoken(option.label())))
                                .toList(),
                        stems.get(questions.indexOf(q))));
    }

    private Wording spoken(Wording label) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(language, label.in(language));
        texts.putIfAbsent("de", label.in("de"));
        return new Wording(texts);
    }

    /** True where the passage has a word that belongs to this question and to no other. */
    boolean isAbout(Question question, List<Term> passage) {
        return about(passage).equals(Set.of(question));
    }

    boolean touches(Question question, Term term) {
        return of(term).contains(questions.indexOf(question));
    }

    /** The question whose own noun, or name for short, the word is; a verb may speak of anything. */
    Optional<Question> strong(Term term) {
        Set<Integer> of = of(term);
        if (of.size() != 1) {
            return Optional.empty();
        }
        Question question = questions.get(of.iterator().next());
        return isNoun(question, term) || KindWords.of(question, questions).contains(term.text())
                ? Optional.of(question)
                : Optional.empty();
    }

    /** The questions that the passage's words belong to alone. */
    Set<Question> about(List<Term> passage) {
        Set<Integer> meant = new HashSet<>();
        for (Term term : passage) {
            Set<Integer> of = of(term);
            if (of.size() == 1) {
                meant.addAll(of);
            }
        }
        return meant.stream().map(questions::get).collect(Collectors.toUnmodifiableSet());
    }

    /** The question that a heading such as "Zufriedenheit" or "Das Zentrum" stands for; empty where it says more, or something else. */
    Optional<Question> named(String heading) {
        List<Term> words = new ArrayList<>(Term.of(heading));
        words.removeIf(t -> t.isMark() || COMMON.contains(t.text()));
        List<Term> said = Term.of(heading).stream().filter(t -> !t.isMark()).toList();
        String folded = Words.of(heading).text().strip();
        Optional<Question> begun = questions.stream()
                .filter(question -> said.size() > 2
                        && Words.of(question.text().in("de")).text().startsWith(folded))
                .findFirst();
        if (begun.isPresent()) {
            return begun;
        }
        List<Question> opened = said.isEmpty() || !said.getFirst().is(WordClass.ASKING)
                ? List.of()
                : questions.stream()
                        .filter(q -> Words.of(q.text().in("de")).text().startsWith(folded + " "))
                        .toList();
        if (opened.size() == 1) {
            return opened.stream().findFirst();
        }
        // "Besser: Gehwege", where one question asks what is better.
        List<Question> literal = said.size() != 1
                ? List.of()
                : questions.stream()
                        .filter(question -> !question.offered().isEmpty()
                                && Term.ofLabel(question.text().in("de")).contains(said.getFirst()))
                        .toList();
        if (literal.size() == 1) {
            return literal.stream().findFirst();
        }
        Optional<Question> own = questions.stream()
                .filter(question -> isKind(KindWords.headings(question, questions), said)
                        || isKind(KindWords.of(question, questions), said))
                .findFirst();
        if (own.isPresent()) {
            return own;
        }
        Set<Question> meant = about(words);
        words.removeIf(t -> t.isFigure()
                && meant.stream().anyMatch(q -> Term.ofLabel(q.text().in("de")).contains(t)));
        boolean only = !words.isEmpty() && words.stream().allMatch(t -> !of(t).isEmpty());
        return only && meant.size() == 1 ? meant.stream().findFirst() : Optional.empty();
    }

    /** The questions that each telling word of a heading may belong to. */
    List<Question> candidates(String heading) {
        List<Term> words = Term.of(heading).stream().filter(Subjects::isTelling).toList();
        return words.isEmpty()
                ? List.of()
                : questions.stream()
                        .filter(q -> words.stream().allMatch(t -> isNear(q, t)))
                        .toList();
    }

    private boolean isNear(Question question, Term term) {
        return touches(question, term)
                || isNoun(question, term)
                || stems.get(questions.indexOf(question)).stream()
                        .anyMatch(s -> Kinship.base(Kinship.verb(s)).equals(Kinship.base(Kinship.verb(term.stem()))));
    }

    /** One of the question's nouns, or one of its family. */
    private static boolean isNoun(Question question, Term term) {
        return Nouns.of(question).stream()
                .anyMatch(
                        n -> n.equals(term.stem()) || Kinship.isTail(n, term.stem()) || Kinship.isKin(n, term.stem()));
    }

    private static boolean isKind(Set<String> kind, List<Term> said) {
        return said.stream().anyMatch(t -> kind.contains(t.text()))
                && said.stream().allMatch(t -> kind.contains(t.text()) || COMMON.contains(t.text()));
    }
}
