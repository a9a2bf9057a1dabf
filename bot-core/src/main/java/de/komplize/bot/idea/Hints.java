package de.komplize.bot.idea;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds what the office should look at before a text is published: names of private persons, insults, advertising, and what a person can be
 * reached or found by. A hint decides nothing. Pure; the time grows with the length of the text only.
 */
public final class Hints {

    /** Of one kind of reader; who writes more of that is read by a person anyway. */
    private static final int MOST = 100;

    private Hints() {}

    /** The hints in the order of the text. Where two overlap, the more certain kind stays. */
    public static List<Hint> of(String text) {
        Folded folded = Folded.of(text);
        Stream<Function<Folded, Stream<Hint>>> readers =
                Stream.of(Traces::in, Homes::in, Persons::in, Insults::in, Advertising::in);
        List<Hint> hints = new ArrayList<>();
        readers.flatMap(reader -> reader.apply(folded).limit(MOST))
                .filter(hint -> hints.stream().noneMatch(hint::overlaps))
                .forEach(hints::add);
        hints.sort(Comparator.comparingInt(Hint::from));
        return List.copyOf(hints);
    }

    /** Every match of a pattern in the folded text, its group 1 if it has one. */
    static Stream<MatchResult> matches(Folded folded, Pattern pattern) {
        return folded.matcher(pattern).results();
    }

    static Hint hint(Hint.Kind kind, Folded folded, MatchResult match) {
        int group = match.groupCount() > 0 && match.start(1) >= 0 ? 1 : 0;
        return new Hint(kind, folded.from(match.start(group)), folded.to(match.end(group)));
    }
}
