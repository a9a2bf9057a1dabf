package de.komplize.admin;

import de.komplize.bot.survey.Crossing;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.Shown;
import de.komplize.bot.survey.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts a tally into German words and tables. */
final class Results {

    static final String HIDDEN = "verborgen";

    private static final String TOO_FEW =
            "Noch keine Tabelle: Sie würde Zahlen unter 5 zeigen. Mit mehr Antworten erscheint sie von selbst.";

    private final Questionnaire survey;
    private final Tally tally;
    private final Optional<Crossing> by;

    Results(Questionnaire survey, Tally tally, Optional<Crossing> by) {
        this.survey = survey;
        this.tally = tally;
        this.by = by;
    }

    /** @param texts whether whoever looks may read answers in words */
    List<Result> all(boolean texts) {
        return survey.questions().stream()
                .flatMap(question -> tally.item(question.id()).map(item -> result(question, item, texts)).stream())
                .toList();
    }

    private Result result(Question question, Tally.Item item, boolean texts) {
        boolean words = question instanceof Question.ShortText || question instanceof Question.LongText;
        return new Result(
                question.id(),
                question.text().in("de"),
                facts(question, item),
                note(item, words),
                lines(question, item),
                !(question instanceof Question.District),
                by.map(crossing -> crossed(question, item, crossing)).orElse(List.of()),
                words && texts && !item.withheld()
                        ? Optional.of("/surveys/" + survey.id() + "/texts/" + question.id())
                        : Optional.empty());
    }

    private static String note(Tally.Item item, boolean words) {
        if (item.withheld()) {
            return "Noch nicht gezeigt: Wie viele hier gefragt wurden, würde verraten, was Einzelne davor geantwortet haben.";
        }
        if (words) {
            return "Antworten in eigenen Worten werden nicht gezählt.";
        }
        return item.isShown() ? "" : TOO_FEW;
    }

    private static List<String> facts(Question question, Tally.Item item) {
        if (item.withheld()) {
            return List.of();
        }
        List<String> facts = new ArrayList<>();
        facts.add(item.answered() == 1 ? "1 Antwort" : item.answered() + " Antworten");
        facts.add(item.skipped() == 0 ? "von niemandem ausgelassen" : item.skipped() + "-mal ausgelassen");
        whole(item).ifPresent(shown -> {
            List<Long> counts = shown.blocks().stream().map(Shown.Block::count).toList();
            mean(question, shown.blocks(), counts).ifPresent(mean -> facts.add("Mittelwert " + mean));
            median(question, shown.blocks(), counts).ifPresent(median -> facts.add("Median " + median));
        });
        if (question instanceof Question.Ranking) {
            facts.add("gezählt: was auf Platz 1 steht");
        }
        return facts;
    }

    /** The one table of a question where no cell of it is hidden. */
    private static Optional<Shown> whole(Tally.Item item) {
        return item.parts().size() == 1
                ? Optional.of(item.parts().getFirst().shown())
                        .filter(shown -> !shown.blocks().isEmpty())
                        .filter(shown -> shown.blocks().stream().noneMatch(Shown.Block::isHidden))
                : Optional.empty();
    }

    /** Of what is shown only: a mean of hidden figures would tell them. */
    private static Optional<String> mean(Question question, List<Shown.Block> blocks, List<Long> counts) {
        if (!isFigures(question, blocks)) {
            return Optional.empty();
        }
        double sum = 0;
        long all = 0;
        for (int i = 0; i < counts.size(); i++) {
            sum += Double.parseDouble(blocks.get(i).cells().getFirst()) * counts.get(i);
            all += counts.get(i);
        }
        return Optional.of(String.format(Locale.GERMAN, "%.1f", sum / all));
    }

    private static Optional<String> median(Question question, List<Shown.Block> blocks, List<Long> counts) {
        if (!isFigures(question, blocks)) {
            return Optional.empty();
        }
        long half = (counts.stream().mapToLong(Long::longValue).sum() + 1) / 2;
        long seen = 0;
        for (int i = 0; i < counts.size(); i++) {
            seen += counts.get(i);
            if (seen >= half) {
                return Optional.of(blocks.get(i).cells().getFirst());
            }
        }
        return Optional.empty();
    }

    private static boolean isFigures(Question question, List<Shown.Block> blocks) {
        return question instanceof Question.Scale
                || question instanceof Question.Number number
                        && number.whole()
                        && blocks.stream()
                                .allMatch(block -> block.cells().getFirst().matches("-?\\d+"))
                        && number.max().isPresent();
    }

    private static List<Result.Line> lines(Question question, Tally.Item item) {
        return item.parts().stream()
                .flatMap(part ->
                        part.name().isEmpty() ? table(question, item, part.shown()) : picks(question, item, part))
                .toList();
    }

    private static Stream<Result.Line> table(Question question, Tally.Item item, Shown shown) {
        return shown.blocks().stream().flatMap(block -> {
            if (!block.isHidden()) {
                String cell = block.cells().getFirst();
                return Stream.of(line(CellWords.of(question, cell), block.count(), item.answered()));
            }
            boolean many = block.cells().size() > 8;
            Stream<Result.Line> each = many
                    ? Stream.empty()
                    : block.cells().stream()
                            .map(cell -> new Result.Line(CellWords.of(question, cell), HIDDEN, "", 0, true));
            String together = block.cells().size() + " verborgene zusammen";
            return Stream.concat(
                    each,
                    Stream.of(new Result.Line(
                            together, String.valueOf(block.count()), share(block.count(), item.answered()), 0, true)));
        });
    }

    private static Stream<Result.Line> picks(Question question, Tally.Item item, Tally.Part part) {
        String name = CellWords.of(question, part.name());
        return part.shown().blocks().stream()
                .filter(block -> block.cells().equals(List.of("picked")))
                .findFirst()
                .map(block -> line(name, block.count(), item.answered()))
                .or(() ->
                        Optional.of(new Result.Line(name, HIDDEN, "", 0, true)).filter(_ -> item.isShown()))
                .stream();
    }

    private static Result.Line line(String answer, long count, long of) {
        return new Result.Line(answer, String.valueOf(count), share(count, of), percent(count, of), false);
    }

    private static int percent(long count, long of) {
        return of == 0 ? 0 : Math.toIntExact(Math.round(count * 100.0 / of));
    }

    static String share(long count, long of) {
        return percent(count, of) + " %";
    }

    private static List<Result.Crossed> crossed(Question question, Tally.Item item, Crossing crossing) {
        return item.parts().stream()
                .filter(part -> !part.shown().crossed(crossing).isEmpty())
                .map(part -> crossed(question, part, crossing))
                .toList();
    }

    private static Result.Crossed crossed(Question question, Tally.Part part, Crossing crossing) {
        List<Shown.Block> blocks = part.shown().blocks();
        boolean hidden = blocks.stream().anyMatch(Shown.Block::isHidden);
        boolean figures = !hidden && isFigures(question, blocks);
        List<String> headings = new ArrayList<>(List.of(words(crossing)));
        blocks.forEach(block -> headings.add(block(question, block)));
        if (figures) {
            headings.add("Mittelwert");
        }
        List<List<String>> rows = part.shown().crossed(crossing).stream()
                .map(row -> {
                    List<String> cells = new ArrayList<>(List.of(group(crossing, row)));
                    long all = row.counts().stream().mapToLong(Long::longValue).sum();
                    row.counts().forEach(count -> cells.add(count + " (" + share(count, all) + ")"));
                    if (figures) {
                        mean(question, blocks, row.counts()).ifPresent(cells::add);
                    }
                    return List.copyOf(cells);
                })
                .toList();
        return new Result.Crossed(part.name().isEmpty() ? "" : CellWords.of(question, part.name()), headings, rows);
    }

    static String block(Question question, Shown.Block block) {
        return block.isHidden()
                ? block.cells().size() + " verborgene zusammen"
                : CellWords.of(question, block.cells().getFirst());
    }

    static String group(Crossing crossing, Shown.Row row) {
        if (row.isPooled()) {
            return "alle übrigen zusammen";
        }
        String name = row.groups().getFirst();
        if (name.isEmpty()) {
            return "ohne Angabe";
        }
        return switch (crossing) {
            case DISTRICT -> name;
            case CHANNEL -> CellWords.channel(name);
            case LANGUAGE -> CellWords.language(name);
        };
    }

    static String words(Crossing crossing) {
        return switch (crossing) {
            case DISTRICT -> "Stadtteil";
            case CHANNEL -> "Kanal";
            case LANGUAGE -> "Sprache";
        };
    }
}
