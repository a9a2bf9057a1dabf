package de.komplize.admin;

import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Permission;
import de.komplize.bot.storage.Database;
import de.komplize.bot.survey.Crossing;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import de.komplize.bot.survey.Tallies;
import de.komplize.bot.survey.Tally;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The surveys and their results: figures of groups that are large enough, and the answers in words for whoever may read words. */
final class SurveysRoom implements Room {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d. MMM yyyy, HH:mm", Locale.GERMAN).withZone(CITY);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.GERMAN);

    private final List<Questionnaire> surveys;
    private final Tallies tallies;
    private final Clock clock;
    private final SurveyFiles files;

    SurveysRoom(Database database, ContentPack pack, Clock clock) {
        this.surveys = pack.surveys();
        this.tallies = new Tallies(database, pack.districts().official());
        this.clock = clock;
        this.files = new SurveyFiles(database, pack);
    }

    @Override
    public String title() {
        return "Umfragen";
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get("/surveys", Permission.READ_FACTS, this::list),
                Address.get("/surveys/{id}", Permission.READ_FACTS, this::results),
                Address.get("/surveys/{id}/tables/{form}", Permission.READ_FACTS, this::tables),
                Address.get("/surveys/{id}/texts/{question}", Permission.READ_WORDS, this::texts),
                Address.get("/surveys/{id}/responses/{form}", Permission.READ_WORDS, this::responses));
    }

    private void list(Visit visit) {
        visit.show(
                "surveys.jte",
                title(),
                new SurveysPage(surveys.stream().map(this::line).toList(), visit.may(Permission.MODERATE)));
    }

    private SurveysPage.Line line(Questionnaire survey) {
        Tallies.Standing standing = tallies.standing(survey.id());
        return new SurveysPage.Line(
                path(survey),
                survey.title().in("de"),
                state(survey),
                standing.complete(),
                standing.open(),
                standing.last().map(TIME::format).orElse(""));
    }

    private String state(Questionnaire survey) {
        LocalDate today = today();
        if (survey.isOpen(today)) {
            return survey.closes().map(day -> "läuft bis " + DAY.format(day)).orElse("läuft");
        }
        return survey.opens()
                .filter(today::isBefore)
                .map(day -> "beginnt am " + DAY.format(day))
                .orElse("beendet");
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CITY));
    }

    private static String invite(Questionnaire survey) {
        return InvitationsRoom.PATH + "?survey=" + URLEncoder.encode(survey.id(), StandardCharsets.UTF_8);
    }

    private void results(Visit visit) {
        Questionnaire survey = survey(visit);
        Optional<Crossing> by = by(visit);
        Optional<Tally> tally = tallies.results(survey, clock.instant());
        Tallies.Standing standing = tallies.standing(survey.id());
        List<String> facts = new ArrayList<>(List.of(
                state(survey), standing.complete() + " abgeschlossen", standing.open() + " begonnen und noch offen"));
        standing.last().ifPresent(last -> facts.add("zuletzt " + TIME.format(last)));
        boolean words = visit.may(Permission.READ_WORDS);
        visit.show(
                "survey.jte",
                survey.title().in("de"),
                new SurveyPage(
                        path(survey),
                        facts,
                        tally.map(SurveysRoom::counted).orElse(""),
                        crossings(),
                        by.map(Crossing::stored).orElse(""),
                        tally.map(counted -> new Results(survey, counted, by).all(words))
                                .orElse(List.of()),
                        words && standing.complete() + standing.open() > 0,
                        visit.may(Permission.MODERATE) && survey.isOpen(today()) ? invite(survey) : ""));
    }

    private static String counted(Tally tally) {
        String versions = tally.versions().size() == 1
                ? "in einer Fassung der Fragen"
                : "in " + tally.versions().size() + " Fassungen der Fragen";
        return "Stand " + TIME.format(tally.at()) + ": " + tally.responses() + " abgeschlossene Antworten, " + versions
                + ". Die nächste Auswertung kommt, sobald " + Tallies.nextAt(tally) + " da sind.";
    }

    private static List<SurveyPage.Choice> crossings() {
        return Stream.concat(
                        Stream.of(new SurveyPage.Choice("", "gar nicht")),
                        Stream.of(Crossing.values())
                                .map(crossing ->
                                        new SurveyPage.Choice(crossing.stored(), "nach " + Results.words(crossing))))
                .toList();
    }

    private static Optional<Crossing> by(Visit visit) {
        return visit.asked("by")
                .map(name -> Stream.of(Crossing.values())
                        .filter(crossing -> crossing.stored().equals(name))
                        .findFirst()
                        .orElseThrow(Visit::missing));
    }

    private void tables(Visit visit) {
        Questionnaire survey = survey(visit);
        Optional<Crossing> by = by(visit);
        Tally tally = tallies.results(survey, clock.instant()).orElseThrow(Visit::missing);
        files.tables(visit, survey, tally, by);
    }

    private void responses(Visit visit) {
        files.responses(visit, survey(visit));
    }

    private void texts(Visit visit) {
        Questionnaire survey = survey(visit);
        Question question = survey.question(visit.text("question"))
                .filter(asked -> asked instanceof Question.ShortText || asked instanceof Question.LongText)
                .orElseThrow(Visit::missing);
        long after = visit.asked("after").flatMap(Filter::number).orElse(0L);
        SurveyFiles.Texts texts = files.texts(survey, question, after);
        visit.recorded(
                "survey.texts",
                "survey " + survey.id() + ", question " + question.id() + ", "
                        + texts.texts().size() + " texts");
        visit.show(
                "texts.jte",
                survey.title().in("de"),
                new TextsPage(
                        path(survey),
                        question.text().in("de"),
                        texts.texts(),
                        texts.next()
                                .map(next -> path(survey) + "/texts/" + question.id() + "?after=" + next)
                                .orElse("")));
    }

    private Questionnaire survey(Visit visit) {
        String id = visit.text("id");
        return surveys.stream()
                .filter(survey -> survey.id().equals(id))
                .findFirst()
                .orElseThrow(Visit::missing);
    }

    private static String path(Questionnaire survey) {
        return "/surveys/" + survey.id();
    }
}
