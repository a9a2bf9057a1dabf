package de.komplize.admin;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.komplize.bot.Json;
import de.komplize.bot.dialogue.Conversations;
import de.komplize.bot.dialogue.Moderation;
import de.komplize.bot.knowledge.ContentPack;
import de.komplize.bot.office.AccessToken;
import de.komplize.bot.office.AccessTokens;
import de.komplize.bot.office.Filter;
import de.komplize.bot.office.Listing;
import de.komplize.bot.office.Listings;
import de.komplize.bot.office.Permission;
import de.komplize.bot.office.RequestStatus;
import de.komplize.bot.storage.Database;
import de.komplize.bot.survey.Answer;
import de.komplize.bot.survey.Question;
import de.komplize.bot.survey.Questionnaire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** What residents filed for the office: a person, a defect, material and the like. */
final class RequestsRoom implements Room {

    private static final String PATH = "/requests";

    private static final TypeReference<Answer> ANSWER = new TypeReference<>() {};

    private final Conversations conversations;
    private final Database database;
    private final ContentPack pack;
    private final Lists lists;

    RequestsRoom(Conversations conversations, Database database, ContentPack pack) {
        this.conversations = conversations;
        this.database = database;
        this.pack = pack;
        this.lists = new Lists(database);
    }

    @Override
    public String title() {
        return "Anliegen";
    }

    @Override
    public List<Address> addresses() {
        return List.of(
                Address.get(PATH, Permission.READ_WORDS, this::list),
                Address.get(PATH + "/{number}", Permission.READ_WORDS, this::read),
                Address.post(PATH + "/{number}/status", Permission.MODERATE, this::decide));
    }

    private void list(Visit visit) {
        Listing.Page page = lists.read(Listings.REQUESTS, visit, List.of());
        Link here = Lists.here(PATH, Listings.REQUESTS, visit);
        boolean narrowed = Lists.isNarrowed(Listings.REQUESTS, visit);
        String me = String.valueOf(visit.staff().id().value());
        visit.show(
                "requests.jte",
                "Anliegen",
                new RequestsPage(
                        counts(here),
                        pack.forms().stream()
                                .map(form -> new IdeasPage.Choice(
                                        form.id(), form.title().in("de")))
                                .toList(),
                        visit.asked("status").orElse(""),
                        visit.asked("form").orElse(""),
                        visit.asked("by").filter(me::equals).isPresent(),
                        me,
                        page.rows().stream().map(this::row).toList(),
                        Lists.next(PATH, Listings.REQUESTS, visit, page),
                        narrowed,
                        TakeAlong.of("requests", here, narrowed)));
    }

    private List<IdeasPage.Count> counts(Link here) {
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        for (RequestStatus status : RequestStatus.values()) {
            labels.put(status.stored(), Labels.status(status));
        }
        return Lists.counts(here, database.read(Listings::requestsByStatus), labels, Set.of());
    }

    private RequestsPage.Row row(ObjectNode request) {
        RequestStatus status = status(request);
        return new RequestsPage.Row(
                request.path("number").asLong(),
                form(request.path("form").asText()),
                Labels.status(status),
                status == RequestStatus.OPEN,
                text(request, "by"),
                Labels.channel(request.path("channel").asText()),
                Labels.time(Instant.parse(request.path("created_at").asText())));
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).isNull() ? "" : row.path(name).asText("");
    }

    private static RequestStatus status(JsonNode request) {
        return RequestStatus.of(request.path("status").asText()).orElse(RequestStatus.DONE);
    }

    /** What a form is called; its id where the pack has it no more. */
    private String form(String id) {
        return pack.form(id).map(form -> form.title().in("de")).orElse(id);
    }

    private void read(Visit visit) {
        RequestPage page = page(visit, "");
        visit.recorded("request.read", "request " + page.number());
        visit.show("request.jte", "Anliegen Nr. " + page.number(), page);
    }

    private void decide(Visit visit) {
        long number = visit.number("number");
        Optional<RequestStatus> status = visit.field("status").flatMap(RequestStatus::of);
        if (status.isEmpty()) {
            refuse(visit, "Bitte wählen Sie, was mit dem Anliegen geschieht.");
            return;
        }
        switch (conversations.moderation().decide(number, status.get(), visit.staff())) {
            case Moderation.Decision.Decided _ -> {
                visit.recorded(
                        "request.decided",
                        "request " + number + " " + status.get().stored());
                visit.goOn(PATH + "/" + number, "Das Anliegen steht jetzt auf „" + Labels.status(status.get()) + "“.");
            }
            case Moderation.Decision.HeldBy(AccessToken.Id other) ->
                refuse(visit, name(other) + " arbeitet schon daran. Bitten Sie darum, das Anliegen wieder zu öffnen.");
            case Moderation.Decision.Unknown _, Moderation.Decision.NotFrom _ -> throw Visit.missing();
            case Moderation.Decision.Busy _ ->
                refuse(visit, "Gerade ändert noch jemand dieses Anliegen. Bitte versuchen Sie es noch einmal.");
        }
    }

    private String name(AccessToken.Id id) {
        return database.read(tx -> AccessTokens.find(tx, id))
                .map(AccessToken::name)
                .orElse("Jemand anders");
    }

    private void refuse(Visit visit, String problem) {
        RequestPage page = page(visit, problem);
        visit.refuse("request.jte", "Anliegen Nr. " + page.number(), page);
    }

    private RequestPage page(Visit visit, String problem) {
        ObjectNode request = lists.one(
                        Listings.REQUESTS, new Filter.Condition("r.number = ?", List.of(visit.number("number"))))
                .orElseThrow(Visit::missing);
        RequestStatus status = status(request);
        return new RequestPage(
                request.path("number").asLong(),
                form(request.path("form").asText()),
                Labels.status(status),
                text(request, "by"),
                Labels.channel(request.path("channel").asText()),
                Labels.language(request.path("language").asText()),
                Labels.time(Instant.parse(request.path("created_at").asText())),
                Optional.of(text(request, "conversation")).filter(id -> !id.isEmpty()),
                answers(request),
                steps(status),
                visit.may(Permission.MODERATE),
                problem);
    }

    /** In the order of the form; what was asked by an older form comes last, under its id. */
    private List<RequestPage.Answered> answers(ObjectNode request) {
        JsonNode given = request.path("answers");
        List<Question> questions = pack.form(request.path("form").asText())
                .map(Questionnaire::questions)
                .orElse(List.of());
        List<RequestPage.Answered> shown = new ArrayList<>();
        for (Question question : questions) {
            if (given.has(question.id())) {
                Answer answer = Json.read(given.path(question.id()).toString(), ANSWER);
                shown.add(new RequestPage.Answered(question.text().in("de"), AnswerText.of(question, answer)));
            }
        }
        given.properties().stream()
                .filter(entry ->
                        questions.stream().noneMatch(question -> question.id().equals(entry.getKey())))
                .forEach(entry -> shown.add(new RequestPage.Answered(
                        entry.getKey(),
                        Json.read(entry.getValue().toString(), ANSWER).stored())));
        return shown;
    }

    private static List<RequestPage.Step> steps(RequestStatus status) {
        RequestPage.Step take = new RequestPage.Step(RequestStatus.TAKEN.stored(), "Ich kümmere mich");
        RequestPage.Step done = new RequestPage.Step(RequestStatus.DONE.stored(), "Erledigt");
        RequestPage.Step open = new RequestPage.Step(RequestStatus.OPEN.stored(), "Wieder öffnen");
        return switch (status) {
            case OPEN -> List.of(take, done);
            case TAKEN -> List.of(done, take, open);
            case DONE -> List.of(open);
        };
    }
}
