package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import de.komplize.bot.entity.Numerals;
import de.komplize.bot.survey.Marker.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers that people put before their answers: "1)", "2.", "Zu Frage 3 –", "(4)", "5:", "6 =", "erstens". */
final class Numbering {

    /**
     * A number that may stand before an answer.
     *
     * @param style the mark behind it; {@code F} where a word such as "Frage" stands with it
     * @param first true where it opens a line
     */
    private record Candidate(int from, int to, String number, char style, boolean first) {}

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** "Bei 3 …" and "drei: …" name a question only where other questions are named so. */
    private static final char AT = '@';

    private static final char WORDED = 'w';

    /** "Erstens" alone says what comes first, and is no number. */
    private static final char ADVERB = 'n';

    private static final Pattern AMENDING = Pattern.compile(
            "\\s*(?:habe? ich mich|meinte?|bitte|doch|muss|soll(?:te)?|statt|lieber|zusätzlich|noch|auch|dann|eher|jetzt)(?!\\p{L})",
            FLAGS);

    // A whole mail has an answer for each question; more numbers are something else.
    private static final int MOST = 120;

    private final List<Question> questions;

    Numbering(List<Question> questions) {
        this.questions = List.copyOf(questions);
    }

    /** The number that is shown counts; an id only where no question has such a number. */
    Optional<Question> question(String number) {
        OptionalInt place = place(number);
        if (place.isPresent() && place.getAsInt() >= 1 && place.getAsInt() <= questions.size()) {
            return Optional.of(questions.get(place.getAsInt() - 1));
        }
        return questions.stream().filter(q -> q.id().equals(number)).findFirst();
    }

    private static OptionalInt place(String number) {
        if (number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.of(Integer.parseInt(number));
        }
        String folded = Folding.fold(number);
        OptionalInt cardinal = Numerals.cardinal(folded);
        return cardinal.isPresent() ? cardinal : Numerals.ordinal(folded);
    }

    /** @param under the quoted question that the text stands under, if any */
    List<Marker> in(String text, Optional<Question> under) {
        List<Candidate> glued = bare(BareNumbers.glued(BareNumbers.latin(text), questions.size()));
        List<Candidate> marked = consistent(candidates(BareNumbers.latin(text)), text);
        List<Candidate> kept = glued.size() > marked.size() ? glued : marked;
        return new Walk(text, under).markers(kept);
    }

    private List<Candidate> candidates(String text) {
        List<Candidate> found = new ArrayList<>();
        Matcher mark = NumberMarks.MARK.matcher(text);
        while (mark.find() && found.size() < MOST) {
            candidate(text, mark).ifPresent(found::add);
        }
        return found.size() == MOST ? List.of() : found;
    }

    private Optional<Candidate> candidate(String text, Matcher mark) {
        boolean first = opens(text, mark.start());
        for (String group :
                List.of("named", "before", "ordinal", "bared", "ranked", "article", "hash", "adverb", "to", "short")) {
            if (mark.group(group) != null) {
                char kind = group.equals("adverb") ? ADVERB : 'F';
                return Optional.of(new Candidate(mark.start(), mark.end(), mark.group(group), kind, first));
            }
        }
        String at = mark.group("at") != null ? mark.group("at") : mark.group("count");
        if (at != null) {
            char weak = mark.group("at") != null ? AT : WORDED;
            return Optional.of(new Candidate(mark.start(), mark.end(), at, isPlain(text, mark) ? weak : 'F', first));
        }
        String sign = mark.group("style").strip();
        char style = sign.length() > 1 && sign.charAt(0) == '.'
                ? ')'
                : sign.startsWith("(") ? ':' : sign.charAt(sign.length() - 1 > 0 && sign.startsWith("\uFE0F") ? 1 : 0);
        return NumberTraps.isNone(
                        text, mark, style, first, question(mark.group("bare")).isPresent())
                ? Optional.empty()
                : Optional.of(new Candidate(mark.start(), mark.end(), mark.group("bare"), style, first));
    }

    private static boolean isPlain(String text, Matcher mark) {
        String said = mark.group().strip();
        return mark.group("count") != null
                || "):=".indexOf(said.charAt(said.length() - 1)) < 0
                        && !AMENDING.matcher(text)
                                .region(mark.end(), text.length())
                                .lookingAt();
    }

    private static boolean opens(String text, int at) {
        int i = at - 1;
        while (i >= 0 && " \t*_•-–>|·".indexOf(text.charAt(i)) >= 0) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }

    /** Weak marks count only where several of a kind stand together. */
    private List<Candidate> consistent(List<Candidate> all, String text) {
        List<Candidate> kept = all.stream()
                .filter(c -> question(c.number).isPresent()
                        || isStrong(c)
                                && (c.first || c.style == ')' && all.stream().anyMatch(o -> o.first && o.style == ')')))
                .filter(c -> isStrong(c)
                                && (c.first
                                        || c.style == 'F'
                                        || question(c.number).isEmpty())
                        || !isAlone(c, all))
                .toList();
        if (kept.size() == 1 && kept.getFirst().style == '.' && isMark(kept.getFirst(), text)) {
            return List.of();
        }
        return kept.isEmpty() ? bare(BareNumbers.in(BareNumbers.latin(text), questions.size())) : kept;
    }

    /** "4. Nein. Bänke.": the only number can as well be a mark. */
    private boolean isMark(Candidate only, String text) {
        boolean fits = questions.stream()
                .anyMatch(q -> q instanceof Question.Scale scale
                        && place(only.number).orElse(-1) >= scale.min()
                        && place(only.number).orElse(-1) <= scale.max());
        return fits && !text.substring(only.to).isBlank();
    }

    private static boolean isStrong(Candidate c) {
        return c.style == ')'
                || c.style == 'F'
                || c.style == '\u20E3'
                || c.first && (c.style == '.' || c.style == ':' || c.style == '=' || c.style == '|');
    }

    private boolean isAlone(Candidate c, List<Candidate> all) {
        return all.stream()
                        .filter(o -> o.style == c.style && question(o.number).isPresent())
                        .map(Candidate::number)
                        .distinct()
                        .count()
                < 2;
    }

    private List<Candidate> bare(List<BareNumbers.Spot> spots) {
        return spots.stream()
                .map(spot -> new Candidate(spot.from(), spot.to(), String.valueOf(spot.number()), ' ', true))
                .filter(candidate -> question(candidate.number).isPresent())
                .toList();
    }

    /** Goes through the numbers of a text in order: which begin an answer, and which belong to one. */
    private final class Walk {
        private final String text;
        private final Optional<Question> under;
        private final List<Marker> markers = new ArrayList<>();
        private Optional<Question> current;
        private char style = ' ';
        private boolean nested;
        private int item;
        private char itemStyle = ' ';

        /** True while each number opens a line. */
        private boolean lines = true;

        Walk(String text, Optional<Question> under) {
            this.text = text;
            this.under = under;
            current = under;
        }

        List<Marker> markers(List<Candidate> candidates) {
            candidates.forEach(this::take);
            return markers;
        }

        private void take(Candidate next) {
            Optional<Question> question = question(next.number);
            if (isBody(next)) {
                nested = current.filter(Walk::takesList).isPresent()
                        && next.number.equals("1")
                        && (next.style != style
                                || markers.stream().anyMatch(m -> m.question().equals(question)));
                item = nested ? 1 : 0;
                itemStyle = next.style;
                return;
            }
            if (isItem(next, question)) {
                return;
            }
            if (markers.isEmpty()) {
                style = next.style;
            }
            lines &= next.first;
            nested = false;
            current = question;
            markers.add(new Marker(next.from, next.to, question, Kind.NUMBERED));
        }

        /** "1. 4. 2. nein": a number straight behind a mark is the answer. */
        private boolean isBody(Candidate next) {
            return !markers.isEmpty()
                    && next.style != 'F'
                    && (next.style != ')' || style != ')')
                    && text.substring(Math.min(markers.getLast().to(), next.from), next.from)
                            .isBlank()
                    && !(next.first
                            && text.substring(markers.getLast().to(), next.from).contains("\n"));
        }

        /** "3) 1. Musik 2. Essen": a list within an answer. */
        private boolean isItem(Candidate next, Optional<Question> question) {
            if (next.style == 'F' || current.isEmpty() || !takesList(current.get())) {
                return false;
            }
            if (nested && item > 0 && next.style == itemStyle && next.number.equals(String.valueOf(item + 1))) {
                item++;
                return true;
            }
            boolean back = lines
                    && markers.size() > 1
                    && !next.first
                    && question.isPresent()
                    && place(question.get()) <= place(current.get());
            boolean inner =
                    markers.isEmpty() ? under.isPresent() && !question.equals(under) : next.style != style || back;
            nested = inner && (nested || next.number.equals("1"));
            return nested;
        }

        private int place(Question question) {
            return questions.indexOf(question);
        }

        private static boolean takesList(Question question) {
            return switch (question) {
                case Question.Ranking _,
                        Question.MultipleChoice _,
                        Question.LongText _,
                        Question.ShortText _,
                        Question.Date _ -> true;
                case Question.SingleChoice _,
                        Question.Scale _,
                        Question.Number _,
                        Question.YesNo _,
                        Question.District _,
                        Question.Consent _,
                        Question.Info _ -> false;
            };
        }
    }
}
