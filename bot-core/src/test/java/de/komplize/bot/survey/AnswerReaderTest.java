package de.komplize.bot.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.Memo;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.testing.World;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class AnswerReaderTest {

    private static final int FEWEST_OF_A_KIND = 20;
    private static final int FEWEST = 400;

    private static final Pattern LENGTH = Pattern.compile("\\{(\\d+)}");

    private static final AnswerReader.Context CONTEXT = new AnswerReader.Context(
            "de", LocalDate.of(2026, 11, 22), ContentPack.load(World.cityPack()).districts());

    /** A line of the table. */
    private record Case(Question question, String reply, String want) {}

    @TestFactory
    Stream<DynamicTest> readsWhatPeopleReply() {
        return cases().stream()
                .map(c -> DynamicTest.dynamicTest(
                        c.question.id() + ": " + brief(c.reply) + " → " + c.want,
                        () -> assertEquals(c.want, shown(read(c.question, c.reply), c), brief(c.reply))));
    }

    @Test
    void everyKindHasItsCases() {
        Map<String, Long> byKind =
                cases().stream().collect(Collectors.groupingBy(c -> c.question.kind(), Collectors.counting()));
        Collection<String> kinds = Questions.BY_NAME.values().stream()
                .map(Question::kind)
                .distinct()
                .toList();
        assertEquals(
                Question.class.getPermittedSubclasses().length, kinds.size(), "a kind has no question in the table");
        kinds.forEach(kind -> assertTrue(byKind.getOrDefault(kind, 0L) >= FEWEST_OF_A_KIND, kind));
        assertTrue(cases().size() >= FEWEST, "the table has too few cases");
    }

    @Test
    void everyQuestionAnswersWhateverIsSaidToAnother() {
        Collection<Question> oneOfEachKind = oneOfEachKind();
        cases().stream()
                .map(Case::reply)
                .distinct()
                .forEach(reply -> Memo.during(() -> oneOfEachKind.stream()
                        .map(question -> Objects.requireNonNull(AnswerReader.read(question, reply, CONTEXT)))
                        .toList()));
    }

    @TestFactory
    Stream<DynamicTest> endsSoonWhateverIsWritten() {
        return endsSoon(oneOfEachKind());
    }

    @TestFactory
    @Tag("heavy")
    Stream<DynamicTest> endsSoonWhateverIsAsked() {
        return endsSoon(Questions.BY_NAME.values());
    }

    private static Stream<DynamicTest> endsSoon(Collection<Question> questions) {
        return Stream.of("a ", "1 ", "Bänke ", "nicht ", "oder ", ",", "weiß nicht ", "ja ", "egal, ", "Bän", "-")
                .map(piece -> DynamicTest.dynamicTest(
                        "\"" + piece + "\" again and again",
                        () -> assertTimeoutPreemptively(
                                Duration.ofSeconds(20),
                                () -> questions.forEach(q -> read(q, piece.repeat(4_000 / piece.length()))))));
    }

    private static Collection<Question> oneOfEachKind() {
        return Questions.BY_NAME.values().stream()
                .collect(Collectors.toMap(Question::kind, question -> question, (first, _) -> first))
                .values();
    }

    @Test
    void knowsWhoDeclines() {
        Stream.of("weiß nicht", "Keine Angabe", "k.A.", "egal", "ist mir egal", "Das geht euch nichts an!", "не знаю")
                .forEach(reply -> assertTrue(AnswerReader.declines(reply), reply));
        Stream.of("Ich weiß nicht, aber Bänke wären gut", "nein", "nichts", "keine", "3", "")
                .forEach(reply -> assertTrue(!AnswerReader.declines(reply), reply));
    }

    private static AnswerReading read(Question question, String reply) {
        return Memo.during(() -> AnswerReader.read(question, reply, CONTEXT));
    }

    private static String shown(AnswerReading reading, Case c) {
        return switch (reading) {
            case AnswerReading.Read(Answer.Words(String text)) when text.equals(c.reply.strip()) -> "= *";
            case AnswerReading.Read(Answer answer) -> "= " + shown(answer);
            case AnswerReading.Echo(Answer answer) -> "? " + shown(answer);
            case AnswerReading.Unclear _ when c.want.equals("~") -> "~";
            case AnswerReading.Unclear(List<Answer> candidates) ->
                "~ " + candidates.stream().map(AnswerReaderTest::shown).collect(Collectors.joining(","));
            case AnswerReading.OutOfRange _ when c.want.equals("!") -> "!";
            case AnswerReading.OutOfRange(String said) -> "! " + said;
            case AnswerReading.Absent _ -> "-";
        };
    }

    private static String shown(Answer answer) {
        return answer instanceof Answer.Many ? "[" + answer.stored() + "]" : answer.stored();
    }

    private static String brief(String reply) {
        return reply.length() > 80 ? reply.substring(0, 80) + "…" : reply.replace("\n", "\\n");
    }

    private static List<Case> cases() {
        try (InputStream file = Objects.requireNonNull(AnswerReaderTest.class.getResourceAsStream("answers.tsv"))) {
            List<Case> cases = new ArrayList<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> cases.add(new Case(
                            Objects.requireNonNull(Questions.BY_NAME.get(cells[0]), cells[0]),
                            written(cells[1]),
                            cells[2])));
            return cases;
        } catch (IOException broken) {
            throw new IllegalStateException("Cannot read the table of replies", broken);
        }
    }

    private static String written(String cell) {
        return LENGTH.matcher(cell.replace("\\n", "\n")).replaceAll(m -> "x".repeat(Integer.parseInt(m.group(1))));
    }
}
