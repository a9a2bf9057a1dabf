package de.komplize.bot.survey;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the marks of a text are worth by what stands behind them. */
record Marked(List<Question> questions, Fit fit, String text) {

    private static final double SKIPPED = 2;

    Marked {
        questions = List.copyOf(questions);
    }

    /** Each question that must be answered, or whose number is written, has its mark, and each mark an answer. */
    boolean isComplete(List<Marker> markers) {
        boolean all = questions.stream()
                .filter(question -> !question.optional() || isWritten(question))
                .allMatch(question -> markers.stream().anyMatch(marker -> marker.isOf(question)));
        return all
                && IntStream.range(0, markers.size()).allMatch(i -> {
                    int to = i + 1 < markers.size() ? markers.get(i + 1).from() : text.length();
                    int from = Math.min(markers.get(i).to(), to);
                    return markers.get(i)
                            .question()
                            .filter(q -> fit.of(q, text.substring(from, to)) > 0)
                            .isPresent();
                });
    }

    /** "5. Ostring 6. 19". */
    private boolean isWritten(Question question) {
        return Pattern.compile("(?<![\\p{L}\\d.,:/])" + (questions.indexOf(question) + 1)
                        + "[.):] ?(?=[\\p{L}\\d])(?!\\d{1,2}\\.)")
                .matcher(text)
                .find();
    }

    double worth(List<Marker> markers) {
        double worth = 0;
        long taken = 0;
        for (int i = 0; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            int to = i + 1 < markers.size() ? markers.get(i + 1).from() : text.length();
            worth += marker.question()
                    .map(q -> to > marker.to() ? fit.of(q, text.substring(marker.to(), to)) : Fit.NOTHING)
                    .orElse(Fit.NOTHING);
            taken |= marker.question().map(q -> 1L << questions.indexOf(q) + 1).orElse(0L);
        }
        return worth - left(taken);
    }

    /** What the questions without a number cost. */
    double left(long taken) {
        return IntStream.rangeClosed(1, questions.size())
                .filter(n -> (taken & 1L << n) == 0)
                .mapToDouble(n -> questions.get(n - 1).optional() ? 0 : SKIPPED)
                .sum();
    }
}
