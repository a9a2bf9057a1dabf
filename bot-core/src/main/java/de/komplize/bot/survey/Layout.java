package de.komplize.bot.survey;

import de.komplize.bot.survey.Marker.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Lays a piece of a mail out: which stretch of it answers which question, as far as numbers, headings and copied questions say so. */
final class Layout {

    /**
     * @param head the mark before it, as it was written
     * @param question empty where the mark names none that exists
     */
    record Piece(String head, Optional<Question> question, boolean marked, Stretch body) {}

    private static final Pattern HEADING = Pattern.compile(
            "(?<=^|[\\n.!?;,] {0,2})[\\s*_•–-]{0,6}([\\p{L}][\\p{L}\\p{M}\\p{N} '\"„“-]{1,50}?)[*_]{0,2}[ \\t]*([:?|=]|[–—-](?= ))");

    private static final Pattern ITEM = Pattern.compile("(?iu)(?<=[ ,])(?:\\d{1,3}|[a-f]|ja|nein)(?=[,.]|$)");
    private static final int FEWEST_ITEMS = 3;

    private static final Pattern NONE = Pattern.compile("(?iu)[\\s:?=|–—-]*keine?[nrs]?[.! ]*");

    /** In words. */
    private static final int MOST_OF_HEADING = 6;

    private static final int MOST_OF_BRIEF = 4;

    private static final Pattern PARAGRAPH =
            Pattern.compile("\\n[ \\t]*\\n\\s*|\\n(?=[ \\t]*P\\. ?S\\.?[ :]|[ \\t]*PS[ :])");

    private final List<Question> questions;
    private final Subjects subjects;
    private final Copies copies;
    private final Numbering numbering;
    private final Chain chain;
    private final Fit fit;

    Layout(List<Question> questions, AnswerReader.Context context) {
        this.questions = List.copyOf(questions);
        subjects = new Subjects(questions, context.language());
        copies = new Copies(questions, context.language());
        numbering = new Numbering(questions);
        fit = new Fit(context);
        chain = new Chain(questions, fit);
    }

    Subjects subjects() {
        return subjects;
    }

    /** @param alone true where no other words of the mail stand under a quote */
    List<Piece> of(String under, Stretch written, boolean alone, boolean last) {
        Optional<Question> quoted =
                under.isBlank() || alone && isWholeList(under) ? Optional.empty() : copies.above(under);
        List<Marker> markers = markers(written.text(), quoted);
        List<Piece> pieces = new ArrayList<>();
        int first =
                markers.isEmpty() ? written.text().length() : markers.getFirst().from();
        pieces.add(new Piece("", quoted, quoted.isPresent(), written.part(0, first)));
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            int to = i + 1 < markers.size()
                    ? markers.get(i + 1).from()
                    : written.text().length();
            pieces.add(new Piece(
                    written.text().substring(marker.from(), marker.to()),
                    marker.question(),
                    true,
                    written.part(marker.to(), to)));
        }
        return cut(pieces, markers, last);
    }

    /** Who writes below the whole mail answers any of its questions. */
    private boolean isWholeList(String under) {
        long quoted = copies.count(under);
        return quoted > 1 && quoted >= Math.min(questions.size(), Math.max(3, questions.size() * 2 / 3));
    }

    /** What stands in paragraphs of its own behind the last answer belongs to none; behind a heading that is the next sentence. */
    private static List<Piece> cut(List<Piece> pieces, List<Marker> markers, boolean last) {
        List<Piece> cut = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            boolean named = i > 0 && markers.get(i - 1).kind() == Kind.NAMED;
            int end = !piece.marked
                    ? -1
                    : named ? sentence(piece.body) : isLast(pieces, i, last) ? paragraph(piece.body.text()) : -1;
            if (end < 0 || end >= piece.body.text().length()) {
                cut.add(piece);
            } else {
                cut.add(new Piece(piece.head, piece.question, true, piece.body.part(0, end)));
                cut.add(new Piece(
                        "",
                        Optional.empty(),
                        false,
                        piece.body.part(end, piece.body.text().length())));
            }
        }
        return cut;
    }

    /** The last of the answers; what names a question before it corrects. */
    private static boolean isLast(List<Piece> pieces, int at, boolean last) {
        boolean end = at == pieces.size() - 1;
        return end && last
                || !end
                        && pieces.subList(0, at + 1).stream()
                                .anyMatch(
                                        p -> p.question.isPresent() && p.question.equals(pieces.get(at + 1).question));
    }

    private static int sentence(Stretch body) {
        List<Stretch> sentences = Sentences.of(body);
        return sentences.isEmpty()
                ? -1
                : sentences.getFirst().at()
                        - body.at()
                        + sentences.getFirst().text().length();
    }

    private static int paragraph(String body) {
        Matcher gap = PARAGRAPH.matcher(body);
        while (gap.find()) {
            if (!body.substring(0, gap.start()).isBlank() && !Section.goesOn(body.substring(gap.end()))) {
                return gap.start();
            }
        }
        return -1;
    }

    private List<Marker> markers(String text, Optional<Question> quoted) {
        List<Marker> copied = copies.in(text);
        String rest = Hints.blank(blank(text, copied), '¦');
        List<Marker> all = new ArrayList<>(copied);
        all.addAll(numbering.in(rest, quoted));
        all.addAll(headings(rest));
        all.sort(Comparator.comparingInt(Marker::from).thenComparing(Marker::kind));
        List<Marker> merged = merged(all, text);
        List<Marker> marked = copied.isEmpty() && quoted.isEmpty()
                ? Enumerated.instead(merged, rest, questions).orElseGet(() -> chain.instead(merged, rest))
                : merged;
        return IntStream.range(0, marked.size())
                .mapToObj(i -> headed(
                        marked.get(i),
                        text,
                        i + 1 < marked.size() ? marked.get(i + 1).from() : text.length()))
                .toList();
    }

    /** "3. Schulnote", and the answer on the next line: a heading belongs to the number. */
    private Marker headed(Marker marker, String text, int end) {
        int line = text.indexOf('\n', marker.to());
        boolean goesOn = line > marker.to()
                && line < end
                && marker.kind() == Kind.NUMBERED
                && marker.question().isPresent()
                && !isBare(text.substring(line, end));
        String heading = goesOn ? text.substring(marker.to(), line).strip() : "";
        List<Term> words = Term.of(heading).stream().filter(Subjects::isTelling).toList();
        boolean own = !words.isEmpty()
                && heading.split(" ").length <= MOST_OF_HEADING
                && marker.question()
                        .filter(q -> subjects.candidates(heading).contains(q) && fit.of(q, heading) <= Fit.UNCLEAR)
                        .isPresent();
        return own ? new Marker(marker.from(), line + 1, marker.question(), marker.kind()) : marker;
    }

    private static String blank(String text, List<Marker> markers) {
        StringBuilder rest = new StringBuilder(text);
        for (Marker marker : markers) {
            for (int i = marker.from(); i < marker.to(); i++) {
                rest.setCharAt(i, rest.charAt(i) == '\n' ? '\n' : '¦');
            }
        }
        return rest.toString();
    }

    /** A number before a copied question and the question are one mark; so are the sentences of a question. */
    private static List<Marker> merged(List<Marker> all, String text) {
        List<Marker> merged = new ArrayList<>();
        for (Marker marker : all) {
            Marker last = merged.isEmpty() ? marker : merged.getLast();
            boolean joined = !merged.isEmpty()
                    && (marker.from() < last.to() || isBare(text.substring(last.to(), marker.from())));
            boolean within = joined && marker.from() < last.to() && marker.kind() != Kind.COPIED;
            if (joined && marker.kind() == Kind.COPIED) {
                merged.set(merged.size() - 1, joined(last, marker));
            } else if (!within && (marker.question().isPresent() || marker.kind() == Kind.NUMBERED)) {
                merged.add(marker);
            }
        }
        return merged;
    }

    private static Marker joined(Marker first, Marker copy) {
        Optional<Question> question = copy.question().or(first::question);
        return new Marker(first.from(), Math.max(first.to(), copy.to()), question, Kind.COPIED);
    }

    private static boolean isBare(String between) {
        return between.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private List<Marker> headings(String text) {
        List<Marker> found = new ArrayList<>();
        Matcher heading = HEADING.matcher(text);
        while (heading.find()) {
            String said = heading.group(1);
            String sign = heading.group(2);
            boolean brief = said.split(" ").length <= MOST_OF_BRIEF;
            Optional<Question> fitted = brief ? either(said, text, heading.end()) : Optional.empty();
            Optional<Question> named =
                    fitted.or(() -> said.split(" ").length > MOST_OF_HEADING ? Optional.empty() : subjects.named(said));
            named.filter(q -> !sign.equals("?") || !asksElse(q, said))
                    .filter(q -> !Section.hasWords(q)
                            || startsWithLetter(text, heading.end()) && !isList(text, heading.end()))
                    .ifPresent(q -> found.add(new Marker(heading.start(1), heading.end(), Optional.of(q), Kind.NAMED)));
        }
        return found;
    }

    /** A heading that may stand for several questions stands for the one that its answer fits. */
    private Optional<Question> either(String said, String text, int from) {
        List<Question> all = subjects.candidates(said);
        int end = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
        String line = text.substring(from, end);
        int stop = line.indexOf(". ");
        String answer = stop < 0 ? line : line.substring(0, stop);
        List<Question> fitting = all.stream()
                .filter(q -> !Section.hasWords(q)
                        && fit.of(q, answer) > 0
                        && (!(q instanceof Question.YesNo)
                                || !NONE.matcher(answer).matches()))
                .toList();
        List<Question> own = all.stream().filter(Section::hasWords).toList();
        return all.size() < 2
                ? Optional.empty()
                : fitting.size() == 1
                        ? Optional.of(fitting.getFirst())
                        : fitting.isEmpty() && own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    /** "Sonst: Programm 3, helfen nein, …": answers to other questions. */
    private static boolean isList(String text, int from) {
        int end = text.indexOf('\n', from) < 0 ? text.length() : text.indexOf('\n', from);
        return ITEM.matcher(text.substring(from, end)).results().count() >= FEWEST_ITEMS;
    }

    /** "Sonst: 3 Punkte": what a person wishes begins with a word. */
    private static boolean startsWithLetter(String text, int from) {
        String rest = text.substring(from).stripLeading();
        return rest.length() < 2 || Character.isLetter(rest.charAt(0)) && Character.isLetter(rest.charAt(1));
    }

    /** "Wo ist das Zentrum?" is no heading for "Nutzen Sie das Zentrum?". */
    private static boolean asksElse(Question question, String said) {
        List<Term> own = question.text().byLanguage().values().stream()
                .flatMap(t -> Term.ofLabel(t).stream())
                .toList();
        return Term.of(said).stream().anyMatch(t -> t.is(WordClass.ASKING) && !own.contains(t));
    }
}
