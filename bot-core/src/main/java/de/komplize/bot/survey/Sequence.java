package de.komplize.bot.survey;

import de.komplize.bot.survey.Findings.Finding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what stands between two answers for the questions between them: who goes through the questions in their order says "samstags" behind the second
 * answer and before the fourth, and need not say to what.
 */
final class Sequence {

    /**
     * @param sentence its place among the sentences
     * @param number true where it may be the number of a question: a figure with a stop that begins a line
     */
    private record Piece(int at, int sentence, Remark remark, boolean number) {}

    /** Where an answer was read, in characters; both the same where it is known to the piece. */
    private record Anchor(int question, int from, int to) {}

    private record Way(Map<Question, Candidate> taken, int worth) {}

    private record Candidate(int at, int sentence, AnswerReading reading) {}

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}[.)](?!\\d)");

    private static final int MOST_OF_ITEM = 5;
    private static final int FEWEST_ANSWERS = 3;
    private static final int MOST_TRIES = 4_000;
    private static final int LONGEST_LIST = 4;

    private final List<Question> asked;
    private final Subjects subjects;
    private final AnswerReader.Context context;
    private final Findings findings;
    private final Unmistakable unmistakable;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<Piece> claimed = new HashSet<>();
    private final Map<String, AnswerReading> readings = new HashMap<>();
    private final List<Way> ways = new ArrayList<>();
    private int tries;

    Sequence(List<Question> asked, Subjects subjects, AnswerReader.Context context, Findings findings) {
        this.asked = asked;
        this.subjects = subjects;
        this.context = context;
        this.findings = findings;
        unmistakable = new Unmistakable(subjects);
    }

    /** Adds what it finds, and hands back the sentences that it found something in. */
    Set<Stretch> read(List<Stretch> sentences) {
        for (int i = 0; i < sentences.size(); i++) {
            cut(sentences.get(i), i);
        }
        List<Anchor> anchors = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            int question = i;
            findings.sure(asked.get(i)).ifPresent(f -> anchors.add(anchor(question, f, sentences)));
        }
        if (anchors.isEmpty() || !isOrdered(anchors)) {
            return Set.of();
        }
        Map<Question, Candidate> found = new LinkedHashMap<>();
        List<Question> run = new ArrayList<>();
        int left = -1;
        for (int i = 0; i <= asked.size(); i++) {
            int question = i;
            Optional<Anchor> here =
                    anchors.stream().filter(a -> a.question == question).findFirst();
            if (here.isPresent() || i == asked.size()) {
                int right = here.map(Anchor::from).orElse(Integer.MAX_VALUE);
                found.putAll(between(run, left, right));
                run.clear();
                left = here.map(Anchor::to).orElse(left);
            } else if (isOpen(asked.get(i))) {
                run.add(asked.get(i));
            }
        }
        if (found.size() + anchors.size() < FEWEST_ANSWERS) {
            return Set.of();
        }
        found.forEach((question, candidate) ->
                findings.replace(question, new Finding(candidate.at, candidate.reading, false, true)));
        return found.values().stream().map(c -> sentences.get(c.sentence)).collect(Collectors.toSet());
    }

    private void cut(Stretch sentence, int place) {
        int from = 0;
        for (Remark remark : Remark.of(sentence.text(), subjects)) {
            int at = Math.max(from, sentence.text().indexOf(remark.text(), from));
            boolean number = at == 0 && NUMBER.matcher(sentence.text()).lookingAt();
            pieces.add(new Piece(sentence.at() + at, place, remark, number));
            from = at + remark.text().length();
        }
    }

    private boolean isOpen(Question question) {
        return (!Section.hasWords(question) || Places.isAskedBy(question))
                && !(question instanceof Question.Consent)
                && findings.count(question) == 0;
    }

    /** Where the answer was read: the piece that says it, else the whole sentence. */
    private Anchor anchor(int question, Finding finding, List<Stretch> sentences) {
        Question of = asked.get(question);
        List<Piece> own = pieces.stream()
                .filter(p -> sentences.get(p.sentence).at() == finding.at())
                .toList();
        if (!finding.told() || own.isEmpty()) {
            return new Anchor(question, finding.at(), finding.at());
        }
        List<Piece> saying = own.stream()
                .filter(p -> reading(of, p.remark.text()).equals(finding.reading()))
                .toList();
        List<Piece> about =
                saying.isEmpty() ? own.stream().filter(p -> says(of, p)).toList() : saying;
        List<Piece> all = about.isEmpty() ? own : about;
        claimed.addAll(all);
        return new Anchor(question, all.getFirst().at, all.getLast().at);
    }

    private boolean says(Question question, Piece piece) {
        return piece.remark.subjects().contains(question)
                || !question.offered().isEmpty()
                        && !subjects.names(question).in(piece.remark.terms()).isEmpty();
    }

    private static boolean isOrdered(List<Anchor> anchors) {
        return anchors.stream()
                .noneMatch(a -> anchors.stream().anyMatch(b -> b.question > a.question && b.to < a.from));
    }

    private Map<Question, Candidate> between(List<Question> run, int left, int right) {
        List<Piece> free = pieces.stream()
                .filter(p -> p.at > left && p.at < right && !claimed.contains(p))
                .toList();
        if (run.isEmpty() || free.isEmpty()) {
            return Map.of();
        }
        ways.clear();
        tries = 0;
        share(run, free, 0, 0, new LinkedHashMap<>(), 0);
        int best = ways.stream().mapToInt(Way::worth).max().orElse(0);
        List<Way> most = ways.stream().filter(w -> w.worth == best && best > 0).toList();
        Map<Question, Candidate> sure = new LinkedHashMap<>();
        if (tries >= MOST_TRIES) {
            return sure;
        }
        for (Question question : run) {
            List<AnswerReading> said = most.stream()
                    .map(w -> Optional.ofNullable(w.taken.get(question))
                            .map(Candidate::reading)
                            .orElse(new AnswerReading.Absent()))
                    .distinct()
                    .toList();
            if (said.size() == 1 && said.getFirst() instanceof AnswerReading.Read) {
                sure.put(question, most.getFirst().taken.get(question));
            }
        }
        return sure;
    }

    private void share(
            List<Question> run, List<Piece> free, int question, int piece, Map<Question, Candidate> taken, int worth) {
        if (tries++ > MOST_TRIES) {
            return;
        }
        if (question == run.size()) {
            ways.add(new Way(new LinkedHashMap<>(taken), worth));
            return;
        }
        share(run, free, question + 1, piece, taken, worth);
        Question asks = run.get(question);
        for (int i = piece; i < free.size(); i++) {
            int longest = asks instanceof Question.MultipleChoice ? LONGEST_LIST : 1;
            for (int span = 1; span <= longest && i + span <= free.size(); span++) {
                Optional<AnswerReading> reading = candidate(asks, free.subList(i, i + span));
                if (reading.isPresent()) {
                    taken.put(asks, new Candidate(free.get(i).at, free.get(i).sentence, reading.get()));
                    share(run, free, question + 1, i + span, taken, worth + 10 + span);
                    taken.remove(asks);
                }
            }
        }
    }

    private Optional<AnswerReading> candidate(Question question, List<Piece> span) {
        boolean together = span.stream().allMatch(p -> p.sentence == span.getFirst().sentence);
        boolean fit = together
                && span.stream()
                        .allMatch(p -> isValue(reading(question, p.remark.text()))
                                && !p.remark.others()
                                && !p.remark.isOpen()
                                && !p.remark.isConditional()
                                && unmistakable.is(question, p.remark, p.number)
                                && !p.remark.isElsewhere(question));
        if (!fit || isLeftOver(question, span) || isSaidElsewhere(question, span.getFirst())) {
            return Optional.empty();
        }
        String said = span.stream().map(p -> p.remark.text()).collect(Collectors.joining(", "));
        return Optional.of(reading(question, said)).filter(Sequence::isValue);
    }

    /** The item before it or behind it was not understood, and no question for own words stands there. */
    private boolean isLeftOver(Question question, List<Piece> span) {
        int first = pieces.indexOf(span.getFirst());
        int last = pieces.indexOf(span.getLast());
        int place = asked.indexOf(question);
        return question instanceof Question.MultipleChoice
                && (first > 0
                                && !isOwnText(place - 1)
                                && isUnknown(question, pieces.get(first - 1), span.getFirst().sentence)
                        || last + 1 < pieces.size()
                                && !isOwnText(place + 1)
                                && isUnknown(question, pieces.get(last + 1), span.getFirst().sentence));
    }

    private boolean isOwnText(int place) {
        return place >= 0 && place < asked.size() && Section.hasWords(asked.get(place));
    }

    private boolean isUnknown(Question question, Piece piece, int sentence) {
        if (piece.sentence == sentence && !claimed.contains(piece) && isValue(reading(question, piece.remark.text()))) {
            return true;
        }
        return piece.sentence == sentence
                && !claimed.contains(piece)
                && piece.remark.subjects().isEmpty()
                && piece.remark.terms().size() <= MOST_OF_ITEM
                && piece.remark.terms().stream()
                        .anyMatch(t -> t.isWord() && Subjects.isTelling(t) && !WordClass.isLight(t.text()))
                && asked.stream()
                        .filter(q -> !Section.hasWords(q))
                        .noneMatch(q -> isValue(reading(q, piece.remark.text())));
    }

    /** Another sentence names what was asked, and was not understood. */
    private boolean isSaidElsewhere(Question question, Piece piece) {
        return pieces.stream()
                        .anyMatch(
                                p -> p.sentence != piece.sentence && p.remark.isAbout(question) && !claimed.contains(p))
                && pieces.stream().noneMatch(p -> p.sentence == piece.sentence && p.remark.isAbout(question));
    }

    private static boolean isValue(AnswerReading reading) {
        return reading instanceof AnswerReading.Read(Answer answer) && !(answer instanceof Answer.Skipped);
    }

    private AnswerReading reading(Question question, String text) {
        return readings.computeIfAbsent(question.id() + "/" + text, _ -> Strictly.read(question, text, context));
    }
}
