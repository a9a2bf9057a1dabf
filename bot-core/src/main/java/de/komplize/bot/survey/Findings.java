package de.komplize.bot.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What was found in a mail, piece by piece; what was said of one question in several places is brought together. */
final class Findings {

    /**
     * @param corrects true where a word says that what was said before no longer counts
     * @param told true where it was understood from a sentence and not said to the question by number, heading or place
     */
    record Finding(int at, AnswerReading reading, boolean corrects, boolean told) {}

    private final Map<Question, List<Finding>> found = new HashMap<>();
    private final Set<Question> doubtful = new HashSet<>();
    private final List<Stretch> unread = new ArrayList<>();
    private final Map<Stretch, Question> beside = new LinkedHashMap<>();

    void add(Question question, Finding finding) {
        found.computeIfAbsent(question, _ -> new ArrayList<>()).add(finding);
    }

    /** More may have been said to a question than was read out of sentences. */
    void doubt(Question question) {
        if (found.getOrDefault(question, List.of()).stream().anyMatch(Finding::told)) {
            doubtful.add(question);
        }
    }

    /** It was said to be otherwise, but not how. */
    void mistrust(Question question) {
        doubtful.add(question);
    }

    /** The options that were read so far; empty where there are none. */
    Optional<List<String>> many(Question question) {
        return together(found.getOrDefault(question, List.of()))
                .flatMap(reading -> reading instanceof AnswerReading.Read(Answer.Many(List<String> ids))
                        ? Optional.of(ids)
                        : Optional.empty());
    }

    /** True where an answer was read that needs no asking back. */
    boolean isSure(Question question) {
        return sure(question).isPresent();
    }

    /** The answer that needs no asking back. */
    Optional<Finding> sure(Question question) {
        return found.getOrDefault(question, List.of()).stream()
                .sorted(Comparator.comparingInt(Finding::at))
                .reduce(Findings::both)
                .filter(f -> f.reading instanceof AnswerReading.Read && !doubtful.contains(question));
    }

    /** Whether only sentences, and no number, heading or place, say something to the question. */
    boolean isTold(Question question) {
        return found.getOrDefault(question, List.of()).stream().allMatch(Finding::told);
    }

    void replace(Question question, Finding finding) {
        found.put(question, new ArrayList<>(List.of(finding)));
        doubtful.remove(question);
    }

    void unread(Stretch passage) {
        Stretch bare = passage.stripped();
        if (bare.says()) {
            unread.add(bare);
        }
    }

    /** What stands with an answer and is none: of a question that has an answer of its own it says nothing. */
    void beside(Question answered, List<Stretch> stretches) {
        stretches.forEach(stretch -> beside.put(stretch, answered));
    }

    boolean isBeside(Stretch sentence, Question question) {
        return beside.entrySet().stream()
                        .anyMatch(b -> !b.getValue().equals(question)
                                && sentence.at() >= b.getKey().at()
                                && sentence.at()
                                        < b.getKey().at() + b.getKey().text().length())
                && found.getOrDefault(question, List.of()).stream().anyMatch(f -> !f.told);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether what was found of it is the last before a place. */
    boolean isLast(Question question, int at) {
        int last = found.values().stream()
                .flatMap(List::stream)
                .filter(Finding::told)
                .mapToInt(Finding::at)
                .filter(place -> place < at)
                .max()
                .orElse(-1);
        return found.getOrDefault(question, List.of()).stream().anyMatch(f -> f.told && f.at == last);
    }

    /** How often something was found of a question. */
    int count(Question question) {
        return found.getOrDefault(question, List.of()).size();
    }

    /** Those of which something was found. */
    Set<Question> questions() {
        return Set.copyOf(found.keySet());
    }

    ReplyReading result(List<Question> questions) {
        Map<String, AnswerReading> answers = new LinkedHashMap<>();
        for (Question question : questions) {
            together(found.getOrDefault(question, List.of()))
                    .ifPresent(reading ->
                            answers.put(question.id(), doubtful.contains(question) ? Prose.weaker(reading) : reading));
        }
        List<String> passages = unread.stream()
                .sorted(Comparator.comparingInt(Stretch::at))
                .map(Stretch::text)
                .toList();
        return new ReplyReading(answers, passages);
    }

    private static Optional<AnswerReading> together(List<Finding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(Finding::at))
                .reduce(Findings::both)
                .map(Finding::reading);
    }

    private static Finding both(Finding first, Finding second) {
        if (second.corrects) {
            return second;
        }
        if (first.told != second.told && isWeak(first.told ? first : second)) {
            return first.told ? second : first;
        }
        if (first.told
                && second.told
                && first.reading instanceof AnswerReading.Read(Answer.Many(List<String> one))
                && second.reading instanceof AnswerReading.Read(Answer.Many(List<String> other))
                && !one.isEmpty()
                && !other.isEmpty()) {
            List<String> all = Stream.concat(one.stream(), other.stream())
                    .distinct()
                    .sorted()
                    .toList();
            return new Finding(second.at, new AnswerReading.Read(new Answer.Many(all)), first.corrects, true);
        }
        return new Finding(second.at, both(first.reading, second.reading), first.corrects, first.told && second.told);
    }

    private static boolean isWeak(Finding finding) {
        return !(finding.reading instanceof AnswerReading.Read);
    }

    private static AnswerReading both(AnswerReading first, AnswerReading second) {
        List<Answer> answers = Stream.of(first, second)
                .flatMap(reading -> candidates(reading).stream())
                .distinct()
                .toList();
        boolean clear = isSaid(first) && isSaid(second);
        if (clear && answers.size() == 1) {
            return first instanceof AnswerReading.Read ? first : second;
        }
        return first instanceof AnswerReading.Read(Answer.Words(String one))
                        && second instanceof AnswerReading.Read(Answer.Words(String other))
                ? new AnswerReading.Read(new Answer.Words(one + " " + other))
                : new AnswerReading.Unclear(answers.stream()
                        .filter(answer -> !(answer instanceof Answer.Skipped))
                        .toList());
    }

    private static boolean isSaid(AnswerReading reading) {
        return reading instanceof AnswerReading.Read || reading instanceof AnswerReading.Echo;
    }

    private static List<Answer> candidates(AnswerReading reading) {
        return switch (reading) {
            case AnswerReading.Read(Answer answer) -> List.of(answer);
            case AnswerReading.Echo(Answer answer) -> List.of(answer);
            case AnswerReading.Unclear(List<Answer> answers) -> answers;
            case AnswerReading.OutOfRange _, AnswerReading.Absent _ -> List.of();
        };
    }
}
