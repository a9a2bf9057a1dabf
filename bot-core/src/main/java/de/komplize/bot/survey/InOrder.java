package de.komplize.bot.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a list of answers without numbers, in the order of the questions: only where there is an answer to each question, each of them fits the
 * question of its place, and no other way to share them out does.
 */
final class InOrder {

    private static final int MOST_ITEMS = 24;
    private static final int LONGEST_SPAN = 5;

    /** What is tried before the list is given up. */
    private static final int MOST_TRIES = 4_000;

    /** What an item costs that does not say enough, and one that does not answer. */
    private static final int UNSURE = 3;

    private static final int OPEN = 10;
    private static final int FEWEST_BESIDE_OPEN = 4;

    private static final int FEWEST_OF_COLUMN = 2;

    /** Lines to each that says nothing to its question. */
    private static final int FEWEST_OF_OPEN = 3;

    private static final int FEWEST_KINDS = 4;
    private static final int FEWEST_SURE = 3;

    /** A way to share the items out; the cost counts items that had to be joined. */
    private record Way(Map<Question, AnswerReading> answers, int cost) {}

    private final Questionnaire questionnaire;
    private final List<Question> asked;
    private final Subjects subjects;
    private final AnswerReader.Context context;
    private final List<String> passed = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private List<String> items = List.of();
    private boolean lines;
    private Listed list;
    private boolean stops;
    private boolean tolerant;
    private int tries;

    InOrder(Questionnaire questionnaire, List<Question> asked, Subjects subjects, AnswerReader.Context context) {
        this.questionnaire = questionnaire;
        this.asked = asked;
        this.subjects = subjects;
        this.context = context;
        list = new Listed(new Cut(List.of(), List.of(), false, false, ""), false, asked, subjects, context);
    }

    /** Empty where it is no such list. */
    Optional<Map<Question, AnswerReading>> read(List<Stretch> free, List<Stretch> sentences) {
        stops = sentences.stream().anyMatch(s -> s.text().matches("(?s).*[.!?]"));
        return Cut.of(free, sentences, asked.size()).stream()
                .flatMap(cut -> read(cut).stream())
                .findFirst();
    }

    /** What stands with the list that was read and answers nothing. */
    List<String> passed() {
        return List.copyOf(passed);
    }

    private Optional<Map<Question, AnswerReading>> read(Cut cut) {
        passed.clear();
        if (!cut.before().isEmpty()) {
            passed.add(cut.before());
        }
        items = cut.items();
        lines = cut.lines();
        list = new Listed(cut, stops, asked, subjects, context);
        ways.clear();
        tries = 0;
        if (items.isEmpty() || items.size() > MOST_ITEMS || items.size() == 1 && asked.size() > 1) {
            return Optional.empty();
        }
        tolerant = false;
        share(0, 0, new LinkedHashMap<>(), 0, true);
        share(0, 0, new LinkedHashMap<>(), 0, false);
        if (ways.isEmpty() && !list.isColumn() && items.size() >= FEWEST_BESIDE_OPEN && list.isTerse()) {
            tolerant = true;
            share(0, 0, new LinkedHashMap<>(), 0, false);
            ways.removeIf(way -> !isTelling(way.answers, items.size()));
        }
        int least = ways.stream().mapToInt(Way::cost).min().orElse(0);
        List<Map<Question, AnswerReading>> best = ways.stream()
                .filter(way -> way.cost == least)
                .map(Way::answers)
                .distinct()
                .toList();
        if (best.size() == 1 && tolerant && isShifted(best.getFirst())) {
            return oneLeftOut();
        }
        if (best.isEmpty() && list.isColumn()) {
            return column();
        }
        return best.size() == 1 && tries < MOST_TRIES ? Optional.of(answered(best.getFirst())) : Optional.empty();
    }

    /** The last item answers nothing at its place, but the question for own words behind it: one of the others was left out. */
    private boolean isShifted(Map<Question, AnswerReading> shared) {
        List<Question> taken = List.copyOf(shared.keySet());
        return taken.size() < asked.size()
                && Section.hasWords(asked.get(taken.size()))
                && shared.get(taken.getLast()) instanceof AnswerReading.Absent
                && !subjects.about(Term.of(items.getLast())).contains(taken.getLast());
    }

    /** One question was left out, and it is not said which: what is the same whichever it was. */
    private Optional<Map<Question, AnswerReading>> oneLeftOut() {
        long words = Term.of(items.getLast()).stream().filter(Term::isWord).count();
        if (items.size() != asked.size() - 1 || words > LONGEST_SPAN) {
            return Optional.empty();
        }
        List<Map<Question, AnswerReading>> possible = IntStream.rangeClosed(0, items.size())
                .mapToObj(this::without)
                .filter(way -> way.values().stream().allMatch(AnswerReading.Read.class::isInstance))
                .toList();
        Map<Question, AnswerReading> common = new LinkedHashMap<>(possible.isEmpty() ? Map.of() : possible.getFirst());
        possible.forEach(way -> common.entrySet().retainAll(way.entrySet()));
        return common.size() < FEWEST_SURE ? Optional.empty() : Optional.of(common);
    }

    /** @param left the place of the question that was left out */
    private Map<Question, AnswerReading> without(int left) {
        Map<Question, AnswerReading> way = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Question question = asked.get(i < left ? i : i + 1);
            way.put(question, list.reading(question, i, 1));
        }
        return way;
    }

    /** Without the items that answer nothing. */
    private Map<Question, AnswerReading> answered(Map<Question, AnswerReading> shared) {
        Map<Question, AnswerReading> answers = new LinkedHashMap<>(shared);
        answers.values().removeIf(AnswerReading.Absent.class::isInstance);
        return answers;
    }

    /** All but one of the items, or most of many, are sure and of several kinds. */
    private static boolean isTelling(Map<Question, AnswerReading> taken, int items) {
        List<Question> sure = taken.entrySet().stream()
                .filter(e -> e.getValue() instanceof AnswerReading.Read(Answer answer)
                        && !(answer instanceof Answer.Skipped))
                .map(Map.Entry::getKey)
                .toList();
        return sure.size() >= FEWEST_SURE
                && sure.size() * 3 >= items * 2
                && sure.stream().map(Question::getClass).distinct().count() >= FEWEST_SURE;
    }

    /** A line to each question, and most of them answer it: what the others say is asked back. */
    private Optional<Map<Question, AnswerReading>> column() {
        List<String> open = new ArrayList<>();
        Map<Question, AnswerReading> answers = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            AnswerReading reading = Widely.or(asked.get(i), items.get(i), list.reading(asked.get(i), i, 1), context);
            if (reading instanceof AnswerReading.Absent) {
                open.add(items.get(i));
            } else {
                answers.put(asked.get(i), Plainly.in(asked.get(i), items.get(i), reading));
            }
        }
        boolean said = open.stream().anyMatch(item -> item.indexOf(' ') > 0 && item.endsWith("."));
        boolean terse = list.isTerse() && items.size() >= open.size() * FEWEST_OF_OPEN && !said;
        if (open.size() > 1 && !terse) {
            return Optional.empty();
        }
        passed.addAll(open);
        long read = answers.values().stream()
                .filter(AnswerReading.Read.class::isInstance)
                .count();
        return read >= FEWEST_OF_COLUMN && read * 3 >= items.size() * 2L ? Optional.of(answers) : Optional.empty();
    }

    /** @param whole true where every question has its item; else those that are not shown after the answers before have none */
    private void share(int item, int place, Map<Question, AnswerReading> taken, int cost, boolean whole) {
        if (tries++ > MOST_TRIES || ways.size() > 20) {
            return;
        }
        int next = whole ? place : shown(place, taken);
        if (item == items.size()) {
            if (next >= asked.size() || !whole && (restIsOptional(next, taken) || isTelling(taken))) {
                ways.add(new Way(new LinkedHashMap<>(taken), cost + missing(next, taken)));
            }
            return;
        }
        if (next >= asked.size()) {
            return;
        }
        Question question = asked.get(next);
        for (int span = 1; span <= (lines ? 1 : LONGEST_SPAN) && item + span <= items.size(); span++) {
            AnswerReading reading = list.reading(question, item, span);
            if (reading instanceof AnswerReading.Read || isJoined(question, reading, item, span)) {
                taken.put(question, reading);
                share(item + span, next + 1, taken, cost + cost(question, span), whole);
                taken.remove(question);
            } else if (tolerant && span == 1 && !Section.hasWords(question)) {
                open(question, reading, item, next, taken, cost, whole);
            }
        }
    }

    /** One of many items that does not say enough stands at its place all the same, and is asked back. */
    private void open(
            Question question,
            AnswerReading reading,
            int item,
            int place,
            Map<Question, AnswerReading> taken,
            int cost,
            boolean whole) {
        boolean second = taken.values().stream().anyMatch(r -> r instanceof AnswerReading.Absent);
        boolean absent = reading instanceof AnswerReading.Absent;
        if (!(absent && second)) {
            String said = items.get(item);
            taken.put(question, Widely.or(question, said, Plainly.in(question, said, reading), context));
            share(item + 1, place + 1, taken, cost + (absent ? OPEN : UNSURE), whole);
            taken.remove(question);
        }
    }

    /** "bac": letters written in one are asked back, but they are an answer to a question with letters. */
    private boolean isJoined(Question question, AnswerReading reading, int item, int span) {
        return reading instanceof AnswerReading.Echo
                && span == 1
                && question.offered().size() > 1
                && items.get(item).length() <= question.offered().size()
                && items.get(item).chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static int cost(Question question, int span) {
        return question instanceof Question.MultipleChoice || question instanceof Question.Ranking ? 0 : span - 1;
    }

    private int shown(int from, Map<Question, AnswerReading> taken) {
        List<Question> shown = questionnaire.shown(answers(taken));
        return IntStream.range(from, asked.size())
                .filter(i -> shown.contains(asked.get(i)))
                .findFirst()
                .orElse(asked.size());
    }

    /** What answers all of the questions goes before what answers the first of them. */
    private int missing(int next, Map<Question, AnswerReading> taken) {
        return next >= asked.size() || restIsOptional(next, taken) ? 0 : asked.size();
    }

    /** Answers of so many kinds in a row are the first of the questions and nothing else. */
    private static boolean isTelling(Map<Question, AnswerReading> taken) {
        return taken.keySet().stream().map(Question::getClass).distinct().count() >= FEWEST_KINDS;
    }

    private boolean restIsOptional(int from, Map<Question, AnswerReading> taken) {
        List<Question> shown = questionnaire.shown(answers(taken));
        return asked.subList(from, asked.size()).stream()
                .filter(shown::contains)
                .allMatch(q -> q.optional() || Section.hasWords(q));
    }

    private static Map<String, Answer> answers(Map<Question, AnswerReading> taken) {
        Map<String, Answer> answers = new HashMap<>();
        taken.forEach((question, reading) -> {
            if (reading instanceof AnswerReading.Read(Answer answer)) {
                answers.put(question.id(), answer);
            }
        });
        return answers;
    }
}
