package de.komplize.bot.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.survey.AnswerReading;
import de.komplize.bot.survey.Option;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.Wording;
import de.komplize.bot.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every survey and form of the city, whoever edits them. */
class CitySurveysTest {

    private static final ContentPack CITY = ContentPack.load(World.cityPack());
    private static final AnswerReader.Context CONTEXT =
            new AnswerReader.Context("de", LocalDate.of(2026, 11, 22), CITY.districts());

    private static final int LONGEST_PLAIN_SENTENCE = 12;
    private static final int LONGEST_BUTTON = 32;
    private static final Pattern SENTENCE = Pattern.compile("[.!?](?: |$)");

    @Test
    void theSurveysUseEveryKindAndBranch() {
        Set<String> kinds = CITY.surveys().stream()
                .flatMap(survey -> survey.questions().stream())
                .map(Question::kind)
                .collect(Collectors.toSet());
        assertEquals(Question.class.getPermittedSubclasses().length, kinds.size());
        assertEquals(
                List.of("beteiligung", "digitale-ausstattung", "zukunftsbild"),
                CITY.surveys().stream().map(Questionnaire::id).toList());
        for (Questionnaire survey : CITY.surveys()) {
            assertTrue(survey.questions().stream().anyMatch(q -> q.showIf().isPresent()), survey.id());
            assertTrue(survey.intro().isPresent() && survey.thanks().isPresent(), survey.id());
        }
    }

    @TestFactory
    Stream<DynamicTest> whoWritesALabelIsUnderstood() {
        return questions()
                .filter(question -> !(question instanceof Question.Ranking))
                .flatMap(question -> question.offered().stream()
                        .flatMap(option -> option.label().byLanguage().values().stream()
                                .map(label -> DynamicTest.dynamicTest(
                                        question.id() + ": " + label,
                                        () -> assertEquals(
                                                option.id(), stored(AnswerReader.read(question, label, CONTEXT)))))));
    }

    @TestFactory
    Stream<DynamicTest> whoRanksByLabelsIsUnderstood() {
        return questions()
                .filter(question -> question instanceof Question.Ranking)
                .flatMap(question -> CITY.languages().stream()
                        .map(language -> DynamicTest.dynamicTest(question.id() + " " + language, () -> {
                            List<Option> turned = question.offered().reversed();
                            String reply = turned.stream()
                                    .map(option -> option.label().in(language))
                                    .collect(Collectors.joining(", "));
                            String ids = turned.stream().map(Option::id).collect(Collectors.joining(", "));
                            assertEquals(ids, stored(AnswerReader.read(question, reply, CONTEXT)));
                        })));
    }

    @Test
    void einfacheSpracheHasShortSentencesEachOnItsLine() {
        List<String> long12 = wordings()
                .map(wording -> wording.in("de-easy"))
                .flatMap(String::lines)
                .filter(line -> line.split("\\s+").length > LONGEST_PLAIN_SENTENCE
                        || SENTENCE.matcher(line).results().count() > 1)
                .toList();
        assertEquals(List.of(), long12);
    }

    @Test
    void whatIsChosenByAButtonFitsOne() {
        List<String> tooLong = questions()
                .filter(question -> question instanceof Question.SingleChoice)
                .flatMap(question -> question.offered().stream())
                .flatMap(option -> option.label().byLanguage().values().stream())
                .filter(text -> text.length() > LONGEST_BUTTON)
                .toList();
        assertEquals(List.of(), tooLong);
    }

    private static Stream<Questionnaire> all() {
        return Stream.concat(CITY.surveys().stream(), CITY.forms().stream());
    }

    private static Stream<Question> questions() {
        return all().flatMap(questionnaire -> questionnaire.questions().stream());
    }

    private static Stream<Wording> wordings() {
        return all().flatMap(q -> Stream.of(
                        Stream.of(q.title()),
                        q.intro().stream(),
                        q.thanks().stream(),
                        q.questions().stream().map(Question::text))
                .flatMap(texts -> texts));
    }

    private static String stored(AnswerReading reading) {
        return reading instanceof AnswerReading.Read(Answer answer) ? answer.stored() : reading.toString();
    }
}
