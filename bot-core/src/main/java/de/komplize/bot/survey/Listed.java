package de.komplize.bot.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads the items of a list without numbers, each for the question whose place it may have. */
final class Listed {

    private static final Pattern NOTHING =
            Pattern.compile("(?iu)(?:nichts|nix|nirgends|nirgendwo|nein|nee|nö|noe|kein(?:e[rns]?)?)(?!\\p{L})");

    /** What is asked may be called by a number. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?iu)(?<!\\p{L})(?:linien?|nummer|postleitzahl|plz|bus)(?!\\p{L})");

    private static final Pattern VOICE = Pattern.compile("(?iu)(?:ja|nein|nee|nö|jo)[.! ]*");

    private static final Set<String> JOINING = Set.of("und", "u", "u.", "&", "+", "sowie");

    /** Of the figure before it. */
    private static final Pattern UNIT = Pattern.compile(
            "(?iu)(?:min(?:uten?)?|std|h|stunden?|tage?|wochen?|monate?|jahre?|uhr|euro|eur|€|km|mal|x|grad|prozent|%)\\.?");

    private static final int TERSE = 5;

    private final Cut cut;
    private final boolean stops;
    private final List<Question> asked;
    private final Subjects subjects;
    private final AnswerReader.Context context;
    private final Map<String, AnswerReading> readings = new HashMap<>();

    /** @param stops true where a sentence of the list ends with a stop */
    Listed(Cut cut, boolean stops, List<Question> asked, Subjects subjects, AnswerReader.Context context) {
        this.cut = cut;
        this.stops = stops;
        this.asked = asked;
        this.subjects = subjects;
        this.context = context;
    }

    AnswerReading reading(Question question, int item, int span) {
        return readings.computeIfAbsent(question.id() + "/" + item + "/" + span, _ -> read(question, item, span));
    }

    private AnswerReading read(Question question, int item, int span) {
        StringBuilder text = new StringBuilder(cut.items().get(item));
        for (int i = item + 1; i < item + span; i++) {
            text.append(cut.gaps().get(i - 1).isBlank() ? " " : cut.gaps().get(i - 1))
                    .append(cut.items().get(i));
        }
        String said = text.toString();
        if (said.isBlank()) {
            return new AnswerReading.Absent();
        }
        if (Section.hasWords(question)) {
            boolean none = question.optional()
                    && cut.items().size() == asked.size()
                    && asked.get(item).equals(question)
                    && NOTHING.matcher(said).matches();
            if (none) {
                return new AnswerReading.Read(new Answer.Skipped());
            }
            return isOwnText(question, item, said)
                    ? LeftOut.isNothing(said)
                            ? new AnswerReading.Read(new Answer.Skipped())
                            : Strictly.read(question, said, context)
                    : new AnswerReading.Absent();
        }
        if (span > 1 && LeftOut.is(question, said)) {
            return new AnswerReading.Absent();
        }
        boolean each = !(question instanceof Question.MultipleChoice)
                || span == 1
                || IntStream.range(item, item + span)
                        .allMatch(i -> i > item
                                        && i < item + span - 1
                                        && JOINING.contains(cut.items().get(i))
                                || takes(Strictly.read(question, cut.items().get(i), context)));
        boolean other = speaksOfAnother(question, said) || !isMultiple(question) && isStory(item + 1, item + span);
        return each && !other && words(said) <= 14
                ? Strictly.read(question, said, context)
                : new AnswerReading.Absent();
    }

    private static boolean isMultiple(Question question) {
        return question instanceof Question.MultipleChoice
                || question instanceof Question.Ranking
                || question instanceof Question.Date;
    }

    /** "4. Mehr Radwege!": what says more than a figure or a yes needs is no part of it, and would be lost. */
    private boolean isStory(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(cut.items()::get)
                .flatMap(text -> Term.of(text).stream())
                .anyMatch(t -> t.isWord() && !WordClass.isLight(t.text()) && Subjects.isTelling(t));
    }

    /** "D. Nix mehr.": nothing and something are no list. */
    private static boolean takes(AnswerReading reading) {
        return reading instanceof AnswerReading.Read(Answer answer)
                && !(answer instanceof Answer.Skipped)
                && !(answer instanceof Answer.Many(List<String> options) && options.isEmpty());
    }

    /** "Das Zentrum kenne ich" is no answer to how content somebody is. */
    private boolean speaksOfAnother(Question question, String said) {
        List<Term> terms = Term.of(said);
        List<Mention> named = question.offered().isEmpty()
                ? List.of()
                : subjects.names(question).in(terms);
        List<Term> beside = IntStream.range(0, terms.size())
                .filter(i -> !Mention.covers(named, i))
                .mapToObj(terms::get)
                .toList();
        List<Question> about = List.copyOf(subjects.about(beside));
        return !about.isEmpty() && !about.contains(question);
    }

    /** A free text is no sign, no yes, and nothing that answers its neighbours; in a letter it must speak of its question. */
    private boolean isOwnText(Question question, int item, String said) {
        if (UNIT.matcher(said).matches()) {
            return false;
        }
        boolean voice = VOICE.matcher(said).matches() && asked.stream().anyMatch(Question.YesNo.class::isInstance);
        if (isParted()
                && isColumn()
                && NUMBERED.matcher(question.text().in("de")).find()
                && said.length() <= TERSE) {
            return true;
        }
        boolean letters =
                !voice && said.codePoints().filter(Character::isLetter).count() > 2;
        boolean neighbour = asked.stream()
                .filter(q ->
                        !Section.hasWords(q) && !(q instanceof Question.Consent) && !(q instanceof Question.District))
                .anyMatch(q -> Strictly.read(q, cut.items().get(item), context) instanceof AnswerReading.Read(Answer a)
                        && !(a instanceof Answer.Skipped)
                        && !NOTHING.matcher(cut.items().get(item)).lookingAt());
        if (letters && neighbour && isPlaced(item)) {
            return true;
        }
        if (letters
                && (isColumn()
                        || !cut.bare()
                                && item == asked.size() - 1
                                && question.equals(asked.getLast())
                                && words(said) > 1
                                && (!speaksOfAnother(question, said) || isTerse(item)))) {
            return true;
        }
        boolean terse = isTerse(item) && words(said) <= 3 * TERSE;
        boolean about = subjects.isAbout(question, Term.of(said));
        return LeftOut.is(question, said)
                || letters && (about || terse && !neighbour && !speaksOfAnother(question, said));
    }

    /** One item to each question, of several kinds, and all the others answer theirs. */
    private boolean isPlaced(int item) {
        return cut.items().size() == asked.size()
                && !cut.bare()
                && Section.hasWords(asked.get(item))
                && isTerse()
                && asked.stream().map(Question::getClass).distinct().count() > 2
                && IntStream.range(0, asked.size())
                        .filter(i -> i != item && !Section.hasWords(asked.get(i)))
                        .allMatch(i ->
                                takes(Strictly.read(asked.get(i), cut.items().get(i), context)));
    }

    /** Signs, figures and single words, but for the last. */
    boolean isTerse() {
        return cut.items().stream()
                                .limit(cut.items().size() - 1L)
                                .mapToLong(Listed::words)
                                .sum()
                        * 2
                <= (cut.items().size() - 1L) * TERSE;
    }

    private boolean isTerse(int item) {
        return cut.items().stream().limit(item).allMatch(i -> words(i) <= TERSE);
    }

    /** As many lines as questions: there each stands at its place. */
    boolean isColumn() {
        return cut.items().size() == asked.size()
                && !cut.bare()
                && (cut.lines() || isParted() || cut.gaps().stream().allMatch(String::isBlank) && !stops);
    }

    /** "7 / a, b / ja". */
    private boolean isParted() {
        return cut.items().getFirst().indexOf(':') < 0
                && cut.gaps().stream()
                        .limit(cut.gaps().size() - 1L)
                        .allMatch(gap -> gap.strip().length() == 1 && "/|;–—-".contains(gap.strip()));
    }

    private static long words(String text) {
        return Term.of(text).stream().filter(t -> !t.isMark()).count();
    }
}
