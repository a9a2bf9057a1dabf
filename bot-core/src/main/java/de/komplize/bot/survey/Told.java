package de.komplize.bot.survey;

import de.komplize.bot.entity.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a mail, its clauses, and which questions it can be about.
 *
 * @param last the question that the sentence before was about
 */
record Told(
        String text,
        List<Clause> clauses,
        List<Question> asked,
        Subjects subjects,
        Optional<Question> last,
        AnswerReader.Context context) {

    /** A part of a sentence, with the questions its words belong to. */
    record Clause(int from, int to, String text, List<Term> terms, Set<Question> about) {
        Clause {
            terms = List.copyOf(terms);
            about = Set.copyOf(about);
        }

        boolean isAbout(Question question) {
            return about.equals(Set.of(question));
        }

        String folded() {
            return Words.of(text).text();
        }
    }

    private static final Pattern BETWEEN = Pattern.compile(
            "[,;:](?!\\d)|[ \\t](?:[–—-])[ \\t]|[()]|[ \\t](?=(?:und|sowie|and|ve|и|та|й|і)[ \\t])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    Told {
        clauses = List.copyOf(clauses);
        asked = List.copyOf(asked);
    }

    static Told of(
            String text,
            List<Question> asked,
            Subjects subjects,
            Optional<Question> last,
            AnswerReader.Context context) {
        List<Clause> clauses = new ArrayList<>();
        Matcher between = BETWEEN.matcher(text);
        int from = 0;
        while (between.find()) {
            add(clauses, text, from, between.start(), subjects);
            from = between.end();
        }
        add(clauses, text, from, text.length(), subjects);
        return new Told(text, clauses, asked, subjects, last, context);
    }

    private static void add(List<Clause> clauses, String text, int from, int to, Subjects subjects) {
        String part = text.substring(from, to);
        if (!part.isBlank()) {
            List<Term> terms = Term.of(part);
            clauses.add(new Clause(from, to, part.strip(), terms, subjects.about(terms)));
        }
    }

    /** The same with another text. */
    Told with(String other) {
        return of(other, asked, subjects, last, context);
    }

    /** A clause with other words, about the same. */
    Clause with(Clause clause, String words) {
        return words.equals(clause.text)
                ? clause
                : new Clause(clause.from, clause.to, words, Term.of(words), clause.about);
    }

    /** Whether no other question counts in one of the units. */
    boolean isOnlyOf(Set<String> units, Question.Number question) {
        return asked.stream()
                .filter(q -> !q.equals(question))
                .noneMatch(q -> q instanceof Question.Number number
                        && ToldFigure.units(number).stream().anyMatch(units::contains));
    }

    boolean corrects() {
        return Corrections.in(text);
    }

    Set<Question> about() {
        return subjects.about(Term.of(text));
    }

    AnswerReading read(Question question, String part) {
        return Strictly.read(question, part, context);
    }

    /** The only question of a kind; empty where there are several. */
    <T extends Question> Optional<T> only(Class<T> kind) {
        List<Question> all = asked.stream().filter(kind::isInstance).toList();
        return all.size() == 1 ? Optional.of(kind.cast(all.getFirst())) : Optional.empty();
    }

    boolean isOnly(Question question) {
        return only(question.getClass()).filter(question::equals).isPresent();
    }

    /** What the next sentence may go on about. */
    Optional<Question> subject(Set<Question> claimed) {
        Set<Question> about = claimed.size() == 1 ? claimed : about();
        return about.size() == 1 ? about.stream().findFirst() : Optional.empty();
    }

    /** The words from one clause to another, as written. */
    String between(Clause first, Clause last) {
        return text.substring(first.from, last.to).strip();
    }
}
