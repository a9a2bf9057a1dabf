package de.komplize.bot.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads a list of answers without numbers, in the order of the questions: only where there is an answer to each question, each of them fits the
 * question of its place, and no other way to share them out does.
 */
final class InOrder {

    private static final Pattern GAP =
            Pattern.compile("[ \\t]*(?:[,;|](?!\\d)|[ \\t]/[ \\t]|(?<=\\p{L}{3})/(?=\\p{L}{3}))[ \\t]*");
    private static final Pattern SLASH = Pattern.compile("[ \\t]*/[ \\t]*");
    private static final Pattern BULLET = Pattern.compile("\\A[\\s•*·–>-]+(?=\\S)");

    private static final int MOST_ITEMS = 24;
    private static final int LONGEST_SPAN = 5;

    /** What is tried before the list is given up. */
    private static final int MOST_TRIES = 4_000;

    private static final int TERSE = 5;

    /** A way to share the items out; the cost counts items that had to be joined. */
    private record Way(Map<Question, AnswerReading> answers, int cost) {}

    private final Questionnaire questionnaire;
    private final List<Question> asked;
    private final Subjects subjects;
    private final AnswerReader.Context context;
    private final Map<String, AnswerReading> readings = new HashMap<>();
    private final List<Way> ways = new ArrayList<>();
    private List<String> items = List.of();
    private List<String> gaps = List.of();
    private boolean lines;
    private int tries;

    InOrder(Questionnaire questionnaire, List<Question> asked, Subjects subjects, AnswerReader.Context context) {
        this.questionnaire = questionnaire;
        this.asked = asked;
        this.subjects = subjects;
        this.context = context;
    }

    /** Empty where it is no such list. */
    Optional<Map<Question, AnswerReading>> read(List<Stretch> sentences) {
        cut(sentences);
        if (items.isEmpty() || items.size() > MOST_ITEMS || items.size() == 1 && asked.size() > 1) {
            return Optional.empty();
        }
        share(0, 0, new LinkedHashMap<>(), 0, true);
        share(0, 0, new LinkedHashMap<>(), 0, false);
        int least = ways.stream().mapToInt(Way::cost).min().orElse(0);
        List<Map<Question, AnswerReading>> best = ways.stream()
                .filter(way -> way.cost == least)
                .map(Way::answers)
                .distinct()
                .toList();
        return best.size() == 1 && tries < MOST_TRIES ? Optional.of(best.getFirst()) : Optional.empty();
    }

    private void cut(List<Stretch> sentences) {
        lines = sentences.stream().noneMatch(s -> s.text().matches("(?s).*[.!?]"));
        List<String> parts = new ArrayList<>();
        List<String> between = new ArrayList<>();
        for (Stretch sentence : sentences) {
            String text = BULLET.matcher(sentence.text()).replaceFirst("");
            Matcher gap = gaps(text).matcher(text);
            int from = 0;
            while (gap.find()) {
                parts.add(text.substring(from, gap.start()));
                between.add(text.substring(gap.start(), gap.end()));
                from = gap.end();
            }
            parts.add(text.substring(from));
            between.add(" ");
        }
        List<Integer> filled = IntStream.range(0, parts.size())
                .filter(i -> !parts.get(i).isBlank())
                .boxed()
                .toList();
        items = filled.stream().map(i -> parts.get(i).strip()).toList();
        gaps = filled.stream().map(between::get).toList();
    }

    /** Where slashes part as many things as there are questions, each of them does. */
    private Pattern gaps(String text) {
        boolean slashes = text.chars().filter(c -> c == '/').count() + 1 == asked.size() && asked.size() > 2;
        return slashes ? SLASH : GAP;
    }

    /** @param whole true where every question has its item; else those that are not shown after the answers before have none */
    private void share(int item, int place, Map<Question, AnswerReading> taken, int cost, boolean whole) {
        if (tries++ > MOST_TRIES || ways.size() > 20) {
            return;
        }
        int next = whole ? place : shown(place, taken);
        if (item == items.size()) {
            if (next >= asked.size() || !whole && restIsOptional(next, taken)) {
                ways.add(new Way(new LinkedHashMap<>(taken), cost));
            }
            return;
        }
        if (next >= asked.size()) {
            return;
        }
        Question question = asked.get(next);
        for (int span = 1; span <= LONGEST_SPAN && item + span <= items.size(); span++) {
            AnswerReading reading = reading(question, item, span);
            if (reading instanceof AnswerReading.Read || isJoined(question, reading, item, span)) {
                taken.put(question, reading);
                share(item + span, next + 1, taken, cost + cost(question, span), whole);
                taken.remove(question);
            }
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

    private AnswerReading reading(Question question, int item, int span) {
        return readings.computeIfAbsent(question.id() + "/" + item + "/" + span, _ -> read(question, item, span));
    }

    private AnswerReading read(Question question, int item, int span) {
        StringBuilder text = new StringBuilder(items.get(item));
        for (int i = item + 1; i < item + span; i++) {
            text.append(gaps.get(i - 1).isBlank() ? " " : gaps.get(i - 1)).append(items.get(i));
        }
        String said = text.toString();
        if (said.isBlank()) {
            return new AnswerReading.Absent();
        }
        if (Section.hasWords(question)) {
            return isOwnText(question, item, said)
                    ? Strictly.read(question, said, context)
                    : new AnswerReading.Absent();
        }
        if (span > 1 && Strictly.declines(question, said)) {
            return new AnswerReading.Absent();
        }
        boolean each = !(question instanceof Question.MultipleChoice)
                || IntStream.range(item, item + span)
                        .allMatch(i -> Strictly.read(question, items.get(i), context) instanceof AnswerReading.Read);
        boolean other = speaksOfAnother(question, said);
        return each && !other && words(said) <= 14
                ? Strictly.read(question, said, context)
                : new AnswerReading.Absent();
    }

    /** "Das Zentrum kenne ich" is no answer to how content somebody is. */
    private boolean speaksOfAnother(Question question, String said) {
        List<Question> about = List.copyOf(subjects.about(Term.of(said)));
        return !about.isEmpty() && !about.contains(question);
    }

    /** A free text is no sign, no yes, and nothing that answers its neighbours; in a letter it must speak of its question. */
    private boolean isOwnText(Question question, int item, String said) {
        boolean letters = said.codePoints().filter(Character::isLetter).count() > 2;
        boolean neighbour = asked.stream()
                .filter(q ->
                        !Section.hasWords(q) && !(q instanceof Question.Consent) && !(q instanceof Question.District))
                .anyMatch(q -> Strictly.read(q, items.get(item), context) instanceof AnswerReading.Read(Answer a)
                        && !(a instanceof Answer.Skipped)
                        && !items.get(item).toLowerCase(Locale.ROOT).startsWith("nichts"));
        if (isColumn() && letters) {
            return true;
        }
        boolean terse = items.stream().limit(item).allMatch(i -> words(i) <= TERSE) && words(said) <= 3 * TERSE;
        boolean about = subjects.isAbout(question, Term.of(said));
        return Strictly.declines(question, said)
                || letters && (about || terse && !neighbour && !speaksOfAnother(question, said));
    }

    /** As many lines as questions: there each stands at its place. */
    private boolean isColumn() {
        return items.size() == asked.size() && gaps.stream().allMatch(String::isBlank) && lines;
    }

    private static long words(String text) {
        return Term.of(text).stream().filter(t -> !t.isMark()).count();
    }
}
