package de.komplize.bot.dialogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.knowledge.SayByMail;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.survey.AnswerReading;
import de.komplize.bot.survey.Excerpt;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.ReplyReader;
import de.komplize.bot.testing.World;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The survey as a mail, in every language of the pack: what it asks can be answered by its numbers, and it answers nothing itself. */
class SurveyLetterTest {

    private static final ContentPack PACK = ContentPack.load(World.cityPack());

    static Stream<Arguments> letters() {
        return PACK.surveys().stream()
                .flatMap(survey -> PACK.languages().stream().map(language -> Arguments.of(survey.id(), language)));
    }

    private static Map<String, AnswerReading> read(Questionnaire survey, String language, String text) {
        AnswerReader.Context context = new AnswerReader.Context(language, LocalDate.of(2026, 11, 29), PACK.districts());
        return LetterReply.read(survey, List.of(new Excerpt("", text)), context, PACK)
                .answers();
    }

    private static Questionnaire survey(String id) {
        return Pass.find(id, PACK).orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void quotedWithoutMarksItAnswersNothing(String id, String language) {
        Questionnaire survey = survey(id);
        String letter = new SurveyLetter(survey, PACK, language)
                .invitation(Optional.of("https://chat.kassel.test/?start=" + id))
                .text();
        assertEquals(Map.of(), read(survey, language, letter));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void choicesThatWereMarkedInTheCopyAreTaken(String id, String language) {
        Questionnaire survey = survey(id);
        SurveyLetter letter = new SurveyLetter(survey, PACK, language);
        for (Question question : ReplyReader.numbered(survey)) {
            if (question instanceof Question.MultipleChoice many && many.max() > 1) {
                String copy = letter.invitation(Optional.empty()).text();
                String first = "a) " + many.options().get(0).label().in(language);
                String second = "b) " + many.options().get(1).label().in(language);
                Map<String, AnswerReading> wanted = Map.of(
                        many.id(),
                        new AnswerReading.Read(new Answer.Many(List.of(
                                many.options().get(0).id(),
                                many.options().get(1).id()))));
                assertTrue(copy.contains(first + "\n") && copy.contains(second + "\n"), copy);
                for (String mark : List.of("  X\n", "\n\nx\n\n")) {
                    String marked = copy.replace(first + "\n", first + mark).replace(second + "\n", second + mark);
                    assertEquals(wanted, read(survey, language, marked));
                }
            }
        }
    }

    @Test
    void theWordThatEndsMailsDoesSoInEveryLanguage() {
        for (String language : PACK.languages()) {
            for (SayByMail said : List.of(SayByMail.STOP, SayByMail.STOP_GONE)) {
                String text = PACK.say(said, language);
                String word = text.substring(text.lastIndexOf(':') + 1).strip();
                assertEquals(Optional.of(Words.Command.STOP), Words.command(word, language), language + " " + word);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void wrappedByAMailProgramItAnswersNothingEither(String id, String language) {
        Questionnaire survey = survey(id);
        String letter = new SurveyLetter(survey, PACK, language)
                .invitation(Optional.empty())
                .text();
        assertEquals(Map.of(), read(survey, language, wrapped(letter)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whatWasTypedBetweenItsLinesIsRead(String id, String language) {
        Questionnaire survey = survey(id);
        String letter = new SurveyLetter(survey, PACK, language)
                .invitation(Optional.empty())
                .text();
        Question.Scale scale = ReplyReader.numbered(survey).stream()
                .filter(Question.Scale.class::isInstance)
                .map(Question.Scale.class::cast)
                .findFirst()
                .orElse(null);
        if (scale == null) {
            return;
        }
        String question = scale.text().in(language).replace('\n', ' ');
        for (String between : List.of(question + " 3", question + "\n3")) {
            assertEquals(
                    Map.of(scale.id(), new AnswerReading.Read(new Answer.Rate(3))),
                    read(survey, language, letter.replace(question, between)));
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void choicesThatAreWrittenOutAreAnAnswerAndNoCopy(String id, String language) {
        Questionnaire survey = survey(id);
        for (Question question : ReplyReader.numbered(survey)) {
            if (question instanceof Question.MultipleChoice many) {
                String answer = "a) " + many.options().get(0).label().in(language) + "\nb) "
                        + many.options().get(1).label().in(language) + "\nc) "
                        + many.options().get(2).label().in(language);
                assertEquals(
                        List.of(new Excerpt("", answer)),
                        CopiedLetter.of(new SurveyLetter(survey, PACK, language), PACK)
                                .apart(new Excerpt("", answer)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void markedAsQuotedItAnswersNothing(String id, String language) {
        Questionnaire survey = survey(id);
        String letter = new SurveyLetter(survey, PACK, language)
                .invitation(Optional.empty())
                .text();
        assertEquals(Map.of(), read(survey, language, marked(letter)));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void whatWasTypedIntoItsMarkedLinesIsReadAndTheRestOfAnotherLetterIsNot(String id, String language) {
        Questionnaire survey = survey(id);
        List<Question> asked = ReplyReader.numbered(survey);
        String letter = marked(new SurveyLetter(survey, PACK, language)
                .invitation(Optional.empty())
                .text());
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i) instanceof Question.Scale scale) {
                String begin = "\n> " + (i + 1) + ") ";
                int line = letter.indexOf('\n', letter.indexOf(begin) + 1);
                String answered = letter.substring(0, line) + "\n> " + scale.max() + letter.substring(line);
                assertTrue(letter.contains(begin));
                assertEquals(
                        Map.of(scale.id(), new AnswerReading.Read(new Answer.Rate(scale.max()))),
                        read(survey, language, answered));
            }
        }
        StringBuilder other = new StringBuilder("> Guten Tag aus dem Rathaus!\n>\n");
        for (int i = 0; i < asked.size(); i++) {
            other.append("> ")
                    .append(i + 1)
                    .append(") ")
                    .append(asked.get(i).text().in(language).replace('\n', ' '))
                    .append('\n');
        }
        assertEquals(Map.of(), read(survey, language, other + ">\n> Ihr Rathaus\n"));
    }

    private static String marked(String letter) {
        return letter.lines().map(line -> line.isEmpty() ? ">" : "> " + line).collect(Collectors.joining("\n"));
    }

    private static String wrapped(String text) {
        return text.replaceAll("(?m)(.{20,72}) (?=.)", "$1\n");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyNumberIsAnsweredByIt(String id, String language) {
        Questionnaire survey = survey(id);
        SurveyLetter letter = new SurveyLetter(survey, PACK, language);
        String text = letter.invitation(Optional.empty()).text();
        for (Question question : ReplyReader.numbered(survey)) {
            int number = letter.number(question);
            assertTrue(
                    text.contains("\n\n" + number + ") "
                            + question.text().in(language).replace('\n', ' ')),
                    text);
            if (question instanceof Question.Scale scale) {
                assertEquals(
                        new AnswerReading.Read(new Answer.Rate(scale.min())),
                        read(survey, language, number + ") " + scale.min()).get(question.id()));
            }
            if (question instanceof Question.SingleChoice single) {
                assertEquals(
                        new AnswerReading.Read(
                                new Answer.One(single.options().getLast().id())),
                        read(
                                        survey,
                                        language,
                                        number + ") "
                                                + (char) ('a' + single.options().size() - 1))
                                .get(question.id()));
            }
        }
    }
}
