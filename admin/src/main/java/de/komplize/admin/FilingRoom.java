package de.komplize.admin;

import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.dialogue.Filing;
import de.komplize.bot.idea.Draft;
import de.komplize.bot.idea.Place;
import de.komplize.bot.idea.Proposal;
import de.komplize.bot.idea.Proposals;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Filing for others: ideas and answers that people give at a stall, by telephone or on paper. After one is saved, the sheet is ready for the next,
 * with district and place kept. A sheet that is sent twice is saved once: it carries the number of its person.
 */
final class FilingRoom implements Room {

    private static final ZoneId CITY = ZoneId.of("Europe/Berlin");

    private static final String PATH = "/filing";
    private static final String TITLE = "Erfassen";

    private final Filing filing;
    private final ContentPack pack;
    private final InstantSource clock;

    FilingRoom(Conversations conversations, ContentPack pack, InstantSource clock) {
        this.filing = conversations.filing();
        this.pack = pack;
        this.clock = clock;
    }

    @Override
    public String title() {
        return TITLE;
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get(PATH, Permission.MODERATE, visit -> showIdea(visit, Optional.empty(), kept(visit))),
                Address.post(PATH + "/idea", Permission.MODERATE, this::idea),
                Address.get(PATH + "/survey/{survey}", Permission.MODERATE, this::blank),
                Address.post(PATH + "/survey/{survey}", Permission.MODERATE, this::survey),
                Address.post(PATH + "/erase", Permission.MODERATE, this::erase));
    }

    /** What goes on to the next person. */
    private static Map<String, String> kept(Visit visit) {
        Map<String, String> kept = new HashMap<>();
        for (String name : List.of("district", "place", "language")) {
            visit.field(name).ifPresent(value -> kept.put(name, value));
        }
        return kept;
    }

    private static Map<String, String> typed(Visit visit) {
        Map<String, String> typed = kept(visit);
        for (String name : List.of("text", "title", "topic", "agreed")) {
            visit.field(name).ifPresent(value -> typed.put(name, Inbound.clean(value)));
        }
        return typed;
    }

    private void idea(Visit visit) {
        Map<String, String> typed = typed(visit);
        Map<String, String> problems = problems(typed);
        String text = typed.getOrDefault("text", "");
        if (text.isBlank()) {
            problems.put("text", "Bitte schreiben Sie auf, worum es geht.");
        } else if (text.codePointCount(0, text.length()) > Draft.LONGEST) {
            problems.put("text", "Das ist zu lang: höchstens " + Draft.LONGEST + " Zeichen.");
        }
        if (typed.getOrDefault("title", "").length() > Proposal.LONGEST_TITLE) {
            problems.put("title", "Der Titel ist zu lang: höchstens " + Proposal.LONGEST_TITLE + " Zeichen.");
        }
        if (typed.getOrDefault("place", "").length() > Place.LONGEST) {
            problems.put("place", "Der Ort ist zu lang: höchstens " + Place.LONGEST + " Zeichen.");
        }
        if (!problems.isEmpty()) {
            visit.refuse("filing.jte", TITLE, ideaPage(code(visit), Optional.empty(), typed, problems));
            return;
        }
        Filing.Person person = person(visit, typed);
        visit.recorded("filing.idea", "for a person");
        FilingPage.Saved saved = FilingPage.Saved.of(filing.idea(person, draft(typed)), "Die Idee", person);
        showIdea(visit, Optional.of(saved), kept(visit));
    }

    /** What staff leave open is proposed from the words, as in a conversation. */
    private Draft draft(Map<String, String> typed) {
        String text = typed.getOrDefault("text", "");
        Optional<Proposal> proposed =
                Proposals.of(text, pack.topics(), pack.districts()).stream().findFirst();
        String title = Optional.ofNullable(typed.get("title"))
                .or(() -> proposed.map(Proposal::title))
                .or(() -> Proposals.title(text))
                .orElseGet(() -> beginning(text));
        String topic = Optional.ofNullable(typed.get("topic"))
                .filter(id ->
                        pack.topics().stream().anyMatch(known -> known.id().equals(id)))
                .orElseGet(() -> Proposals.topic(text, pack.topics()));
        return new Draft(
                Optional.empty(),
                title,
                text,
                topic,
                district(typed),
                Optional.ofNullable(typed.get("place")),
                List.of());
    }

    private static String beginning(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.substring(0, Math.min(line.length(), Proposal.LONGEST_TITLE));
    }

    private Optional<String> district(Map<String, String> typed) {
        return Optional.ofNullable(typed.get("district"))
                .filter(pack.districts().official()::contains);
    }

    private Map<String, String> problems(Map<String, String> typed) {
        Map<String, String> problems = new HashMap<>();
        if (!typed.containsKey("agreed")) {
            problems.put(
                    "agreed", "Ohne Zustimmung dürfen Sie nichts aufschreiben. Bitte fragen Sie, und kreuzen Sie an.");
        }
        return problems;
    }

    private Filing.Person person(Visit visit, Map<String, String> typed) {
        String language = Optional.ofNullable(typed.get("language"))
                .filter(pack.languages()::contains)
                .orElseGet(() -> pack.languages().getFirst());
        return new Filing.Person(code(visit), language, district(typed));
    }

    /** The number that the sheet came with; a new one where it was lost on the way. */
    private String code(Visit visit) {
        return visit.field("code").filter(Filing::isCode).orElseGet(filing::code);
    }

    private void showIdea(Visit visit, Optional<FilingPage.Saved> saved, Map<String, String> values) {
        visit.show("filing.jte", TITLE, ideaPage(filing.code(), saved, values, Map.of()));
    }

    private FilingIdeaPage ideaPage(
            String code, Optional<FilingPage.Saved> saved, Map<String, String> values, Map<String, String> problems) {
        return new FilingIdeaPage(
                common(code, saved, values, problems),
                pack.topics().stream()
                        .map(topic -> new IdeasPage.Choice(topic.id(), IdeasRoom.topic(pack, topic.id())))
                        .toList(),
                begun().stream()
                        .map(survey ->
                                new IdeasPage.Choice(survey.id(), survey.title().in("de")))
                        .toList());
    }

    private FilingPage common(
            String code, Optional<FilingPage.Saved> saved, Map<String, String> values, Map<String, String> problems) {
        List<String> others = pack.languages().stream().skip(1).toList();
        FilingPage.Aloud aloud = new FilingPage.Aloud(
                filing.consent(pack.languages().getFirst()),
                others.stream()
                        .map(language -> new FilingPage.Translated(
                                ContentPack.bare(language),
                                Labels.language(language),
                                language.equals("ar") ? "rtl" : "ltr",
                                filing.consent(language)))
                        .toList());
        return new FilingPage(
                aloud,
                pack.districts().official().stream()
                        .map(name -> new IdeasPage.Choice(name, name))
                        .toList(),
                pack.languages().stream()
                        .map(language -> new IdeasPage.Choice(language, Labels.language(language)))
                        .toList(),
                code,
                saved,
                new FilingPage.Entries(values, problems));
    }

    /** Papers come in when a survey is over, too. */
    private List<Questionnaire> begun() {
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
                surveyPage(survey, common(filing.code(), saved, kept(visit), Map.of()), Map.of(), Map.of()));
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
        Sheet sheet = Sheet.read(survey, given, new AnswerReader.Context("de", today(), pack.districts()));
        Map<String, String> typed = typed(visit);
        Map<String, String> problems = problems(typed);
        if (sheet.isBlank() && sheet.problems().isEmpty()) {
            problems.put("sheet", "Noch ist keine Frage beantwortet.");
        }
        if (!sheet.problems().isEmpty() || !problems.isEmpty()) {
            visit.refuse(
                    "filingSurvey.jte",
                    survey.title().in("de"),
                    surveyPage(
                            survey, common(code(visit), Optional.empty(), typed, problems), given, sheet.problems()));
            return;
        }
        Filing.Person person = person(visit, typed);
        visit.recorded("filing.survey", "survey " + survey.id());
        Filing.Saved saved = filing.survey(person, survey, sheet);
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

    private void erase(Visit visit) {
        String code = visit.field("number").orElse("").replaceAll("[^0-9]", "");
        boolean erased = Filing.isCode(code) && filing.erase(code);
        if (erased) {
            visit.recorded("filing.erased", "a person");
            visit.goOn(PATH, "Gelöscht. Zu dieser Nummer ist nichts mehr da.");
        } else {
            Map<String, String> problems = Map.of(
                    "number", "Zu dieser Nummer ist nichts da. Eine Nummer hat zehn Ziffern. Bitte prüfen Sie sie.");
            visit.refuse(
                    "filing.jte",
                    TITLE,
                    ideaPage(
                            filing.code(),
                            Optional.empty(),
                            Map.of("number", visit.field("number").orElse("")),
                            problems));
        }
    }
}
