package de.komplize.bot.survey;

import de.komplize.bot.survey.Marker.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the numbers of answers that count through all of the questions with one sign: "1. täglich 2. Bus 3. sehr unzufrieden 4. nein". */
final class Enumerated {

    private static final String BEFORE = "(?<![\\p{L}\\p{N}.,:/+-])(\\d{1,2})";
    private static final String BEHIND = "(?=[ \\t]*[^\\s\\d.):]|[ \\t]+\\d)[ \\t]*";

    private static final String MONTH =
            "(?!\\s?(?iu:jan|feb|mär|mae|apr|mai|jun|jul|aug|sep|okt|nov|dez|stock|klasse|og))";

    private static final List<Pattern> SIGNS = List.of(
            Pattern.compile(BEFORE + "\\)" + BEHIND),
            Pattern.compile(BEFORE + "\\." + MONTH + BEHIND),
            Pattern.compile(BEFORE + ":" + BEHIND));

    /** "Am 4. Mai", "der 2. Stock": no number of an answer. */
    private static final Pattern ORDINAL = Pattern.compile(
            "(?iu)(?:(?<!\\p{L})(?:am|der|den|dem|die|das|vom|zum|im|bis|seit|ab|meine?r?|jede[rnsm]?|und|oder|frage|nr|zu|bei)\\.? )\\z");

    private static final int FEWEST = 4;

    private static final int LONGEST_BEFORE = 20;

    private Enumerated() {}

    /**
     * All of them, where some were not seen.
     *
     * @param markers those that were; what they mark behind the last number stays
     * @return empty where there is no more to see, or another way to see them is possible
     */
    static Optional<List<Marker>> instead(List<Marker> markers, String text, List<Question> questions) {
        return SIGNS.stream()
                .flatMap(sign -> in(text, questions, sign).stream())
                .findFirst()
                .filter(all -> !all.stream().allMatch(one -> seen(markers, one).isPresent()))
                .map(all -> Stream.concat(
                                all.stream().map(one -> seen(markers, one).orElse(one)),
                                markers.stream()
                                        .filter(m -> m.kind() == Kind.NUMBERED
                                                && m.from() >= all.getLast().to()))
                        .toList());
    }

    private static Optional<Marker> seen(List<Marker> markers, Marker one) {
        return markers.stream()
                .filter(m -> m.from() <= one.from()
                        && m.to() > one.from()
                        && m.question().equals(one.question()))
                .findFirst();
    }

    private static Optional<List<Marker>> in(String text, List<Question> questions, Pattern sign) {
        List<MatchResult> found = sign.matcher(text).results().toList();
        boolean counts = found.size() >= Math.max(FEWEST, questions.size() - 1)
                && found.size() <= questions.size()
                && IntStream.range(0, found.size())
                        .allMatch(i -> Integer.parseInt(found.get(i).group(1)) == i + 1
                                && !ORDINAL.matcher(text.substring(
                                                Math.max(0, found.get(i).start() - LONGEST_BEFORE),
                                                found.get(i).start()))
                                        .find());
        if (!counts || !text.substring(0, found.getFirst().start()).isBlank()) {
            return Optional.empty();
        }
        List<Marker> markers = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            markers.add(
                    new Marker(found.get(i).start(), found.get(i).end(), Optional.of(questions.get(i)), Kind.NUMBERED));
        }
        return Optional.of(markers);
    }
}
