package de.komplize.bot.survey;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The results of a survey as they may be seen, at one moment: what was answered to each question, by whom only in groups that are large enough.
 *
 * @param responses how many were counted
 * @param versions of the words that were asked
 */
public record Tally(int responses, Instant at, List<String> versions, List<Item> items) {

    public Tally {
        versions = List.copyOf(versions);
        items = List.copyOf(items);
    }

    /**
     * The results of a question.
     *
     * @param withheld true where even how many were asked would tell what others answered; nothing else is said then
     * @param parts the tables; none for free text
     */
    public record Item(String question, boolean withheld, long answered, long skipped, List<Part> parts) {
        public Item {
            parts = List.copyOf(parts);
        }

        /** Whether there is anything in the tables. */
        @JsonIgnore
        public boolean isShown() {
            return parts.stream().anyMatch(part -> !part.shown().blocks().isEmpty());
        }
    }

    /** @param name empty for the one table of a question, else the option that it counts */
    public record Part(String name, Shown shown) {}

    public Optional<Item> item(String question) {
        return items.stream().filter(item -> item.question().equals(question)).findFirst();
    }

    /**
     * Counts.
     *
     * @param districts the official names
     * @param history the tallies that were seen before
     */
    public static Tally of(
            Questionnaire survey, List<String> districts, List<Counted> responses, List<Tally> history, Instant at) {
        return new Counting(survey, districts, responses, history).tally(at);
    }

    /** Whether a table that could be seen cannot be seen in the other one. */
    boolean losesAgainst(Tally before) {
        return before.items.stream()
                .anyMatch(earlier -> earlier.isShown()
                        && !item(earlier.question).map(Item::isShown).orElse(true));
    }

    private record Counting(
            Questionnaire survey, List<String> districts, List<Counted> responses, List<Tally> history) {

        Tally tally(Instant at) {
            Map<String, Item> items = new LinkedHashMap<>();
            Map<Crossing, Set<String>> pooled = pooled();
            for (Question question : survey.questions()) {
                if (question instanceof Question.Info) {
                    continue;
                }
                items.put(question.id(), item(question, items, pooled));
            }
            List<String> versions =
                    responses.stream().map(Counted::version).distinct().sorted().toList();
            return new Tally(responses.size(), at, versions, List.copyOf(items.values()));
        }

        private Item item(Question question, Map<String, Item> before, Map<Crossing, Set<String>> pooled) {
            if (!question.showIf().map(condition -> mayTell(condition, before)).orElse(true)) {
                return new Item(question.id(), true, 0, 0, List.of());
            }
            List<Answer> answers = responses.stream()
                    .flatMap(response -> Optional.ofNullable(response.answers().get(question.id())).stream())
                    .toList();
            long skipped =
                    answers.stream().filter(Answer.Skipped.class::isInstance).count();
            List<Part> parts = Cells.tables(question, districts).stream()
                    .map(table -> part(question, table, pooled))
                    .toList();
            if (question instanceof Question.MultipleChoice choice
                    && choice.max() > 1
                    && tells(choice, parts, answers.size() - skipped)) {
                parts = parts.stream()
                        .map(part -> new Part(part.name, Shown.NOTHING))
                        .toList();
            }
            return new Item(question.id(), false, answers.size() - skipped, skipped, parts);
        }

        private Part part(Question question, Cells.Table table, Map<Crossing, Set<String>> pooled) {
            List<Shown> seen = history.stream()
                    .flatMap(tally -> tally.item(question.id()).stream())
                    .flatMap(item -> item.parts.stream())
                    .filter(part -> part.name.equals(table.part()))
                    .map(Part::shown)
                    .toList();
            // Who lives where is a group itself: split again it would tell of every group by every other.
            Map<Crossing, Set<String>> splits = question instanceof Question.District ? Map.of() : pooled;
            return new Part(table.part(), Suppression.of(counts(question, table), splits, seen));
        }

        private Suppression.Counts counts(Question question, Cells.Table table) {
            Suppression.Counts counts = Suppression.Counts.of(table.cells());
            for (Counted response : responses) {
                Optional.ofNullable(response.answers().get(question.id()))
                        .flatMap(answer -> Cells.of(question, table, answer))
                        .ifPresent(cell -> counts.add(cell, response.groups()));
            }
            return counts;
        }

        /** Who is asked because of an earlier answer tells of that answer: only where none of its cells that are hidden is told apart by it. */
        private boolean mayTell(Condition condition, Map<String, Item> before) {
            return Optional.ofNullable(before.get(condition.question()))
                    .filter(Item::isShown)
                    .map(item -> item.parts.stream()
                            .flatMap(part -> part.name.isEmpty()
                                    ? part.shown.blocks().stream()
                                            .filter(Shown.Block::isHidden)
                                            .map(block -> tellsApart(condition, block))
                                    : Optional.of(part.shown.blocks().isEmpty() && Cells.leadsOn(condition, part.name))
                                            .stream())
                            .noneMatch(told -> told))
                    .orElse(false);
        }

        private static boolean tellsApart(Condition condition, Shown.Block hidden) {
            return hidden.cells().stream()
                            .map(cell -> Cells.leadsOn(condition, cell))
                            .distinct()
                            .count()
                    > 1;
        }

        /** Whoever knows how many options each had to take could tell a hidden one from the others. */
        private static boolean tells(Question.MultipleChoice choice, List<Part> parts, long answered) {
            boolean whole = parts.stream().noneMatch(part -> part.shown.blocks().isEmpty());
            long picks = parts.stream()
                    .flatMap(part -> part.shown.blocks().stream())
                    .filter(block -> block.cells().equals(List.of(Cells.PICKED)))
                    .mapToLong(Shown.Block::count)
                    .sum();
            return !whole && (picks < answered * choice.min() || picks > answered * choice.max() - Suppression.FEWEST);
        }

        /** The groups that are too small to stand alone anywhere. */
        private Map<Crossing, Set<String>> pooled() {
            Map<Crossing, Set<String>> pooled = new EnumMap<>(Crossing.class);
            for (Crossing crossing : Crossing.values()) {
                Map<String, Long> sizes = new LinkedHashMap<>();
                if (crossing == Crossing.DISTRICT) {
                    districts.forEach(district -> sizes.put(district, 0L));
                }
                responses.forEach(response -> sizes.merge(response.groups().getOrDefault(crossing, ""), 1L, Long::sum));
                // Who did not say where is no group that anybody could be looked for in.
                sizes.remove("");
                pooled.put(crossing, pooled(crossing, sizes));
            }
            return pooled;
        }

        private Set<String> pooled(Crossing crossing, Map<String, Long> sizes) {
            Set<String> hidden = new HashSet<>(Suppression.hidden(sizes, Set.of()));
            if (crossing == Crossing.DISTRICT) {
                survey.questions().stream()
                        .filter(Question.District.class::isInstance)
                        .findFirst()
                        .map(question ->
                                part(question, Cells.tables(question, districts).getFirst(), Map.of()))
                        .ifPresent(part -> hidden.addAll(notAlone(part.shown)));
            }
            return Set.copyOf(hidden);
        }

        private List<String> notAlone(Shown shown) {
            List<String> alone = new ArrayList<>();
            shown.blocks().stream().filter(block -> !block.isHidden()).forEach(block -> alone.addAll(block.cells()));
            return districts.stream()
                    .filter(district -> !alone.contains(district))
                    .toList();
        }
    }
}
