package de.komplize.bot.survey;

import de.komplize.bot.survey.BareNumbers.Spot;
import de.komplize.bot.survey.Marker.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds numbers before answers by the answers: of all ways to see the figures of a text as numbers of questions, the one in which most of what stands
 * behind them answers its question: "1d 2 1 3 ja 4 5", "2b, 1 nein, 4 abd".
 */
final class Chain {

    /** @param path the places of its spots, the first first */
    private record Way(double score, int fitting, List<Integer> path) {
        Way {
            path = List.copyOf(path);
        }
    }

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\p{N}.:/+-])(\\d{1,2})(?!\\d|x(?!\\p{L})|[ \\t]?(?:und|u\\.|&|bis)[ \\t]?\\d)(?:[ \\t]*(?:[.):=/]{1,2}|->|=>|[–—-](?=[ \\t]|\\p{L})))?[ \\t]*(?=[^\\s])");

    private static final Pattern ENDED = Pattern.compile("(?s).*[,;:.!?|)\\n–-][ \\t]*");

    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?iu)\\s*(?:(?:hier |meine )*(?:antwort(?:en)?|fragen?)|joa?|also|okay|ok|hi|hallo|hey|moin|servus|na gut|so)\\s*");

    // In characters: a first answer without its number, "Ja 2 a 3 4".
    private static final int LONGEST_FIRST = 12;
    private static final int MOST_SPOTS = 40;
    private static final int MOST_QUESTIONS = 12;
    private static final int LONGEST = 1_200;
    private static final int FEWEST = 3;
    private static final int KEPT = 3;

    /** What is tried before the numbers are left as they are; who writes more of them means something else. */
    private static final int MOST_TRIES = 3_000;

    /** What it is worth that the next number follows. */
    private static final double NEXT = 0.25;

    /** What a way must be better by than another that reads something else. */
    private static final double CLEARLY = 1;

    private final List<Question> questions;
    private final Fit fit;
    private String text = "";
    private boolean lined;
    private int tries;
    private List<Spot> spots = List.of();
    private final Map<Long, List<Way>> known = new HashMap<>();

    Chain(List<Question> questions, Fit fit) {
        this.questions = List.copyOf(questions);
        this.fit = fit;
    }

    /** The marks as they are, or better ones. */
    List<Marker> instead(List<Marker> markers, String written) {
        if (questions.size() < FEWEST || questions.size() > MOST_QUESTIONS || written.length() > LONGEST) {
            return markers;
        }
        // What corrects the answers by their numbers stands behind them.
        int end = markers.stream()
                .filter(m -> m.kind() == Kind.NUMBERED && m.from() > 0)
                .filter(m -> written.substring(m.from(), m.to()).codePoints().anyMatch(Character::isLetter))
                .filter(m -> markers.stream()
                                .anyMatch(
                                        o -> o.from() < m.from() && o.question().equals(m.question()))
                        || NUMBER.matcher(written.substring(0, m.from()))
                                                .results()
                                                .count()
                                        >= FEWEST
                                && written.substring(0, m.from()).contains("\n"))
                .mapToInt(Marker::from)
                .findFirst()
                .orElse(written.length());
        List<Marker> behind = markers.stream().filter(m -> m.from() >= end).toList();
        List<Marker> before = markers.stream().filter(m -> m.from() < end).toList();
        return Stream.concat(chained(before, written.substring(0, end)).stream(), behind.stream())
                .toList();
    }

    private List<Marker> chained(List<Marker> markers, String written) {
        text = BareNumbers.latin(written);
        spots = spots();
        known.clear();
        tries = 0;
        if (spots.size() < FEWEST || spots.size() > MOST_SPOTS || marked().isComplete(markers)) {
            return markers;
        }
        if (lined && lines(markers)) {
            return IntStream.range(0, spots.size()).mapToObj(this::marker).toList();
        }
        List<Way> ways = IntStream.range(0, spots.size())
                .filter(i -> opens(spots.get(i).from()))
                .boxed()
                .flatMap(i -> from(i, bit(i)).stream()
                        .map(way -> new Way(
                                way.score
                                        - (text.substring(0, spots.get(i).from())
                                                        .isBlank()
                                                ? 0
                                                : 1),
                                way.fitting,
                                way.path)))
                .sorted(Comparator.comparingDouble(Way::score).reversed())
                .toList();
        if (ways.isEmpty() || tries > MOST_TRIES) {
            return markers;
        }
        Way best = ways.getFirst();
        boolean clear = (best.fitting == best.path.size() || best.fitting == best.path.size() - 1 && isWhole(best))
                && best.fitting >= FEWEST
                && best.score > marked().worth(markers) + CLEARLY
                && goesBeyond(best, markers)
                && ways.stream()
                        .filter(way -> way.score > best.score - CLEARLY)
                        .allMatch(way -> readings(way).equals(readings(best)));
        return clear ? best.path.stream().map(this::marker).toList() : markers;
    }

    /** Who marks the first answers marks all of them: "1) 3 oder 4, eher 4 2) ja". */
    private boolean goesBeyond(Way way, List<Marker> markers) {
        List<Spot> more = way.path.stream()
                .map(spots::get)
                .filter(spot -> markers.stream().noneMatch(m -> m.from() < spot.to() && m.to() > spot.from()))
                .toList();
        Optional<Character> sign = sign(markers);
        boolean first = !markers.isEmpty()
                && markers.getFirst().from() <= spots.get(way.path.getFirst()).from();
        return !more.isEmpty()
                && (sign.isEmpty()
                        || !first
                        || more.stream()
                                .allMatch(spot -> text.substring(spot.from(), spot.to())
                                        .contains(sign.get().toString())));
    }

    /** What stands behind each of the numbers that were found. */
    private Optional<Character> sign(List<Marker> markers) {
        List<String> heads = markers.stream()
                .filter(marker -> marker.kind() == Kind.NUMBERED)
                .map(marker -> text.substring(marker.from(), marker.to()).strip())
                .toList();
        return heads.size() < 2
                ? Optional.empty()
                : ").:="
                        .chars()
                        .mapToObj(c -> (char) c)
                        .filter(c -> heads.stream().allMatch(head -> head.indexOf(c) > 0))
                        .findFirst();
    }

    private Marked marked() {
        return new Marked(questions, fit, text);
    }

    private Marker marker(int spot) {
        return new Marker(
                spots.get(spot).from(),
                spots.get(spot).to(),
                Optional.of(questions.get(spots.get(spot).number() - 1)),
                Kind.NUMBERED);
    }

    private List<Spot> spots() {
        List<Spot> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            int value = Integer.parseInt(number.group(1));
            if (value >= 1 && value <= questions.size()) {
                found.add(new Spot(number.start(), number.end(), value));
            }
            number.region(number.end(1), text.length());
            number.useTransparentBounds(true);
        }
        if (found.size() < FEWEST) {
            List<Spot> letters = LetteredLines.in(text, questions.size());
            lined = letters.size() > FEWEST;
            List<Spot> aloud = lined ? letters : CountedAloud.in(text, questions.size());
            return aloud.isEmpty() || !lined && !opens(aloud.getFirst().from()) ? found : aloud;
        }
        List<Spot> first = found.stream().filter(spot -> opensLine(spot.from())).toList();
        long lines = text.lines().filter(line -> !line.isBlank()).count();
        lined = lines >= FEWEST && first.size() * 3L >= lines * 2;
        return lined ? first : found;
    }

    /** Each line has its number, and nearly all of them answer. */
    private boolean lines(List<Marker> markers) {
        boolean rises = IntStream.range(1, spots.size())
                .allMatch(i -> spots.get(i).number() > spots.get(i - 1).number());
        long fitting = IntStream.range(0, spots.size())
                .filter(i -> {
                    int to = i + 1 < spots.size() ? spots.get(i + 1).from() : text.length();
                    return step(i, to, 0, 0, List.of()).fitting > 0;
                })
                .count();
        return rises
                && fitting >= FEWEST
                && fitting * 3 >= spots.size() * 2L
                && goesBeyond(
                        new Way(0, 0, IntStream.range(0, spots.size()).boxed().toList()), markers);
    }

    /** All questions from 1, one after the other: one that does not fit is a slip. */
    private boolean isWhole(Way way) {
        return way.path.size() >= Math.max(FEWEST + 2, questions.size() - 1)
                && text.substring(0, spots.get(way.path.getFirst()).from()).isBlank()
                && IntStream.range(0, way.path.size())
                        .allMatch(i -> spots.get(way.path.get(i)).number() == i + 1);
    }

    private boolean opensLine(int at) {
        return text.substring(text.lastIndexOf('\n', at - 1) + 1, at).isBlank();
    }

    private boolean opens(int at) {
        String before = text.substring(0, at);
        return before.isBlank()
                || before.length() <= LONGEST_FIRST
                        && before.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ')
                        && fit.of(questions.getFirst(), before) >= Fit.SURE
                || ENDED.matcher(before).matches()
                || ANNOUNCED.matcher(before).matches();
    }

    private long bit(int spot) {
        return 1L << spots.get(spot).number();
    }

    /** The best ways that go on from a spot. */
    private List<Way> from(int spot, long taken) {
        long key = (long) spot << 16 | taken;
        List<Way> before = known.get(key);
        if (before != null) {
            return before;
        }
        if (tries > MOST_TRIES) {
            return List.of();
        }
        List<Way> ways = new ArrayList<>();
        Spot here = spots.get(spot);
        ways.add(step(spot, text.length(), -marked().left(taken), 0, List.of()));
        for (int next = spot + 1; next < spots.size(); next++) {
            Spot there = spots.get(next);
            boolean rises = there.number() > here.number();
            double follows = there.number() == here.number() + 1 ? NEXT : 0;
            boolean free = (taken & bit(next)) == 0 && there.from() >= here.to();
            if (free && tries++ < MOST_TRIES && (rises || opens(there.from()))) {
                for (Way way : from(next, taken | bit(next))) {
                    ways.add(step(spot, there.from(), way.score - (rises ? 0 : 1) + follows, way.fitting, way.path));
                }
            }
        }
        List<Way> best = ways.stream()
                .sorted(Comparator.comparingDouble(Way::score).reversed())
                .limit(KEPT)
                .toList();
        known.put(key, best);
        return best;
    }

    private Way step(int spot, int to, double score, int fitting, List<Integer> rest) {
        Question question = questions.get(spots.get(spot).number() - 1);
        boolean dash = to <= spots.get(spot).to()
                && Terse.isDash(text.substring(spots.get(spot).from(), to).replaceAll("\\d", ""));
        double own = dash
                ? Fit.DECLINED
                : to > spots.get(spot).to()
                        ? fit.of(question, text.substring(spots.get(spot).to(), to))
                        : Fit.NOTHING;
        List<Integer> path = new ArrayList<>();
        path.add(spot);
        path.addAll(rest);
        return new Way(score + own, fitting + (own > 0 ? 1 : 0), path);
    }

    private Map<Question, AnswerReading> readings(Way way) {
        Map<Question, AnswerReading> readings = new HashMap<>();
        for (int i = 0; i < way.path.size(); i++) {
            Marker marker = marker(way.path.get(i));
            int to = i + 1 < way.path.size() ? spots.get(way.path.get(i + 1)).from() : text.length();
            readings.put(
                    marker.question().orElseThrow(),
                    fit.reading(marker.question().orElseThrow(), text.substring(marker.to(), to)));
        }
        return readings;
    }
}
