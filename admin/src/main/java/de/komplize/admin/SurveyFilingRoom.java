package de.komplize.admin;

import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.dialogue.Filing;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.messaging.Inbound;
import de.komplize.bot.office.Permission;
import de.komplize.bot.survey.AnswerReader;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.Sheet;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** The answers to a survey as people give them at a stall, by telephone or on paper. */
final class SurveyFilingRoom implements Room {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    static final String PATH = "/filing/survey";

    private final Filing filing;
    private final ContentPack pack;
    private final InstantSource clock;
    private final FilingSheet sheet;

    SurveyFilingRoom(Conversations conversations, ContentPack pack, InstantSource clock) {
        this.filing = conversations.filing();
        this.pack = pack;
        this.clock = clock;
        this.sheet = new FilingSheet(filing, pack);
    }

    @Override
    public String title() {
        return "";
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get(PATH + "/{survey}", Permission.MODERATE, this::blank),
                Address.post(PATH + "/{survey}", Permission.MODERATE, this::survey));
    }

    /** Papers come in when a survey is over, too. */
    List<Questionnaire> begun() {
        return pack.surveys().stream()
                .filter(survey -> survey.opens().filter(today()::isBefore).isEmpty())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CITY);
    }

    private Questionnaire asked(Visit visit) {
        String id = visit.text("survey");
        return begun().stream()
                .filter(survey -> survey.id().equals(id))
                .findFirst()
                .orElseThrow(Visit::missing);
    }

    private void blank(Visit visit) {
        showSurvey(visit, asked(visit), Optional.empty());
    }

    private void showSurvey(Visit visit, Questionnaire survey, Optional<FilingPage.Saved> saved) {
        visit.show(
                "filingSurvey.jte",
                survey.title().in("de"),
                surveyPage(
                        survey,
                        sheet.common(filing.code(), saved, FilingSheet.kept(visit), new LinkedHashMap<>()),
                        Map.of(),
                        Map.of()));
    }

    private FilingSurveyPage surveyPage(
            Questionnaire survey,
            FilingPage common,
            Map<String, List<String>> typed,
            Map<String, Sheet.Problem> problems) {
        return new FilingSurveyPage(
                common,
                survey.id(),
                survey.title().in("de"),
                survey.intro().map(intro -> intro.in("de")).orElse(""),
                new SurveySheet(survey, pack.districts().official(), typed, problems).fields());
    }

    private void survey(Visit visit) {
        Questionnaire survey = asked(visit);
        Map<String, List<String>> given = given(visit, survey);
        Sheet read = Sheet.read(survey, given, new AnswerReader.Context("de", today(), pack.districts()));
        Map<String, String> typed = FilingSheet.typed(visit);
        SequencedMap<String, String> problems = FilingSheet.problems(typed);
        if (read.isBlank() && read.problems().isEmpty()) {
            problems.put("sheet", "Noch ist keine Frage beantwortet.");
        }
        if (!read.problems().isEmpty() || !problems.isEmpty()) {
            FilingPage common = sheet.common(sheet.code(visit), Optional.empty(), typed, problems);
            visit.refuse(
                    "filingSurvey.jte", survey.title().in("de"), surveyPage(survey, common, given, read.problems()));
            return;
        }
        Filing.Person person = sheet.person(visit, typed);
        visit.recorded("filing.survey", "survey " + survey.id());
        Filing.Saved saved = filing.survey(person, survey, read);
        showSurvey(visit, survey, Optional.of(FilingPage.Saved.of(saved, "Die Umfrage", person)));
    }

    /** Of a ranking every place, also a blank one; of the rest what is filled in. */
    private static Map<String, List<String>> given(Visit visit, Questionnaire survey) {
        Map<String, List<String>> given = new HashMap<>();
        for (Question question : survey.questions()) {
            List<String> values = visit.fields(SurveySheet.name(question)).stream()
                    .map(Inbound::clean)
                    .map(String::strip)
                    .toList();
            List<String> filled =
                    values.stream().filter(value -> !value.isEmpty()).toList();
            if (!filled.isEmpty()) {
                given.put(question.id(), question instanceof Question.Ranking ? values : filled);
            }
        }
        return given;
    }
}
