package de.komplize.bot.survey;

import de.komplize.bot.entity.Folding;
import de.komplize.bot.entity.Words;
import de.komplize.bot.survey.Marker.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds a survey's own questions in a mail, quoted or copied, however they are wrapped, numbered and spelled. */
final class Copies {

    /** A word of a text, without umlauts, and where it stands. */
    private record Token(String text, int from, int to) {}

    /** A sentence of a question's text. */
    private record Line(int place, Question question, List<String> words, List<Boolean> telling) {
        int weight() {
            return words.size() + (int) telling.stream().filter(t -> t).count();
        }
    }

    private record Found(Line line, int from, int to, double share) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*");
    private static final Pattern SENTENCE = Pattern.compile("[^?!.:\\n]+");
    private static final Pattern AHEAD = Pattern.compile(
            "(?:^|\\n)[\\s>*_•.–-]*(?:frage\\s*)?\\(?(\\d{1,3})[).:\\s][^\\n]*", Pattern.CASE_INSENSITIVE);

    /** Of a text this many words are looked at. */
    private static final int MOST_WORDS = 3_000;

    /** The lines directly above an answer are a question with its choices, or the end of many. */
    private static final int LONGEST_QUOTE = 3_000;

    private static final int BEGUN = 4;
    private static final double QUOTED = 0.7;
    private static final double COPIED = 0.85;

    /** More words than these between a question and an answer belong to neither. */
    private static final int MOST_BETWEEN = 25;

    private static final Pattern NUMBER = Pattern.compile("\\A[\\s>]*\\d{1,2}[.)]");

    private final List<Question> questions;
    private final List<Line> lines;
    private final Map<String, Long> owners;
    private final String language;

    Copies(List<Question> questions, String language) {
        this.questions = List.copyOf(questions);
        this.language = language;
        lines = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            int place = i;
            Subjects.texts(question.text(), language).stream()
                    .flatMap(text -> SENTENCE.matcher(text).results())
                    .map(m -> line(place, question, m.group()))
                    .filter(line -> line.words.size() > 1 && line.telling.contains(true))
                    .forEach(lines::add);
        }
        owners = lines.stream().collect(Collectors.groupingBy(l -> String.join(" ", l.words), Collectors.counting()));
    }

    private static Line line(int place, Question question, String text) {
        List<String> words = tokens(text).stream().map(Token::text).toList();
        List<Boolean> telling =
                words.stream().map(w -> Subjects.isTelling(new Term(w))).toList();
        return new Line(place, question, words, telling);
    }

    private static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find() && tokens.size() < MOST_WORDS) {
            tokens.add(new Token(plain(word.group()), word.start(), word.end()));
        }
        return tokens;
    }

    private static String plain(String word) {
        return Folding.fold(word).replace("ae", "a").replace("oe", "o").replace("ue", "u");
    }

    /** How many different questions a quoted text has. */
    long count(String quoted) {
        return found(quoted).stream().map(f -> f.line.question).distinct().count();
    }

    /** The question directly above an answer. */
    Optional<Question> above(String under) {
        String quoted = under.length() > LONGEST_QUOTE ? under.substring(under.length() - LONGEST_QUOTE) : under;
        Optional<Question> whole = whole(quoted);
        if (whole.isPresent()) {
            return whole;
        }
        Optional<Found> last = found(quoted).stream().max(Comparator.comparingInt(Found::to));
        Optional<Question> numbered = numbered(quoted, last.map(Found::to).orElse(0));
        return numbered.or(() -> last.filter(f -> isNear(quoted.substring(f.to), f.line.question))
                .map(f -> f.line.question));
    }

    /** Where nothing but a question is quoted, however short it is. */
    private Optional<Question> whole(String quoted) {
        String plain = Words.of(NUMBER.matcher(quoted).replaceFirst("")).text().strip();
        List<Question> asking = questions.stream()
                .filter(q -> Subjects.texts(q.text(), language).stream()
                        .anyMatch(text -> Words.of(text).text().strip().equals(plain)))
                .toList();
        return asking.size() == 1 ? Optional.of(asking.getFirst()) : Optional.empty();
    }

    private List<Found> found(String quoted) {
        List<Token> tokens = tokens(quoted);
        List<Found> all = lines.stream()
                .filter(line -> owners.getOrDefault(String.join(" ", line.words), 0L) == 1)
                .flatMap(line -> best(tokens, line).stream())
                .toList();
        return all.stream()
                .filter(f -> all.stream().noneMatch(g -> g.share > f.share && g.from < f.to && f.from < g.to))
                .toList();
    }

    /** The last place where most of a sentence's words stand together. */
    private static Optional<Found> best(List<Token> tokens, Line line) {
        int length = line.words.size();
        Optional<Found> best = Optional.empty();
        for (int i = 0; i < tokens.size(); i++) {
            int to = Math.min(tokens.size(), i + length);
            if (!line.words.contains(tokens.get(i).text)) {
                continue;
            }
            double share = share(tokens.subList(i, to), line);
            if (share >= (length < 4 ? COPIED : QUOTED)
                    && share >= best.map(Found::share).orElse(0.0)) {
                best = Optional.of(new Found(line, tokens.get(i).from, tokens.get(to - 1).to, share));
            }
        }
        return best;
    }

    private static double share(List<Token> window, Line line) {
        List<String> left = new ArrayList<>(window.stream().map(Token::text).toList());
        int matched = 0;
        boolean told = false;
        for (int i = 0; i < line.words.size(); i++) {
            if (left.remove(line.words.get(i))) {
                matched += line.telling.get(i) ? 2 : 1;
                told |= line.telling.get(i);
            }
        }
        return told ? (double) matched / line.weight() : 0;
    }

    /** "2) Besuchen Sie das Zentrum?": worded another way, but its number and one of its words are there. */
    private Optional<Question> numbered(String quoted, int after) {
        Optional<Question> last = Optional.empty();
        Matcher ahead = AHEAD.matcher(quoted);
        while (ahead.find()) {
            int number = Integer.parseInt(ahead.group(1));
            if (ahead.start() >= after && number >= 1 && number <= questions.size()) {
                List<String> said =
                        tokens(ahead.group()).stream().map(Token::text).toList();
                Question question = questions.get(number - 1);
                boolean shared = lines.stream()
                        .filter(l -> l.question.equals(question))
                        .anyMatch(l ->
                                l.words.stream().anyMatch(w -> Subjects.isTelling(new Term(w)) && said.contains(w)));
                last = shared ? Optional.of(question) : last;
            }
        }
        return last;
    }

    /** True where what stands between the question and the answer is short, apart from the question's own choices. */
    private boolean isNear(String between, Question question) {
        List<String> own = question.offered().stream()
                .flatMap(option -> Subjects.texts(option.label(), language).stream())
                .flatMap(label -> tokens(label).stream())
                .map(Token::text)
                .toList();
        List<String> rest = new ArrayList<>(tokens(between).stream()
                .map(Token::text)
                .filter(t -> t.length() > 1 && !own.contains(t))
                .toList());
        lines.stream()
                .filter(l -> l.question.equals(question))
                .flatMap(l -> l.words.stream())
                .forEach(rest::remove);
        return rest.size() <= MOST_BETWEEN;
    }

    /** The questions that somebody copied into their own words; each ends where the answer may begin. */
    List<Marker> in(String written) {
        List<Token> tokens = tokens(written);
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            places.computeIfAbsent(tokens.get(i).text, _ -> new ArrayList<>()).add(i);
        }
        return lines.stream()
                .flatMap(line -> places.getOrDefault(line.words.getFirst(), List.of()).stream()
                        .filter(i -> begins(written, tokens.get(i).from))
                        .flatMap(i -> copy(written, tokens, i, line).stream()))
                .sorted(Comparator.comparingInt(Marker::from)
                        .thenComparing(Comparator.comparingInt(Marker::to).reversed()))
                .toList();
    }

    private static boolean begins(String text, int at) {
        int i = at - 1;
        while (i >= 0
                && (text.charAt(i) == ' ' || text.charAt(i) == '"' || text.charAt(i) == '„' || text.charAt(i) == '*')) {
            i--;
        }
        return i < 0 || "\n.?!:;|)>-–•/".indexOf(text.charAt(i)) >= 0 || Character.isDigit(text.charAt(i));
    }

    private Optional<Marker> copy(String text, List<Token> tokens, int start, Line line) {
        int at = start;
        int matched = 0;
        for (String word : line.words) {
            if (at < tokens.size() && tokens.get(at).text.equals(word)) {
                at++;
                matched++;
            } else if (at + 1 < tokens.size() && tokens.get(at + 1).text.equals(word)) {
                at += 2;
                matched++;
            }
        }
        // Who copies a long question leaves its end away.
        int words = at - start;
        boolean begun = words >= BEGUN
                && words < line.words.size()
                && line.words
                        .subList(0, words)
                        .equals(tokens.subList(start, at).stream()
                                .map(Token::text)
                                .toList())
                && tokens.get(at - 1).to < text.length()
                && text.charAt(tokens.get(at - 1).to) == '?';
        boolean whole =
                begun || matched == line.words.size() || line.words.size() > 4 && matched >= COPIED * line.words.size();
        if (!whole) {
            return Optional.empty();
        }
        int end = tokens.get(at - 1).to;
        boolean asked = end < text.length() && "?:.".indexOf(text.charAt(end)) >= 0;
        boolean shared = owners.getOrDefault(String.join(" ", line.words), 0L) > 1;
        return asked || matched > 3
                ? Optional.of(new Marker(
                        tokens.get(start).from,
                        asked ? end + 1 : end,
                        shared ? Optional.empty() : Optional.of(line.question),
                        Kind.COPIED))
                : Optional.empty();
    }
}
